// Changes that stand in no sheet of the roster but were recorded beside it: an organisation was elected anew, something happened
// after which the document adjusts, somebody is on leave. Of a leave its days are held, never why.
import { addDays } from '../../calendar/day.ts'
import { longDay } from '../../calendar/long-day.ts'
import { unitOf } from '../../duties/bearers/unit-of.ts'
import { type Dated, holdsOn, isKnown } from '../../roster/dated.ts'
import type { Facts } from '../../roster/facts.ts'
import type { Human } from '../../roster/human.ts'
import type { UnitId } from '../../roster/ids.ts'
import type { ChangeSpan, SideChange } from './side-changes.ts'

type Recorded = ChangeSpan & { readonly facts: Pick<Facts, 'events' | 'excuses'> }

/**
 * A re-election of an organisation concerns who held a post in it up to that day, or an identity (a seat, an office of a
 * party's branch) that names it.
 */
export function reelections(
  human: Human,
  side: SideChange['side'],
  { facts, roster, since, at }: Recorded,
): readonly SideChange[] {
  return eventsIn({ facts, since, at }, reelectionWords).flatMap(({ on, unit }) => {
    if (unit === undefined) return []
    const name = roster.findUnit(unit, { ...at, on })?.name ?? ''
    return heldIn(human, { unit, name }, { ...at, on })
      ? [{ kind: 'reelection' as const, side, on, before: [name], after: [] }]
      : []
  })
}

/** An event the document adjusts after, of this human or of an organisation the human belongs to. `before` is its word. */
export function adjustingChanges(
  human: Human,
  side: SideChange['side'],
  { words, facts, roster, since, at }: Recorded & { readonly words: readonly string[] },
): readonly SideChange[] {
  const own = words.filter((word) => !reelectionWords.includes(word))
  return eventsIn({ facts, since, at }, own).flatMap(({ kind, on, human: about, unit }) => {
    const head = { kind: 'event' as const, side, on, before: [kind] }
    if (about === human.id) return [{ ...head, after: [] }]
    if (about !== undefined || unit === undefined) return []
    const name = roster.findUnit(unit, { ...at, on })?.name ?? ''
    const belongs = unitOf(human, side, on) === unit || heldIn(human, { unit, name }, { ...at, on })
    return belongs ? [{ ...head, after: [name] }] : []
  })
}

/** Those of some kinds that happened since, as known. */
function eventsIn({ facts, since, at }: Omit<Recorded, 'roster'>, kinds: readonly string[]) {
  return facts.events.filter(
    ({ kind, on, recordedOn }) =>
      kinds.includes(kind) && on > since && on <= at.on && recordedOn <= at.knownAt,
  )
}

/** The event every document may name, and the word some write for it. */
export const reelectionWords: readonly string[] = ['reelection', '换届']

/** Up to that day: what ended with the re-election was held in it, what began with it was not. */
function heldIn(
  { posts, groups, identities }: Human,
  { unit, name }: { readonly unit: UnitId; readonly name: string },
  at: ChangeSpan['at'],
): boolean {
  const held = (fact: Dated) =>
    isKnown(fact, at.knownAt) &&
    (fact.from === null || fact.from < at.on) &&
    (fact.to === null || fact.to >= at.on)
  return (
    [...posts, ...groups].some((fact) => fact.unit === unit && held(fact)) ||
    identities.some((identity) => (identity.of === name || identity.group === name) && held(identity))
  )
}

/** Days of 免计 that began since and still run. */
export function leaves(
  { id }: Human,
  side: SideChange['side'],
  { facts, since, at }: Recorded,
): readonly SideChange[] {
  return facts.excuses
    .filter((excuse) => excuse.human === id && holdsOn(excuse, at))
    .flatMap(({ from, to }) =>
      from === null || from <= since
        ? []
        : [
            {
              kind: 'excused' as const,
              side,
              on: from,
              before: [],
              after: to === null ? [] : [longDay(addDays(to, -1))],
            },
          ],
    )
}
