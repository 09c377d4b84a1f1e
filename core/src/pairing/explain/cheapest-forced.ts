import type { Engine } from '../solver/engine.ts'
import type { PairIds } from '../solver/instance.ts'
import type { TierVector } from '../solver/vector.ts'
import { trialOf, tryEdits, type WhatIf } from './moves.ts'

/** A pair that was forced, and what the list would then be. */
export interface Forced {
  readonly pair: PairIds
  readonly whatIf: WhatIf
}

/** More are not tried one by one: the answer must come while somebody waits. */
const mostTried = 60

/** The pair that costs least when it is forced; null when none can be. */
export function cheapestOf(engine: Engine, pairs: readonly PairIds[]): Forced | null {
  const trial = trialOf(engine)
  let best: Forced | null = null
  for (const pair of pairs.slice(0, mostTried)) {
    const tried = tryEdits(trial, [{ kind: 'lock', pair }])
    if (!tried.ok) continue
    if (best === null || isLess(tried.whatIf.difference, best.whatIf.difference))
      best = { pair, whatIf: tried.whatIf }
  }
  return best
}

function isLess(a: TierVector, b: TierVector): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}
