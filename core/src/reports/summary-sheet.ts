// 汇总表 of a unit for a term: counts alone, each requirement with its clause. No name of anybody stands in it.
import type { Day } from '../calendar/day.ts'
import type { SummaryCounts } from './summary-place.ts'

export interface SummaryRequirement {
  readonly requirement: string
  readonly title: string
  readonly bearer: string
  readonly section: string | null
  readonly phrase: string | null
  readonly counts: SummaryCounts
}

export interface SummarySheet {
  readonly unitName: string
  readonly termId: string
  readonly from: Day
  readonly lastDay: Day
  /** The day whose state it shows. */
  readonly on: Day
  /** The findings were frozen when the term closed. */
  readonly settled: boolean
  readonly policyTitle: string
  readonly requirements: readonly SummaryRequirement[]
  /** Occasions, and the cadres and persons who took part, each once. */
  readonly occasions: number
  readonly cadres: number
  readonly persons: number
  readonly forms: readonly { readonly form: string; readonly occasions: number }[]
  readonly raised: { readonly suggestion: number; readonly difficulty: number; readonly question: number }
  readonly promises: { readonly made: number; readonly kept: number }
}
