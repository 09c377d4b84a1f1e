import type { Day } from '../../calendar/day.ts'
import type { Cite } from '../../policy/cite.ts'
import type { Force } from '../../policy/force.ts'
import type { CountKind, Distinct, RecordFilter } from '../../policy/record-filter.ts'
import type { Way } from '../../policy/requirement.ts'
import type { Bearer } from '../bearers/bearer.ts'
import type { NotCountedReason } from '../records/not-counted.ts'
import type { Turn } from '../turns/turn.ts'
import type { FindingReason } from './finding-reason.ts'
import type { Applies, FindingState } from './state-of.ts'

/** One result: a requirement, whom it judges, for which time, with what it rests on. Never edited, only computed again. */
export interface Finding {
  readonly requirement: string
  readonly label: string | null
  /** Id of the policy version that judges. */
  readonly version: string
  readonly force: Force
  readonly bearer: Bearer
  /** The days of a pairing; null: open, or another bearer. */
  readonly bearerFrom: Day | null
  readonly bearerTo: Day | null
  /** The role that must see to it; null: the bearer, for a pairing its cadre. */
  readonly by: string | null
  /** The period the turn is one of; null when not periodic. */
  readonly every: string | null
  /** null where no time is meant: what the document is silent on. */
  readonly turn: Turn | null
  readonly state: FindingState
  readonly applies: Applies
  /** Why it is so; `finding-reason-sentences` says each in words. */
  readonly reasons: readonly FindingReason[]
  /** Facts nobody recorded that leave it unknown, as they are called: 政治面貌, 职称. */
  readonly missing: readonly string[]
  readonly count: CountRange
  /** Further records that served it late. */
  readonly late: number
  /** Ids of the records counted. */
  readonly counted: readonly string[]
  readonly notCounted: readonly NotCounted[]
  readonly lastOn: Day | null
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly target: number | null
  /** What is counted, through which filter. */
  readonly counts: Counts
  readonly need: Need | null
  readonly cites: readonly Cite[]
  /** The document that set what the judging clause leaves open, as a unit's own; null: nothing left open was set. */
  readonly setBy: SetBy | null
  /** Of a rule that lets periods of a longer one stay empty: how many did, and how many may; null: another rule. */
  readonly skip: Skip | null
  /** Each reading with its result, where the document can be read in several ways. */
  readonly readings: readonly ReadingResult[]
}

/** A document beside the school's that set a value, and the clauses in it. */
export interface SetBy {
  readonly version: string
  readonly title: string
  readonly cites: readonly Cite[]
}

export interface Skip {
  readonly empty: number
  readonly atMost: number
}

export interface CountRange {
  readonly lo: number
  readonly hi: number
}

export interface NotCounted {
  readonly id: string
  readonly reason: NotCountedReason
}

export interface Counts {
  readonly kind: CountKind
  readonly where: RecordFilter | null
  /** Counted once for each different one of these; null: every record. */
  readonly distinct: Distinct | null
  /** Any of these ways is enough; null: there is only the one above. */
  readonly anyOf: readonly Way[] | null
}

/** What would satisfy it: how many more, by which day (null: no deadline), and of what. */
export interface Need {
  readonly more: number
  readonly by: Day | null
  readonly counts: Counts
}

export interface ReadingResult {
  /** Field → number of the reading, from 1. */
  readonly taken: Readonly<Record<string, number>>
  readonly state: FindingState
}
