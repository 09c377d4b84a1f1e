-- Units and people. A fact carries the days it holds, half-open, and when it was recorded; it is never
-- overwritten: a correction is a new row, and the old one keeps the moment it was superseded.

-- A unit is only an identity; its name, kind and place in the tree are dated facts.
create table unit (
  school_id   uuid not null references school,
  id          uuid not null,
  version     integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('unit');
grant select, insert, update (version) on unit to :app;

-- What a unit was called, of which kind and under which unit, on which days.
create table unit_fact (
  school_id     uuid not null references school,
  id            uuid not null,
  unit_id       uuid not null,
  name          text not null,
  short_name    text,
  kind          text not null,
  parent_id     uuid,
  sort_order    integer not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint unit_fact_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, parent_id) references unit (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index unit_fact_of_unit on unit_fact (school_id, unit_id) where superseded_at is null;
create index unit_fact_by_name on unit_fact (school_id, name) where superseded_at is null;
select keep_within_school('unit_fact');
grant select, insert, update (superseded_at, superseded_in) on unit_fact to :app;

-- One row per living person. Cadre and person are dated roles of a human.
create table human (
  school_id   uuid not null references school,
  id          uuid not null,
  version     integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('human');
grant select, insert, update (version) on human to :app;

-- Name and ways to reach a human; phone, e-mail and ethnicity only encrypted, matched by keyed blind index.
create table human_detail (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  name          text not null,
  staff_no      text,
  gender        text,
  born          text,
  pinyin        text not null,
  initials      text not null,
  phone_cipher  bytea,
  phone_index   bytea,
  email_cipher  bytea,
  email_index   bytea,
  ethnicity_cipher bytea,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index human_has_one_current_detail on human_detail (school_id, human_id) where superseded_at is null;
create unique index a_staff_number_belongs_to_one_human on human_detail (school_id, staff_no) where superseded_at is null and staff_no is not null;
create index human_detail_by_name on human_detail (school_id, name) where superseded_at is null;
select keep_within_school('human_detail');
grant select, insert, update (superseded_at, superseded_in) on human_detail to :app;

-- The dated roles cadre and person; for a person the unit whose confirmed register holds them.
create table human_role (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  role          text not null,
  unit_id       uuid,
  sort_order    integer not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint human_role_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  constraint human_role_is_known check (role in ('cadre', 'person')),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index human_role_of_human on human_role (school_id, human_id) where superseded_at is null;
create index human_role_of_unit on human_role (school_id, role, unit_id) where superseded_at is null;
select keep_within_school('human_role');
grant select, insert, update (superseded_at, superseded_in) on human_role to :app;

-- Dated memberships by GB/T 4762 code; being outside the Party is derived from these, never typed.
create table party_membership (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  party         text not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint party_membership_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index party_membership_of_human on party_membership (school_id, human_id) where superseded_at is null;
select keep_within_school('party_membership');
grant select, insert, update (superseded_at, superseded_in) on party_membership to :app;

-- Posts of cadres and persons: title, the body it sits in (党委班子 …) and rank.
create table post (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  unit_id       uuid,
  title         text not null,
  body          text,
  rank          text,
  is_main       boolean not null,
  sort_order    integer not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint post_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index post_of_human on post (school_id, human_id) where superseded_at is null;
select keep_within_school('post');
grant select, insert, update (superseded_at, superseded_in) on post to :app;

-- Where a human is employed and how (在职, 离退休 …).
create table employment (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  unit_id       uuid,
  status        text not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint employment_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index employment_of_human on employment (school_id, human_id) where superseded_at is null;
create index employment_of_unit on employment (school_id, unit_id) where superseded_at is null;
select keep_within_school('employment');
grant select, insert, update (superseded_at, superseded_in) on employment to :app;

-- Professional titles and degrees.
create table qualification (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  kind          text not null,
  word          text not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint qualification_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  constraint qualification_kind_is_known check (kind in ('title', 'degree')),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index qualification_of_human on qualification (school_id, human_id) where superseded_at is null;
select keep_within_school('qualification');
grant select, insert, update (superseded_at, superseded_in) on qualification to :app;

-- Dated identities (人大代表, 政协委员, 民主党派基层组织主要负责人 …) with role, level and organisation.
create table identity (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  word          text not null,
  role          text,
  level         text,
  organisation  text,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint identity_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index identity_of_human on identity (school_id, human_id) where superseded_at is null;
select keep_within_school('identity');
grant select, insert, update (superseded_at, superseded_in) on identity to :app;

-- A human word on a register (重点培养名单, 成果突出 …): the entry itself is the fact, without reasons.
create table register_entry (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  register      text not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint register_entry_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index register_entry_of_human on register_entry (school_id, human_id) where superseded_at is null;
select keep_within_school('register_entry');
grant select, insert, update (superseded_at, superseded_in) on register_entry to :app;

-- Units a cadre is in charge of, keeps contact with, or has as a contact point.
create table portfolio (
  school_id     uuid not null references school,
  id            uuid not null,
  human_id      uuid not null,
  unit_id       uuid not null,
  kind          text not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint portfolio_ends_after_it_begins check (valid_to is null or valid_to > valid_from),
  constraint portfolio_kind_is_known check (kind in ('in-charge', 'contact-point')),
  foreign key (school_id, human_id) references human (school_id, id),
  foreign key (school_id, unit_id) references unit (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create index portfolio_of_human on portfolio (school_id, human_id) where superseded_at is null;
select keep_within_school('portfolio');
grant select, insert, update (superseded_at, superseded_in) on portfolio to :app;

-- An uploaded roster between preview and commit. Its rows may hold what is encrypted elsewhere, so they are too.
create table import_batch (
  school_id   uuid not null references school,
  id          uuid not null,
  account_id  uuid not null,
  kind        text not null,
  file_name   text not null,
  digest      text not null,
  state       text not null,
  summary     jsonb not null,
  rows_cipher bytea not null,
  committed_in uuid,
  version     integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint import_state_is_known check (state in ('previewed', 'committed', 'abandoned')),
  foreign key (school_id, account_id) references account (school_id, id),
  foreign key (school_id, committed_in) references audit_event (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
select keep_within_school('import_batch');
grant select, insert, update (state, summary, rows_cipher, committed_in, version) on import_batch to :app;
