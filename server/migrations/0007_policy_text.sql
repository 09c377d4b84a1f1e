-- The school's own text of a document, as uploaded: shown beside the values on 制度, matched by section with what they cite.
-- A text belongs to the document and names the version it was uploaded with; another upload keeps the one before.
create table policy_text (
  school_id     uuid not null references school,
  id            uuid not null,
  policy_id     uuid not null,
  version_id    uuid not null,
  file_name     text not null,
  digest        text not null,
  content       text not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint policy_text_is_not_empty check (content <> ''),
  foreign key (school_id, policy_id) references policy (school_id, id),
  foreign key (school_id, version_id) references policy_version (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_version_has_one_text on policy_text (school_id, version_id) where superseded_at is null;
create index policy_text_of_policy on policy_text (school_id, policy_id, recorded_at) where superseded_at is null;
select keep_within_school('policy_text');
grant select, insert, update (superseded_at, superseded_in) on policy_text to :app;
