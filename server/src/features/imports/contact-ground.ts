import type { Day } from '@tongxin/core/calendar/day'
import { append } from '@tongxin/core/duties/records/grouping'
import type { Policy } from '@tongxin/core/policy/policy'
import { bareName } from '@tongxin/core/roster/names/canonical-name'
import { sql } from 'kysely'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import { bareNameOf, unitIdOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type FindAnswerable, loadAnswerable } from '../duties/queries.ts'
import { schoolPolicies } from '../policy/queries.ts'

/** What is known of the people, pairings and records that a table of old contacts names. */
export type ContactGround = {
  readonly humans: readonly NamedHuman[]
  /** The same by `bareName`: thousands of rows ask. */
  readonly byName: ReadonlyMap<string, readonly NamedHuman[]>
  readonly pairs: readonly PairSpan[]
  readonly recorded: readonly RecordedPart[]
  readonly policyOn: (on: Day) => Policy | 'later' | undefined
  /** The unit a cadre stood under on a day. */
  readonly unitOn: (cadreId: string, on: Day) => string | null
  /** What contacts may answer; nothing where no row names an event. */
  readonly answerable: FindAnswerable
}

/** What a row says of who met whom when; of one with mistakes what could be read. */
export type NamesSaid = Readonly<{
  cadre?: string | undefined
  cadreNo?: string | undefined
  persons?: readonly string[] | undefined
  personNo?: string | undefined
  heldOn?: Day | undefined
}>

export type NamedHuman = { readonly id: string; readonly name: string; readonly staffNo: string | null }
type PairSpan = {
  readonly cadreId: string
  readonly personId: string
  readonly from: Day
  readonly endedOn: Day | null
  /** The tier of the pairing, where the cadre assists with it; null: it is the cadre's own. */
  readonly assistedIn: string | null
}
export type RecordedPart = {
  readonly rootId: string
  /** Of the meeting with other cadres that it is of, else the one that would begin with it. */
  readonly meetingId: string
  readonly cadreId: string
  readonly personId: string
  readonly heldOn: Day
  readonly form: string
  readonly brief: string
  readonly series: string | null
  readonly acts: readonly string[]
  readonly spoke: boolean
  readonly talk: boolean
  readonly eventKind: string | null
  readonly eventOn: Day | null
}

/** `besides`: names in rows that cannot be taken, to be looked at all the same. */
export async function loadContactGround(
  work: Work,
  lines: readonly ContactLine[],
  besides: readonly NamesSaid[],
): Promise<ContactGround> {
  const humans = await findNamed(work, [...lines, ...besides])
  const ids = humans.map((human) => human.id)
  const policies = await schoolPolicies(work)
  const pairs = await findPairs(work, ids)
  const cadreIds = [...new Set(pairs.map(({ cadreId }) => cadreId))]
  return {
    humans,
    byName: byBareName(humans),
    pairs,
    answerable: lines.some(({ event }) => event) ? await loadAnswerable(work, cadreIds) : () => [],
    recorded: await findRecorded(work, ids, lines),
    policyOn: (on) => policies(on) ?? (policies(work.today) ? 'later' : undefined),
    unitOn: await findUnits(work, humans, lines),
  }
}

function byBareName(humans: readonly NamedHuman[]): ContactGround['byName'] {
  const groups = new Map<string, NamedHuman[]>()
  for (const human of humans) append(groups, bareName(human.name), human)
  return groups
}

/** Everybody a row names, and whom these are paired with: one of them may be meant by a name nobody has. */
async function findNamed({ tx }: Work, said: readonly NamesSaid[]): Promise<readonly NamedHuman[]> {
  const names = [
    ...new Set(said.flatMap(({ cadre = [], persons = [] }) => [cadre, persons].flat()).map(bareName)),
  ]
  const numbers = [...new Set(said.flatMap((one) => [one.cadreNo ?? [], one.personNo ?? []].flat()))]
  const { rows } = await sql<NamedHuman>`with named as (
      select human_id as id, name, staff_no as "staffNo" from human_detail
      where school_id = current_school() and superseded_at is null
        and (${bareNameOf(sql.ref('name'))} = any(${names}::text[]) or staff_no = any(${numbers}::text[])))
    select * from named
    union select d.human_id, d.name, d.staff_no from named
    join pairing p on p.school_id = current_school() and named.id in (p.cadre_id, p.person_id)
    join human_detail d on d.school_id = p.school_id and d.superseded_at is null
      and d.human_id in (p.cadre_id, p.person_id)`.execute(tx)
  return rows
}

async function findPairs({ tx }: Work, ids: readonly string[]): Promise<readonly PairSpan[]> {
  const { rows } = await sql<PairSpan>`select p.cadre_id as "cadreId", p.person_id as "personId",
      p.from_on as "from", e.ended_on as "endedOn", null as "assistedIn"
    from pairing p ${pairingEnd}
    where p.school_id = current_school() and p.cadre_id = any(${[...ids]}::uuid[])
      and p.person_id = any(${[...ids]}::uuid[])
    union all
    select a.human_id, p.person_id, a.from_on, least(a.to_on, e.ended_on), p.tier
    from pairing_assistant a join pairing p on p.school_id = a.school_id and p.id = a.pairing_id ${pairingEnd}
    where a.school_id = current_school() and a.superseded_at is null and a.human_id = any(${[...ids]}::uuid[])
      and p.person_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

const pairingEnd = sql`left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id
      and e.superseded_at is null`

async function findRecorded({ tx }: Work, ids: readonly string[], lines: readonly ContactLine[]) {
  const days = [...new Set(lines.map((line) => line.heldOn))]
  const { rows } = await sql<RecordedPart>`select p.root_id as "rootId",
      coalesce(m.meeting_id, p.root_id) as "meetingId", p.cadre_id as "cadreId", p.person_id as "personId", p.held_on as "heldOn", p.form, p.brief, p.acts, p.spoke, p.talk, c.series, p.event_kind as "eventKind", p.event_on as "eventOn"
    from contact_part p join contact c on c.school_id = p.school_id and c.id = p.contact_id
    left join contact_meeting m on m.school_id = p.school_id and m.contact_root_id = p.root_id
    where p.school_id = current_school() and p.superseded_at is null and p.cadre_id = any(${[...ids]}::uuid[])
      and p.held_on = any(${days}::date[])`.execute(tx)
  return rows
}

async function findUnits(
  { tx }: Work,
  humans: readonly NamedHuman[],
  lines: readonly ContactLine[],
): Promise<ContactGround['unitOn']> {
  const keys = new Map<string, readonly [string, Day]>()
  for (const { cadre, cadreNo, heldOn } of lines) {
    for (const human of humans) {
      if (bareName(human.name) === bareName(cadre) || (cadreNo && human.staffNo === cadreNo))
        keys.set(`${human.id} ${heldOn}`, [human.id, heldOn])
    }
  }
  const asked = [...keys.values()]
  const { rows } = await sql<{ id: string; on: Day; unit: string | null }>`
    select a.id, a.on_day as "on", ${unitIdOn(sql.ref('a.id'), 'cadre', sql.ref('a.on_day'))} as unit
    from unnest(${asked.map(([id]) => id)}::uuid[], ${asked.map(([, on]) => on)}::date[]) a(id, on_day)`.execute(
    tx,
  )
  const units = new Map(rows.map((row) => [`${row.id} ${row.on}`, row.unit]))
  return (cadreId, on) => units.get(`${cadreId} ${on}`) ?? null
}
