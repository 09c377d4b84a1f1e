-- What became of promises, step by step with words: kept, changed, withdrawn. text and day before are kept with a change.
create table promise_step (
  school_id   uuid not null references school,
  promise_id  uuid not null,
  version     integer not null,
  act         text not null,
  words       text,
  text_before text not null,
  due_before  date,
  taken_on    date not null,
  recorder_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, promise_id, version),
  constraint promise_act_is_known check (act in ('keep', 'change', 'withdraw')),
  foreign key (school_id, promise_id) references promise (school_id, id),
  foreign key (school_id, recorder_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('promise_step');
grant select, insert on promise_step to :app;

-- How many days before their day somebody is reminded of promises; the last row stands.
create table promise_reminder (
  school_id   uuid not null references school,
  id          uuid not null,
  human_id    uuid not null,
  days_before integer not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint reminded_before_and_not_after check (days_before between 0 and 60),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index promise_reminder_of_human on promise_reminder (school_id, human_id, recorded_at desc);
select keep_within_school('promise_reminder');
grant select, insert on promise_reminder to :app;
