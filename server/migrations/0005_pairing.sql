-- Who is paired with whom, and the official act that made it so.

-- A list is an official act with its policy's own steps; state is computed from the marks and kept for finding.
create table pairing_list (
  school_id   uuid not null references school,
  id          uuid not null,
  tier        text not null,
  unit_id     uuid,
  academic_year text not null,
  number      integer not null,
  policy_version_id uuid not null,
  state       text not null,
  round       integer not null default 1,
  effective_on date,
  version     integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, policy_version_id) references policy_version (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index pairing_list_by_year on pairing_list (school_id, academic_year, tier);
select keep_within_school('pairing_list');
grant select, insert, update (state, round, effective_on, version) on pairing_list to :app;

-- One proposed pair of a list; a removed line is superseded, never deleted.
create table pairing_list_line (
  school_id     uuid not null references school,
  id            uuid not null,
  list_id       uuid not null,
  cadre_id      uuid not null,
  person_id     uuid not null,
  continues_id  uuid,
  reason        text,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id, list_id) references pairing_list (school_id, id),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, person_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_pair_stands_once_in_a_list on pairing_list_line (school_id, list_id, cadre_id, person_id) where superseded_at is null;
select keep_within_school('pairing_list_line');
grant select, insert, update (superseded_at, superseded_in) on pairing_list_line to :app;

-- What was done at a step: by whom, on which day, by which body, under which minutes number; or passed, or refused, with the reason.
create table pairing_list_step (
  school_id     uuid not null references school,
  id            uuid not null,
  list_id       uuid not null,
  round         integer not null,
  step          integer not null,
  act           text not null,
  outcome       text not null,
  role          text not null,
  account_id    uuid not null,
  done_on       date not null,
  body          text,
  minutes_no    text,
  reason        text,
  line_id       uuid,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint step_outcome_is_known check (outcome in ('done', 'passed', 'no')),
  foreign key (school_id, list_id) references pairing_list (school_id, id),
  foreign key (school_id, account_id) references account (school_id, id),
  foreign key (school_id, line_id) references pairing_list_line (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index pairing_list_step_of_list on pairing_list_step (school_id, list_id, round, step) where superseded_at is null;
select keep_within_school('pairing_list_step');
grant select, insert, update (superseded_at, superseded_in) on pairing_list_step to :app;

-- A pair from the day it begins. Immutable: its end is a fact of its own.
create table pairing (
  school_id   uuid not null references school,
  id          uuid not null,
  cadre_id    uuid not null,
  person_id   uuid not null,
  tier        text not null,
  unit_id     uuid,
  list_id     uuid,
  from_on     date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, person_id) references human (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, list_id) references pairing_list (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index pairing_of_cadre on pairing (school_id, cadre_id);
create index pairing_of_person on pairing (school_id, person_id);
select keep_within_school('pairing');
grant select, insert on pairing to :app;

-- When and why a pairing ended; half-open, the day named is the first without it.
create table pairing_end (
  school_id     uuid not null references school,
  id            uuid not null,
  pairing_id    uuid not null,
  ended_on      date not null,
  reason        text not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id, pairing_id) references pairing (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_pairing_ends_once on pairing_end (school_id, pairing_id) where superseded_at is null;
select keep_within_school('pairing_end');
grant select, insert, update (superseded_at, superseded_in) on pairing_end to :app;
