-- 催办 of what 登记事项 lists as due, of a unit and of its cadres, and of handovers that wait for a word.
alter table urging drop constraint urging_kind_is_known;
alter table urging add constraint urging_kind_is_known
  check (kind in ('contact', 'coverage', 'list', 'summary', 'record', 'event', 'handover'));
