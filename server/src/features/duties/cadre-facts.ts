// What must be known to judge what contacts of some cadres counted for.
import type { Actor } from '@tongxin/core/account/actor'
import { isCountedByCadre, restsOnRoster } from '@tongxin/core/duties/contact-rules'
import type { Rule } from '@tongxin/core/duties/rule'
import type { Work } from '../../platform/work.ts'
import { loadDutyFacts, type StoredFacts, type WhichFacts } from './facts.ts'
import { loadPairFacts } from './pair-facts.ts'

type Asked = Pick<WhichFacts, 'askedOf' | 'knownAt'> & { readonly rules: readonly Rule[] }

/** The cadres' own, unless a rule asks for more: who a person is, who belongs to a unit, who held a post before. */
export async function loadCadreFacts(
  work: Work<Actor | null>,
  cadreIds: readonly string[],
  { rules, ...which }: Asked,
): Promise<StoredFacts> {
  const own = { cadreIds, personIds: null }
  if (rules.every(isCountedByCadre)) return (await loadPairFacts(work, own, which)).facts
  return loadDutyFacts(work, { among: rules.some(restsOnRoster) ? null : own, ...which })
}
