import type { Board } from '@tongxin/contract/duties/duties'
import type { Day } from '@tongxin/core/calendar/day'

/** The term of a board whose duties can be seen to today: one that runs, as it stands now and not as of another day. */
export function runningTerm({ term, asOf }: Pick<Board, 'term' | 'asOf'>, today: Day): string | undefined {
  if (!term || asOf !== null || today < term.from || term.lastDay < today) return undefined
  return term.id
}
