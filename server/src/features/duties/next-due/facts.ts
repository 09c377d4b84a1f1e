// What is due next of the pairs on a list, for any noun that shows pairs.
import type { DutyLine } from '@tongxin/contract/contact-fields'
import { nextDue } from '@tongxin/core/duties/next-due'
import type { Work } from '../../../platform/work.ts'
import { loadGround } from '../ground.ts'
import { findLinesOfPairs } from '../lines.ts'

export type PairSides = { readonly cadreId: string; readonly personId: string }

/** From the counts kept, as of today: two statements for any number of pairs, none for none. */
export async function findNextDue(
  work: Work,
  pairs: readonly PairSides[],
): Promise<(pair: PairSides) => DutyLine | null> {
  if (pairs.length === 0) return () => null
  const lines = await findLinesOfPairs(work, await loadGround(work), pairs)
  return ({ cadreId, personId }) => nextDue(lines.get(cadreId)?.get(personId) ?? []) ?? null
}
