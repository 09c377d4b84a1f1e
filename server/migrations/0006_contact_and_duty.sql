-- The ledger. A contact is the occasion; a part is one cadre with one person in it, so that nobody reads
-- what another said. Which pairing and requirement a part counts for is computed, never stored as a key.

-- The occasion as one revision; root_id is the same for all revisions and is what links name.
create table contact (
  school_id     uuid not null references school,
  id            uuid not null,
  root_id       uuid not null,
  revision      integer not null,
  held_on       date not null,
  form          text not null,
  place         text,
  recorder_id   uuid not null,
  entered_at    timestamptz not null,
  reason        text,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_revision_is_written_once unique (school_id, root_id, revision),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_contact_has_one_current_revision on contact (school_id, root_id) where superseded_at is null;
create index contact_by_day on contact (school_id, held_on desc, id) where superseded_at is null;
select keep_within_school('contact');
grant select, insert, update (superseded_at, superseded_in) on contact to :app;

-- One cadre with one person: who asked, what in brief, what was raised. The unit is the cadre's on that day.
create table contact_part (
  school_id     uuid not null references school,
  id            uuid not null,
  contact_id    uuid not null,
  root_id       uuid not null,
  cadre_id      uuid not null,
  person_id     uuid not null,
  cadre_unit_id uuid,
  held_on       date not null,
  form          text not null,
  initiated_by  text not null,
  spoke         boolean not null,
  talk          boolean not null,
  brief         text not null,
  topics        text[] not null,
  raised_kind   text,
  raised        text,
  remark        text,
  confirmed_at  timestamptz,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint initiator_is_known check (initiated_by in ('cadre', 'person')),
  constraint raised_kind_is_known check (raised_kind in ('suggestion', 'difficulty', 'question')),
  constraint a_pair_has_one_part_in_a_contact unique (school_id, contact_id, cadre_id, person_id),
  foreign key (school_id, contact_id) references contact (school_id, id),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, person_id) references human (school_id, id),
  foreign key (school_id, cadre_unit_id) references unit (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index contact_part_of_cadre on contact_part (school_id, cadre_id, held_on desc, id) where superseded_at is null;
create index contact_part_of_person on contact_part (school_id, person_id, held_on desc, id) where superseded_at is null;
create index contact_part_of_unit on contact_part (school_id, cadre_unit_id, held_on desc, id) where superseded_at is null;
create index contact_part_by_day on contact_part (school_id, held_on desc, id) where superseded_at is null;
create index contact_part_of_contact on contact_part (school_id, contact_id);
select keep_within_school('contact_part');
grant select, insert, update (superseded_at, superseded_in) on contact_part to :app;

-- The cadre's one tap on a revision somebody else entered; confirmed_at of a part is only what was so from the beginning.
create table contact_confirmation (
  school_id   uuid not null references school,
  contact_id  uuid not null,
  cadre_id    uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, contact_id, cadre_id),
  foreign key (school_id, contact_id) references contact (school_id, id),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('contact_confirmation');
grant select, insert on contact_confirmation to :app;

-- What a cadre promised a person in a contact, and when it was kept.
create table promise (
  school_id   uuid not null references school,
  id          uuid not null,
  contact_root_id uuid not null,
  cadre_id    uuid not null,
  person_id   uuid not null,
  text        text not null,
  due_on      date,
  kept_on     date,
  withdrawn_at timestamptz,
  version     integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, person_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index promise_of_cadre on promise (school_id, cadre_id) where kept_on is null and withdrawn_at is null;
create index promise_of_contact on promise (school_id, contact_root_id);
select keep_within_school('promise');
grant select, insert, update (text, due_on, kept_on, withdrawn_at, version) on promise to :app;

-- What was counted for a requirement, its bearer and a period, kept in the transaction of each write by the
-- same function of core that evaluation uses (core/src/duties/duty-row.ts says what each column means). Findings (due,
-- short …) depend on the day and are never stored. A bearer may be an office or a team, hence the text.
create table duty_count (
  school_id         uuid not null references school,
  requirement       text not null,
  period            text not null,
  bearer_id         text not null,
  bearer_kind       text not null,
  tier              text,
  unit_id           uuid,
  cadre_id          uuid,
  person_id         uuid,
  period_from       date,
  period_to         date,
  applies           text not null,
  counted           integer not null,
  counted_hi        integer not null,
  late              integer not null,
  late_hi           integer not null,
  own_at_least      integer,
  share             double precision not null,
  open_reading      boolean not null,
  last_on           date,
  policy_version_id uuid not null,
  primary key (school_id, requirement, period, bearer_id)
);
create index duty_count_by_unit on duty_count (school_id, period, requirement, unit_id);
create index duty_count_of_cadre on duty_count (school_id, cadre_id, period);
create index duty_count_of_bearer on duty_count (school_id, bearer_id);
select keep_within_school('duty_count');
grant select, insert, update, delete on duty_count to :app;
