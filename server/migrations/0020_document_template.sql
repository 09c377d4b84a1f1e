-- The school's own form of a paper, filled instead of our layout: the file as it was handed in. One of each kind and format is
-- in use; one that was replaced or withdrawn is kept.
create table document_template (
  school_id     uuid not null references school,
  id            uuid not null,
  kind          text not null,
  format        text not null,
  file_name     text not null,
  content       bytea not null,
  keeper_id     uuid not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_template_is_word_or_excel check (format in ('docx', 'xlsx')),
  constraint a_template_is_at_most_two_megabytes check (octet_length(content) <= 2097152),
  foreign key (school_id, keeper_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index one_template_of_a_kind_and_format_is_in_use on document_template (school_id, kind, format)
  where superseded_at is null;
select keep_within_school('document_template');
grant select, insert, update (superseded_at, superseded_in) on document_template to :app;
