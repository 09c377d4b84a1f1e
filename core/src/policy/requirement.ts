import type { DeadlineSpan } from '../calendar/deadline.ts'
import type { Cite } from './cite.ts'
import type { Force } from './force.ts'
import type { Predicate } from './predicate.ts'
import type { CountKind, Distinct, RecordFilter } from './record-filter.ts'
import type { Value } from './value.ts'

/** Somebody must have enough records of a kind, in a stretch of time. */
export interface Requirement extends RequirementFrame, Ruled<RuledFields> {}

/** One reading of a requirement: every value settled or absent. What evaluation works on. */
export interface PlainRequirement extends RequirementFrame, RuledFields {}

export const bearers = ['pairing', 'cadre', 'person', 'team', 'unit', 'office', 'school'] as const
/** Who is judged. team: a 班子 (the cadres of one body of one unit); office: the holder of a role. */
export type Bearer = (typeof bearers)[number]

/** The fields a document can only set. */
export interface RequirementFrame {
  readonly id: string
  /** A short name for lists; where absent, the phrase of the first citation serves. */
  readonly label?: string
  /** Who must see to it; absent = the bearer, for a pairing its cadre. */
  readonly by?: string
  /** Event kinds that trigger it. */
  readonly after?: readonly string[]
  readonly count: CountKind
  readonly anyOf?: readonly Way[]
  readonly skip?: { readonly atMost: number; readonly per: string }
  readonly cap?: readonly Cap[]
  readonly exempt?: readonly Exemption[]
  readonly partial: 'next' | 'full' | 'prorate'
  /** The period a report is about. */
  readonly covers?: string
  /** Only date and kind of the events and records are held. */
  readonly restricted: boolean
  readonly cite: readonly Cite[]
}

/** The fields a document can also delegate or leave open to several readings. */
export interface RuledFields {
  readonly bearer: Bearer
  readonly of?: Which
  /** A built-in period or one named under `periods`. */
  readonly every?: string
  readonly within?: DeadlineSpan
  /** YYYY-MM-DD: once, by this day. */
  readonly before?: string
  readonly where?: RecordFilter
  readonly distinct?: Distinct
  /** 'all': everything in the set of `of`. */
  readonly atLeast?: number | 'all'
  /** Only when standing. 'none': no ceiling, as one of several readings. */
  readonly atMost?: number | 'none'
  /** The number aimed at; below it but not below atLeast is 达到最低. */
  readonly target?: number
  readonly force: Force
}

/** Which of the bearers; `is` is about the bearer itself, `cadre` and `person` about the sides of a pairing. */
export interface Which {
  readonly tier?: readonly string[]
  readonly role?: readonly string[]
  readonly target?: readonly string[]
  readonly is?: Predicate
  readonly cadre?: Predicate
  readonly person?: Predicate
}

/** One of several ways to satisfy a requirement. */
export interface Way {
  readonly count: CountKind
  readonly where?: RecordFilter
  readonly atLeast: number
}

/** Of records like this only so many count in a period. */
export interface Cap {
  readonly where: RecordFilter
  readonly atMost: number
  readonly per: string
}

/** Paired but not judged: whom it exempts, or which recorded excuse, granted by whom, when longer than a span. */
export interface Exemption {
  readonly person?: Predicate
  readonly cadre?: Predicate
  readonly excused?: readonly string[]
  readonly by?: string
  readonly longerThan?: DeadlineSpan
}

/** Every field as the document states it. */
export type Ruled<F> = { readonly [K in keyof F]: Value<Exclude<F[K], undefined>> }

/** Periodic (`every`), triggered (`after`), once (`before`), or standing: true on every day. */
export function timingOf(requirement: Requirement | PlainRequirement): Timing {
  if (requirement.every !== undefined) return 'periodic'
  if (requirement.after !== undefined) return 'triggered'
  return requirement.before !== undefined ? 'once' : 'standing'
}

export type Timing = 'periodic' | 'triggered' | 'once' | 'standing'
