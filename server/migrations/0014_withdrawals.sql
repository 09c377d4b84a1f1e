-- A mark on a step of a list, or 本学年不调整, that was entered in error is taken back with a reason and stays to be seen.

alter table pairing_list_step
  add column withdrawn_reason text,
  add constraint a_mark_is_withdrawn_with_a_reason check ((superseded_at is null) = (withdrawn_reason is null));
grant update (superseded_at, superseded_in, withdrawn_reason) on pairing_list_step to :app;

alter table pairing_list_unchanged
  add column superseded_at timestamptz,
  add column superseded_in uuid,
  add column withdrawn_reason text,
  add foreign key (school_id, superseded_in) references audit_event (school_id, id),
  add constraint a_statement_is_withdrawn_with_a_reason check ((superseded_at is null) = (withdrawn_reason is null));
grant update (superseded_at, superseded_in, withdrawn_reason) on pairing_list_unchanged to :app;

drop index a_unit_list_is_stated_unchanged_once_a_year;
drop index a_school_list_is_stated_unchanged_once_a_year;
create unique index a_unit_list_is_stated_unchanged_once_a_year on pairing_list_unchanged (school_id, tier, unit_id, academic_year)
  where unit_id is not null and superseded_at is null;
create unique index a_school_list_is_stated_unchanged_once_a_year on pairing_list_unchanged (school_id, tier, academic_year)
  where unit_id is null and superseded_at is null;
