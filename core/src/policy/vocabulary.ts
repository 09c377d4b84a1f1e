/** The document's own words. A vocabulary that lists words closes itself: other words are then mistakes. */
export interface Vocabulary {
  /** Scales by the attribute they order (level, title, rank, degree, role, post), from low to high. */
  readonly orders: Readonly<Record<string, Order>>
  readonly identities: readonly string[]
  readonly acts: readonly string[]
  readonly events: readonly EventWord[]
  readonly endReasons: readonly string[]
}

/** Rungs from low to high; words on one rung are equal in rank (副教授, 副主任医师). */
export type Order = readonly (readonly string[])[]

/** A kind of event; of a restricted one only date and kind are held. */
export interface EventWord {
  readonly id: string
  readonly label?: string
  readonly restricted: boolean
}

/** Orders every policy has unless it gives its own: the administrative levels that seats are held at. */
export const builtInOrders: Readonly<Record<string, Order>> = {
  level: [['unit'], ['school'], ['county'], ['prefecture'], ['provincial'], ['national']],
}

/** The rung of a word, counting from 0, or undefined when the order does not hold it. */
export function rungOf(order: Order, word: string): number | undefined {
  const rung = order.findIndex((words) => words.includes(word))
  return rung === -1 ? undefined : rung
}
