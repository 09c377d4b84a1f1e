import { comparisonOperators, type NumberComparison, type WordComparison } from './predicate.ts'
import { allOf, type Truth, truthOf } from './truth.ts'
import { type Order, rungOf } from './vocabulary.ts'

/**
 * Whether a recorded word meets a comparison. Unknown when nothing is recorded, or when the word has no place in the
 * order that 以上 and 以下 need; 以上 and 以下 include the word itself.
 */
export function compareWord(recorded: string | undefined, wanted: WordComparison, order: Order): Truth {
  if (recorded === undefined) return 'unknown'
  return allOf(
    comparisonOperators.flatMap((operator) => {
      const bound = wanted[operator]
      if (bound === undefined) return []
      if (operator === 'equals') return truthOf(sameRung(recorded, bound, order))
      const [rung, limit] = [rungOf(order, recorded), rungOf(order, bound)]
      return rung === undefined || limit === undefined ? 'unknown' : compare(rung, operator, limit)
    }),
  )
}

/** Whether a number that lies between two bounds meets a comparison: unknown where the bounds disagree. */
export function compareRange(lo: number, hi: number, wanted: NumberComparison): Truth {
  return allOf(
    comparisonOperators.flatMap((operator) => {
      const bound = wanted[operator]
      if (bound === undefined) return []
      const [low, high] = [compare(lo, operator, bound), compare(hi, operator, bound)]
      const between = operator === 'equals' && lo < bound && bound < hi
      return low === high && !between ? low : 'unknown'
    }),
  )
}

function compare(value: number, operator: (typeof comparisonOperators)[number], bound: number): Truth {
  if (operator === 'equals') return truthOf(value === bound)
  if (operator === 'atLeast') return truthOf(value >= bound)
  if (operator === 'atMost') return truthOf(value <= bound)
  return truthOf(operator === 'above' ? value > bound : value < bound)
}

function sameRung(a: string, b: string, order: Order): boolean {
  const rung = rungOf(order, a)
  return a === b || (rung !== undefined && rung === rungOf(order, b))
}
