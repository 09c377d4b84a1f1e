-- 催办 of a list that a unit has still to file.
alter table urging drop constraint urging_kind_is_known;
alter table urging add constraint urging_kind_is_known check (kind in ('contact', 'coverage', 'list', 'summary'));
