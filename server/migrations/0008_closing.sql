-- Closed periods. What was found in a period is frozen when nothing can serve it any more, by what was known when it
-- ended; counts are made again and again, these rows never (core/src/duties/closing.ts). Ids only, so that they outlast
-- an erasure: no foreign key to a human, no name, no text.
create table frozen_finding (
  school_id         uuid not null references school,
  -- Of a standing requirement the period is 'standing' with the term it was looked at for.
  requirement       text not null,
  period            text not null,
  bearer_id         text not null,
  closed_on         date not null,
  bearer_kind       text not null,
  tier              text,
  unit_id           uuid,
  cadre_id          uuid,
  person_id         uuid,
  bearer_from       date,
  bearer_to         date,
  period_label      text not null,
  period_from       date not null,
  period_to         date not null,
  late_until        date not null,
  due_on            date not null,
  policy_version_id uuid not null,
  force             text not null,
  state             text not null,
  applies           text not null,
  reasons           text[] not null,
  counted           integer not null,
  counted_hi        integer not null,
  late              integer not null,
  at_least          integer,
  at_most           integer,
  target            integer,
  missing           integer,
  last_on           date,
  counted_ids       text[] not null,
  not_counted       jsonb not null,
  readings          jsonb not null,
  recorded_at       timestamptz not null,
  recorded_in       uuid not null,
  primary key (school_id, requirement, period, bearer_id),
  foreign key (school_id, policy_version_id) references policy_version (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index frozen_finding_by_unit on frozen_finding (school_id, period, requirement, unit_id);
create index frozen_finding_of_bearer on frozen_finding (school_id, bearer_id);
create index frozen_finding_of_closing on frozen_finding (school_id, closed_on);
select keep_within_school('frozen_finding');
grant select, insert on frozen_finding to :app;

-- A day on which something closed, written with the last of its findings: until then none of them is shown.
create table period_closing (
  school_id   uuid not null references school,
  closed_on   date not null,
  known_at    date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, closed_on),
  constraint a_closing_knows_what_came_before check (known_at < closed_on),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('period_closing');
grant select, insert on period_closing to :app;

-- Which requirements were frozen for which periods: few rows, asked by every board of a past term.
create table closed_period (
  school_id   uuid not null references school,
  requirement text not null,
  period      text not null,
  closed_on   date not null,
  period_from date not null,
  period_to   date not null,
  findings    integer not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, requirement, period),
  foreign key (school_id, closed_on) references period_closing (school_id, closed_on),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('closed_period');
grant select, insert on closed_period to :app;
