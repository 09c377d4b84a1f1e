// What the floor asks: the same rows and names as the product's answers, written as barely as SQL allows.

const unitName = (unit: string) => `(
  select f.name from unit_fact f
  where f.school_id = $1 and f.unit_id = ${unit} and f.superseded_at is null
    and f.valid_from <= part.held_on and (f.valid_to is null or f.valid_to > part.held_on) limit 1)`

const personUnit = `(
  select r.unit_id from human_role r
  where r.school_id = $1 and r.human_id = part.person_id and r.superseded_at is null and r.role = 'person'
    and r.valid_from <= part.held_on and (r.valid_to is null or r.valid_to > part.held_on) limit 1)`

const people = `
  join account on account.school_id = $1 and account.id = c.recorder_id
  join human_detail cadre on cadre.school_id = $1 and cadre.human_id = part.cadre_id and cadre.superseded_at is null
  join human_detail person on person.school_id = $1 and person.human_id = part.person_id
    and person.superseded_at is null`

const names = `cadre.name as cadre_name, person.name as person_name, account.display_name as recorder_name,
  ${unitName('part.cadre_unit_id')} as unit_name, ${unitName(personUnit)} as person_unit_name`

export const listFloor = `
  with part as (
    select * from contact_part
    where school_id = $1 and cadre_unit_id = $2 and superseded_at is null
    order by held_on desc, id limit 51)
  select part.id, part.root_id, part.cadre_id, part.person_id, part.held_on, part.form, part.initiated_by,
    part.topics, part.raised_kind, part.confirmed_at is not null as confirmed, c.revision, c.entered_at, ${names},
    exists (select from promise p where p.school_id = $1 and p.contact_root_id = part.root_id
      and p.person_id = part.person_id and p.withdrawn_at is null) as promised
  from part
  join contact c on c.school_id = $1 and c.id = part.contact_id ${people}
  order by part.held_on desc, part.id`

export const recordFloor = `
  select part.id, part.root_id, part.cadre_id, part.person_id, part.held_on, part.form, part.initiated_by,
    part.spoke, part.topics, part.brief, part.raised_kind, part.raised, part.remark, part.confirmed_at,
    c.revision, c.entered_at, c.place, c.recorded_at, ${names},
    (select json_agg(json_build_object('id', p.id, 'version', p.version, 'text', p.text, 'dueOn', p.due_on,
      'keptOn', p.kept_on) order by p.id) from promise p
      where p.school_id = $1 and p.contact_root_id = part.root_id and p.person_id = part.person_id
        and p.withdrawn_at is null) as promises
  from contact c
  join contact_part part on part.school_id = $1 and part.contact_id = c.id ${people}
  where c.school_id = $1 and c.root_id = $2 and c.superseded_at is null`

// Any event will do for the foreign key; the pair's count of the period is raised, as the product's is.
export const createFloor = `
  with event as (select id from audit_event where school_id = $1 limit 1),
  occasion as (
    insert into contact (school_id, id, root_id, revision, held_on, form, place, recorder_id, entered_at,
      recorded_at, recorded_in)
    select $1::uuid, made.id, made.id, 1, $4::date, $5, $6, account.id, now(), now(), event.id
    from (select uuidv7() as id) made, event,
      (select id from account where school_id = $1 and human_id = $2) account
    returning id),
  counted as (
    update duty_count set counted = counted + 1, counted_hi = counted_hi + 1, last_on = greatest(last_on, $4::date)
    where school_id = $1 and cadre_id = $2 and person_id = $3 and bearer_kind = 'pairing'
      and period_from <= $4::date and period_to > $4::date)
  insert into contact_part (school_id, id, contact_id, root_id, cadre_id, person_id, cadre_unit_id, held_on, form,
    initiated_by, spoke, talk, acts, brief, topics, confirmed_at, recorded_at, recorded_in)
  select $1, uuidv7(), occasion.id, occasion.id, $2, $3, role.unit_id, $4, $5, $7, true, true, '{}', $8, $9, now(),
    now(), event.id
  from occasion, event,
    (select unit_id from human_role where school_id = $1 and human_id = $2 and role = 'cadre'
      and superseded_at is null limit 1) role
  returning root_id as id`

// Where every person stands in the term, by unit and for the whole, and the contacts of each month.
export const boardFloor = `
  with pair as (
    select unit_id, person_id, bool_and(counted >= 1) as met, min(period_from) as period_from
    from duty_count
    where school_id = $1 and period = $2 and requirement = 'contact.semester'
    group by grouping sets ((unit_id, person_id), (person_id))),
  uncovered as (
    select unit_id, count(*) as persons from duty_count
    where school_id = $1 and requirement = 'coverage.unit' and counted = 0
    group by unit_id)
  select
    (select json_agg(folded) from (
      select unit_id, count(*) as due, count(*) filter (where met) as met from pair group by unit_id) folded) as figures,
    (select json_agg(uncovered) from uncovered) as uncovered,
    (select json_agg(monthly) from (
      select part.cadre_unit_id, to_char(part.held_on, 'YYYY-MM') as month, count(distinct part.root_id) as contacts
      from contact_part part
      where part.school_id = $1 and part.superseded_at is null
        and part.held_on >= (select min(period_from) from pair)
      group by part.cadre_unit_id, to_char(part.held_on, 'YYYY-MM')) monthly) as months,
    (select json_agg(json_build_object('id', unit_id, 'name', name) order by sort_order) from unit_fact
      where school_id = $1 and superseded_at is null) as units`
