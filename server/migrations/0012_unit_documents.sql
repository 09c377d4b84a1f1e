-- What a unit sets is a document of its own, as any other: its versions say who adopted it and when. The numbers set so
-- far become such documents, one version for each day from which a number holds.

create temporary table set_so_far on commit drop as
select u.*, p.key || '.' || u.unit_id as own_key, b.document as base, r.rule
from unit_value u
join policy p on p.school_id = u.school_id and p.id = u.policy_id
join lateral (
  select v.document from policy_version v
  where v.school_id = p.school_id and v.policy_id = p.id and v.superseded_at is null
  order by v.effective_on desc, v.recorded_at desc limit 1) b on true
join lateral (
  select e.rule from jsonb_array_elements(b.document -> 'requirements') e (rule)
  where e.rule ->> 'id' = u.requirement) r on true
where u.superseded_at is null and u.valid_to is null;

insert into policy (school_id, id, key, unit_id, recorded_at, recorded_in)
select distinct on (school_id, own_key) school_id, gen_random_uuid(), own_key, unit_id, recorded_at, recorded_in
from set_so_far order by school_id, own_key, recorded_at;

insert into policy_version (school_id, id, policy_id, source, document, digest, effective_on, recorded_at, recorded_in)
select s.school_id, gen_random_uuid(), p.id, jsonb_pretty(d.document), d.document,
  encode(sha256(convert_to(jsonb_pretty(d.document), 'UTF8')), 'hex'), s.valid_from, s.recorded_at, s.recorded_in
from (
  select distinct on (school_id, own_key, valid_from) * from set_so_far
  order by school_id, own_key, valid_from, recorded_at desc) s
join policy p on p.school_id = s.school_id and p.key = s.own_key
join lateral (
  select jsonb_strip_nulls(jsonb_build_object(
    'id', s.own_key,
    'title', (s.base ->> 'title') || '：单位确定的数量',
    'docNo', max(one.minutes_no),
    'adoptedOn', max(one.decided_on),
    'effective', s.valid_from,
    'extent', 'partial',
    'relation', jsonb_build_object('to', s.base ->> 'id', 'as', 'fills', 'units', jsonb_build_array(s.unit_id)),
    'requirements', jsonb_agg(frame.fields
      || case when one.rule -> 'atLeast' ? 'delegated'
           then jsonb_build_object('atLeast', coalesce(one.at_least, 0)) else '{}' end
      || case when one.rule -> 'atMost' ? 'delegated'
           then jsonb_build_object('atMost', coalesce(to_jsonb(one.at_most), '"none"')) else '{}' end
      order by one.requirement))) as document
  from set_so_far one
  join lateral (
    select jsonb_object_agg(e.key, e.value) as fields from jsonb_each(one.rule) e
    where e.key in ('id', 'label', 'bearer', 'of', 'count', 'force')) frame on true
  where one.school_id = s.school_id and one.own_key = s.own_key and one.valid_from <= s.valid_from) d on true;

drop table unit_value;
