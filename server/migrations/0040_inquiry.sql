-- 登记核实: an occasion to ask a cadre about records, taken up: put to the cadre (asked) or set aside. It names revisions of contacts and
-- holds no text of them; no count, list or assessment reads it.
create table inquiry (
  school_id    uuid not null references school,
  id           uuid not null,
  kind         text not null,
  term_id      text not null,
  cadre_id     uuid not null,
  unit_id      uuid,
  first_on     date not null,
  asked        boolean not null,
  recorder_id  uuid not null,
  answer       text,
  answered_at  timestamptz,
  answered_in  uuid,
  settled_at   timestamptz,
  settled_in   uuid,
  recorded_at  timestamptz not null,
  recorded_in  uuid not null,
  primary key (school_id, id),
  constraint inquiry_kind_is_known check (kind in ('same-text', 'same-day', 'last-week')),
  constraint an_answer_has_text_and_time check (num_nulls(answer, answered_at, answered_in) in (0, 3)),
  constraint a_settlement_has_its_event check (num_nulls(settled_at, settled_in) in (0, 2)),
  constraint what_was_set_aside_is_settled check (asked or settled_at is not null),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, answered_in) references audit_event (school_id, id),
  foreign key (school_id, settled_in) references audit_event (school_id, id)
);
create index inquiry_of_term on inquiry (school_id, term_id);
create index inquiry_of_cadre on inquiry (school_id, cadre_id) where settled_at is null;
select keep_within_school('inquiry');
grant select, insert, update (cadre_id, answer, answered_at, answered_in, settled_at, settled_in) on inquiry to :app;

-- The revisions asked about; when one of them stands no more, the question is gone.
create table inquiry_contact (
  school_id   uuid not null references school,
  inquiry_id  uuid not null,
  contact_id  uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, inquiry_id, contact_id),
  foreign key (school_id, inquiry_id) references inquiry (school_id, id),
  foreign key (school_id, contact_id) references contact (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('inquiry_contact');
grant select, insert on inquiry_contact to :app;
