import type { Day } from '@tongxin/core/calendar/day'
import { ruleKeyOf } from '@tongxin/core/duties/count-key'
import type { DutyRow, RowApplies } from '@tongxin/core/duties/duty-row'
import type { StateColumns, StateOfRow } from '@tongxin/core/duties/row-states'
import { unitId } from '@tongxin/core/roster/ids'
import type { DutyCountTable } from '../../platform/tables/contact-and-duty-tables.ts'

/** A row of the table without the school, which the transaction knows. */
export type StoredCount = Omit<DutyCountTable, 'school_id'>

/** The columns that decide a state. */
export type StoredState = Pick<
  StoredCount,
  | 'requirement'
  | 'period'
  | 'unit_id'
  | 'period_from'
  | 'period_to'
  | 'applies'
  | 'counted'
  | 'counted_hi'
  | 'late'
  | 'late_hi'
  | 'own_at_least'
  | 'share'
  | 'open_reading'
  | 'policy_version_id'
>

/** A row with the rows that decide its state with it. */
export type StateRow = StoredState & { readonly siblings: readonly StoredState[] }

/** Standing counts are true on every day: the day they were made on is not kept. */
export function storedCount(row: DutyRow): StoredCount {
  const standing = row.period === 'standing'
  return {
    requirement: row.requirement,
    period: row.period,
    bearer_id: row.bearerId,
    bearer_kind: row.bearerKind,
    tier: row.tier,
    unit_id: row.unitId,
    cadre_id: row.cadreId,
    person_id: row.personId,
    period_from: standing ? null : row.periodFrom,
    period_to: standing ? null : row.periodTo,
    applies: row.applies,
    counted: row.counted,
    counted_hi: row.countedHi,
    late: row.late,
    late_hi: row.lateHi,
    own_at_least: row.ownAtLeast,
    share: row.share,
    open_reading: row.openReading,
    last_on: row.lastOn,
    policy_version_id: row.version,
  }
}

/** The state of a row on the day asked. */
export function stateOfStored(row: StateRow, stateOf: StateOfRow, on: Day): ReturnType<StateOfRow> {
  return stateOf(
    asColumns(row, on),
    row.siblings.map((sibling) => asColumns(sibling, on)),
  )
}

/** Rows of one rule that count the same bearer in different ways have one state: the first speaks for all. */
export function onePerRule<Row extends Pick<StoredCount, 'requirement' | 'period' | 'bearer_id'>>(
  rows: readonly Row[],
): readonly Row[] {
  const first = new Map<string, Row>()
  for (const row of rows) {
    const key = `${ruleKeyOf(row.requirement)}\n${row.period}\n${row.bearer_id}`
    if (!first.has(key)) first.set(key, row)
  }
  return [...first.values()]
}

/** As core reads it back, on the day asked. */
export function asColumns(row: StoredState, on: Day): StateColumns {
  return {
    requirement: row.requirement,
    period: row.period,
    unitId: row.unit_id === null ? null : unitId(row.unit_id),
    periodFrom: row.period_from ?? on,
    periodTo: row.period_to,
    applies: appliesOf(row.applies),
    counted: row.counted,
    countedHi: row.counted_hi,
    late: row.late,
    lateHi: row.late_hi,
    ownAtLeast: row.own_at_least,
    share: row.share,
    openReading: row.open_reading,
    version: row.policy_version_id,
  }
}

const known: Readonly<Record<RowApplies, true>> = {
  judged: true,
  unsure: true,
  new: true,
  ended: true,
  exempt: true,
  excused: true,
  'excused-by-hand': true,
  'left-out': true,
  'no-supply': true,
  explained: true,
}

function appliesOf(word: string): RowApplies {
  if (isApplies(word)) return word
  throw new Error(`a duty count applies in a way nobody knows: ${word}`)
}

function isApplies(word: string): word is RowApplies {
  return Object.hasOwn(known, word)
}
