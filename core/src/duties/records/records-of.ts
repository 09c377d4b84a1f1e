// The records a bearer took part in, of each kind. Built only for bearers that are judged.
import { type Day, laterDay } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { CountKind } from '../../policy/record-filter.ts'
import { covers, type Dated } from '../../roster/dated.ts'
import type { Bearer } from '../bearers/bearer.ts'
import { cadreOn, personOn } from '../bearers/pairing-sides.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { takesPart } from '../bearers/takes-part.ts'
import { contactParts } from './contact-parts.ts'
import type { DutyRecord } from './duty-record.ts'
import type { ContactPart, FactIndex } from './fact-index.ts'
import type { AppointmentFact } from './fact-records.ts'
import { concerns, plainRecord } from './plain-records.ts'

export interface RecordsContext {
  readonly policy: Policy
  readonly index: FactIndex
  readonly on: Day
  /** Of what lasts (pairings, appointments): as it stands on `on`, or on the day each began. */
  readonly standing: boolean
  /** What began before this day stood on it. */
  readonly firstFrom: Day
}

/** The records of a kind in which the bearer took part. */
export function recordsOf(kind: CountKind, bearer: Bearer, context: RecordsContext): readonly DutyRecord[] {
  const { policy, index } = context
  const { documents, activities, steps, inspections, handovers, appointments } = index.facts
  switch (kind) {
    case 'contact':
    case 'record':
      return contactParts(bearer, { policy, index }).map((part) => contactRecord(kind, part, index))
    case 'pairing':
      return pairingsOf(bearer, context)
    case 'document':
      return documents
        .filter((row) => concerns(bearer, row, index))
        .map((row) => plainRecord(row, { kind: row.kind, to: row.to }))
    case 'activity':
      return activities
        .filter((row) => concerns(bearer, row, index))
        .map((row) => plainRecord(row, { kind: row.kind, with: row.participants }))
    case 'step':
      return steps
        .filter((row) => concerns(bearer, row, index))
        .map((row) => plainRecord(row, { kind: row.procedure, act: row.act, tier: row.procedure }))
    case 'inspection':
      return inspections
        .filter((row) => concerns(bearer, row, index))
        .map((row) => plainRecord(row, row.tier === undefined ? {} : { tier: row.tier }))
    case 'handover':
      return handovers
        .filter((row) => concernsPairing(bearer, row.pairing, { index, on: row.on }))
        .map((row) => plainRecord(row, {}))
    case 'appointment':
      return appointments.flatMap((row) => {
        const on = dayOf(row, context)
        return on === null || !isOfAppointment(bearer, row)
          ? []
          : [plainRecord({ ...row, on }, { kind: row.kind })]
      })
  }
}

/** An event that was taken back, or is not known yet, is none: then the contact serves like one that names nothing. */
function contactRecord(kind: 'contact' | 'record', of: ContactPart, index: FactIndex): DutyRecord {
  const { contact, part } = of
  const isWriting = kind === 'record'
  const { event } = part
  const answers = event !== undefined && index.eventIds().has(event) ? event : undefined
  return {
    id: contact.id,
    on: isWriting ? contact.recordedOn : contact.on,
    kind,
    of,
    cadre: part.cadre,
    person: part.person,
    unit: part.unit,
    event: isWriting ? contact.id : answers,
    meeting: contact.meeting,
  }
}

function pairingsOf(bearer: Bearer, context: RecordsContext): readonly DutyRecord[] {
  const { index } = context
  const candidates = bearer.cadre ?? bearer.person
  const pairings = candidates === null ? index.pairings : (index.pairingsOf.get(candidates) ?? [])
  return pairings.flatMap((of) => {
    const on = dayOf(of, context)
    if (on === null || !takesPart(bearer, of, { index, on })) return []
    return [{ id: of.id, on, kind: 'pairing', of, cadre: cadreOn(of, on), person: personOn(of, on) }]
  })
}

type Lasting = Pick<Dated, 'from' | 'to'> & Pick<StandingPairing, 'endedBy'>

/**
 * The day on which something that lasts is counted; null: it does not stand then, or was over before the document. A
 * pairing whose term is over is shown, and not counted.
 */
function dayOf(dated: Lasting, { on, standing, firstFrom }: RecordsContext): Day | null {
  if (standing)
    return covers(dated, on) || (dated.endedBy === 'term-over' && !isToCome(dated, on)) ? on : null
  if (dated.to !== null && dated.to <= firstFrom) return null
  return dated.from === null ? firstFrom : laterDay(dated.from, firstFrom)
}

function isToCome({ from }: Lasting, on: Day): boolean {
  return from !== null && from > on
}

/** Of a unit by the unit, of a cadre or person by whoever was named. */
function isOfAppointment(bearer: Bearer, { unit, human }: AppointmentFact): boolean {
  if (bearer.kind === 'school') return true
  if (bearer.kind === 'cadre' || bearer.kind === 'person') return human === bearer.id
  return bearer.unit === null ? bearer.kind === 'office' : unit === bearer.unit
}

function concernsPairing(
  bearer: Bearer,
  id: string,
  { index, on }: { readonly index: FactIndex; readonly on: Day },
): boolean {
  if (bearer.kind === 'pairing') return bearer.id === id
  if (bearer.kind === 'office') return true // it sees to what others hand over
  const pairing = index.pairings.find((each) => each.id === id)
  return pairing === undefined ? bearer.kind === 'school' : takesPart(bearer, pairing, { index, on })
}
