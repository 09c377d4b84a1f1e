import type { Day } from '../../calendar/day.ts'
import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import type { ContactFact, ContactPartFact } from '../../contacts/contact-fact.ts'
import type { ContactForm } from '../../policy/form.ts'
import { isKnown, type Known } from '../../roster/dated.ts'
import type { Facts } from '../../roster/facts.ts'
import type { Human } from '../../roster/human.ts'
import type { HumanId } from '../../roster/ids.ts'
import { indexRoster, type Roster } from '../../roster/roster.ts'
import type { Bearer, BearerDays } from '../bearers/bearer.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { type Change, changesOf } from './changes.ts'
import { eventIdsOf } from './event-ids.ts'
import { type ExtensionFact, isExtension } from './extension-fact.ts'
import type { ExcuseFact } from './fact-records.ts'
import { append, entryOf } from './grouping.ts'
import type { NotCountedReason } from './not-counted.ts'

/** One side-by-side of a contact: the occasion and what one cadre did with one person in it. */
export interface ContactPart {
  readonly contact: ContactFact
  readonly part: ContactPartFact
  /** Why it cannot count for the bearer it was found for. */
  readonly refused?: NotCountedReason
}

/** The facts known at a day, found by whom they concern; pairings in the order of their ids. */
export interface FactIndex {
  readonly facts: Facts
  readonly calendar: SchoolCalendar
  readonly knownAt: Day
  /** More time given to steps; `facts.steps` are those done. */
  readonly extensions: readonly ExtensionFact[]
  /** Whether nobody of the school is missing. */
  readonly whole: boolean
  readonly roster: Roster
  readonly humans: ReadonlyMap<HumanId, Human>
  readonly pairings: readonly StandingPairing[]
  /** Whether who stands for a side of some pairing changes in time. */
  readonly sidesChange: boolean
  readonly pairingsOf: ReadonlyMap<HumanId, readonly StandingPairing[]>
  /** cadre → person → their parts. */
  readonly partsOfPair: ReadonlyMap<HumanId, ReadonlyMap<HumanId, readonly ContactPart[]>>
  readonly partsOfPerson: () => ReadonlyMap<HumanId, readonly ContactPart[]>
  /** What a form was by a document in force on a day: one that judges may not name it any more. */
  readonly formOn: FormOn
  /** Everything known that a contact may answer, by the ids that triggers go by. */
  readonly eventIds: () => ReadonlySet<string>
  /** Bearers by what was asked of them, remembered for whoever asks the same again. */
  readonly bearersFound: Map<string, readonly BearerDays[]>
  /** When facts about humans change, in order of time. */
  readonly changes: () => readonly Change[]
  /** By human or pairing id. */
  readonly excusesOf: ReadonlyMap<string, readonly ExcuseFact[]>
  /** Requirement → bearers with a recorded reason. */
  readonly explained: ReadonlyMap<string, ReadonlyMap<string, readonly (Day | null)[]>>
}

export interface IndexOptions {
  readonly calendar: SchoolCalendar
  readonly knownAt: Day
  readonly whole: boolean
  readonly formOn: FormOn
}

/** A form of contact by its word, as known on a day; undefined: no document of that day names it. */
export type FormOn = (form: string, on: Day) => ContactForm | undefined

/** @param facts those known at the day, in the order `factsKnownAt` gives them */
export function indexFacts(
  facts: Facts,
  pairings: readonly StandingPairing[],
  { calendar, knownAt, whole, formOn }: IndexOptions,
): FactIndex {
  return {
    formOn,
    facts: { ...facts, steps: facts.steps.filter((step) => !isExtension(step)) },
    extensions: facts.steps.filter(isExtension),
    calendar,
    knownAt,
    whole,
    roster: indexRoster({ ...facts, pairings }),
    humans: new Map(facts.humans.map((human) => [human.id, human])),
    pairings,
    sidesChange: pairings.some(
      ({ cadreHolders, personHolders }) => cadreHolders !== undefined || personHolders !== undefined,
    ),
    pairingsOf: groupPairings(pairings),
    partsOfPair: groupParts(facts.contacts),
    partsOfPerson: once(() => partsByPerson(facts.contacts)),
    eventIds: once(() => eventIdsOf(facts, pairings)),
    bearersFound: new Map(),
    changes: once(() => changesOf({ humans: facts.humans, pairings })),
    excusesOf: groupExcuses(facts.excuses),
    explained: groupExplanations(facts),
  }
}

/** The same facts with contacts that were left out of them. */
export function withContacts(index: FactIndex, left: readonly ContactFact[]): FactIndex {
  const contacts = left.filter((contact) => isKnown(contact, index.knownAt))
  return {
    ...index,
    facts: { ...index.facts, contacts },
    partsOfPair: groupParts(contacts),
    partsOfPerson: once(() => partsByPerson(contacts)),
    eventIds: once(() => new Set([...index.eventIds(), ...contacts.map(({ id }) => id)])),
    bearersFound: new Map(),
  }
}

/** What was in the books by the end of a day, each kind in the order of ids: the order of input never matters. */
export function factsKnownAt(facts: Facts, knownAt: Day): Facts {
  const known = <T extends Known>(rows: readonly T[]) =>
    rows.every((row) => isKnown(row, knownAt)) ? rows : rows.filter((row) => isKnown(row, knownAt))
  return {
    ...facts,
    units: known(facts.units),
    humans: sortById(facts.humans.filter((human) => isInBooks(human, knownAt))).map((human) =>
      humanKnownAt(human, known),
    ),
    pairings: sortById(known(facts.pairings)).map((pairing) => {
      const assistants = known(pairing.assistants)
      return assistants === pairing.assistants ? pairing : { ...pairing, assistants }
    }),
    contacts: known(facts.contacts),
    documents: sortById(known(facts.documents)),
    activities: sortById(known(facts.activities)),
    steps: sortById(known(facts.steps)),
    events: sortById(known(facts.events)),
    excuses: sortById(known(facts.excuses)),
    handovers: sortById(known(facts.handovers)),
    inspections: sortById(known(facts.inspections)),
    appointments: sortById(known(facts.appointments)),
    explanations: known(facts.explanations),
  }
}

/** Somebody of whom everything was entered later was not there yet: nothing is missing about them. */
function isInBooks(human: Human, knownAt: Day): boolean {
  const lists = Object.values(human).filter((value): value is readonly Known[] => Array.isArray(value))
  return (
    lists.every((facts) => facts.length === 0) ||
    lists.some((facts) => facts.some(({ recordedOn }) => recordedOn <= knownAt))
  )
}

function humanKnownAt(human: Human, known: <T extends Known>(rows: readonly T[]) => readonly T[]): Human {
  return {
    ...human,
    roles: known(human.roles),
    memberships: known(human.memberships),
    identities: known(human.identities),
    posts: known(human.posts),
    employments: known(human.employments),
    titles: known(human.titles),
    degrees: known(human.degrees),
    groups: known(human.groups),
    registers: known(human.registers),
    portfolios: known(human.portfolios),
    contactPoints: known(human.contactPoints),
  }
}

function sortById<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function groupPairings(pairings: readonly StandingPairing[]): Map<HumanId, StandingPairing[]> {
  const groups = new Map<HumanId, StandingPairing[]>()
  for (const pairing of pairings) {
    for (const human of humansOf(pairing)) append(groups, human, pairing)
  }
  return groups
}

/** Everybody who may stand for a side of it on some day, or assists; of a unit's side who is named for it. */
export function humansOf({
  cadre,
  person,
  assistants,
  cadreHolders,
  personHolders,
}: StandingPairing): Iterable<HumanId> {
  if (cadreHolders === undefined && personHolders === undefined && assistants.length === 0)
    return [cadre, person]
  const others = [...assistants, ...(cadreHolders ?? []), ...(personHolders ?? [])]
  return new Set([cadre, person, ...others.map(({ human }) => human)])
}

/** The pairing a bearer of that kind is. */
export function pairingOf({ id, person }: Bearer, { pairingsOf }: FactIndex): StandingPairing | undefined {
  return person === null ? undefined : pairingsOf.get(person)?.find((pairing) => pairing.id === id)
}

function groupParts(contacts: readonly ContactFact[]): Map<HumanId, Map<HumanId, ContactPart[]>> {
  const cadres = new Map<HumanId, Map<HumanId, ContactPart[]>>()
  for (const contact of contacts) {
    for (const part of contact.parts) {
      const persons = entryOf(cadres, part.cadre, () => new Map<HumanId, ContactPart[]>())
      append(persons, part.person, { contact, part })
    }
  }
  return cadres
}

function partsByPerson(contacts: readonly ContactFact[]): Map<HumanId, ContactPart[]> {
  const persons = new Map<HumanId, ContactPart[]>()
  for (const contact of contacts)
    for (const part of contact.parts) append(persons, part.person, { contact, part })
  return persons
}

function groupExcuses(excuses: readonly ExcuseFact[]): Map<string, ExcuseFact[]> {
  const groups = new Map<string, ExcuseFact[]>()
  for (const excuse of excuses) {
    const whom = excuse.pairing ?? excuse.human
    if (whom !== undefined) append<string, ExcuseFact>(groups, whom, excuse)
  }
  return groups
}

function groupExplanations(facts: Facts): Map<string, Map<string, (Day | null)[]>> {
  const groups = new Map<string, Map<string, (Day | null)[]>>()
  for (const { requirement, bearer, on } of facts.explanations) {
    append(
      entryOf(groups, requirement, () => new Map<string, (Day | null)[]>()),
      bearer,
      on ?? null,
    )
  }
  return groups
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
