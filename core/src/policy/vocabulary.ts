import { wordAtoms } from './predicate.ts'

/** The document's own words. A vocabulary that lists words closes itself: other words are then mistakes. */
export interface Vocabulary {
  /** Scales by the attribute they order (level, title, rank, degree, role, post), from low to high. */
  readonly orders: Readonly<Record<string, Order>>
  readonly identities: readonly string[]
  readonly acts: readonly string[]
  readonly events: readonly EventWord[]
  /** Registers a person can be entered on, as `listed` and `judged` ask. */
  readonly registers: readonly string[]
  /** Reasons for which a pairing is not judged for a while, as `exempt` names them. */
  readonly excuses: readonly string[]
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

/** Whether the document lets only those who act on them know of events of this kind. */
export function restrictsEvent({ events }: Pick<Vocabulary, 'events'>, kind: string): boolean {
  return events.some(({ id, restricted }) => restricted && id === kind)
}

/** The attributes whose words can stand in an order: 以上 and 以下 compare along it. */
export const orderedAttributes: readonly string[] = ['level', 'role', ...wordAtoms]

/** Orders every policy has unless it gives its own: the administrative levels that seats are held at. */
export const builtInOrders: Readonly<Record<string, Order>> = {
  level: [['unit'], ['school'], ['county'], ['prefecture'], ['provincial'], ['national']],
}

/** The rung of a word, counting from 0, or undefined when the order does not hold it. */
export function rungOf(order: Order, word: string): number | undefined {
  const rung = order.findIndex((words) => words.includes(word))
  return rung === -1 ? undefined : rung
}
