-- The calendar as dated tables: what teaching days a term has, years without terms, the yearly notice of holidays whole,
-- and the days in which a visit is for a festival.

alter table academic_term
  add column teaching_from date,
  add column teaching_to date,
  add constraint teaching_days_lie_within_the_term check (
    (teaching_from is null and teaching_to is null)
    or (from_on <= teaching_from and teaching_from < teaching_to and teaching_to <= to_on));

-- An academic year in which the school keeps no terms; one with terms runs from its first to its last.
create table year_without_terms (
  school_id     uuid not null references school,
  id            uuid not null,
  academic_year text not null,
  from_on       date not null,
  to_on         date not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_year_ends_after_it_begins check (to_on > from_on),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_year_is_entered_once on year_without_terms (school_id, academic_year) where superseded_at is null;
select keep_within_school('year_without_terms');
grant select, insert, update (superseded_at, superseded_in) on year_without_terms to :app;

-- The State Council's notice for a calendar year. A row says that it was published, even one without a holiday; a
-- correction replaces the row whole. holidays: [{ name, from, to, makeUpDays }], days half-open.
create table holiday_year (
  school_id     uuid not null references school,
  id            uuid not null,
  year          integer not null,
  document_no   text,
  holidays      jsonb not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint holidays_are_a_list check (jsonb_typeof(holidays) = 'array'),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_year_of_holidays_is_entered_once on holiday_year (school_id, year) where superseded_at is null;
select keep_within_school('holiday_year');
grant select, insert, update (superseded_at, superseded_in) on holiday_year to :app;

-- The days in which a visit is for this festival, as the school chose them.
create table festival_window (
  school_id     uuid not null references school,
  id            uuid not null,
  name          text not null,
  from_on       date not null,
  to_on         date not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  constraint a_festival_window_ends_after_it_begins check (to_on > from_on),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_festival_window_is_entered_once on festival_window (school_id, name, from_on) where superseded_at is null;
select keep_within_school('festival_window');
grant select, insert, update (superseded_at, superseded_in) on festival_window to :app;

-- What stood in the table of single days. A year with a holiday was taken for published; its make-up days go with its
-- first holiday, since the old rows did not say which they belong to.
insert into holiday_year (school_id, id, year, document_no, holidays, recorded_at, recorded_in)
select school_id, gen_random_uuid(), year, null,
  jsonb_agg(jsonb_build_object('name', name, 'from', day, 'to', day + 1,
    'makeUpDays', case when place = 1 then make_up else '[]' end) order by day),
  max(recorded_at), (array_agg(recorded_in order by recorded_at desc))[1]
from (
  select d.*, extract(year from d.day)::integer as year,
    row_number() over (partition by d.school_id, extract(year from d.day) order by d.day) as place,
    (select coalesce(jsonb_agg(m.day order by m.day), '[]') from calendar_day m
      where m.school_id = d.school_id and m.kind = 'make-up' and m.superseded_at is null
        and extract(year from m.day) = extract(year from d.day)) as make_up
  from calendar_day d where d.kind = 'holiday' and d.superseded_at is null) entered
group by school_id, year;

insert into festival_window (school_id, id, name, from_on, to_on, recorded_at, recorded_in, superseded_at, superseded_in)
select school_id, id, name, day, day + 1, recorded_at, recorded_in, superseded_at, superseded_in
from calendar_day where kind = 'festival';

-- A label is made from the id wherever it is shown.
alter table academic_term drop column label;

drop table calendar_day;
