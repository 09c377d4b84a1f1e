-- Two humans of the roster who are one. A merge is a record that says which rows moved from which human to which: undoing it
-- moves just these back. Nothing is deleted; what the merge wrote or superseded names its audit event.

create table human_merge (
  school_id     uuid not null references school,
  id            uuid not null,
  surviving_id  uuid not null,
  merged_id     uuid not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint nobody_is_merged_with_themselves check (surviving_id <> merged_id),
  foreign key (school_id, surviving_id) references human (school_id, id),
  foreign key (school_id, merged_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index somebody_is_merged_once on human_merge (school_id, merged_id) where superseded_at is null;
create index human_merge_of_surviving on human_merge (school_id, surviving_id) where superseded_at is null;
select keep_within_school('human_merge');
grant select, insert, update (superseded_at, superseded_in) on human_merge to :app;

-- One row of one table that named the merged human and names the surviving one.
create table human_merge_row (
  school_id   uuid not null references school,
  merge_id    uuid not null,
  table_name  text not null,
  column_name text not null,
  row_id      uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, merge_id, table_name, column_name, row_id),
  foreign key (school_id, merge_id) references human_merge (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('human_merge_row');
grant select, insert on human_merge_row to :app;

-- The office's answer that two humans are not one, so that it is not asked again.
create table human_apart (
  school_id   uuid not null references school,
  first_id    uuid not null,
  second_id   uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, first_id, second_id),
  constraint a_pair_told_apart_has_one_name check (first_id < second_id),
  foreign key (school_id, first_id) references human (school_id, id),
  foreign key (school_id, second_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('human_apart');
grant select, insert on human_apart to :app;

-- The columns a merge moves; server/src/workflows/human-columns.ts lists them with what they mean.
grant update (human_id) on account, human_role, party_membership, post, employment, qualification, identity, register_entry,
  portfolio, pairing_assistant, excuse, kept_record, kept_record_participant to :app;
grant update (cadre_id) on account_grant, pairing, pairing_list_line, pairing_list_mark, contact_part, contact_confirmation, promise
  to :app;
grant update (person_id) on pairing, pairing_list_line, pairing_list_mark, contact_part, promise to :app;
grant update (holder_id) on promise to :app;
grant update (successor_id) on handover to :app;
grant update (bearer_id) on kept_record to :app;
