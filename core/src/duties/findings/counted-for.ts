// What one contact counted for: the findings that looked at it, each with what it made of it.
import type { Day } from '../../calendar/day.ts'
import type { Force } from '../../policy/force.ts'
import { isOfAnotherKind, mayStillCount, type NotCountedReason } from '../records/not-counted.ts'
import type { Finding } from './finding.ts'

/**
 * `counted` in time, `late` after it; `unjudged`: it is kept, but the bearer is not judged this time (a new pairing, 免计);
 * `open`: it counts once what is missing is entered or a reading is adopted; `not`: it does not count.
 */
export const countedAs = ['counted', 'late', 'unjudged', 'open', 'not'] as const
export type CountedAs = (typeof countedAs)[number]

export interface CountedFor {
  readonly finding: Finding
  readonly as: CountedAs
  /** Why it does not count, or not yet; null: it does. */
  readonly reason: NotCountedReason | null
}

export interface CountedContact {
  readonly id: string
  readonly heldOn: Day
  /** The day it was entered: what counts the writing-down counts it then. */
  readonly recordedOn: Day
}

/** The findings that looked at a contact: what it counted for first, what is 应 before 一般 and 可. None: no rule asked. */
export function countedFor(findings: readonly Finding[], contact: CountedContact): readonly CountedFor[] {
  return findings
    .flatMap((finding) => {
      const seen = seenBy(finding, contact)
      return seen === null ? [] : [{ finding, ...seen }]
    })
    .sort(byRank)
}

function seenBy(finding: Finding, contact: CountedContact): Omit<CountedFor, 'finding'> | null {
  const { counted, notCounted } = finding
  if (counted.includes(contact.id)) {
    const as = countedAsWhat(finding, contact)
    return as === null ? null : { as, reason: null }
  }
  const isAfter = isLate(finding, contact)
  const missed = notCounted.find(({ id }) => id === contact.id)
  // Once a window is over, or where an event asks, a contact of another kind was not meant to serve it.
  if (missed === undefined || isAfter) return null
  if (isOfAnotherKind(missed.reason) && finding.turn?.event) return null
  return { as: mayStillCount(missed.reason) ? 'open' : 'not', reason: missed.reason }
}

/** Of a contact that the finding counted: as what; null: for nothing, as it came when it was asked no more. */
export function countedAsWhat(
  finding: Pick<Finding, 'state' | 'force' | 'turn' | 'counts'>,
  contact: Omit<CountedContact, 'id'>,
): 'counted' | 'late' | 'unjudged' | null {
  if (finding.state === 'not-applicable') return 'unjudged'
  if (!isLate(finding, contact)) return 'counted'
  return finding.force === 'may' ? null : 'late'
}

function isLate(
  { turn, counts }: Pick<Finding, 'turn' | 'counts'>,
  { heldOn, recordedOn }: Omit<CountedContact, 'id'>,
): boolean {
  const on = counts.kind === 'record' ? recordedOn : heldOn
  return turn !== null && turn.to !== null && on >= turn.to
}

export function byRank(a: CountedFor, b: CountedFor): number {
  return rankOf(a) - rankOf(b)
}

/** What was talked for before its being written down. */
function rankOf({ as, finding: { force, counts } }: CountedFor): number {
  const ofWriting = counts.kind === 'record' ? 1 : 0
  return countedAs.indexOf(as) * 10 + ofWriting * 5 + forces.indexOf(force)
}

const forces: readonly Force[] = ['must', 'should', 'may']
