-- Generated from the database after all migrations; read this one, change the numbered ones.

CREATE OR REPLACE FUNCTION public.current_school()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.school', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.keep_within_school(wall regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', wall);
  execute format(
    'create policy within_school on %s using (school_id = (select current_school())) with check (school_id = current_school())',
    wall);
end $function$;

CREATE OR REPLACE FUNCTION public.names_a_unit_of_the_roster()
 RETURNS trigger
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
begin
  if exists (select from (select distinct school_id, unit_id from written where unit_id is not null) named
    where not exists (select from unit where unit.school_id = named.school_id and unit.id = named.unit_id))
  then
    raise foreign_key_violation using
      message = format('a row of %I names a unit that is not on the roster', tg_table_name),
      table = tg_table_name, constraint = tg_name;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.names_a_written_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from (select distinct school_id, recorded_in from written) named
    where not exists (select from audit_event event where event.school_id = named.school_id and event.id = named.recorded_in))
  then
    raise foreign_key_violation using
      message = format('a row of %I names an event that is not written', tg_table_name),
      table = tg_table_name, constraint = tg_name;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.names_somebody_of_the_roster()
 RETURNS trigger
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
begin
  if exists (select from (select distinct school_id, human_id from written) named
    where not exists (select from human where human.school_id = named.school_id and human.id = named.human_id))
  then
    raise foreign_key_violation using
      message = format('a row of %I names nobody of the roster', tg_table_name),
      table = tg_table_name, constraint = tg_name;
  end if;
  return null;
end $function$;

create table academic_term (
  school_id uuid not null,
  id uuid not null,
  academic_year text not null,
  sequence integer not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  teaching_from date,
  teaching_to date,
  primary key (school_id, id),
  constraint a_term_ends_after_it_begins check ((to_on > from_on)),
  constraint teaching_days_lie_within_the_term check ((((teaching_from is null) and (teaching_to is null)) or ((from_on <= teaching_from) and (teaching_from < teaching_to) and (teaching_to <= to_on)))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_term_is_entered_once on academic_term (school_id, academic_year, sequence) where (superseded_at is null);
alter table academic_term enable row level security;
create policy within_school on academic_term using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on academic_term to :app;
grant update (superseded_at, superseded_in) on academic_term to :app;

create table account (
  school_id uuid not null,
  id uuid not null,
  human_id uuid,
  sign_in_name text not null,
  display_name text not null,
  password_hash text,
  suspended_at timestamptz,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_sign_in_name_is_taken_once unique (school_id, sign_in_name),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
create index account_of_human on account (school_id, human_id);
alter table account enable row level security;
create policy within_school on account using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on account to :app;
grant update (human_id, display_name, password_hash, suspended_at, version) on account to :app;

create table account_grant (
  school_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  unit_id uuid,
  cadre_id uuid,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_grant_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  foreign key (school_id, account_id) references account(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index account_grant_of_account on account_grant (school_id, account_id) where (superseded_at is null);
alter table account_grant enable row level security;
create policy within_school on account_grant using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on account_grant to :app;
grant update (cadre_id, superseded_at, superseded_in) on account_grant to :app;

create table audit_event (
  school_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_role text,
  act text not null,
  outcome text not null,
  subject_kind text not null,
  subject_ids uuid[] not null,
  fields text[] not null,
  purpose text,
  request_id text,
  mac bytea not null,
  primary key (school_id, id),
  constraint audit_outcome_is_known check ((outcome = any (array['done'::text, 'refused'::text]))),
  foreign key (school_id) references school(school_id)
);
create index audit_event_by_time on audit_event (school_id, at);
alter table audit_event enable row level security;
create policy within_school on audit_event using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on audit_event to :app;

create table audit_seal (
  school_id uuid not null,
  position bigint not null,
  event_id uuid not null,
  sealed_at timestamptz not null,
  mac bytea not null,
  primary key (school_id, "position"),
  constraint an_event_is_sealed_once unique (school_id, event_id),
  foreign key (school_id, event_id) references audit_event(school_id, id)
);
alter table audit_seal enable row level security;
create policy within_school on audit_seal using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on audit_seal to :app;

create table audit_unsealed (
  school_id uuid not null,
  event_id uuid not null,
  primary key (school_id, event_id),
  foreign key (school_id, event_id) references audit_event(school_id, id)
);
alter table audit_unsealed enable row level security;
create policy within_school on audit_unsealed using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant delete, insert, select on audit_unsealed to :app;

create table client_key (
  school_id uuid not null,
  account_id uuid not null,
  key text not null,
  operation text not null,
  digest text not null,
  subject_id uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, account_id, key),
  foreign key (school_id) references school(school_id)
);
alter table client_key enable row level security;
create policy within_school on client_key using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on client_key to :app;

create table closed_period (
  school_id uuid not null,
  requirement text not null,
  period text not null,
  closed_on date not null,
  period_from date not null,
  period_to date not null,
  findings integer not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, requirement, period),
  foreign key (school_id, closed_on) references period_closing(school_id, closed_on),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table closed_period enable row level security;
create policy within_school on closed_period using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on closed_period to :app;

create table contact (
  school_id uuid not null,
  id uuid not null,
  root_id uuid not null,
  revision integer not null,
  held_on date not null,
  form text not null,
  place text,
  recorder_id uuid not null,
  entered_at timestamptz not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  series text,
  refused boolean not null default false,
  primary key (school_id, id),
  constraint a_revision_is_written_once unique (school_id, root_id, revision),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_contact_has_one_current_revision on contact (school_id, root_id) where (superseded_at is null);
create index contact_by_day on contact (school_id, held_on desc, id) where (superseded_at is null);
alter table contact enable row level security;
create policy within_school on contact using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on contact to :app;
grant update (superseded_at, superseded_in) on contact to :app;

create table contact_confirmation (
  school_id uuid not null,
  contact_id uuid not null,
  cadre_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, contact_id, cadre_id),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id, contact_id) references contact(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table contact_confirmation enable row level security;
create policy within_school on contact_confirmation using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on contact_confirmation to :app;
grant update (cadre_id) on contact_confirmation to :app;

create table contact_meeting (
  school_id uuid not null,
  contact_root_id uuid not null,
  meeting_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, contact_root_id),
  foreign key (school_id, contact_root_id) references contact(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
create index contact_of_meeting on contact_meeting (school_id, meeting_id);
alter table contact_meeting enable row level security;
create policy within_school on contact_meeting using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on contact_meeting to :app;

create table contact_part (
  school_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  root_id uuid not null,
  cadre_id uuid not null,
  person_id uuid not null,
  cadre_unit_id uuid,
  held_on date not null,
  form text not null,
  initiated_by text not null,
  spoke boolean not null,
  talk boolean not null,
  brief text not null,
  topics text[] not null,
  raised_kind text,
  raised text,
  remark text,
  confirmed_at timestamptz,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  acts text[] not null,
  event_id text,
  event_kind text,
  event_on date,
  brief_mark bigint generated always as (CASE WHEN (char_length(NORMALIZE(brief, NFKC)) >= 12) THEN hashtextextended(regexp_replace(NORMALIZE(brief, NFKC), '[^\u4e00-\u9fff]'::text, ''::text, 'g'::text), (0)::bigint) ELSE NULL::bigint END) stored,
  primary key (school_id, id),
  constraint a_pair_has_one_part_in_a_contact unique (school_id, contact_id, cadre_id, person_id),
  constraint an_event_answered_has_kind_and_day check ((num_nulls(event_id, event_kind, event_on) = any (array[0, 3]))),
  constraint an_event_is_answered_after_it check ((event_on <= held_on)),
  constraint initiator_is_known check ((initiated_by = any (array['cadre'::text, 'person'::text, 'office'::text]))),
  constraint raised_kind_is_known check ((raised_kind = any (array['suggestion'::text, 'difficulty'::text, 'question'::text]))),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id, cadre_unit_id) references unit(school_id, id),
  foreign key (school_id, contact_id) references contact(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, person_id) references human(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index contact_part_by_day on contact_part (school_id, held_on desc, id) where (superseded_at is null);
create index contact_part_of_cadre on contact_part (school_id, cadre_id, held_on desc, id) where (superseded_at is null);
create index contact_part_of_contact on contact_part (school_id, contact_id);
create index contact_part_of_person on contact_part (school_id, person_id, held_on desc, id) where (superseded_at is null);
create index contact_part_of_unit on contact_part (school_id, cadre_unit_id, held_on desc, id) where (superseded_at is null);
alter table contact_part enable row level security;
create policy within_school on contact_part using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on contact_part to :app;
grant update (cadre_id, person_id, superseded_at, superseded_in) on contact_part to :app;

create table counter (
  school_id uuid not null,
  kind text not null,
  year integer not null,
  value integer not null,
  primary key (school_id, kind, year),
  foreign key (school_id) references school(school_id)
);
alter table counter enable row level security;
create policy within_school on counter using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select, update on counter to :app;

create table document_template (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  format text not null,
  file_name text not null,
  content bytea not null,
  keeper_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_template_is_at_most_two_megabytes check ((octet_length(content) <= 2097152)),
  constraint a_template_is_word_or_excel check ((format = any (array['docx'::text, 'xlsx'::text]))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, keeper_id) references account(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index one_template_of_a_kind_and_format_is_in_use on document_template (school_id, kind, format) where (superseded_at is null);
alter table document_template enable row level security;
create policy within_school on document_template using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on document_template to :app;
grant update (superseded_at, superseded_in) on document_template to :app;

create table duty_count (
  school_id uuid not null,
  requirement text not null,
  period text not null,
  bearer_id text not null,
  bearer_kind text not null,
  tier text,
  unit_id uuid,
  cadre_id uuid,
  person_id uuid,
  period_from date,
  period_to date,
  applies text not null,
  counted integer not null,
  counted_hi integer not null,
  late integer not null,
  late_hi integer not null,
  own_at_least integer,
  share double precision not null,
  open_reading boolean not null,
  last_on date,
  policy_version_id uuid not null,
  primary key (school_id, requirement, period, bearer_id),
  foreign key (school_id) references school(school_id)
);
create index duty_count_by_unit on duty_count (school_id, period, requirement, unit_id);
create index duty_count_of_bearer on duty_count (school_id, bearer_id);
create index duty_count_of_cadre on duty_count (school_id, cadre_id, period);
alter table duty_count enable row level security;
create policy within_school on duty_count using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant delete, insert, select, update on duty_count to :app;

create table employment (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  unit_id uuid,
  status text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint employment_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index employment_of_human on employment (school_id, human_id) where (superseded_at is null);
create index employment_of_unit on employment (school_id, unit_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on employment referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_unit_of_the_roster after insert on employment referencing new table as written for each statement execute function names_a_unit_of_the_roster();
create trigger a_row_names_a_written_event after insert on employment referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on employment referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table employment enable row level security;
create policy within_school on employment using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on employment to :app;
grant update (human_id, superseded_at, superseded_in) on employment to :app;

create table evidence (
  school_id uuid not null,
  id uuid not null,
  contact_root_id uuid not null,
  number integer not null,
  kind text not null,
  content bytea,
  size_bytes integer not null,
  digest text not null,
  adder_id uuid not null,
  withdrawn_reason text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint evidence_of_a_contact_is_numbered unique (school_id, contact_root_id, number),
  constraint evidence_holds_the_bytes_of_its_digest check (((content is null) or (encode(sha256(content), 'hex'::text) = digest))),
  constraint evidence_is_an_image_or_a_pdf check ((kind = any (array['image'::text, 'pdf'::text]))),
  constraint evidence_is_at_most_ten_megabytes check ((size_bytes <= 10485760)),
  constraint removed_evidence_holds_a_reason_and_no_bytes check ((((superseded_at is null) and (content is not null) and (withdrawn_reason is null)) or ((superseded_at is not null) and (content is null) and (withdrawn_reason is not null)))),
  foreign key (school_id, adder_id) references account(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
alter table evidence enable row level security;
create policy within_school on evidence using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on evidence to :app;
grant update (content, withdrawn_reason, superseded_at, superseded_in) on evidence to :app;

create table excuse (
  school_id uuid not null,
  id uuid not null,
  pairing_id uuid,
  human_id uuid,
  from_on date not null,
  to_on date not null,
  heading text,
  role text not null,
  approver text not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint an_excuse_ends_after_it_begins check ((from_on < to_on)),
  constraint an_excuse_is_for_a_pairing_or_a_human check ((num_nonnulls(pairing_id, human_id) = 1)),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, human_id) references human(school_id, id),
  foreign key (school_id, pairing_id) references pairing(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index excuse_of_human on excuse (school_id, human_id) where (superseded_at is null);
create index excuse_of_pairing on excuse (school_id, pairing_id) where (superseded_at is null);
alter table excuse enable row level security;
create policy within_school on excuse using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on excuse to :app;
grant update (human_id, superseded_at, superseded_in) on excuse to :app;

create table festival_window (
  school_id uuid not null,
  id uuid not null,
  name text not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_festival_window_ends_after_it_begins check ((to_on > from_on)),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_festival_window_is_entered_once on festival_window (school_id, name, from_on) where (superseded_at is null);
alter table festival_window enable row level security;
create policy within_school on festival_window using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on festival_window to :app;
grant update (superseded_at, superseded_in) on festival_window to :app;

create table frozen_finding (
  school_id uuid not null,
  requirement text not null,
  period text not null,
  bearer_id text not null,
  closed_on date not null,
  bearer_kind text not null,
  tier text,
  unit_id uuid,
  cadre_id uuid,
  person_id uuid,
  bearer_from date,
  bearer_to date,
  period_label text not null,
  period_from date not null,
  period_to date not null,
  late_until date not null,
  due_on date not null,
  policy_version_id uuid not null,
  force text not null,
  state text not null,
  applies text not null,
  reasons text[] not null,
  counted integer not null,
  counted_hi integer not null,
  late integer not null,
  at_least integer,
  at_most integer,
  target integer,
  missing integer,
  last_on date,
  counted_ids text[] not null,
  not_counted jsonb not null,
  readings jsonb not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  missing_facts text[] not null,
  skip_empty integer,
  skip_at_most integer,
  set_by jsonb,
  primary key (school_id, requirement, period, bearer_id),
  constraint empty_periods_go_with_how_many_may_be check (((skip_empty is null) = (skip_at_most is null))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, policy_version_id) references policy_version(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
create index frozen_finding_by_unit on frozen_finding (school_id, period, requirement, unit_id);
create index frozen_finding_of_bearer on frozen_finding (school_id, bearer_id);
create index frozen_finding_of_closing on frozen_finding (school_id, closed_on);
alter table frozen_finding enable row level security;
create policy within_school on frozen_finding using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on frozen_finding to :app;

create table handover (
  school_id uuid not null,
  id uuid not null,
  pairing_id uuid not null,
  successor_id uuid not null,
  opened_on date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  withdrawn_for text,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_withdrawn_handover_says_why check (((superseded_at is null) = (withdrawn_for is null))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, pairing_id) references pairing(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, successor_id) references human(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_pairing_is_handed_over_once on handover (school_id, pairing_id) where (superseded_at is null);
create index handover_of_successor on handover (school_id, successor_id) where (superseded_at is null);
alter table handover enable row level security;
create policy within_school on handover using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on handover to :app;
grant update (successor_id, withdrawn_for, superseded_at, superseded_in) on handover to :app;

create table handover_promise (
  school_id uuid not null,
  handover_id uuid not null,
  promise_id uuid not null,
  version integer not null,
  text text not null,
  due_on date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, handover_id, promise_id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, handover_id) references handover(school_id, id),
  foreign key (school_id, promise_id) references promise(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
create index handover_promise_of_promise on handover_promise (school_id, promise_id);
alter table handover_promise enable row level security;
create policy within_school on handover_promise using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on handover_promise to :app;

create table handover_text (
  school_id uuid not null,
  handover_id uuid not null,
  contact_root_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, handover_id, contact_root_id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, handover_id) references handover(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table handover_text enable row level security;
create policy within_school on handover_text using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on handover_text to :app;

create table handover_word (
  school_id uuid not null,
  handover_id uuid not null,
  side text not null,
  given_on date not null,
  signed_by text,
  recorder_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  stated_for text,
  primary key (school_id, handover_id, side),
  constraint a_stated_word_is_no_signature check (((stated_for is null) or (signed_by is null))),
  constraint handover_side_is_known check ((side = any (array['predecessor'::text, 'successor'::text]))),
  constraint stated_reason_is_known check ((stated_for = any (array['died'::text, 'left'::text]))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, handover_id) references handover(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id)
);
alter table handover_word enable row level security;
create policy within_school on handover_word using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on handover_word to :app;

create table holiday_year (
  school_id uuid not null,
  id uuid not null,
  year integer not null,
  document_no text,
  holidays jsonb not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint holidays_are_a_list check ((jsonb_typeof(holidays) = 'array'::text)),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_year_of_holidays_is_entered_once on holiday_year (school_id, year) where (superseded_at is null);
alter table holiday_year enable row level security;
create policy within_school on holiday_year using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on holiday_year to :app;
grant update (superseded_at, superseded_in) on holiday_year to :app;

create table human (
  school_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id)
);
create trigger a_row_names_a_written_event after insert on human referencing new table as written for each statement execute function names_a_written_event();
alter table human enable row level security;
create policy within_school on human using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on human to :app;
grant update (version) on human to :app;

create table human_apart (
  school_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, first_id, second_id, recorded_in),
  constraint a_pair_told_apart_has_one_name check ((first_id < second_id)),
  foreign key (school_id, first_id) references human(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, second_id) references human(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_pair_is_told_apart_once on human_apart (school_id, first_id, second_id) where (superseded_at is null);
alter table human_apart enable row level security;
create policy within_school on human_apart using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on human_apart to :app;
grant update (superseded_at, superseded_in) on human_apart to :app;

create table human_detail (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  name text not null,
  staff_no text,
  gender text,
  born text,
  pinyin text not null,
  initials text not null,
  phone_cipher bytea,
  phone_index bytea,
  email_cipher bytea,
  email_index bytea,
  ethnicity_cipher bytea,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  pinyin_typed text,
  stroke_order text not null default ''::text,
  sound_order text not null default ''::text,
  died text,
  primary key (school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_staff_number_belongs_to_one_human on human_detail (school_id, staff_no) where ((superseded_at is null) and (staff_no is not null));
create index human_detail_by_name on human_detail (school_id, name) where (superseded_at is null);
create index human_detail_died on human_detail (school_id, human_id) where ((died is not null) and (superseded_at is null));
create unique index human_has_one_current_detail on human_detail (school_id, human_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on human_detail referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_written_event after insert on human_detail referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on human_detail referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table human_detail enable row level security;
create policy within_school on human_detail using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on human_detail to :app;
grant update (superseded_at, superseded_in) on human_detail to :app;

create table human_merge (
  school_id uuid not null,
  id uuid not null,
  surviving_id uuid not null,
  merged_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint nobody_is_merged_with_themselves check ((surviving_id <> merged_id)),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, merged_id) references human(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id),
  foreign key (school_id, surviving_id) references human(school_id, id)
);
create index human_merge_of_surviving on human_merge (school_id, surviving_id) where (superseded_at is null);
create unique index somebody_is_merged_once on human_merge (school_id, merged_id) where (superseded_at is null);
alter table human_merge enable row level security;
create policy within_school on human_merge using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on human_merge to :app;
grant update (superseded_at, superseded_in) on human_merge to :app;

create table human_merge_row (
  school_id uuid not null,
  merge_id uuid not null,
  table_name text not null,
  column_name text not null,
  row_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, merge_id, table_name, column_name, row_id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, merge_id) references human_merge(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table human_merge_row enable row level security;
create policy within_school on human_merge_row using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on human_merge_row to :app;

create table human_role (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  role text not null,
  unit_id uuid,
  sort_order integer not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint human_role_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  constraint human_role_is_known check ((role = any (array['cadre'::text, 'person'::text]))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index human_role_of_human on human_role (school_id, human_id) where (superseded_at is null);
create index human_role_of_unit on human_role (school_id, role, unit_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on human_role referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_unit_of_the_roster after insert on human_role referencing new table as written for each statement execute function names_a_unit_of_the_roster();
create trigger a_row_names_a_written_event after insert on human_role referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on human_role referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table human_role enable row level security;
create policy within_school on human_role using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on human_role to :app;
grant update (human_id, superseded_at, superseded_in) on human_role to :app;

create table identity (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  word text not null,
  role text,
  level text,
  organisation text,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint identity_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index identity_of_human on identity (school_id, human_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on identity referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_written_event after insert on identity referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on identity referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table identity enable row level security;
create policy within_school on identity using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on identity to :app;
grant update (human_id, superseded_at, superseded_in) on identity to :app;

create table import_batch (
  school_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  file_name text not null,
  digest text not null,
  state text not null,
  summary jsonb not null,
  rows_cipher bytea not null,
  committed_in uuid,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  undone_in uuid,
  written_rows integer not null default 0,
  stopped text,
  primary key (school_id, id),
  constraint import_state_is_known check ((state = any (array['previewed'::text, 'writing'::text, 'committed'::text, 'abandoned'::text, 'undone'::text]))),
  constraint import_stops_for_a_known_reason check ((stopped = any (array['changed'::text, 'not-allowed'::text, 'failed'::text]))),
  constraint only_the_undone_name_their_undoing check (((state = 'undone'::text) = (undone_in is not null))),
  foreign key (school_id, account_id) references account(school_id, id),
  foreign key (school_id, committed_in) references audit_event(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, undone_in) references audit_event(school_id, id)
);
create index import_batch_by_event on import_batch (school_id, recorded_in);
alter table import_batch enable row level security;
create policy within_school on import_batch using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on import_batch to :app;
grant update (state, summary, rows_cipher, committed_in, version, undone_in, written_rows, stopped) on import_batch to :app;

create table import_heading (
  school_id uuid not null,
  kind text not null,
  heading text not null,
  field text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, kind, heading),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table import_heading enable row level security;
create policy within_school on import_heading using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on import_heading to :app;
grant update (field, recorded_at, recorded_in) on import_heading to :app;

create table inquiry (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  term_id text not null,
  cadre_id uuid not null,
  unit_id uuid,
  first_on date not null,
  asked boolean not null,
  recorder_id uuid not null,
  answer text,
  answered_at timestamptz,
  answered_in uuid,
  settled_at timestamptz,
  settled_in uuid,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_settlement_has_its_event check ((num_nulls(settled_at, settled_in) = any (array[0, 2]))),
  constraint an_answer_has_text_and_time check ((num_nulls(answer, answered_at, answered_in) = any (array[0, 3]))),
  constraint inquiry_kind_is_known check ((kind = any (array['same-text'::text, 'same-day'::text, 'last-week'::text]))),
  constraint what_was_set_aside_is_settled check ((asked or (settled_at is not null))),
  foreign key (school_id, answered_in) references audit_event(school_id, id),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id),
  foreign key (school_id, settled_in) references audit_event(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
create index inquiry_of_cadre on inquiry (school_id, cadre_id) where (settled_at is null);
create index inquiry_of_term on inquiry (school_id, term_id);
alter table inquiry enable row level security;
create policy within_school on inquiry using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on inquiry to :app;
grant update (cadre_id, answer, answered_at, answered_in, settled_at, settled_in) on inquiry to :app;

create table inquiry_contact (
  school_id uuid not null,
  inquiry_id uuid not null,
  contact_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, inquiry_id, contact_id),
  foreign key (school_id, contact_id) references contact(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, inquiry_id) references inquiry(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table inquiry_contact enable row level security;
create policy within_school on inquiry_contact using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on inquiry_contact to :app;

create table job (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  key text not null,
  payload jsonb not null,
  state text not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  claimed_by text,
  claimed_at timestamptz,
  done_at timestamptz,
  error text,
  primary key (school_id, id),
  constraint a_job_is_queued_once unique (school_id, kind, key),
  constraint job_state_is_known check ((state = any (array['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  foreign key (school_id) references school(school_id)
);
create index job_waiting on job (school_id, run_at) where (state = any (array['waiting'::text, 'running'::text]));
alter table job enable row level security;
create policy within_school on job using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select, update on job to :app;

create table kept_record (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  word text,
  held_on date not null,
  role text,
  tier text,
  sent_to text[] not null,
  series text,
  procedure text,
  subject text,
  unit_id uuid,
  human_id uuid,
  pairing_id uuid,
  requirement text,
  bearer_id text,
  scope_unit_id uuid,
  restricted boolean not null,
  recorder_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  withdrawn_for text,
  superseded_at timestamptz,
  superseded_in uuid,
  until_on date,
  ground text,
  primary key (school_id, id),
  constraint a_withdrawn_record_says_why check (((superseded_at is null) = (withdrawn_for is null))),
  constraint an_appointment_names_unit_and_human check (((kind <> 'appointment'::text) or ((unit_id is not null) and (human_id is not null)))),
  constraint an_explanation_names_what_it_explains check (((kind = 'explanation'::text) = ((requirement is not null) and (bearer_id is not null)))),
  constraint ground_of_more_time_is_known check ((ground = any (array['materials'::text, 'others'::text, 'study'::text, 'superior'::text]))),
  constraint more_time_is_given_to_a_step check (((until_on is null) or (kind = 'step'::text))),
  constraint more_time_says_why check (((until_on is null) = (ground is null))),
  constraint record_kind_is_known check ((kind = any (array['document'::text, 'activity'::text, 'inspection'::text, 'appointment'::text, 'step'::text, 'event'::text, 'explanation'::text]))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, human_id) references human(school_id, id),
  foreign key (school_id, pairing_id) references pairing(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id),
  foreign key (school_id, scope_unit_id) references unit(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
create index kept_record_by_day on kept_record (school_id, held_on desc, id);
create index kept_record_of_human on kept_record (school_id, human_id) where (human_id is not null);
create index kept_record_of_pairing on kept_record (school_id, pairing_id) where (pairing_id is not null);
alter table kept_record enable row level security;
create policy within_school on kept_record using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on kept_record to :app;
grant update (human_id, bearer_id, withdrawn_for, superseded_at, superseded_in) on kept_record to :app;

create table kept_record_participant (
  school_id uuid not null,
  record_id uuid not null,
  human_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, record_id, human_id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, human_id) references human(school_id, id),
  foreign key (school_id, record_id) references kept_record(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
create index kept_record_of_participant on kept_record_participant (school_id, human_id);
alter table kept_record_participant enable row level security;
create policy within_school on kept_record_participant using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on kept_record_participant to :app;
grant update (human_id) on kept_record_participant to :app;

create table pairing (
  school_id uuid not null,
  id uuid not null,
  cadre_id uuid not null,
  person_id uuid not null,
  tier text not null,
  unit_id uuid,
  list_id uuid,
  from_on date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  from_unit_id uuid,
  to_unit_id uuid,
  primary key (school_id, id),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, from_unit_id) references unit(school_id, id),
  foreign key (school_id, list_id) references pairing_list(school_id, id),
  foreign key (school_id, person_id) references human(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, to_unit_id) references unit(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
create index pairing_of_cadre on pairing (school_id, cadre_id);
create index pairing_of_person on pairing (school_id, person_id);
create index pairing_of_units on pairing (school_id, from_unit_id, to_unit_id) where ((from_unit_id is not null) or (to_unit_id is not null));
alter table pairing enable row level security;
create policy within_school on pairing using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing to :app;
grant update (cadre_id, person_id) on pairing to :app;

create table pairing_assistant (
  school_id uuid not null,
  id uuid not null,
  pairing_id uuid not null,
  human_id uuid not null,
  from_on date not null,
  to_on date,
  reason text,
  end_reason text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint assisting_ends_after_it_begins check (((to_on is null) or (from_on <= to_on))),
  constraint assisting_ends_for_a_reason check (((to_on is null) = (end_reason is null))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, human_id) references human(school_id, id),
  foreign key (school_id, pairing_id) references pairing(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index pairing_assistant_of_human on pairing_assistant (school_id, human_id) where (superseded_at is null);
create index pairing_assistant_of_pairing on pairing_assistant (school_id, pairing_id);
create unique index somebody_assists_a_pairing_once_at_a_time on pairing_assistant (school_id, pairing_id, human_id) where ((superseded_at is null) and (to_on is null));
alter table pairing_assistant enable row level security;
create policy within_school on pairing_assistant using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_assistant to :app;
grant update (human_id, superseded_at, superseded_in) on pairing_assistant to :app;

create table pairing_end (
  school_id uuid not null,
  id uuid not null,
  pairing_id uuid not null,
  ended_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, pairing_id) references pairing(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_pairing_ends_once on pairing_end (school_id, pairing_id) where (superseded_at is null);
alter table pairing_end enable row level security;
create policy within_school on pairing_end using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_end to :app;
grant update (superseded_at, superseded_in) on pairing_end to :app;

create table pairing_list (
  school_id uuid not null,
  id uuid not null,
  tier text not null,
  unit_id uuid,
  academic_year text not null,
  number integer not null,
  policy_version_id uuid not null,
  state text not null,
  round integer not null default 1,
  effective_on date,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  adjusts integer,
  occasion text,
  primary key (school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, policy_version_id) references policy_version(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
create index pairing_list_by_year on pairing_list (school_id, academic_year, tier);
alter table pairing_list enable row level security;
create policy within_school on pairing_list using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_list to :app;
grant update (state, round, effective_on, version) on pairing_list to :app;

create table pairing_list_line (
  school_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  cadre_id uuid not null,
  person_id uuid not null,
  continues_id uuid,
  reason text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, list_id) references pairing_list(school_id, id),
  foreign key (school_id, person_id) references human(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_pair_stands_once_in_a_list on pairing_list_line (school_id, list_id, cadre_id, person_id) where (superseded_at is null);
create index pairing_list_line_of_list on pairing_list_line (school_id, list_id);
alter table pairing_list_line enable row level security;
create policy within_school on pairing_list_line using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_list_line to :app;
grant update (cadre_id, person_id, superseded_at, superseded_in) on pairing_list_line to :app;

create table pairing_list_mark (
  school_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  cadre_id uuid not null,
  person_id uuid not null,
  kind text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint mark_kind_is_known check ((kind = any (array['lock'::text, 'exclude'::text]))),
  constraint only_an_exclusion_has_a_reason check (((kind = 'exclude'::text) or (reason is null))),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, list_id) references pairing_list(school_id, id),
  foreign key (school_id, person_id) references human(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_pair_is_marked_once_in_a_list on pairing_list_mark (school_id, list_id, cadre_id, person_id) where (superseded_at is null);
alter table pairing_list_mark enable row level security;
create policy within_school on pairing_list_mark using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_list_mark to :app;
grant update (cadre_id, person_id, superseded_at, superseded_in) on pairing_list_mark to :app;

create table pairing_list_step (
  school_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  round integer not null,
  step integer not null,
  act text not null,
  outcome text not null,
  role text not null,
  account_id uuid not null,
  done_on date not null,
  body text,
  minutes_no text,
  reason text,
  line_id uuid,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  on_behalf boolean not null default false,
  until_on date,
  withdrawn_reason text,
  primary key (school_id, id),
  constraint a_mark_is_withdrawn_with_a_reason check (((superseded_at is null) = (withdrawn_reason is null))),
  constraint more_time_has_its_day check (((outcome = 'extended'::text) = (until_on is not null))),
  constraint step_outcome_is_known check ((outcome = any (array['done'::text, 'passed'::text, 'no'::text, 'extended'::text]))),
  foreign key (school_id, account_id) references account(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, line_id) references pairing_list_line(school_id, id),
  foreign key (school_id, list_id) references pairing_list(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index pairing_list_step_of_list on pairing_list_step (school_id, list_id, round, step) where (superseded_at is null);
alter table pairing_list_step enable row level security;
create policy within_school on pairing_list_step using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_list_step to :app;
grant update (superseded_at, superseded_in, withdrawn_reason) on pairing_list_step to :app;

create table pairing_list_unchanged (
  school_id uuid not null,
  id uuid not null,
  tier text not null,
  unit_id uuid,
  academic_year text not null,
  policy_version_id uuid not null,
  role text not null,
  account_id uuid not null,
  on_behalf boolean not null,
  stated_on date not null,
  body text,
  minutes_no text,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  withdrawn_reason text,
  primary key (school_id, id),
  constraint a_statement_is_withdrawn_with_a_reason check (((superseded_at is null) = (withdrawn_reason is null))),
  foreign key (school_id, account_id) references account(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, policy_version_id) references policy_version(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
create unique index a_school_list_is_stated_unchanged_once_a_year on pairing_list_unchanged (school_id, tier, academic_year) where ((unit_id is null) and (superseded_at is null));
create unique index a_unit_list_is_stated_unchanged_once_a_year on pairing_list_unchanged (school_id, tier, unit_id, academic_year) where ((unit_id is not null) and (superseded_at is null));
alter table pairing_list_unchanged enable row level security;
create policy within_school on pairing_list_unchanged using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_list_unchanged to :app;
grant update (superseded_at, superseded_in, withdrawn_reason) on pairing_list_unchanged to :app;

create table pairing_reason (
  school_id uuid not null,
  id uuid not null,
  pairing_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, pairing_id) references pairing(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_pairing_bears_one_reason on pairing_reason (school_id, pairing_id) where (superseded_at is null);
alter table pairing_reason enable row level security;
create policy within_school on pairing_reason using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on pairing_reason to :app;
grant update (superseded_at, superseded_in) on pairing_reason to :app;

create table party_membership (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  party text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint party_membership_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index party_membership_of_human on party_membership (school_id, human_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on party_membership referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_written_event after insert on party_membership referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on party_membership referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table party_membership enable row level security;
create policy within_school on party_membership using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on party_membership to :app;
grant update (human_id, superseded_at, superseded_in) on party_membership to :app;

create table period_closing (
  school_id uuid not null,
  closed_on date not null,
  known_at date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, closed_on),
  constraint a_closing_knows_what_came_before check ((known_at < closed_on)),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table period_closing enable row level security;
create policy within_school on period_closing using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on period_closing to :app;

create table policy (
  school_id uuid not null,
  id uuid not null,
  key text not null,
  unit_id uuid,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_policy_key_is_used_once unique (school_id, key),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
alter table policy enable row level security;
create policy within_school on policy using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on policy to :app;

create table policy_text (
  school_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  version_id uuid not null,
  file_name text not null,
  digest text not null,
  content text not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint policy_text_is_not_empty check ((content <> ''::text)),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, policy_id) references policy(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id),
  foreign key (school_id, version_id) references policy_version(school_id, id)
);
create unique index a_version_has_one_text on policy_text (school_id, version_id) where (superseded_at is null);
create index policy_text_of_policy on policy_text (school_id, policy_id, recorded_at) where (superseded_at is null);
alter table policy_text enable row level security;
create policy within_school on policy_text using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on policy_text to :app;
grant update (superseded_at, superseded_in) on policy_text to :app;

create table policy_version (
  school_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  source text not null,
  document jsonb not null,
  digest text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, policy_id) references policy(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index policy_version_in_force on policy_version (school_id, effective_on) where (superseded_at is null);
alter table policy_version enable row level security;
create policy within_school on policy_version using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on policy_version to :app;
grant update (superseded_at, superseded_in) on policy_version to :app;

create table portfolio (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint portfolio_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  constraint portfolio_kind_is_known check ((kind = any (array['in-charge'::text, 'contact-point'::text]))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index portfolio_of_human on portfolio (school_id, human_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on portfolio referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_unit_of_the_roster after insert on portfolio referencing new table as written for each statement execute function names_a_unit_of_the_roster();
create trigger a_row_names_a_written_event after insert on portfolio referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on portfolio referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table portfolio enable row level security;
create policy within_school on portfolio using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on portfolio to :app;
grant update (human_id, superseded_at, superseded_in) on portfolio to :app;

create table post (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  unit_id uuid,
  title text not null,
  body text,
  rank text,
  is_main boolean not null,
  sort_order integer not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint post_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index post_of_human on post (school_id, human_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on post referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_unit_of_the_roster after insert on post referencing new table as written for each statement execute function names_a_unit_of_the_roster();
create trigger a_row_names_a_written_event after insert on post referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on post referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table post enable row level security;
create policy within_school on post using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on post to :app;
grant update (human_id, superseded_at, superseded_in) on post to :app;

create table promise (
  school_id uuid not null,
  id uuid not null,
  contact_root_id uuid not null,
  cadre_id uuid not null,
  person_id uuid not null,
  text text not null,
  due_on date,
  kept_on date,
  withdrawn_at timestamptz,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  holder_id uuid,
  primary key (school_id, id),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, holder_id) references human(school_id, id),
  foreign key (school_id, person_id) references human(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
create index promise_of_cadre on promise (school_id, cadre_id) where ((kept_on is null) and (withdrawn_at is null));
create index promise_of_contact on promise (school_id, contact_root_id);
create index promise_of_holder on promise (school_id, holder_id) where (holder_id is not null);
alter table promise enable row level security;
create policy within_school on promise using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on promise to :app;
grant update (cadre_id, person_id, text, due_on, kept_on, withdrawn_at, version, holder_id) on promise to :app;

create table promise_reminder (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  days_before integer not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint reminded_before_and_not_after check (((days_before >= 0) and (days_before <= 60))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, human_id) references human(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
create index promise_reminder_of_human on promise_reminder (school_id, human_id, recorded_at desc);
alter table promise_reminder enable row level security;
create policy within_school on promise_reminder using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on promise_reminder to :app;

create table promise_step (
  school_id uuid not null,
  promise_id uuid not null,
  version integer not null,
  act text not null,
  words text,
  text_before text not null,
  due_before date,
  taken_on date not null,
  recorder_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, promise_id, version),
  constraint promise_act_is_known check ((act = any (array['keep'::text, 'change'::text, 'withdraw'::text]))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, promise_id) references promise(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id)
);
alter table promise_step enable row level security;
create policy within_school on promise_step using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on promise_step to :app;

create table qualification (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  kind text not null,
  word text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint qualification_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  constraint qualification_kind_is_known check ((kind = any (array['title'::text, 'degree'::text]))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index qualification_of_human on qualification (school_id, human_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on qualification referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_written_event after insert on qualification referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on qualification referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table qualification enable row level security;
create policy within_school on qualification using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on qualification to :app;
grant update (human_id, superseded_at, superseded_in) on qualification to :app;

create table register_entry (
  school_id uuid not null,
  id uuid not null,
  human_id uuid not null,
  register text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint register_entry_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create index register_entry_of_human on register_entry (school_id, human_id) where (superseded_at is null);
create trigger a_moved_row_names_somebody_of_the_roster after update on register_entry referencing new table as written for each statement execute function names_somebody_of_the_roster();
create trigger a_row_names_a_written_event after insert on register_entry referencing new table as written for each statement execute function names_a_written_event();
create trigger a_row_names_somebody_of_the_roster after insert on register_entry referencing new table as written for each statement execute function names_somebody_of_the_roster();
alter table register_entry enable row level security;
create policy within_school on register_entry using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on register_entry to :app;
grant update (human_id, superseded_at, superseded_in) on register_entry to :app;

create table schema_migration (
  version integer not null,
  name text not null,
  digest text not null,
  applied_at timestamptz not null default now(),
  primary key (version)
);
grant select on schema_migration to :app;

create table school (
  school_id uuid not null,
  name text not null,
  host text,
  demo boolean not null default false,
  created_at timestamptz not null,
  primary key (school_id),
  constraint a_host_leads_to_one_school unique (host)
);
grant insert, select on school to :app;

create table session (
  school_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_digest bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  device text,
  primary key (school_id, id),
  constraint a_token_opens_one_session unique (school_id, token_digest),
  foreign key (school_id, account_id) references account(school_id, id),
  foreign key (school_id) references school(school_id)
);
create index session_of_account on session (school_id, account_id) where (ended_at is null);
alter table session enable row level security;
create policy within_school on session using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on session to :app;
grant update (last_seen_at, ended_at) on session to :app;

create table sign_in_code (
  school_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  code_digest bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_code_opens_one_account unique (school_id, code_digest),
  foreign key (school_id, account_id) references account(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table sign_in_code enable row level security;
create policy within_school on sign_in_code using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on sign_in_code to :app;
grant update (used_at) on sign_in_code to :app;

create table sign_in_failure (
  school_id uuid not null,
  id uuid not null,
  name_digest bytea not null,
  at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id) references school(school_id)
);
create index sign_in_failure_of_name on sign_in_failure (school_id, name_digest, at);
alter table sign_in_failure enable row level security;
create policy within_school on sign_in_failure using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant delete, insert, select on sign_in_failure to :app;

create table summary_answer (
  school_id uuid not null,
  submission_id uuid not null,
  answer text not null,
  reason text,
  answered_on date not null,
  recorder_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, submission_id),
  constraint answer_is_known check ((answer = any (array['returned'::text, 'received'::text]))),
  constraint what_is_returned_says_why check (((answer = 'returned'::text) = (reason is not null))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id),
  foreign key (school_id, submission_id) references summary_submission(school_id, id)
);
alter table summary_answer enable row level security;
create policy within_school on summary_answer using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on summary_answer to :app;

create table summary_submission (
  school_id uuid not null,
  id uuid not null,
  term_id text not null,
  unit_id uuid not null,
  number integer not null,
  submitted_on date not null,
  sheet jsonb not null,
  record_id uuid,
  recorder_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_version_is_handed_in_once unique (school_id, term_id, unit_id, number),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, record_id) references kept_record(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
alter table summary_submission enable row level security;
create policy within_school on summary_submission using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on summary_submission to :app;

create table unit (
  school_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table unit enable row level security;
create policy within_school on unit using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on unit to :app;
grant update (version) on unit to :app;

create table unit_fact (
  school_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  short_name text,
  kind text not null,
  parent_id uuid,
  sort_order integer not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  into_ids uuid[] not null,
  primary key (school_id, id),
  constraint a_unit_that_goes_into_others_ends check (((into_ids = '{}'::uuid[]) or (valid_to is not null))),
  constraint unit_fact_ends_after_it_begins check (((valid_to is null) or (valid_to > valid_from))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, parent_id) references unit(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
create index unit_fact_by_name on unit_fact (school_id, name) where (superseded_at is null);
create index unit_fact_of_unit on unit_fact (school_id, unit_id) where (superseded_at is null);
alter table unit_fact enable row level security;
create policy within_school on unit_fact using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on unit_fact to :app;
grant update (superseded_at, superseded_in) on unit_fact to :app;

create table urging (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  term_id text not null,
  unit_id uuid not null,
  urged_on date not null,
  number integer not null,
  work_word text,
  section text,
  phrase text,
  due_on date,
  open_count integer not null,
  cadre_count integer not null,
  recorder_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  constraint a_unit_is_urged_once_a_day unique (school_id, kind, term_id, unit_id, urged_on),
  constraint urging_kind_is_known check ((kind = any (array['contact'::text, 'coverage'::text, 'list'::text, 'summary'::text, 'record'::text, 'event'::text, 'handover'::text]))),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, recorder_id) references account(school_id, id),
  foreign key (school_id, unit_id) references unit(school_id, id)
);
alter table urging enable row level security;
create policy within_school on urging using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on urging to :app;

create table urging_notice (
  school_id uuid not null,
  id uuid not null,
  urging_id uuid not null,
  cadre_id uuid,
  open_count integer not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, id),
  foreign key (school_id, cadre_id) references human(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, urging_id) references urging(school_id, id)
);
create index urging_notice_of_cadre on urging_notice (school_id, cadre_id) where (cadre_id is not null);
create index urging_notice_of_urging on urging_notice (school_id, urging_id);
alter table urging_notice enable row level security;
create policy within_school on urging_notice using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on urging_notice to :app;

create table urging_notice_read (
  school_id uuid not null,
  notice_id uuid not null,
  account_id uuid not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, notice_id, account_id),
  foreign key (school_id, account_id) references account(school_id, id),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, notice_id) references urging_notice(school_id, id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id)
);
alter table urging_notice_read enable row level security;
create policy within_school on urging_notice_read using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on urging_notice_read to :app;

create table year_without_terms (
  school_id uuid not null,
  id uuid not null,
  academic_year text not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_year_ends_after_it_begins check ((to_on > from_on)),
  foreign key (school_id) references school(school_id),
  foreign key (school_id, recorded_in) references audit_event(school_id, id),
  foreign key (school_id, superseded_in) references audit_event(school_id, id)
);
create unique index a_year_is_entered_once on year_without_terms (school_id, academic_year) where (superseded_at is null);
alter table year_without_terms enable row level security;
create policy within_school on year_without_terms using (school_id = ( SELECT current_school() AS current_school)) with check (school_id = current_school());
grant insert, select on year_without_terms to :app;
grant update (superseded_at, superseded_in) on year_without_terms to :app;

