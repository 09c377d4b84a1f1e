import type {
  EntryChoices,
  FormChoice,
  listEntryCadres as listEntryCadresEndpoint,
} from '@tongxin/contract/contacts/contacts'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { Actor } from '@tongxin/core/account/actor'
import { reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { actsAsked } from '@tongxin/core/contacts/acts-asked'
import { initiatorsOffered } from '@tongxin/core/contacts/initiators-offered'
import { partAsked } from '@tongxin/core/contacts/part-taken'
import { seriesAsked } from '@tongxin/core/contacts/series-asked'
import { tiersCountingAssistants } from '@tongxin/core/pairing/assistants/assistant-contacts'
import type { Cite } from '@tongxin/core/policy/cite'
import type { ContactForm } from '@tongxin/core/policy/form'
import type { Policy } from '@tongxin/core/policy/policy'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { inRosterOrder, postTitleOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { isBetweenHumans, talkingForUnits } from '../pairing/units/facts.ts'
import { annexOf } from './annex.ts'

type Anyone = Work<Actor | null>
type EntryPerson = AnswerOf<typeof listEntryCadresEndpoint>['rows'][number]['people'][number]

/** What is known of a cadre on the day of a contact: the unit then, and who was paired with them. */
export type EntryPair = {
  readonly cadreName: string
  readonly cadreUnitId: string | null
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Those whose pairing the cadre assists with on the day, and in which tier; the document says whether that counts. */
  readonly assisted: readonly { readonly id: string; readonly name: string; readonly tier: string }[]
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
    assisted: EntryPair['assisted'][number][]
  }>`
    select ${beside} as beside, d.name, ${unitIdOn(sql.ref('d.human_id'), 'cadre', heldOn)} as unit_id, coalesce((
      select json_agg(distinct jsonb_build_object('id', p.person_id, 'name', person.name))
      from (${pairedWith(sql.ref('d.human_id'), heldOn)}) p
      join human_detail person on person.school_id = p.school_id and person.human_id = p.person_id
        and person.superseded_at is null), '[]') as people, coalesce((
      select json_agg(distinct jsonb_build_object('id', p.person_id, 'name', person.name, 'tier', p.tier))
      from pairing_assistant a join pairing p on p.school_id = a.school_id and p.id = a.pairing_id ${pairingEnd}
      join human_detail person on person.school_id = p.school_id and person.human_id = p.person_id
        and person.superseded_at is null
      where a.school_id = d.school_id and a.human_id = d.human_id and ${assistedOn(heldOn)}
        and ${pairedOn(heldOn)}), '[]') as assisted
    from human_detail d
    where d.school_id = current_school() and d.human_id = ${cadreId} and d.superseded_at is null`.execute(
    work.tx,
  )
  const [row] = rows
  return (
    row && {
      pair: {
        cadreName: row.name,
        cadreUnitId: row.unit_id,
        people: row.people,
        assisted: row.assisted,
      },
      beside: row.beside,
    }
  )
}

/** The cadres within reach of `contact.log` who are paired on the day, or assist where that counts, with the persons. */
export async function listEntryCadres(work: Work, on: Day, policy: Policy | undefined) {
  const reach = withinReach(reachOf(work.actor, 'contact.log'), { owner: 'p.human_id' })
  const counting = policy ? tiersCountingAssistants(policy) : []
  const { rows } = await sql<{
    id: string
    name: string
    pinyin: string
    initials: string
    unit_name: string | null
    post: string | null
    people: EntryPerson[]
  }>`
    select d.human_id as id, d.name, d.pinyin, d.initials, ${postTitleOn(sql.ref('d.human_id'), on)} as post,
      ${unitNameOn(unitIdOn(sql.ref('d.human_id'), 'cadre', on), on)} as unit_name, pairs.people
    from (
      select p.human_id, json_agg(jsonb_build_object('id', p.person_id, 'name', person.name, 'pinyin', person.pinyin,
        'initials', person.initials, 'post', ${postTitleOn(sql.ref('p.person_id'), on)},
        'unitName', ${unitNameOn(unitIdOn(sql.ref('p.person_id'), 'person', on), on)}) order by person.stroke_order, p.person_id) as people
      from (select distinct t.* from (${talkingOn(on, counting)}) t) p
      join human_detail person on person.school_id = p.school_id and person.human_id = p.person_id
        and person.superseded_at is null
      where ${reach}
      group by p.human_id) pairs
    join human_detail d on d.school_id = current_school() and d.human_id = pairs.human_id
      and d.superseded_at is null
    order by ${inRosterOrder('d', 'cadre', on)}
    limit 2000`.execute(work.tx)
  return rows.map(({ unit_name, ...row }) => ({ ...row, unitName: unit_name }))
}

/** Those paired with a human on a day, whether by name or as somebody of a unit. */
function pairedWith(human: RawBuilder<unknown>, on: Day) {
  return sql`select p.school_id, p.person_id from pairing p ${pairingEnd}
    where p.school_id = current_school() and p.cadre_id = ${human} and ${isBetweenHumans} and ${pairedOn(on)}
    union all
    select t.school_id, t.person_id from (${talkingForUnits(on)}) t where t.human_id = ${human}`
}

/**
 * Who talks with whom: each cadre with those paired, anybody of a unit with those of the unit's pairings, each assistant with those
 * of the pairings, in tiers where that counts.
 */
export function talkingOn(on: Day, counting: readonly string[]) {
  return sql`select p.school_id, p.cadre_id as human_id, p.person_id from pairing p ${pairingEnd}
    where p.school_id = current_school() and ${isBetweenHumans} and ${pairedOn(on)}
    union all
    select t.school_id, t.human_id, t.person_id from (${talkingForUnits(on)}) t
    union all
    select p.school_id, a.human_id, p.person_id
    from pairing_assistant a join pairing p on p.school_id = a.school_id and p.id = a.pairing_id ${pairingEnd}
    where a.school_id = current_school() and p.tier = any(${[...counting]}::text[]) and ${pairedOn(on)}
      and ${assistedOn(on)}`
}

/** The same of assisting. */
function assistedOn(on: Day) {
  return sql`a.superseded_at is null and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})`
}

const pairingEnd = sql`left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id
  and e.superseded_at is null`

/** Half-open: the day a pairing ended on is the first without it. */
function pairedOn(on: Day) {
  return sql`p.from_on <= ${on} and (e.ended_on is null or e.ended_on > ${on})`
}

/** The policy's part of the entry screen. */
export function entryChoicesOf(
  policy: Policy,
  { earliestOn, answersEvents }: Pick<EntryChoices, 'earliestOn' | 'answersEvents'>,
): EntryChoices {
  const annex = annexOf(policy)
  return {
    term: policy.term ?? '联系',
    forms: policy.forms.map(formChoice),
    formsCite: firstCite(policy.forms.flatMap(({ cite }) => cite)),
    topics: policy.topics.map(({ text }) => text),
    acts: [...actsAsked(policy)],
    initiators: [...initiatorsOffered(policy)],
    series: [...seriesAsked(policy)],
    answersEvents,
    guidance: policy.guidance.map(({ text, cite }) => ({ text, cite: firstCite(cite) })),
    registrationForm: annex
      ? { title: annex.title ?? '登记表', cite: firstCite([...(policy.record?.cite ?? []), ...annex.cite]) }
      : null,
    earliestOn,
  }
}

function formChoice(form: ContactForm): FormChoice {
  const { id, group, acts } = form
  return { id, group, asks: [...partAsked(form)], acts: [...acts] }
}

export function firstCite(cites: readonly Cite[]) {
  const [cite] = cites
  return cite ? { section: cite.section, phrase: cite.phrase } : null
}
