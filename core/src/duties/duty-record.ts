// Facts of every kind seen as what counting needs: an id, a day, who took part. Built only for bearers that are judged.
import type { Day } from '../calendar/day.ts'
import type { PairingFact } from '../pairing/pairing-fact.ts'
import type { Policy } from '../policy/policy.ts'
import type { CountKind } from '../policy/record-filter.ts'
import { covers } from '../roster/dated.ts'
import type { HumanId, UnitId } from '../roster/ids.ts'
import type { Bearer } from './bearer.ts'
import type { ContactPart, FactIndex } from './fact-index.ts'
import { wasInTeam } from './team.ts'
import { unitOf } from './unit-of.ts'

export interface DutyRecord {
  readonly id: string
  readonly on: Day
  readonly source: RecordSource
  readonly cadre?: HumanId
  readonly person?: HumanId
  readonly unit?: UnitId | undefined
  /** The event it answers by name. */
  readonly event?: string | undefined
  /** The list, matter or request a step belongs to. */
  readonly subject?: string
}

export type RecordSource =
  | { readonly kind: 'contact' | 'record'; readonly of: ContactPart }
  | { readonly kind: 'pairing'; readonly of: PairingFact }
  | { readonly kind: 'plain'; readonly of: PlainSource }

/** What a document, activity, step, inspection, handover or appointment says of itself to the filter. */
export interface PlainSource {
  readonly kind?: string
  readonly act?: string
  readonly role?: string
  readonly tier?: string
  readonly series?: string
  readonly to?: readonly string[]
  readonly with?: readonly HumanId[]
}

export interface RecordsContext {
  readonly policy: Policy
  readonly index: FactIndex
  readonly on: Day
}

/** The records of a kind in which the bearer took part; standing kinds (pairing, appointment) as they stand on `on`. */
export function recordsOf(
  kind: CountKind,
  bearer: Bearer,
  { policy, index, on }: RecordsContext,
): readonly DutyRecord[] {
  switch (kind) {
    case 'contact':
    case 'record':
      return partsOf(bearer, { policy, index }).map((part) => contactRecord(kind, part))
    case 'pairing':
      return pairingsOf(bearer, index, on)
    case 'document':
      return index.facts.documents
        .filter((row) => concerns(bearer, row))
        .map((row) => plainRecord(row, { kind: row.kind, to: row.to }))
    case 'activity':
      return index.facts.activities
        .filter((row) => concerns(bearer, row) || row.participants.some((human) => human === bearer.id))
        .map((row) => plainRecord(row, { kind: row.kind, with: row.participants }))
    case 'step':
      return index.facts.steps
        .filter((row) => concerns(bearer, row))
        .map((row) => plainRecord(row, { kind: row.procedure, act: row.act, tier: row.procedure }))
    case 'inspection':
      return index.facts.inspections
        .filter((row) => concerns(bearer, row))
        .map((row) => plainRecord(row, row.tier === undefined ? {} : { tier: row.tier }))
    case 'handover':
      return index.facts.handovers
        .filter((row) => row.pairing === bearer.id || bearer.kind === 'school')
        .map((row) => plainRecord(row, {}))
    case 'appointment':
      return index.facts.appointments
        .filter(
          (row) =>
            covers(row, on) &&
            (row.unit === bearer.unit || row.human === bearer.id || bearer.kind === 'school'),
        )
        .map((row) => plainRecord({ ...row, on }, { kind: row.kind }))
  }
}

function partsOf(bearer: Bearer, { policy, index }: Omit<RecordsContext, 'on'>): readonly ContactPart[] {
  if (bearer.kind === 'pairing') return pairParts(bearer, { policy, index })
  if (bearer.kind === 'cadre' && bearer.cadre !== null) {
    return [...(index.partsOfPair.get(bearer.cadre)?.values() ?? [])].flat()
  }
  if (bearer.kind === 'person' && bearer.person !== null)
    return index.partsOfPerson().get(bearer.person) ?? []
  const all = [...index.partsOfPair.values()].flatMap((persons) => [...persons.values()].flat())
  if (bearer.kind === 'team')
    return all.filter(({ contact, part }) => wasInTeam(index.humans.get(part.cadre), bearer.id, contact.on))
  if (bearer.kind === 'unit') return all.filter(({ part }) => part.unit === bearer.unit)
  return bearer.kind === 'school' ? all : []
}

/** The pair's own contacts, and those of its assistants as the tier lets them count. */
function pairParts(
  { id, tier, cadre, person }: Bearer,
  { policy, index }: Omit<RecordsContext, 'on'>,
): readonly ContactPart[] {
  if (cadre === null || person === null) return none
  const own = index.partsOfPair.get(cadre)?.get(person) ?? none
  const rule = policy.tiers.find((each) => each.id === tier)?.whoseContactCounts ?? 'lead'
  if (rule === 'lead') return own
  const assistants = index.pairingsOf.get(cadre)?.find((pairing) => pairing.id === id)?.assistants ?? []
  const theirs = assistants.flatMap((human) => index.partsOfPair.get(human)?.get(person) ?? [])
  if (rule === 'either') return [...own, ...theirs]
  const joined = new Set(theirs.map(({ contact }) => contact.id))
  return own.filter(({ contact }) => joined.has(contact.id))
}

const none: readonly ContactPart[] = []

function contactRecord(kind: 'contact' | 'record', of: ContactPart): DutyRecord {
  const { contact, part } = of
  const isWriting = kind === 'record'
  return {
    id: contact.id,
    on: isWriting ? contact.recordedOn : contact.on,
    source: { kind, of },
    cadre: part.cadre,
    person: part.person,
    unit: part.unit,
    event: isWriting ? contact.id : contact.event,
  }
}

function pairingsOf(bearer: Bearer, index: FactIndex, on: Day): readonly DutyRecord[] {
  const candidates = bearer.cadre ?? bearer.person
  const pairings = candidates === null ? index.pairings : (index.pairingsOf.get(candidates) ?? [])
  return pairings
    .filter((pairing) => covers(pairing, on) && takesPart(bearer, pairing, { index, on }))
    .map((of) => ({ id: of.id, on, source: { kind: 'pairing', of }, cadre: of.cadre, person: of.person }))
}

function takesPart(
  bearer: Bearer,
  pairing: PairingFact,
  { index, on }: { index: FactIndex; on: Day },
): boolean {
  switch (bearer.kind) {
    case 'pairing':
      return pairing.id === bearer.id
    case 'cadre':
      return pairing.cadre === bearer.id
    case 'person':
      return pairing.person === bearer.id
    case 'team':
      return wasInTeam(index.humans.get(pairing.cadre), bearer.id, on)
    case 'unit':
      return unitOf(index.humans.get(pairing.cadre), 'cadre', on) === bearer.unit
    case 'office':
    case 'school':
      return true
  }
}

interface PlainRow {
  readonly id: string
  readonly on: Day
  readonly role?: string
  readonly unit?: UnitId
  readonly by?: HumanId
  readonly series?: string
  readonly subject?: string
}

function concerns(bearer: Bearer, row: PlainRow): boolean {
  switch (bearer.kind) {
    case 'school':
      return true
    case 'unit':
      return row.unit === bearer.unit
    case 'office':
      return row.role === bearer.id.split('@')[0] && (bearer.unit === null || row.unit === bearer.unit)
    default:
      return row.by !== undefined && row.by === bearer.id
  }
}

function plainRecord(row: PlainRow, of: PlainSource): DutyRecord {
  return {
    id: row.id,
    on: row.on,
    source: {
      kind: 'plain',
      of: {
        ...of,
        ...(row.role !== undefined && { role: row.role }),
        ...(row.series !== undefined && { series: row.series }),
      },
    },
    ...(row.unit !== undefined && { unit: row.unit }),
    ...(row.by !== undefined && { cadre: row.by }),
    ...(row.subject !== undefined && { subject: row.subject }),
  }
}
