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
    .sort((a, b) => rankOf(a) - rankOf(b))
}

function seenBy(finding: Finding, contact: CountedContact): Omit<CountedFor, 'finding'> | null {
  const { counted, notCounted, state, force } = finding
  const isAfter = isLate(finding, contact)
  if (counted.includes(contact.id)) {
    if (state === 'not-applicable') return { as: 'unjudged', reason: null }
    if (isAfter) return force === 'may' ? null : { as: 'late', reason: null }
    return { as: 'counted', reason: null }
  }
  const missed = notCounted.find(({ id }) => id === contact.id)
  // Once a window is over, or where an event asks, a contact of another kind was not meant to serve it.
  if (missed === undefined || isAfter) return null
  if (isOfAnotherKind(missed.reason) && finding.turn?.event) return null
  return { as: mayStillCount(missed.reason) ? 'open' : 'not', reason: missed.reason }
}

function isLate({ turn, counts }: Finding, { heldOn, recordedOn }: CountedContact): boolean {
  const on = counts.kind === 'record' ? recordedOn : heldOn
  return turn !== null && turn.to !== null && on >= turn.to
}

/** What was talked for before its being written down. */
function rankOf({ as, finding: { force, counts } }: CountedFor): number {
  const ofWriting = counts.kind === 'record' ? 1 : 0
  return countedAs.indexOf(as) * 10 + ofWriting * 5 + forces.indexOf(force)
}

const forces: readonly Force[] = ['must', 'should', 'may']
