-- 免计: days of a pairing, or of all pairings of a cadre or person, that are not judged; who approved it, and under which word of the
-- document, if any. Why somebody was away is not held.
create table excuse (
  school_id   uuid not null references school,
  id          uuid not null,
  pairing_id  uuid,
  human_id    uuid,
  from_on     date not null,
  to_on       date not null,
  heading     text,
  role        text not null,
  approver    text not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint an_excuse_is_for_a_pairing_or_a_human check (num_nonnulls(pairing_id, human_id) = 1),
  constraint an_excuse_ends_after_it_begins check (from_on < to_on),
  foreign key (school_id, pairing_id) references pairing (school_id, id),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index excuse_of_pairing on excuse (school_id, pairing_id) where superseded_at is null;
create index excuse_of_human on excuse (school_id, human_id) where superseded_at is null;
select keep_within_school('excuse');
grant select, insert, update (superseded_at, superseded_in) on excuse to :app;
