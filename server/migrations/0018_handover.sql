-- 交接: a pair passes from the cadre who had it to the one who takes the person over. Both give their word, each themselves or
-- on a paper the office records; what was promised then passes too. The texts of talks stay with whom they were entrusted to,
-- but for those the predecessor gives along.
create table handover (
  school_id    uuid not null references school,
  id           uuid not null,
  pairing_id   uuid not null,
  successor_id uuid not null,
  opened_on    date not null,
  recorded_at  timestamptz not null,
  recorded_in  uuid not null,
  withdrawn_for text,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_withdrawn_handover_says_why check ((superseded_at is null) = (withdrawn_for is null)),
  foreign key (school_id, pairing_id) references pairing (school_id, id),
  foreign key (school_id, successor_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_pairing_is_handed_over_once on handover (school_id, pairing_id) where superseded_at is null;
create index handover_of_successor on handover (school_id, successor_id) where superseded_at is null;
select keep_within_school('handover');
grant select, insert, update (withdrawn_for, superseded_at, superseded_in) on handover to :app;

-- signed_by: who signed the paper; null: the side itself, electronically.
create table handover_word (
  school_id    uuid not null references school,
  handover_id  uuid not null,
  side         text not null,
  given_on     date not null,
  signed_by    text,
  recorder_id  uuid not null,
  recorded_at  timestamptz not null,
  recorded_in  uuid not null,
  primary key (school_id, handover_id, side),
  constraint handover_side_is_known check (side in ('predecessor', 'successor')),
  foreign key (school_id, handover_id) references handover (school_id, id),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('handover_word');
grant select, insert on handover_word to :app;

-- The talks whose text the predecessor gave along.
create table handover_text (
  school_id    uuid not null references school,
  handover_id  uuid not null,
  contact_root_id uuid not null,
  recorded_at  timestamptz not null,
  recorded_in  uuid not null,
  primary key (school_id, handover_id, contact_root_id),
  foreign key (school_id, handover_id) references handover (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('handover_text');
grant select, insert on handover_text to :app;

-- Who has to keep a promise now; null: who made it.
alter table promise add column holder_id uuid;
alter table promise add foreign key (school_id, holder_id) references human (school_id, id);
create index promise_of_holder on promise (school_id, holder_id) where holder_id is not null;
grant update (holder_id) on promise to :app;
