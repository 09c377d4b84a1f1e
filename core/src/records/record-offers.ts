// What can be entered beside contacts: exactly what the requirements in force can count or wait for, in the document's own
// words, re-elections, and what lists are adjusted after. There is no free kind: what no requirement asks for has no form.
import { adjustingEvents } from '../pairing/changes/adjusting-events.ts'
import { reelectionWords } from '../pairing/changes/recorded-changes.ts'
import { isRecordedEvent } from '../policy/built-in-events.ts'
import { plainReadings } from '../policy/plain-readings.ts'
import type { Policy } from '../policy/policy.ts'
import type { RecordFilter } from '../policy/record-filter.ts'
import type { PlainRequirement, Requirement } from '../policy/requirement.ts'
import { restrictsEvent } from '../policy/vocabulary.ts'
import type { RecordNeed, RecordOffer } from './record-offer.ts'
import { stepOffers } from './step-offers.ts'

/** The forms of a document, in its order; equal ones of several readings once. */
export function recordOffers(policy: Policy): readonly RecordOffer[] {
  const counted = policy.requirements.flatMap(countedOffers)
  return [...counted, ...stepOffers(policy), ...eventOffers(policy)]
}

const plainKinds = ['document', 'activity', 'inspection', 'appointment'] as const
type PlainKind = (typeof plainKinds)[number]

function countedOffers(requirement: Requirement): readonly RecordOffer[] {
  const found = new Map<string, RecordOffer>()
  for (const { requirement: plain } of plainReadings(requirement)) {
    for (const { count, where = {} } of plain.anyOf ?? [plain]) {
      const kind = plainKinds.find((each) => each === count)
      if (kind === undefined) continue
      const offer = offerOf(plain, kind, where)
      const same = JSON.stringify([offer.words, offer.roles, offer.to, offer.tiers])
      if (!found.has(same)) found.set(same, offer)
    }
  }
  return [...found.values()].map((offer, at) =>
    at === 0 ? offer : { ...offer, id: `${offer.id}/${at + 1}` },
  )
}

function offerOf(plain: PlainRequirement, kind: PlainKind, where: RecordFilter): RecordOffer {
  const { id, label = null, restricted, cite } = plain
  return {
    id: `${kind}:${id}`,
    kind,
    requirements: [id],
    label,
    words: where.kind ?? [],
    roles: rolesOf(plain, where),
    to: where.to ?? [],
    tiers: kind === 'inspection' ? (where.tier ?? []) : [],
    series: where.series?.[0] ?? null,
    procedure: null,
    needs: needsOf(plain, kind),
    orUnit: false,
    restricted,
    cite,
  }
}

function rolesOf({ bearer, of, by }: PlainRequirement, where: RecordFilter): readonly string[] {
  if (bearer === 'office') return of?.role ?? []
  return where.by ?? (by === undefined ? [] : [by])
}

/** Whom it has to name, so that it can concern the bearer judged. */
function needsOf({ bearer, distinct }: PlainRequirement, kind: PlainKind): readonly RecordNeed[] {
  if (kind === 'appointment') return ['unit', 'human']
  const needs = new Set<RecordNeed>(distinct?.by === 'unit' ? ['unit'] : [])
  switch (bearer) {
    case 'unit':
      needs.add('unit')
      break
    case 'pairing':
      needs.add('pairing')
      break
    case 'cadre':
    case 'person':
    case 'team':
      needs.add(kind === 'activity' ? 'participants' : 'human')
      break
    case 'office':
    case 'school':
  }
  return [...needs]
}

function eventOffers(policy: Policy): readonly RecordOffer[] {
  const found = new Map<string, RecordOffer>()
  for (const requirement of policy.requirements) {
    const words = (requirement.after ?? []).filter((word) => isRecordedEvent(word, policy))
    for (const { requirement: plain } of plainReadings(requirement)) {
      for (const word of words) {
        const offer = eventOffer(word, plain, policy)
        const before = found.get(offer.id)
        found.set(offer.id, before === undefined ? offer : joined(before, offer))
      }
    }
  }
  const elected = electionOffer(policy)
  if (!found.has(elected.id)) found.set(elected.id, elected)
  for (const offer of adjustmentOffers(policy)) {
    const before = found.get(offer.id)
    found.set(offer.id, before === undefined ? offer : joined(before, offer))
  }
  return [...found.values()]
}

/** What the document adjusts a tier's pairs after, where it is no change the roster tells (工作需要). */
function adjustmentOffers(policy: Policy): readonly RecordOffer[] {
  return policy.tiers.flatMap((tier) =>
    adjustingEvents(policy, tier).flatMap((word) => {
      const cite = tier.adjust.filter(({ after }) => after.includes(word)).flatMap((rule) => rule.cite)
      const needs = reelectionWords.includes(word) ? (['unit'] as const) : (['human'] as const)
      return cite.length === 0 ? [] : [{ ...plainEvent(word), needs, orUnit: needs[0] === 'human', cite }]
    }),
  )
}

/**
 * 换届 of an organisation: a fact of the school whatever the document says of it, since every re-election is a time to look at
 * the pairs it touches (变动); with the clauses that adjust lists after one.
 */
function electionOffer(policy: Policy): RecordOffer {
  const adjusting = policy.tiers.flatMap(({ adjust }) =>
    adjust.filter(({ after }) => after.includes('reelection')),
  )
  const cites = adjusting.flatMap(({ cite }) => cite)
  return {
    ...plainEvent('reelection'),
    needs: ['unit'],
    cite: cites.filter((cite, at) => cites.findIndex(({ phrase }) => phrase === cite.phrase) === at),
  }
}

/** An event that names nobody yet and that no requirement waits for. */
function plainEvent(word: string): RecordOffer {
  return {
    id: `event:${word}`,
    kind: 'event',
    requirements: [],
    label: null,
    words: [word],
    roles: [],
    to: [],
    tiers: [],
    series: null,
    procedure: null,
    needs: [],
    orUnit: false,
    restricted: false,
    cite: [],
  }
}

function eventOffer(word: string, plain: PlainRequirement, policy: Policy): RecordOffer {
  const isOfHumans = plain.bearer === 'pairing' || plain.bearer === 'cadre' || plain.bearer === 'person'
  const isOfUnits = plain.bearer === 'unit' || plain.bearer === 'team'
  const needs: readonly RecordNeed[] = isOfHumans ? ['human'] : isOfUnits ? ['unit'] : []
  return {
    ...plainEvent(word),
    requirements: [plain.id],
    needs,
    orUnit: isOfHumans,
    restricted: plain.restricted || restrictsEvent(policy.vocabulary, word),
    cite: plain.cite,
  }
}

/** An event that several requirements wait for is entered once: with all that any of them asks. */
function joined(a: RecordOffer, b: RecordOffer): RecordOffer {
  return {
    ...a,
    requirements: [...new Set([...a.requirements, ...b.requirements])],
    needs: a.needs.length >= b.needs.length ? a.needs : b.needs,
    orUnit: a.orUnit || b.orUnit,
    restricted: a.restricted || b.restricted,
    cite: [...a.cite, ...b.cite.filter(({ phrase }) => !a.cite.some((cite) => cite.phrase === phrase))],
  }
}
