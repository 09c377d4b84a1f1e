-- What documents ask for beside contacts: papers, activities, inspections, appointments, steps of procedures, events that
-- call for an act, and that falling short was explained. A row holds kind, day and whom it concerns, and no text and no
-- reason: an event is its kind and day, an explanation that there was one. Which requirement it counts for is computed.
-- scope_unit_id is the unit whose business it was when entered; null: the school's.
create table kept_record (
  school_id     uuid not null references school,
  id            uuid not null,
  kind          text not null,
  word          text,
  held_on       date not null,
  role          text,
  tier          text,
  sent_to       text[] not null,
  series        text,
  procedure     text,
  subject       text,
  unit_id       uuid,
  human_id      uuid,
  pairing_id    uuid,
  requirement   text,
  bearer_id     text,
  scope_unit_id uuid,
  restricted    boolean not null,
  recorder_id   uuid not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  withdrawn_for text,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint record_kind_is_known check (kind in
    ('document', 'activity', 'inspection', 'appointment', 'step', 'event', 'explanation')),
  constraint an_explanation_names_what_it_explains check
    ((kind = 'explanation') = (requirement is not null and bearer_id is not null)),
  constraint an_appointment_names_unit_and_human check
    (kind <> 'appointment' or (unit_id is not null and human_id is not null)),
  constraint a_withdrawn_record_says_why check ((superseded_at is null) = (withdrawn_for is null)),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, scope_unit_id) references unit (school_id, id),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, pairing_id) references pairing (school_id, id),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index kept_record_by_day on kept_record (school_id, held_on desc, id);
create index kept_record_of_human on kept_record (school_id, human_id) where human_id is not null;
create index kept_record_of_pairing on kept_record (school_id, pairing_id) where pairing_id is not null;
select keep_within_school('kept_record');
grant select, insert, update (withdrawn_for, superseded_at, superseded_in) on kept_record to :app;

-- Who took part in an activity.
create table kept_record_participant (
  school_id uuid not null references school,
  record_id uuid not null,
  human_id  uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, record_id, human_id),
  foreign key (school_id, record_id) references kept_record (school_id, id),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index kept_record_of_participant on kept_record_participant (school_id, human_id);
select keep_within_school('kept_record_participant');
grant select, insert on kept_record_participant to :app;

-- What was done in a contact, in the document's words, where a requirement tells contacts apart by it.
alter table contact_part add column acts text[] not null default '{}';
