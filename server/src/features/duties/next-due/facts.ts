// What is due next of the pairs on a list, for any noun that shows pairs.

import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
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

/** The unit that is asked for what is due, for whoever may ask: of a pair the one on the cadre's side, under which it is counted. */
export function urgedUnit(
  actor: Actor,
  { id, name }: { readonly id: string | null; readonly name: string | null },
) {
  if (id === null || name === null || !may(actor, 'duty.urge', { unitId: id }).allowed) return null
  return { id, name }
}
