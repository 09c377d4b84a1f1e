-- The school's calendar and its documents as data.

-- Terms from a table, never from arithmetic; a vacation day lies inside one term.
create table academic_term (
  school_id     uuid not null references school,
  id            uuid not null,
  academic_year text not null,
  sequence      integer not null,
  label         text not null,
  from_on       date not null,
  to_on         date not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_term_ends_after_it_begins check (to_on > from_on),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_term_is_entered_once on academic_term (school_id, academic_year, sequence) where superseded_at is null;
select keep_within_school('academic_term');
grant select, insert, update (superseded_at, superseded_in) on academic_term to :app;

-- Statutory holidays, make-up workdays and festivals, entered when published.
create table calendar_day (
  school_id     uuid not null references school,
  id            uuid not null,
  day           date not null,
  kind          text not null,
  name          text not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint calendar_day_kind_is_known check (kind in ('holiday', 'make-up', 'festival')),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_day_is_entered_once on calendar_day (school_id, day, kind) where superseded_at is null;
select keep_within_school('calendar_day');
grant select, insert, update (superseded_at, superseded_in) on calendar_day to :app;

-- A document of the school, or of a unit where one is allowed its own.
create table policy (
  school_id   uuid not null references school,
  id          uuid not null,
  key         text not null,
  unit_id     uuid,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_policy_key_is_used_once unique (school_id, key),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('policy');
grant select, insert on policy to :app;

-- One version of a document: the text as written, the value as read, and the day it takes force.
create table policy_version (
  school_id     uuid not null references school,
  id            uuid not null,
  policy_id     uuid not null,
  source        text not null,
  document      jsonb not null,
  digest        text not null,
  effective_on  date not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id, policy_id) references policy (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index policy_version_in_force on policy_version (school_id, effective_on) where superseded_at is null;
select keep_within_school('policy_version');
grant select, insert, update (superseded_at, superseded_in) on policy_version to :app;

-- What a unit set where the document delegates the value to it.
create table unit_value (
  school_id     uuid not null references school,
  id            uuid not null,
  unit_id       uuid not null,
  policy_id     uuid not null,
  requirement   text not null,
  at_least      integer,
  at_most       integer,
  decided_on    date,
  minutes_no    text,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint unit_value_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, policy_id) references policy (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index unit_value_of_unit on unit_value (school_id, unit_id) where superseded_at is null;
select keep_within_school('unit_value');
grant select, insert, update (superseded_at, superseded_in) on unit_value to :app;
