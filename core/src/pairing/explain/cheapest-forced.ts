import type { Edit } from '../solver/edit.ts'
import type { Editing } from '../solver/editing.ts'
import type { PairIds, PairingTier } from '../solver/instance.ts'
import type { TierVector } from '../solver/vector.ts'
import { trialOf, tryEdits, type WhatIf } from './moves.ts'

/** A pair that was made or forbidden, and what the list would then be. */
export interface Forced {
  readonly pair: PairIds
  readonly whatIf: WhatIf
}

/** What is to come of it: a tier that gets better, by a pair that is forced or one that is not allowed. */
export interface Forcing {
  readonly kind: Extract<Edit['kind'], 'lock' | 'exclude'>
  readonly aim: PairingTier
}

/** More are not tried one by one: the answer must come while somebody waits. */
const mostTried = 60

/** Of the pairs that help what is aimed at, the one that costs least; null when none is found. */
export function cheapestOf(
  editing: Editing,
  pairs: readonly PairIds[],
  { kind, aim }: Forcing,
): Forced | null {
  const trial = trialOf(editing)
  const at = editing.engine.network.tiers.indexOf(aim)
  let best: Forced | null = null
  for (const pair of pairs.slice(0, mostTried)) {
    const tried = tryEdits(trial, [{ kind, pair }])
    if (!tried.ok || (tried.whatIf.difference[at] ?? 0) >= 0) continue
    if (best === null || isLess(tried.whatIf.difference, best.whatIf.difference))
      best = { pair, whatIf: tried.whatIf }
  }
  return best
}

function isLess(a: TierVector, b: TierVector): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}
