// 催办: what is due or short in a unit is asked for, once a day at most; kept with who, when and how often.
import type { Day } from '../calendar/day.ts'

/**
 * Pairs not yet talked to, persons nobody has, a list not filed, a 汇总表 not handed in; of 登记事项 what a unit has to do, and what an
 * event calls for from its cadres; handovers that wait for a word.
 */
export const urgingKinds = ['contact', 'coverage', 'list', 'summary', 'record', 'event', 'handover'] as const
export type UrgingKind = (typeof urgingKinds)[number]

/** Asked of cadres; the others of the unit itself. */
const ofCadres: readonly UrgingKind[] = ['contact', 'event', 'handover']

export function isOfCadres(kind: UrgingKind): boolean {
  return ofCadres.includes(kind)
}

/** What a unit still has to see to: counts, the clause and the deadline, and no name. */
export interface UrgedMatter {
  readonly kind: UrgingKind
  readonly unitId: string
  readonly unitName: string
  /** 联谊交友, 联系交友: the document's own word; null: none. */
  readonly term: string | null
  /** The term it is about, as its id. */
  readonly termId: string
  readonly section: string | null
  readonly phrase: string | null
  /** The last day in time; null: the document names none. */
  readonly dueOn: Day | null
  /** Pairs, persons, lists, papers, duties or handovers still open. */
  readonly open: number
  /** The cadres concerned, each with how many of theirs; none where the unit itself is. */
  readonly cadres: readonly { readonly cadreId: string; readonly open: number }[]
}

/** The last time a unit was asked for it. */
export interface LastUrging {
  readonly unitId: string
  readonly on: Day
  /** So many times by then. */
  readonly times: number
}
