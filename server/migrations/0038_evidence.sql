-- 佐证 attached to a contact: a photo or PDF made anew, without what the file said of itself; never the file's name. What was removed
-- keeps its row, without its bytes. An activity may get a column of its own beside the contact's.
create table evidence (
  school_id       uuid not null references school,
  id              uuid not null,
  contact_root_id uuid not null,
  number          integer not null,
  kind            text not null,
  content         bytea,
  size_bytes      integer not null,
  digest          text not null,
  adder_id        uuid not null,
  withdrawn_reason text,
  recorded_at     timestamptz not null,
  recorded_in     uuid not null,
  superseded_at   timestamptz,
  superseded_in   uuid,
  primary key (school_id, id),
  constraint evidence_is_an_image_or_a_pdf check (kind in ('image', 'pdf')),
  constraint evidence_is_at_most_ten_megabytes check (size_bytes <= 10485760),
  constraint removed_evidence_holds_a_reason_and_no_bytes check (
    (superseded_at is null and content is not null and withdrawn_reason is null)
    or (superseded_at is not null and content is null and withdrawn_reason is not null)),
  -- The bytes may be emptied, never exchanged.
  constraint evidence_holds_the_bytes_of_its_digest check (content is null or encode(sha256(content), 'hex') = digest),
  constraint evidence_of_a_contact_is_numbered unique (school_id, contact_root_id, number),
  foreign key (school_id, adder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
-- Photos are compressed already.
alter table evidence alter column content set storage external;
select keep_within_school('evidence');
grant select, insert, update (content, withdrawn_reason, superseded_at, superseded_in) on evidence to :app;
