import type { Day } from '../../calendar/day.ts'
import { isPartialDate, partialDateLabel } from '../../calendar/partial-date.ts'
import { unitOf } from '../../duties/bearers/unit-of.ts'
import { type AsOf, type Dated, holdsOn, isKnown } from '../../roster/dated.ts'
import { deathOf } from '../../roster/death.ts'
import { employmentLabel } from '../../roster/employment-status.ts'
import type { Human } from '../../roster/human.ts'
import type { UnitId } from '../../roster/ids.ts'
import { findParty } from '../../roster/party.ts'
import type { Roster } from '../../roster/roster.ts'
import type { UnitFact } from '../../roster/unit.ts'

/**
 * Named as the events of the roster are; the last five are of the books: a death, a role that ended, a unit that is no more, 免计, an
 * event the document adjusts after (工作需要).
 */
export const changeKinds = [
  'post.changed',
  'unit.changed',
  'employment.changed',
  'membership.changed',
  'identity.changed',
  'reelection',
  'died',
  'role.ended',
  'unit.closed',
  'excused',
  'event',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What was otherwise when the pair was last considered. `before` and `after` are words of the roster, in its order. */
export interface SideChange {
  readonly kind: ChangeKind
  readonly side: 'cadre' | 'person'
  /** The last day on which something of it changed, after the pair was considered. */
  readonly on: Day
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface ChangeSpan {
  readonly roster: Roster
  /** The day the pair was last considered: what began that day is not a change. */
  readonly since: Day
  readonly at: AsOf
}

/**
 * What is otherwise with one side of a pair than on the day it was last considered, by the dated facts as known: two
 * days are compared, so that somebody acting for a month and back in the old post has not changed. A death is all there is to tell of
 * somebody, and no list or statement since has dealt with it while the pair still stands.
 */
export function sideChanges(human: Human, side: SideChange['side'], span: ChangeSpan): readonly SideChange[] {
  const { at } = span
  const death = deathOf(human, at.knownAt)
  if (death && death.from <= at.on)
    return [{ kind: 'died', side, on: death.from, before: [], after: [partialLabel(death.date)] }]
  const posts = factsAs(human.posts, (post) => post.title)
  const compared: readonly (readonly [ChangeKind, readonly DatedWord[]])[] = [
    ['post.changed', posts],
    ['employment.changed', factsAs(human.employments, ({ status }) => employmentLabel(status))],
    ['membership.changed', factsAs(human.memberships, ({ party }) => findParty(party)?.name ?? party)],
    ['identity.changed', factsAs(human.identities, (identity) => identity.is)],
  ]
  const plain = compared.flatMap(([kind, facts]) => changeOf({ kind, side }, facts, span))
  const ended = roleEnded(human, side, span)
  return [...plain, ...unitChange(human, side, span), ...ended, ...unitClosed(human, side, span)]
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
    .filter(({ on }) => on <= at.on)
}

function partialLabel(date: string): string {
  return isPartialDate(date) ? partialDateLabel(date) : date
}

type DatedWord = { readonly fact: Dated; readonly word: string }

function factsAs<Fact extends Dated>(
  facts: readonly Fact[],
  word: (fact: Fact) => string,
): readonly DatedWord[] {
  return facts.map((fact) => ({ fact, word: word(fact) }))
}

function changeOf(
  head: Pick<SideChange, 'kind' | 'side'>,
  facts: readonly DatedWord[],
  { since, at }: ChangeSpan,
): readonly SideChange[] {
  const wordsOn = (on: Day) =>
    facts.filter(({ fact }) => holdsOn(fact, { ...at, on })).map(({ word }) => word)
  const [before, after] = [wordsOn(since), wordsOn(at.on)]
  if ([...before].sort().join() === [...after].sort().join()) return []
  const on = lastBoundary(facts, { since, at })
  return on === null ? [] : [{ ...head, on, before, after }]
}

/** The last day within the span on which one of the facts began or ended. */
function lastBoundary(
  facts: readonly { readonly fact: Dated }[],
  { since, at }: Pick<ChangeSpan, 'since' | 'at'>,
): Day | null {
  const days = facts
    .filter(({ fact }) => isKnown(fact, at.knownAt))
    .flatMap(({ fact: { from, to } }) => [from, to])
    .filter((day) => day !== null && day > since && day <= at.on)
    .sort()
  return days.at(-1) ?? null
}

function unitChange(human: Human, side: SideChange['side'], span: ChangeSpan): readonly SideChange[] {
  const { roster, since, at } = span
  const known = knownOf(human, at.knownAt)
  const [before, after] = [unitOf(known, side, since), unitOf(known, side, at.on)]
  if (before === null || after === null || before === after) return []
  const named = (id: typeof before, on: Day) => roster.findUnit(id, { ...at, on })?.name ?? ''
  const facts = [...human.roles, ...human.employments, ...human.posts].map((fact) => ({ fact }))
  const on = lastBoundary(facts, span)
  if (on === null) return []
  const closed = closedUnit(before, side, span)
  const isMoved = roster.findUnit(before, { ...at, on: since })?.into?.includes(after) ?? false
  // Whose unit was merged or split up has not gone elsewhere: it is said of the unit.
  if (isMoved && closed.length > 0) return closed
  return [{ kind: 'unit.changed', side, on, before: [named(before, since)], after: [named(after, at.on)] }]
}

function roleEnded(human: Human, side: SideChange['side'], span: ChangeSpan): readonly SideChange[] {
  const facts = human.roles.filter(({ role }) => role === side).map((fact) => ({ fact, word: side }))
  return changeOf({ kind: 'role.ended', side }, facts, span)
    .filter(({ after }) => after.length === 0)
    .map((change) => ({ ...change, before: [], after: [] }))
}

/** The unit of that day is no more: dissolved, split up, or merged into another. */
function unitClosed(human: Human, side: SideChange['side'], span: ChangeSpan): readonly SideChange[] {
  const unit = unitOf(knownOf(human, span.at.knownAt), side, span.at.on)
  return unit === null ? [] : closedUnit(unit, side, span)
}

/** The same of a unit that is a side itself. */
export function closedUnit(
  unit: UnitId,
  side: SideChange['side'],
  { roster, since, at }: ChangeSpan,
): readonly SideChange[] {
  const before = roster.findUnit(unit, { ...at, on: since })
  if (before === undefined || before.to === null || before.to > at.on) return []
  if (roster.findUnit(unit, at) !== undefined) return []
  return [
    {
      kind: 'unit.closed',
      side,
      on: before.to,
      before: [before.name],
      after: successorsOf(before, { roster, at }),
    },
  ]
}

/** What the units a unit went into are called today. */
function successorsOf(
  { into = [] }: UnitFact,
  { roster, at }: Pick<ChangeSpan, 'roster' | 'at'>,
): readonly string[] {
  return into.flatMap((id) => roster.findUnit(id, at)?.name ?? [])
}

function knownOf(human: Human, knownAt: Day): Human {
  const known = <Fact extends Dated>(facts: readonly Fact[]) => facts.filter((fact) => isKnown(fact, knownAt))
  return {
    ...human,
    roles: known(human.roles),
    employments: known(human.employments),
    posts: known(human.posts),
  }
}
