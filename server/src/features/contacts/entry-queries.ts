import type { EntryChoices, FormChoice } from '@tongxin/contract/contacts'
import type { Actor } from '@tongxin/core/account/actor'
import { reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { actsAsked } from '@tongxin/core/contacts/acts-asked'
import { initiatorsOffered } from '@tongxin/core/contacts/initiators-offered'
import { seriesAsked } from '@tongxin/core/contacts/series-asked'
import type { Cite } from '@tongxin/core/policy/cite'
import type { ContactForm } from '@tongxin/core/policy/form'
import type { Policy } from '@tongxin/core/policy/policy'
import { valuesOf } from '@tongxin/core/policy/value'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { annexOf } from './annex.ts'

type Anyone = Work<Actor | null>

/** What is known of a cadre on the day of a contact: the unit then, and who was paired with them. */
export type EntryPair = {
  readonly cadreName: string
  readonly cadreUnitId: string | null
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** `beside` is asked for in the same statement, and comes first. */
export async function findEntryPair<Beside>(
  work: Anyone,
  { cadreId, heldOn, beside }: { cadreId: string; heldOn: Day; beside: RawBuilder<Beside> },
): Promise<{ readonly pair: EntryPair; readonly beside: Beside } | undefined> {
  const { rows } = await sql<{
    beside: Beside
    name: string
    unit_id: string | null
    people: { readonly id: string; readonly name: string }[]
  }>`
    select ${beside} as beside, d.name, ${unitIdOn(sql.ref('d.human_id'), 'cadre', heldOn)} as unit_id, coalesce((
      select json_agg(distinct jsonb_build_object('id', p.person_id, 'name', person.name))
      from pairing p ${pairingEnd}
      join human_detail person on person.school_id = p.school_id and person.human_id = p.person_id
        and person.superseded_at is null
      where p.school_id = d.school_id and p.cadre_id = d.human_id and ${pairedOn(heldOn)}), '[]') as people
    from human_detail d
    where d.school_id = current_school() and d.human_id = ${cadreId} and d.superseded_at is null`.execute(
    work.tx,
  )
  const [row] = rows
  return (
    row && {
      pair: { cadreName: row.name, cadreUnitId: row.unit_id, people: row.people },
      beside: row.beside,
    }
  )
}

/** The cadres within reach of `contact.log` who are paired on the day, with the persons. */
export async function listEntryCadres(work: Work, on: Day) {
  const reach = withinReach(reachOf(work.actor, 'contact.log'), { owner: 'p.cadre_id' })
  const { rows } = await sql<{
    id: string
    name: string
    pinyin: string
    unit_name: string | null
    people: { readonly id: string; readonly name: string; readonly unitName: string | null }[]
  }>`
    select d.human_id as id, d.name, d.pinyin,
      ${unitNameOn(unitIdOn(sql.ref('d.human_id'), 'cadre', on), on)} as unit_name, pairs.people
    from (
      select p.cadre_id, json_agg(distinct jsonb_build_object('id', p.person_id, 'name', person.name,
        'unitName', ${unitNameOn(unitIdOn(sql.ref('p.person_id'), 'person', on), on)})) as people
      from pairing p ${pairingEnd}
      join human_detail person on person.school_id = p.school_id and person.human_id = p.person_id
        and person.superseded_at is null
      where p.school_id = current_school() and ${pairedOn(on)} and ${reach}
      group by p.cadre_id) pairs
    join human_detail d on d.school_id = current_school() and d.human_id = pairs.cadre_id
      and d.superseded_at is null
    order by d.pinyin, d.human_id
    limit 2000`.execute(work.tx)
  return rows.map(({ unit_name, ...row }) => ({ ...row, unitName: unit_name }))
}

const pairingEnd = sql`left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id
  and e.superseded_at is null`

/** Half-open: the day a pairing ended on is the first without it. */
function pairedOn(on: Day) {
  return sql`p.from_on <= ${on} and (e.ended_on is null or e.ended_on > ${on})`
}

/** The policy's part of the entry screen. */
export function entryChoicesOf(policy: Policy, earliestOn: Day): EntryChoices {
  const annex = annexOf(policy)
  return {
    term: policy.term ?? '联系',
    forms: policy.forms.map(formChoice),
    formsCite: firstCite(policy.forms.flatMap(({ cite }) => cite)),
    topics: policy.topics.map(({ text }) => text),
    acts: [...actsAsked(policy)],
    initiators: [...initiatorsOffered(policy)],
    series: [...seriesAsked(policy)],
    guidance: policy.guidance.map(({ text, cite }) => ({ text, cite: firstCite(cite) })),
    registrationForm: annex
      ? { title: annex.title ?? '登记表', cite: firstCite([...(policy.record?.cite ?? []), ...annex.cite]) }
      : null,
    earliestOn,
  }
}

/** Several readings of a form not yet adopted leave open for whom it counts. */
function formChoice({ id, group, counts, acts }: ContactForm): FormChoice {
  const readings = valuesOf(counts)
  return { id, group, counts: readings.length === 1 ? (readings[0] ?? null) : null, acts: [...acts] }
}

export function firstCite(cites: readonly Cite[]) {
  const [cite] = cites
  return cite ? { section: cite.section, phrase: cite.phrase } : null
}
