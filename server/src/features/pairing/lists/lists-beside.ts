import type { AnswerOf, QueryOf } from '@tongxin/contract/endpoint'
import type { BesideRow, listBeside } from '@tongxin/contract/pairing/lists-beside'
import { reachOf } from '@tongxin/core/account/may'
import { sql } from 'kysely'
import { withinReach } from '../../../http/reach-sql.ts'
import { inRosterOrder, isNamedLike, unitIdOn, unitNameOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { policyInForce } from '../../policy/queries.ts'

type Beside = AnswerOf<typeof listBeside>

/** The lists of all tiers side by side, as far as one reads lists: the school's and the units' for who reads both. */
export async function readListsBeside(work: Work, asked: QueryOf<typeof listBeside>): Promise<Beside> {
  const policy = (await policyInForce(work, work.today))?.policy
  const { rows, counts } = await findPersons(work, asked)
  if (rows.length > 0)
    await work.record([
      {
        act: 'list.read',
        subjectKind: 'human',
        subjectIds: rows.map(({ personId }) => personId),
        fields: ['pairs'],
      },
    ])
  return {
    tiers: (policy?.tiers ?? []).map(({ id, label }) => ({ id, name: label ?? id })),
    rows: [...rows],
    total: counts[asked.show],
    counts,
  }
}

type Found = { readonly rows: readonly BesideRow[]; readonly counts: Beside['counts'] }

/** A pair in force is left where a list being made for its tier and unit does not name it; a line of one that is no pair is new. */
async function findPersons(
  work: Work,
  { search, show, page, size }: QueryOf<typeof listBeside>,
): Promise<Found> {
  const { today } = work
  const reach = reachOf(work.actor, 'list.read')
  const wanted = { all: sql`true`, several: sql`g.several`, changing: sql`g.changing` }[show]
  const { rows } = await sql<Found>`
    with open as (select l.id, l.tier, l.unit_id from pairing_list l
      where l.school_id = current_school() and l.effective_on is null and ${withinReach(reach, { unit: 'l.unit_id' })}),
    named as (select o.id as list_id, o.tier, o.unit_id, n.cadre_id, n.person_id from open o
      join pairing_list_line n on n.school_id = current_school() and n.list_id = o.id and n.superseded_at is null),
    standing as (select p.tier, p.unit_id, p.cadre_id, p.person_id, p.list_id from pairing p
      where p.school_id = current_school() and p.from_on <= ${today} and ${withinReach(reach, { unit: 'p.unit_id' })}
        and not exists (select from pairing_end e where e.school_id = p.school_id and e.pairing_id = p.id
          and e.superseded_at is null and e.ended_on <= ${today})),
    beside as (
      select s.tier, s.cadre_id, s.person_id, coalesce(o.id, s.list_id) as list_id,
        case when o.id is null or n.list_id is not null then 'stands' else 'leaving' end as state
      from standing s
      left join open o on o.tier = s.tier and o.unit_id is not distinct from s.unit_id
      left join named n on n.list_id = o.id and n.cadre_id = s.cadre_id and n.person_id = s.person_id
      union all
      select n.tier, n.cadre_id, n.person_id, n.list_id, 'proposed' from named n
      where not exists (select from standing s where s.tier = n.tier and s.unit_id is not distinct from n.unit_id
        and s.cadre_id = n.cadre_id and s.person_id = n.person_id)),
    person as (select b.person_id, count(distinct b.tier) filter (where b.state <> 'leaving') > 1 as several,
        bool_or(b.state <> 'stands') as changing, bool_or(${isNamedLike('c', search)}) as by_cadre,
        json_agg(json_build_object('tier', b.tier, 'cadreId', b.cadre_id, 'cadreName', c.name, 'state', b.state,
          'listId', b.list_id) order by b.state <> 'stands', ${inRosterOrder('c', 'cadre', today)}) as pairs
      from beside b
      join human_detail c on c.school_id = current_school() and c.human_id = b.cadre_id and c.superseded_at is null
      group by b.person_id),
    g as (select person.*, d.name, d.stroke_order, d.pinyin, d.initials,
        ${unitNameOn(unitIdOn(sql.ref('person.person_id'), 'person', today), today)} as unit_name
      from person
      join human_detail d on d.school_id = current_school() and d.human_id = person.person_id and d.superseded_at is null)
    select json_build_object('all', count(*), 'several', count(*) filter (where f.several),
        'changing', count(*) filter (where f.changing)) as counts,
      (select coalesce(json_agg(json_build_object('personId', r.person_id, 'personName', r.name, 'unitName', r.unit_name,
          'pairs', r.pairs) order by r.unit_name nulls last, r.stroke_order, r.person_id), '[]')
        from (select g.* from g where ${wanted} and ${matches(search)}
          order by g.unit_name nulls last, g.stroke_order, g.person_id limit ${size} offset ${(page - 1) * size}) r) as rows
    from (select g.several, g.changing from g where ${matches(search)}) f`.execute(work.tx)
  return rows[0] ?? { rows: [], counts: { all: 0, several: 0, changing: 0 } }
}

/** A part of the name of the person, of the unit or of one of the cadres. */
function matches(search: string) {
  const words = search.trim()
  if (words === '') return sql`true`
  return sql`(${isNamedLike('g', words)} or position(${words} in coalesce(g.unit_name, '')) > 0
    or g.by_cadre)`
}
