-- 撤并: the units a unit goes into when it ends: one where it is merged, several where it is split up; none where it is dissolved.
alter table unit_fact add column into_ids uuid[] not null default '{}',
  add constraint a_unit_that_goes_into_others_ends check (into_ids = '{}' or valid_to is not null);
alter table unit_fact alter column into_ids drop default;
