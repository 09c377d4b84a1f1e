-- 报送: the 汇总表 of a unit for a term as it was handed in, and what the office answered. Neither is ever changed: handing in
-- again is a new version. The sheet holds counts and clauses and no name.
create table summary_submission (
  school_id    uuid not null references school,
  id           uuid not null,
  term_id      text not null,
  unit_id      uuid not null,
  number       integer not null,
  submitted_on date not null,
  sheet        jsonb not null,
  -- The paper it is in 登记事项, where the document asks the unit for one; null: it asks for none.
  record_id    uuid,
  recorder_id  uuid not null,
  recorded_at  timestamptz not null,
  recorded_in  uuid not null,
  primary key (school_id, id),
  constraint a_version_is_handed_in_once unique (school_id, term_id, unit_id, number),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, record_id) references kept_record (school_id, id),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('summary_submission');
grant select, insert on summary_submission to :app;

create table summary_answer (
  school_id     uuid not null references school,
  submission_id uuid not null,
  answer        text not null,
  reason        text,
  answered_on   date not null,
  recorder_id   uuid not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  primary key (school_id, submission_id),
  constraint answer_is_known check (answer in ('returned', 'received')),
  constraint what_is_returned_says_why check ((answer = 'returned') = (reason is not null)),
  foreign key (school_id, submission_id) references summary_submission (school_id, id),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('summary_answer');
grant select, insert on summary_answer to :app;
