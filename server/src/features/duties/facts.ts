import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { ContactPartFact } from '@tongxin/core/contacts/contact-fact'
import { allContacts, type ContactsAsked } from '@tongxin/core/duties/contacts-asked'
import type { ContactOf } from '@tongxin/core/duties/findings/parts-met'
import type { Rule } from '@tongxin/core/duties/rule'
import type { PairingFact } from '@tongxin/core/pairing/pairing-fact'
import type { CountKind, Initiator } from '@tongxin/core/policy/record-filter'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Facts } from '@tongxin/core/roster/facts'
import { humanId, pairingId, unitId } from '@tongxin/core/roster/ids'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt, wasRecordedBy } from '../../platform/known-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type AssistantRow, assistantFactsOf, assistantsAsJson } from '../pairing/assistants/facts.ts'
import { loadRosterFacts } from '../roster/facts.ts'
import { excuseOf, excuseRowsOf } from './excuse-store.ts'
import { type HandoverFactRow, handoverFactsOf, handoversAsJson } from './handover-facts.ts'
import { between, type Pairs } from './pairs.ts'
import { loadRecordFacts } from './records/facts.ts'

type Anyone = Work<Actor | null>

/**
 * Everything counting reads of a whole school, as known now or by the end of a day: eight statements. Contacts may be
 * narrowed to some pairs, or to those held since a day. Like any evaluation by the system it is not a reading by anybody and
 * leaves no audit row.
 */
export async function loadDutyFacts(
  work: Anyone,
  { among = null, askedOf = askedAll, knownAt = null }: WhichFacts = {},
): Promise<StoredFacts> {
  const roster = await loadRosterFacts(work, { knownAt })
  const pairings = await pairingRowsOf(null, knownAt).execute(work.tx)
  const excuses = await excuseRowsOf(null, knownAt).execute(work.tx)
  const records = await loadRecordFacts(work, knownAt)
  const handovers = await sql<{ handovers: HandoverFactRow[] }>`
    select ${handoversAsJson(null, knownAt)} as handovers`.execute(work.tx)
  const facts = {
    ...emptyFacts(work.schoolId),
    ...roster,
    ...records,
    handovers: handoverFactsOf(handovers.rows[0]?.handovers ?? []),
    pairings: pairings.rows.map(pairingOf),
    excuses: excuses.rows.map(excuseOf),
  }
  const parts = await partRowsOf(among, { asked: askedOf(facts), knownAt }).execute(work.tx)
  await setImmediate()
  return { ...facts, contacts: contactsOf(parts.rows) }
}

export type WhichFacts = {
  readonly among?: Pairs | null
  /** Which contacts are asked for, seen from everything else; absent: all. */
  readonly askedOf?: (facts: Facts) => ContactsAsked
  readonly knownAt?: Day | null
}

function askedAll(): ContactsAsked {
  return allContacts
}

/** Whether a rule counts only records that have a table. */
export function countsWhatIsKept({ requirement: { count, anyOf = [] } }: Rule): boolean {
  return [count, ...anyOf.map((way) => way.count)].every((kind) => keptKinds.includes(kind))
}

const keptKinds: readonly CountKind[] = [
  'pairing',
  'contact',
  'record',
  'document',
  'activity',
  'inspection',
  'handover',
  'appointment',
  'step',
]

export function pairingRowsOf(pairs: Pairs | null, knownAt: Day | null = null): RawBuilder<PairingRow> {
  return sql`
    select p.id, p.tier, p.cadre_id, p.person_id, p.from_unit_id, p.to_unit_id, p.from_on, e.ended_on, e.reason,
      why.reason as made_for,
      ${assistantsAsJson('p', knownAt)} as assistants,
      (p.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
    from pairing p
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and ${stoodAt('e', knownAt)}
    left join pairing_reason why on why.school_id = p.school_id and why.pairing_id = p.id
      and ${stoodAt('why', knownAt)}
    where p.school_id = current_school() and ${wasRecordedBy('p', knownAt)} and ${between('p', pairs)}`
}

export function pairingOf(row: PairingRow): PairingFact {
  return {
    id: pairingId(row.id),
    tier: row.tier,
    cadre: humanId(row.cadre_id),
    person: humanId(row.person_id),
    from: row.from_on,
    to: row.ended_on,
    recordedOn: row.recorded_on,
    ...(row.reason === null ? {} : { endReason: row.reason }),
    ...(row.made_for === null ? {} : { reason: row.made_for }),
    ...unitSidesOf(row),
    assistants: assistantFactsOf(row.assistants),
  }
}

/** The sides that are units. */
export function unitSidesOf(row: UnitSides): Pick<PairingFact, 'fromUnit' | 'toUnit'> {
  return {
    ...(row.from_unit_id === null ? {} : { fromUnit: unitId(row.from_unit_id) }),
    ...(row.to_unit_id === null ? {} : { toUnit: unitId(row.to_unit_id) }),
  }
}

type UnitSides = { readonly from_unit_id: string | null; readonly to_unit_id: string | null }

export type PairingRow = UnitSides & {
  readonly id: string
  readonly tier: string
  readonly cadre_id: string
  readonly person_id: string
  readonly from_on: Day
  readonly ended_on: Day | null
  /** Why it ended, and why it was made, where that was written down. */
  readonly reason: string | null
  readonly made_for: string | null
  readonly assistants: readonly AssistantRow[]
  readonly recorded_on: Day
}

/** As known by the end of a day; null: as known now. */
type WhichParts = { readonly asked?: ContactsAsked; readonly knownAt?: Day | null }

/** A contact is known from the day it was first entered; what an amendment says counts in the place of what stood. */
export function partRowsOf(
  pairs: Pairs | null,
  { asked = allContacts, knownAt = null }: WhichParts = {},
): RawBuilder<PartRow> {
  return sql`
    select part.id, part.root_id, part.held_on, part.form, c.series, part.cadre_id, part.person_id, part.cadre_unit_id,
      part.initiated_by, part.acts, part.spoke, part.talk, part.topics, part.event_id, m.meeting_id,
      (c.entered_at at time zone 'Asia/Shanghai')::date as entered_on
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    left join contact_meeting m on m.school_id = part.school_id and m.contact_root_id = part.root_id
      and ${wasRecordedBy('m', knownAt)}
    where part.school_id = current_school() and ${stoodAt('part', knownAt)} and ${between('part', pairs)}
      and ${isAsked(asked)}
    order by part.held_on, part.root_id, part.cadre_id, part.person_id`
}

function isAsked({ from, to, of }: ContactsAsked): RawBuilder<unknown> {
  const near = sql`${from === null ? sql`true` : sql`part.held_on >= ${from}`}
    and ${to === null ? sql`true` : sql`part.held_on <= ${to}`}`
  if (of === null) return near
  return sql`(${near} or (part.cadre_id = any(${[...of.cadres]}::uuid[]) and part.held_on >= ${of.from}))`
}

/** Contacts as they are stored: each part names its line of the ledger. */
export type StoredContact = ContactOf<StoredPart>
type StoredPart = ContactPartFact & { readonly id: string }
export type StoredFacts = Omit<Facts, 'contacts'> & { readonly contacts: readonly StoredContact[] }

export function contactsOf(rows: readonly PartRow[]): StoredContact[] {
  const contacts = new Map<string, StoredContact & { readonly parts: StoredPart[] }>()
  for (const row of rows) {
    const found = contacts.get(row.root_id)
    if (found) found.parts.push(partOf(row))
    else {
      const { root_id: id, held_on: on, form, series, meeting_id: meeting, entered_on: recordedOn } = row
      const told = { ...(series === null ? {} : { series }), ...(meeting === null ? {} : { meeting }) }
      const occasion = { id, on, form, ...told, recordedOn }
      contacts.set(id, { ...occasion, parts: [partOf(row)] })
    }
  }
  return [...contacts.values()]
}

export type PartRow = {
  readonly id: string
  readonly root_id: string
  readonly held_on: Day
  readonly form: string
  readonly series: string | null
  readonly cadre_id: string
  readonly person_id: string
  readonly cadre_unit_id: string | null
  readonly initiated_by: Initiator
  readonly acts: readonly string[]
  readonly spoke: boolean
  readonly talk: boolean
  readonly topics: readonly string[]
  readonly event_id: string | null
  readonly meeting_id: string | null
  readonly entered_on: Day
}

function partOf(row: PartRow): StoredPart {
  return {
    id: row.id,
    cadre: humanId(row.cadre_id),
    person: humanId(row.person_id),
    initiatedBy: row.initiated_by,
    acts: row.acts,
    spoke: row.spoke,
    talk: row.talk,
    topics: row.topics,
    ...(row.event_id === null ? {} : { event: row.event_id }),
    ...(row.cadre_unit_id === null ? {} : { unit: unitId(row.cadre_unit_id) }),
  }
}
