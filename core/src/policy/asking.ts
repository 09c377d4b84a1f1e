import type { AsOf } from '../roster/dated.ts'
import type { Human } from '../roster/human.ts'
import type { Roster } from '../roster/roster.ts'
import type { Tier } from './tier.ts'
import { builtInOrders, type Order, type Vocabulary } from './vocabulary.ts'

/** What a question about a human is asked over: the facts, the policy's orders, the day, and the other side of a pairing. */
export interface Asking {
  readonly roster: Roster
  readonly orders: Vocabulary['orders']
  readonly at: AsOf
  /** The tiers an answer is to call by their label; absent: by their id. */
  readonly tiers?: readonly Pick<Tier, 'id' | 'label'>[]
  readonly otherSide?: Human
  /** As which side of pairings the human is asked about; absent: either. */
  readonly as?: 'cadre' | 'person'
}

/** The order of an attribute: the policy's own, else the built-in one, else none. */
export function orderNamed(name: string, asking: Asking): Order {
  return asking.orders[name] ?? builtInOrders[name] ?? []
}
