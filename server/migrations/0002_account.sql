-- Ways in. An account is a human's or an administrator's; what it may do comes from dated grants alone.

create table account (
  school_id       uuid not null references school,
  id              uuid not null,
  human_id        uuid,
  sign_in_name    text not null,
  display_name    text not null,
  password_hash   text,
  suspended_at    timestamptz,
  version         integer not null default 1,
  recorded_at     timestamptz not null,
  recorded_in     uuid not null,
  primary key (school_id, id),
  constraint a_sign_in_name_is_taken_once unique (school_id, sign_in_name),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index account_of_human on account (school_id, human_id);
select keep_within_school('account');
grant select, insert on account to :app;
grant update (password_hash, suspended_at, display_name, human_id, version) on account to :app;

-- role × scope with the days it holds; a delegate's grant names the cadre it is for.
create table account_grant (
  school_id     uuid not null references school,
  id            uuid not null,
  account_id    uuid not null,
  role          text not null,
  unit_id       uuid,
  cadre_id      uuid,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_grant_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, account_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index account_grant_of_account on account_grant (school_id, account_id) where superseded_at is null;
select keep_within_school('account_grant');
grant select, insert, update (superseded_at, superseded_in) on account_grant to :app;

-- Opaque sessions: only the digest of the token is kept.
create table session (
  school_id    uuid not null references school,
  id           uuid not null,
  account_id   uuid not null,
  token_digest bytea not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  device       text,
  primary key (school_id, id),
  constraint a_token_opens_one_session unique (school_id, token_digest),
  foreign key (school_id, account_id) references account (school_id, id)
);
create index session_of_account on session (school_id, account_id) where ended_at is null;
select keep_within_school('session');
grant select, insert, update (last_seen_at, ended_at) on session to :app;

-- One-time sign-in codes: links of the demo, first passwords, forgotten ones.
create table sign_in_code (
  school_id   uuid not null references school,
  id          uuid not null,
  account_id  uuid not null,
  code_digest bytea not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_code_opens_one_account unique (school_id, code_digest),
  foreign key (school_id, account_id) references account (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('sign_in_code');
grant select, insert, update (used_at) on sign_in_code to :app;

-- Failed attempts by keyed digest of the name that was typed; slows guessing, tells nobody who exists.
create table sign_in_failure (
  school_id   uuid not null references school,
  id          uuid not null,
  name_digest bytea not null,
  at          timestamptz not null,
  primary key (school_id, id)
);
create index sign_in_failure_of_name on sign_in_failure (school_id, name_digest, at);
select keep_within_school('sign_in_failure');
grant select, insert, delete on sign_in_failure to :app;
