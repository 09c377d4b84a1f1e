-- Locks and exclusions of a draft: pairs that proposals must keep or must not make. They stay with the draft, so that a reload
-- and whoever opens it next see them. Why a pair is excluded is a word of a closed list: no note on a person.
create table pairing_list_mark (
  school_id     uuid not null references school,
  id            uuid not null,
  list_id       uuid not null,
  cadre_id      uuid not null,
  person_id     uuid not null,
  kind          text not null,
  reason        text,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint mark_kind_is_known check (kind in ('lock', 'exclude')),
  constraint only_an_exclusion_has_a_reason check (kind = 'exclude' or reason is null),
  foreign key (school_id, list_id) references pairing_list (school_id, id),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, person_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_pair_is_marked_once_in_a_list on pairing_list_mark (school_id, list_id, cadre_id, person_id) where superseded_at is null;
select keep_within_school('pairing_list_mark');
grant select, insert, update (superseded_at, superseded_in) on pairing_list_mark to :app;
