import type { Day } from '../calendar/day.ts'
import type { HolidayYear } from '../calendar/school-calendar.ts'
import { accept, type Decision, type Refused, refuse } from '../decision/decision.ts'
import { type AwaitedStep, type ExtensionGround, refuseExtension } from './decide-extension.ts'
import type { RecordKind, RecordNeed, RecordOffer } from './record-offer.ts'
import { isExtensionOffer } from './step-offers.ts'

/** What somebody enters: which form, its day, and whom it concerns. No text, no reason. */
export interface RecordEntry {
  readonly id: string
  readonly offer: string
  readonly heldOn: Day
  /** One of the form's words; null where the document names none. */
  readonly word: string | null
  readonly role: string | null
  readonly tier: string | null
  readonly unitId: string | null
  readonly humanId: string | null
  readonly pairingId: string | null
  readonly participantIds: readonly string[]
  /** The number a matter, request or report goes by. */
  readonly subject: string | null
  /** The new last day of a step that was given more time, and why. */
  readonly until: Day | null
  readonly ground: ExtensionGround | null
}

/** As it is kept. */
export interface KeptRecord extends Omit<RecordEntry, 'offer'> {
  readonly kind: RecordKind
  readonly to: readonly string[]
  readonly series: string | null
  /** Of a step: `matters`, `requests`, `reporting`. */
  readonly procedure: string | null
}

export interface RecordGround {
  readonly today: Day
  /** Of the document in force on the day; `later` when one took force only after it, undefined when there is none. */
  readonly offers: readonly RecordOffer[] | 'later' | undefined
  /** The first and the last day the calendar knows, where the school has terms. */
  readonly calendar: { readonly from: Day; readonly to: Day } | null
  readonly holidayYears: readonly HolidayYear[]
  /** The step that is given more time, as it stands; null: nothing waits for it. */
  readonly awaited: AwaitedStep | null
}

/** The day has come and lies within calendar and document; the form is one of the document's, and names all it needs. */
export function decideRecord(entry: RecordEntry, ground: RecordGround): Decision<KeptRecord> {
  const { heldOn } = entry
  const { offers, today, calendar } = ground
  if (heldOn > today) return refuse({ code: 'day-in-future', on: heldOn })
  if (offers === undefined) return refuse({ code: 'no-policy-in-force', on: heldOn })
  if (offers === 'later') return refuse({ code: 'day-too-early', on: heldOn })
  if (calendar !== null && (heldOn < calendar.from || heldOn >= calendar.to))
    return refuse({ code: 'no-term-on-day', on: heldOn })
  const offer = offers.find(({ id }) => id === entry.offer)
  if (offer === undefined) return refuse({ code: 'record-not-asked' })
  const refused =
    refusalOfWords(entry, offer) ?? refusalOfNeeds(entry, offer) ?? refusalOfTime(entry, offer, ground)
  if (refused) return refused
  return accept(keptRecord(entry, offer), {
    act: 'record.entered',
    subjectKind: 'record',
    subjectIds: [entry.id],
    fields: isExtensionOffer(offer) ? [offer.kind, 'until'] : [offer.kind],
  })
}

function refusalOfWords({ word, role, tier }: RecordEntry, offer: RecordOffer): Refused | undefined {
  if (word !== null && !offer.words.includes(word)) return refuse({ code: 'record-word-unknown', word })
  if (word === null && offer.words.length > 0) return refuse({ code: 'record-needs', needs: ['word'] })
  if (role !== null && !offer.roles.includes(role)) return refuse({ code: 'role-unknown', role })
  if (role === null && offer.roles.length > 1) return refuse({ code: 'record-needs', needs: ['role'] })
  if (tier !== null && !offer.tiers.includes(tier)) return refuse({ code: 'tier-unknown', tier })
  if (tier === null && offer.tiers.length > 1) return refuse({ code: 'record-needs', needs: ['tier'] })
  return undefined
}

function refusalOfNeeds(entry: RecordEntry, offer: RecordOffer): Refused | undefined {
  const named: Readonly<Record<RecordNeed, boolean>> = {
    unit: entry.unitId !== null,
    human: entry.humanId !== null || (offer.orUnit && entry.unitId !== null),
    pairing: entry.pairingId !== null,
    participants: entry.participantIds.length > 0,
    subject: entry.subject !== null,
    until: entry.until !== null && entry.ground !== null,
  }
  const missing = offer.needs.filter((need) => !named[need])
  return missing.length === 0 ? undefined : refuse({ code: 'record-needs', needs: missing })
}

function refusalOfTime(
  { heldOn, subject, until }: RecordEntry,
  offer: RecordOffer,
  { awaited, holidayYears }: RecordGround,
): Refused | undefined {
  if (!isExtensionOffer(offer) || subject === null || until === null) return undefined
  const act = offer.words[0] ?? ''
  return refuseExtension({ act, subject, on: heldOn, until }, awaited, holidayYears)
}

/** What the form does not ask is not kept, whatever was sent. */
function keptRecord(entry: RecordEntry, offer: RecordOffer): KeptRecord {
  const { kind, needs, orUnit, procedure } = offer
  const asks = (need: RecordNeed) => needs.includes(need)
  const { offer: _, ...rest } = entry
  const isOfUnit = asks('unit') || (orUnit && entry.humanId === null)
  return {
    ...rest,
    kind,
    role: entry.role ?? offer.roles[0] ?? null,
    tier: entry.tier ?? offer.tiers[0] ?? null,
    to: offer.to,
    series: offer.series,
    procedure,
    unitId: isOfUnit || kind !== 'event' ? entry.unitId : null,
    humanId: asks('human') ? entry.humanId : null,
    pairingId: asks('pairing') ? entry.pairingId : null,
    participantIds: asks('participants') || asks('pairing') ? [...new Set(entry.participantIds)] : [],
    subject: asks('subject') ? entry.subject : null,
    until: asks('until') ? entry.until : null,
    ground: asks('until') ? entry.ground : null,
  }
}
