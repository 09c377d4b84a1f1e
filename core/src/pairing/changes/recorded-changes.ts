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
 * A re-election of an organisation elects its leading group anew: it concerns whose post up to that day made them a member of one
 * (党委书记 of the unit's 党组织班子), or who held a seat or an office that names it (主委 of a party's branch); not everybody who works in it,
 * nor its ordinary members. `after` says which posts and offices were held.
 */
export function reelections(
  human: Human,
  side: SideChange['side'],
  { facts, roster, since, at }: Recorded,
): readonly SideChange[] {
  return eventsIn({ facts, since, at }, reelectionWords).flatMap(({ on, unit }) => {
    if (unit === undefined) return []
    const name = roster.findUnit(unit, { ...at, on })?.name ?? ''
    const held = electedIn(human, { unit, name }, { ...at, on })
    return held.length === 0 ? [] : [{ kind: 'reelection' as const, side, on, before: [name], after: held }]
  })
}

/** What somebody held by an election of an organisation: posts in its leading group, seats and offices in it. */
function electedIn({ posts, identities }: Human, { unit, name }: Organisation, at: ChangeSpan['at']) {
  const ofGroup = posts.filter((post) => post.unit === unit && post.body !== undefined && heldUpTo(post, at))
  const ofName = identities.filter(
    (one) =>
      (one.of === name || one.group === name) &&
      !ordinaryMembers.includes(one.role ?? '') &&
      heldUpTo(one, at),
  )
  return [...new Set([...ofGroup.map(({ title }) => title), ...ofName.map(({ is, role }) => role ?? is)])]
}

/** Whoever belongs to an organisation without holding anything in it. */
const ordinaryMembers: readonly string[] = ['成员', '会员']

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

type Organisation = { readonly unit: UnitId; readonly name: string }

/** Whoever has to do with an organisation: by a post, as a member, by an identity that names it. */
function heldIn(
  { posts, groups, identities }: Human,
  { unit, name }: Organisation,
  at: ChangeSpan['at'],
): boolean {
  return (
    [...posts, ...groups].some((fact) => fact.unit === unit && heldUpTo(fact, at)) ||
    identities.some((identity) => (identity.of === name || identity.group === name) && heldUpTo(identity, at))
  )
}

/** Up to that day: what ended with the event was held then, what began with it was not. */
function heldUpTo(fact: Dated, at: ChangeSpan['at']): boolean {
  return (
    isKnown(fact, at.knownAt) &&
    (fact.from === null || fact.from < at.on) &&
    (fact.to === null || fact.to >= at.on)
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
