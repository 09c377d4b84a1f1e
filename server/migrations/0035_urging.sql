-- 催办: a unit is asked for what is due or short, once a day for each kind and term. Counts, clause and deadline as they were that
-- day; no name of anybody paired.
create table urging (
  school_id    uuid not null references school,
  id           uuid not null,
  kind         text not null,
  term_id      text not null,
  unit_id      uuid not null,
  urged_on     date not null,
  number       integer not null,
  work_word    text,
  section      text,
  phrase       text,
  due_on       date,
  open_count   integer not null,
  cadre_count  integer not null,
  recorder_id  uuid not null,
  recorded_at  timestamptz not null,
  recorded_in  uuid not null,
  primary key (school_id, id),
  constraint urging_kind_is_known check (kind in ('contact', 'coverage', 'summary')),
  constraint a_unit_is_urged_once_a_day unique (school_id, kind, term_id, unit_id, urged_on),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('urging');
grant select, insert on urging to :app;

-- To a cadre whose pairs are short, or to the unit (cadre_id null).
create table urging_notice (
  school_id   uuid not null references school,
  id          uuid not null,
  urging_id   uuid not null,
  cadre_id    uuid,
  open_count  integer not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id, urging_id) references urging (school_id, id),
  foreign key (school_id, cadre_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index urging_notice_of_cadre on urging_notice (school_id, cadre_id) where cadre_id is not null;
create index urging_notice_of_urging on urging_notice (school_id, urging_id);
select keep_within_school('urging_notice');
grant select, insert on urging_notice to :app;

-- Who put a notice aside.
create table urging_notice_read (
  school_id   uuid not null references school,
  notice_id   uuid not null,
  account_id  uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, notice_id, account_id),
  foreign key (school_id, notice_id) references urging_notice (school_id, id),
  foreign key (school_id, account_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('urging_notice_read');
grant select, insert on urging_notice_read to :app;
