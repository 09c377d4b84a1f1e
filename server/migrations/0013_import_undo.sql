-- An import may be undone as a whole while nothing is built on it: the event says when and by whom.
alter table import_batch add column undone_in uuid;
alter table import_batch add foreign key (school_id, undone_in) references audit_event (school_id, id);
alter table import_batch drop constraint import_state_is_known;
alter table import_batch add constraint import_state_is_known
  check (state in ('previewed', 'committed', 'abandoned', 'undone'));
alter table import_batch add constraint only_the_undone_name_their_undoing
  check ((state = 'undone') = (undone_in is not null));
create index import_batch_by_event on import_batch (school_id, recorded_in);
grant update (undone_in) on import_batch to :app;

-- Which field the school gave a heading to by hand; null: not taken. The next table with that heading is read so.
create table import_heading (
  school_id   uuid not null references school,
  kind        text not null,
  heading     text not null,
  field       text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, kind, heading),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('import_heading');
grant select, insert, update (field, recorded_at, recorded_in) on import_heading to :app;
