-- What several cadres have on record of one meeting: each their own contact, held together by the meeting. Told once, when one of
-- them names the others; no amendment changes it.
create table contact_meeting (
  school_id       uuid not null references school,
  contact_root_id uuid not null,
  meeting_id      uuid not null,
  recorded_at     timestamptz not null,
  recorded_in     uuid not null,
  primary key (school_id, contact_root_id),
  foreign key (school_id, contact_root_id) references contact (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index contact_of_meeting on contact_meeting (school_id, meeting_id);
select keep_within_school('contact_meeting');
grant select, insert on contact_meeting to :app;
