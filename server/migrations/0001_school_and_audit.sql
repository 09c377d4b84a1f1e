-- The walls first: the school a transaction works in, the row security between schools, and the audit
-- event that every later row must name. ":app" is the role the server runs as; it owns nothing.

create function current_school() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.school', true), '')::uuid $$;

-- Row security for one table: rows of another school do not exist for the app role. As a sub-select the school is asked
-- for once in a query, not once a row.
create function keep_within_school(wall regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall);
  execute format(
    'create policy within_school on %s using (school_id = (select current_school())) with check (school_id = current_school())',
    wall);
end $$;

create table school (
  school_id  uuid primary key,
  name       text not null,
  host       text,
  demo       boolean not null default false,
  created_at timestamptz not null,
  constraint a_host_leads_to_one_school unique (host)
);
grant select, insert on school to :app;

-- One row for every change, export, sensitive read and refused attempt: who, when, what act, on which
-- rows and fields. Never a value or a text, so that erasing a person leaves the chain whole.
create table audit_event (
  school_id    uuid not null references school,
  id           uuid not null,
  at           timestamptz not null,
  actor_id     uuid,
  actor_role   text,
  act          text not null,
  outcome      text not null constraint audit_outcome_is_known check (outcome in ('done', 'refused')),
  subject_kind text not null,
  subject_ids  uuid[] not null,
  fields       text[] not null,
  purpose      text,
  request_id   text,
  mac          bytea not null,
  primary key (school_id, id)
);
create index audit_event_by_time on audit_event (school_id, at);
select keep_within_school('audit_event');
grant select, insert on audit_event to :app;

-- The queue between writers and the sealer: writers never wait for the chain.
create table audit_unsealed (
  school_id uuid not null,
  event_id  uuid not null,
  primary key (school_id, event_id),
  foreign key (school_id, event_id) references audit_event (school_id, id)
);
select keep_within_school('audit_unsealed');
grant select, insert, delete on audit_unsealed to :app;

-- Gapless positions, each sealed over the one before.
create table audit_seal (
  school_id uuid not null,
  position  bigint not null,
  event_id  uuid not null,
  sealed_at timestamptz not null,
  mac       bytea not null,
  primary key (school_id, position),
  constraint an_event_is_sealed_once unique (school_id, event_id),
  foreign key (school_id, event_id) references audit_event (school_id, id)
);
select keep_within_school('audit_seal');
grant select, insert on audit_seal to :app;

-- Work to do later, claimed by compare-and-set; one row per (kind, key) for ever.
create table job (
  school_id  uuid not null references school,
  id         uuid not null,
  kind       text not null,
  key        text not null,
  payload    jsonb not null,
  state      text not null constraint job_state_is_known check (state in ('waiting', 'running', 'done', 'failed')),
  run_at     timestamptz not null,
  attempts   integer not null default 0,
  claimed_by text,
  claimed_at timestamptz,
  done_at    timestamptz,
  error      text,
  primary key (school_id, id),
  constraint a_job_is_queued_once unique (school_id, kind, key)
);
create index job_waiting on job (school_id, run_at) where state in ('waiting', 'running');
select keep_within_school('job');
grant select, insert, update on job to :app;

-- What a client key made, for ever: the same key sent again finds the same row, never a second one.
create table client_key (
  school_id   uuid not null references school,
  account_id  uuid not null,
  key         text not null,
  operation   text not null,
  digest      text not null,
  subject_id  uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, account_id, key)
);
select keep_within_school('client_key');
grant select, insert on client_key to :app;

-- Numbers people quote, per school and year; gaps are allowed.
create table counter (
  school_id uuid not null references school,
  kind      text not null,
  year      integer not null,
  value     integer not null,
  primary key (school_id, kind, year)
);
select keep_within_school('counter');
grant select, insert, update on counter to :app;
