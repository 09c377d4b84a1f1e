import type { Day } from '../../calendar/day.ts'
import type { Force } from '../../policy/force.ts'
import { phaseOf, type Turn } from '../turns/turn.ts'

export const findingStates = [
  'silent',
  'delegated',
  'undecided',
  'not-applicable',
  'unknown',
  'over',
  'met',
  'minimum',
  'late',
  'due',
  'overdue',
  'short',
  'advice',
  'explained',
  'optional',
  'no-supply',
] as const
export type FindingState = (typeof findingStates)[number]

/** Whether and why not a bearer is judged: new or ended in the period, exempt by a clause, excused by hand, left out. */
export const appliesWords = [
  'judged',
  'unsure',
  'new',
  'ended',
  'exempt',
  'excused',
  'excused-by-hand',
  'left-out',
] as const
export type Applies = (typeof appliesWords)[number]

/** The numbers of one reading of a requirement. */
export interface RuleNumbers {
  readonly force: Force
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly target: number | null
  /** A number is left to somebody who has not set it yet. */
  readonly delegated: boolean
}

/** How many records counted in a turn; the range is open where data are missing or a form is undecided. */
export interface RecordNumbers {
  readonly counted: number
  readonly countedHi: number
  /** Further records that serve the turn, but late. */
  readonly late: number
  readonly lateHi: number
  /** The open range comes from a reading not yet adopted, not from missing data. */
  readonly openReading: boolean
}

/** What was counted for one bearer in one turn, and what else its state depends on. */
export interface Tally {
  readonly applies: Applies
  readonly records: RecordNumbers
  /** A number of this bearer's own (everything of a set); null: the rule's. */
  readonly ownAtLeast: number | null
  /** The part of the turn by which the numbers are prorated, 1 for the whole. */
  readonly share: number
  /** Nobody eligible is left to pair. */
  readonly noSupply: boolean
  /** A reason for falling short is recorded. */
  readonly explained: boolean
}

/**
 * The state of one bearer in one turn on a day, by the table of states. Pure in small numbers, so that a board can group
 * its rows by them and ask once per group.
 */
export function stateOf(
  rule: RuleNumbers,
  tally: Tally,
  { turn, on }: { turn: Turn; on: Day },
): FindingState {
  if (rule.delegated) return 'delegated'
  if (tally.applies !== 'judged' && tally.applies !== 'unsure') return 'not-applicable'
  const over = overState(rule, tally)
  if (over !== null) return over
  const { atLeast, target } = numbersOf(rule, tally)
  const { counted, countedHi, late, lateHi, openReading } = tally.records
  if (counted >= atLeast) return counted >= target ? 'met' : 'minimum'
  if (tally.applies === 'unsure') return 'unknown'
  // Before what may have been in time: another contact that is not clear takes nothing from what was surely done, if late.
  if (counted + late >= atLeast) return rule.force === 'may' ? 'met' : 'late'
  if (countedHi + lateHi >= atLeast) return openReading ? 'undecided' : 'unknown'
  return tooFew(rule, tally, phaseOf(turn, on))
}

/** The numbers that bind this bearer: prorated for part of a period, half up. */
export function numbersOf(rule: RuleNumbers, { ownAtLeast, share }: Pick<Tally, 'ownAtLeast' | 'share'>) {
  const own = (number: number) => (share === 1 ? number : prorated(number, share))
  const atLeast = own(ownAtLeast ?? rule.atLeast ?? 0)
  return { atLeast, target: rule.target === null ? atLeast : own(rule.target) }
}

export function prorated(number: number, share: number): number {
  return Math.floor(number * share + 0.5)
}

function overState(rule: RuleNumbers, { applies, records, explained }: Tally): FindingState | null {
  if (rule.atMost === null || rule.force === 'may') return null
  if (records.counted > rule.atMost) {
    if (applies === 'unsure') return 'unknown'
    if (rule.force === 'must') return 'over'
    return explained ? 'explained' : 'advice'
  }
  if (records.countedHi <= rule.atMost) return null
  return records.openReading ? 'undecided' : 'unknown'
}

function tooFew(rule: RuleNumbers, tally: Tally, phase: ReturnType<typeof phaseOf>): FindingState {
  if (rule.force === 'may') return 'optional'
  if (phase === 'unknown') return 'unknown'
  if (phase === 'in-time') return 'due'
  if (tally.noSupply) return 'no-supply'
  if (rule.force === 'should') return tally.explained ? 'explained' : 'advice'
  return phase === 'overdue' ? 'overdue' : 'short'
}
