-- Who assists with a pairing, from a day on and until it is over: where the document of the tier has assistants. Ending is a row that
-- takes the place of the one before; when the pairing ends, its assistants have nothing left to assist with.
create table pairing_assistant (
  school_id     uuid not null references school,
  id            uuid not null,
  pairing_id    uuid not null,
  human_id      uuid not null,
  from_on       date not null,
  to_on         date,
  reason        text,
  end_reason    text,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint assisting_ends_after_it_begins check (to_on is null or from_on <= to_on),
  constraint assisting_ends_for_a_reason check ((to_on is null) = (end_reason is null)),
  foreign key (school_id, pairing_id) references pairing (school_id, id),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index somebody_assists_a_pairing_once_at_a_time on pairing_assistant (school_id, pairing_id, human_id)
  where superseded_at is null and to_on is null;
create index pairing_assistant_of_human on pairing_assistant (school_id, human_id) where superseded_at is null;
create index pairing_assistant_of_pairing on pairing_assistant (school_id, pairing_id);
select keep_within_school('pairing_assistant');
grant select, insert, update (superseded_at, superseded_in) on pairing_assistant to :app;
