-- A list may carry out an adjustment the document foresees: its place among the tier's, and what gave rise to it.
alter table pairing_list add column adjusts integer;
alter table pairing_list add column occasion text;

-- A mark may be entered for somebody else (代录), and may give a step more time.
alter table pairing_list_step add column on_behalf boolean not null default false;
alter table pairing_list_step add column until_on date;
alter table pairing_list_step drop constraint step_outcome_is_known;
alter table pairing_list_step add constraint step_outcome_is_known
  check (outcome in ('done', 'passed', 'no', 'extended'));
alter table pairing_list_step add constraint more_time_has_its_day
  check ((outcome = 'extended') = (until_on is not null));

-- 本学年不调整: the list in force stands unchanged for an academic year, said by whom in which role on which day.
create table pairing_list_unchanged (
  school_id     uuid not null references school,
  id            uuid not null,
  tier          text not null,
  unit_id       uuid,
  academic_year text not null,
  policy_version_id uuid not null,
  role          text not null,
  account_id    uuid not null,
  on_behalf     boolean not null,
  stated_on     date not null,
  body          text,
  minutes_no    text,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  primary key (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, policy_version_id) references policy_version (school_id, id),
  foreign key (school_id, account_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create unique index a_unit_list_is_stated_unchanged_once_a_year on pairing_list_unchanged (school_id, tier, unit_id, academic_year)
  where unit_id is not null;
create unique index a_school_list_is_stated_unchanged_once_a_year on pairing_list_unchanged (school_id, tier, academic_year)
  where unit_id is null;
select keep_within_school('pairing_list_unchanged');
grant select, insert on pairing_list_unchanged to :app;
