import { addDays, type Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { compareText } from '../reading/compare-text.ts'
import { bareText } from './bare-text.ts'
import {
  lastWeekDays,
  manyInLastWeek,
  manyOnOneDay,
  type Occasion,
  type OccasionKind,
  type RecordedContact,
  shortestText,
} from './occasion.ts'

interface OccasionGround {
  readonly term: Period
  /** Days in which many visits are what the calendar asks for. */
  readonly festivals: readonly Period[]
}

/**
 * What gives occasion to ask about the contacts of a term, by day: nothing is scored, added up or put first. Group forms never
 * do. Texts are compared between records of the same recorder and cadre alone.
 */
export function findOccasions(
  contacts: readonly RecordedContact[],
  ground: OccasionGround,
): readonly Occasion[] {
  const single = contacts.filter(({ isGroup }) => !isGroup).sort(inOrder)
  const ordinary = single.filter(({ heldOn }) => !ground.festivals.some((each) => holds(each, heldOn)))
  const occasions = [
    ...sameText(single),
    ...groupsOf(ordinary, ({ heldOn }) => heldOn)
      .filter((group) => group.length >= manyOnOneDay)
      .map((group) => occasion('same-day', group)),
    ...lastWeek(ordinary, ground.term),
  ]
  return occasions.sort(
    (a, b) =>
      compareText(a.firstOn, b.firstOn) ||
      compareText(a.kind, b.kind) ||
      compareText(a.contactIds.join(), b.contactIds.join()),
  )
}

/** The week at the end of a term, its last day excluded as in every period. */
export function lastWeekOf({ to }: Period): Period {
  return { from: addDays(to, -lastWeekDays), to }
}

function sameText(contacts: readonly RecordedContact[]): readonly Occasion[] {
  const compared = contacts
    .map((contact) => ({ ...contact, bare: bareText(contact.text) }))
    .filter(({ bare }) => [...bare].length >= shortestText)
  return groupsOf(compared, ({ recorderId, bare }) => `${recorderId}\n${bare}`)
    .filter((group) => group.length > 1)
    .map((group) => occasion('same-text', group))
}

/** More than half of a cadre's contacts of the term, dated or entered in its last week. */
function lastWeek(contacts: readonly RecordedContact[], term: Period): readonly Occasion[] {
  const week = lastWeekOf(term)
  return groupsOf(contacts, () => '').flatMap((group) => {
    const late = group.filter(
      ({ heldOn, enteredOn }) => holds(week, heldOn) || (enteredOn !== null && holds(week, enteredOn)),
    )
    return late.length >= manyInLastWeek && late.length * 2 > group.length
      ? [occasion('last-week', late)]
      : []
  })
}

/** Contacts of one cadre in one unit that share a key, each group in order. */
function groupsOf<C extends RecordedContact>(
  contacts: readonly C[],
  keyOf: (contact: C) => string,
): readonly (readonly C[])[] {
  const groups = new Map<string, C[]>()
  for (const contact of contacts) {
    const key = `${contact.cadreId}\n${contact.unitId}\n${keyOf(contact)}`
    const group = groups.get(key)
    if (group) group.push(contact)
    else groups.set(key, [contact])
  }
  return [...groups.values()]
}

function occasion(kind: OccasionKind, group: readonly RecordedContact[]): Occasion {
  const [first] = group
  if (first === undefined) throw new Error('an occasion has contacts')
  const { cadreId, unitId, heldOn } = first
  return { kind, cadreId, unitId, contactIds: group.map(({ contactId }) => contactId), firstOn: heldOn }
}

function holds({ from, to }: Period, on: Day): boolean {
  return from <= on && on < to
}

function inOrder(a: RecordedContact, b: RecordedContact): number {
  return compareText(a.heldOn, b.heldOn) || compareText(a.contactId, b.contactId)
}
