import type { FindingState } from '../duties/findings/state-of.ts'

/** The columns of a 汇总表 into which findings are counted; every state has one, so that a row adds up. */
export const summaryPlaces = ['done', 'due', 'short', 'unclear', 'beside'] as const
export type SummaryPlace = (typeof summaryPlaces)[number]

const placeOf: Readonly<Record<FindingState, SummaryPlace>> = {
  met: 'done',
  minimum: 'done',
  late: 'done',
  due: 'due',
  overdue: 'short',
  short: 'short',
  over: 'short',
  advice: 'beside',
  explained: 'beside',
  optional: 'beside',
  'no-supply': 'beside',
  'not-applicable': 'beside',
  silent: 'beside',
  unknown: 'unclear',
  undecided: 'unclear',
  delegated: 'unclear',
}

/** Where a finding of this state is counted in a 汇总表. */
export function summaryPlace(state: FindingState): SummaryPlace {
  return placeOf[state]
}

export type SummaryCounts = Readonly<Record<SummaryPlace, number>>

export const noCounts: SummaryCounts = { done: 0, due: 0, short: 0, unclear: 0, beside: 0 }

/** One more finding, or as many as are said. */
export function countedIn(counts: SummaryCounts, state: FindingState, more = 1): SummaryCounts {
  const place = summaryPlace(state)
  return { ...counts, [place]: counts[place] + more }
}

/** All findings of a row. */
export function totalOf(counts: SummaryCounts): number {
  return summaryPlaces.reduce((sum, place) => sum + counts[place], 0)
}
