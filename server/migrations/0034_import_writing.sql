-- A long table is written by a job: how many rows it has come to, and why it stopped where it did not come to the end.
alter table import_batch drop constraint import_state_is_known;
alter table import_batch add constraint import_state_is_known
  check (state in ('previewed', 'writing', 'committed', 'abandoned', 'undone'));
alter table import_batch add column written_rows integer not null default 0;
alter table import_batch add column stopped text;
alter table import_batch add constraint import_stops_for_a_known_reason
  check (stopped in ('changed', 'not-allowed', 'failed'));
grant update (written_rows, stopped) on import_batch to :app;
