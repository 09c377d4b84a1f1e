// What an edit changed of a proposal: as large as what it touched, not as the list. Whoever shows a proposal of thousands of
// pairs is sent this after each edit, and draws only that anew.
import { compareText } from '../../reading/compare-text.ts'
import { byPair } from './build-network.ts'
import type { PairIds } from './instance.ts'
import type { PairChanges } from './pair-changes.ts'
import { holdsPair, indexOfPairs } from './pair-index.ts'
import type { Proposal, ProposalSummary, QuotaGap } from './proposal.ts'

export interface ProposalChange extends Pick<Proposal, 'vector' | 'certificate' | 'scans'> {
  readonly pairs: PairChanges
  /** Persons without a cadre: who has none any more, and who has one again. */
  readonly uncovered: { readonly came: readonly string[]; readonly went: readonly string[] }
  /** Gaps that are new or differ, and the cadres that have none any more. */
  readonly quota: { readonly open: readonly QuotaGap[]; readonly closed: readonly string[] }
}

/** From one proposal to another; `pairs` are those that came and went between them. */
export function proposalChange(
  before: ProposalSummary,
  { vector, certificate, scans, ...after }: ProposalSummary,
  pairs: PairChanges,
): ProposalChange {
  const gaps = { before: gapsById(before.quota), after: gapsById(after.quota) }
  return {
    pairs,
    vector,
    certificate,
    scans,
    uncovered: {
      came: missingIn(before.uncovered, after.uncovered),
      went: missingIn(after.uncovered, before.uncovered),
    },
    quota: {
      open: after.quota.filter((gap) => !isSameGap(gap, gaps.before.get(gap.cadre))),
      closed: before.quota.flatMap(({ cadre }) => (gaps.after.has(cadre) ? [] : [cadre])),
    },
  }
}

/** The proposal after a change. Pairs and gaps it does not touch are the same objects afterwards. */
export function changedProposal(before: Proposal, change: ProposalChange): Proposal {
  const { pairs, uncovered, quota, vector, certificate, scans } = change
  const reopened = new Set([...quota.closed, ...quota.open.map(({ cadre }) => cadre)])
  return {
    pairs: changedPairs(before.pairs, pairs),
    vector,
    certificate,
    uncovered: [...missingIn(uncovered.went, before.uncovered), ...uncovered.came].sort(),
    quota: [...before.quota.filter(({ cadre }) => !reopened.has(cadre)), ...quota.open].sort((a, b) =>
      compareText(a.cadre, b.cadre),
    ),
    scans,
  }
}

/** In the order of ids, as a proposal has them: those that stay are in it already, and who comes is put in place. */
function changedPairs(before: readonly PairIds[], { made, undone }: PairChanges): readonly PairIds[] {
  if (made.length + undone.length === 0) return before
  const gone = indexOfPairs(undone)
  const pairs = before.filter((pair) => !holdsPair(gone, pair))
  for (const pair of made) pairs.splice(placeOf(pair, pairs), 0, pair)
  return pairs
}

/** Where a pair goes among others in order. */
function placeOf(pair: PairIds, pairs: readonly PairIds[]): number {
  let [from, to] = [0, pairs.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (byPair(pairs[middle] ?? pair, pair) < 0) from = middle + 1
    else to = middle
  }
  return from
}

function gapsById(gaps: readonly QuotaGap[]): ReadonlyMap<string, QuotaGap> {
  return new Map(gaps.map((gap) => [gap.cadre, gap]))
}

function isSameGap(gap: QuotaGap, other: QuotaGap | undefined): boolean {
  return gap.load === other?.load && gap.below === other.below && gap.above === other.above
}

function missingIn(present: readonly string[], wanted: readonly string[]): readonly string[] {
  const known = new Set(present)
  return wanted.filter((id) => !known.has(id))
}
