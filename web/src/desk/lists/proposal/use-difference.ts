import type { ListPage } from '@tongxin/contract/pairing/pairing'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'
import { holdsPair, indexOfPairs, type PairIndex } from '@tongxin/core/pairing/solver/pair-index'
import { useMemo } from 'react'
import type { ProposalDesk } from './use-proposal.ts'

interface Difference {
  /** Pairs that adopting would add to the list as it is, and take from it. */
  readonly added: number
  readonly removed: number
  /** Somebody changed the list since the proposal was made from it. */
  readonly isStale: boolean
}

/** What stands between a proposal and the list it was made from. Made out anew only where one of the two has changed. */
export function useDifference({ lines }: ListPage, { plan, basis }: ProposalDesk): Difference {
  const present = useMemo(
    () => indexOfPairs(lines.map(({ cadreId, personId }) => [cadreId, personId])),
    [lines],
  )
  const kept = useMemo(() => keptOf(present, plan?.pairs ?? []), [present, plan?.pairs])
  const isStale = useMemo(() => !isSame(lines, basis.seen), [lines, basis])
  return { added: (plan?.pairs.length ?? 0) - kept, removed: lines.length - kept, isStale }
}

function keptOf(present: PairIndex, pairs: readonly PairIds[]): number {
  return pairs.filter((pair) => holdsPair(present, pair)).length
}

function isSame(lines: ListPage['lines'], seen: readonly string[]): boolean {
  const known = new Set(seen)
  return lines.length === seen.length && lines.every(({ id }) => known.has(id))
}
