-- The answer that two humans are not one can be taken back: it is kept, and they are asked about again. It may be given anew.

alter table human_apart
  add column superseded_at timestamptz,
  add column superseded_in uuid,
  add foreign key (school_id, superseded_in) references audit_event (school_id, id),
  drop constraint human_apart_pkey,
  add primary key (school_id, first_id, second_id, recorded_in);
create unique index a_pair_is_told_apart_once on human_apart (school_id, first_id, second_id) where superseded_at is null;
grant update (superseded_at, superseded_in) on human_apart to :app;
