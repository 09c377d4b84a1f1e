// Pairings of two humans who turn out to be one: where both were paired with the same other for the same days, one
// pairing stands for all of those days and the other for none, so that nothing is judged twice or lost.

import type { Day } from '../../calendar/day.ts'
import { compareText } from '../../reading/compare-text.ts'

/** A pairing as it stands once both humans are one. */
export interface MergingPair {
  readonly id: string
  readonly cadreId: string
  readonly personId: string
  readonly tier: string
  readonly fromUnitId: string | null
  readonly toUnitId: string | null
  readonly from: Day
  readonly to: Day | null
  readonly endReason: string | null
}

export interface JoinedPair {
  /** Began first, and stands for the days of all. */
  readonly keptId: string
  /** From its own beginning to the last end of all; null: it still stands. */
  readonly to: Day | null
  readonly endReason: string | null
  /** Whether its end changes. */
  readonly isMoved: boolean
  /** Pairings that end on the day they began. */
  readonly voided: readonly { readonly id: string; readonly on: Day }[]
}

/** Which pairings of one cadre with one person in one tier overlap, and what becomes of them. */
export function joinPairs(pairs: readonly MergingPair[]): readonly JoinedPair[] {
  const byPair = new Map<string, MergingPair[]>()
  for (const pair of pairs) {
    if (pair.to !== null && pair.to <= pair.from) continue
    const key = JSON.stringify([pair.cadreId, pair.personId, pair.tier, pair.fromUnitId, pair.toUnitId])
    const group = byPair.get(key)
    if (group) group.push(pair)
    else byPair.set(key, [pair])
  }
  return [...byPair.values()].flatMap(joinOverlapping)
}

function joinOverlapping(group: readonly MergingPair[]): readonly JoinedPair[] {
  const sorted = [...group].sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id))
  const runs: MergingPair[][] = []
  for (const pair of sorted) {
    const run = runs.at(-1)
    const last = run && lastOf(run)
    if (run && last && (last.to === null || pair.from < last.to)) run.push(pair)
    else runs.push([pair])
  }
  return runs.flatMap(([kept, ...others]) => {
    if (!kept || others.length === 0) return []
    const last = lastOf([kept, ...others])
    return {
      keptId: kept.id,
      to: last.to,
      endReason: last.endReason,
      isMoved: last.to !== kept.to,
      voided: others.map(({ id, from }) => ({ id, on: from })),
    }
  })
}

/** The one that lasts longest. */
function lastOf(run: readonly [MergingPair, ...MergingPair[]] | readonly MergingPair[]): MergingPair {
  const [first, ...rest] = run
  if (first === undefined) throw new Error('a run holds a pairing')
  return rest.reduce((last, pair) => {
    if (last.to === null) return last
    return pair.to === null || pair.to > last.to ? pair : last
  }, first)
}
