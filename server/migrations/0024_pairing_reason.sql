-- Why a pair was made, where the document asks for a reason: as the list that made it, or kept it since, says. A list in force
-- so far said it on its lines alone; what those said of the pairs they made is what stands.
create table pairing_reason (
  school_id     uuid not null references school,
  id            uuid not null,
  pairing_id    uuid not null,
  reason        text not null,
  recorded_at   timestamptz not null,
  recorded_in   uuid not null,
  superseded_at timestamptz,
  superseded_in uuid,
  primary key (school_id, id),
  foreign key (school_id, pairing_id) references pairing (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id),
  foreign key (school_id, superseded_in) references audit_event (school_id, id)
);
create unique index a_pairing_bears_one_reason on pairing_reason (school_id, pairing_id) where superseded_at is null;
select keep_within_school('pairing_reason');
grant select, insert, update (superseded_at, superseded_in) on pairing_reason to :app;

insert into pairing_reason (school_id, id, pairing_id, reason, recorded_at, recorded_in)
select distinct on (p.school_id, p.id) p.school_id, gen_random_uuid(), p.id, l.reason, p.recorded_at, p.recorded_in
from pairing p
join pairing_list_line l on l.school_id = p.school_id and l.list_id = p.list_id and l.cadre_id = p.cadre_id
  and l.person_id = p.person_id and l.superseded_at is null and l.reason is not null
order by p.school_id, p.id, l.recorded_at;
