import { accept, type Decision, refuse } from '../decision/decision.ts'
import { mistakesOfHolidays } from './holiday-mistakes.ts'
import type { HolidayTable } from './holiday-table.ts'

export type StoredHolidayTable = HolidayTable & { readonly rowId: string }

export interface HolidayChanges {
  readonly added: readonly HolidayTable[]
  /** Ids of the stored rows that give way: a year's table is one row, and a correction replaces it whole. */
  readonly superseded: readonly string[]
}

/** Whole notices as sent against what is stored; all or nothing, all mistakes at once. Years not sent stay. */
export function decideHolidays(
  stored: readonly StoredHolidayTable[],
  sent: readonly HolidayTable[],
): Decision<HolidayChanges> {
  const mistakes = mistakesOfHolidays(sent)
  if (mistakes.length > 0) return refuse({ code: 'calendar-has-mistakes', mistakes })
  const added = sent
    .map(inOrder)
    .filter((table) => !stored.some((old) => old.year === table.year && isSame(old, table)))
  const superseded = stored.filter((old) => added.some(({ year }) => year === old.year))
  return accept(
    { added, superseded: superseded.map(({ rowId }) => rowId) },
    {
      act: 'holiday-year.recorded',
      subjectKind: 'holiday-year',
      subjectIds: [],
      fields: added.map(({ year }) => String(year)),
    },
  )
}

/** Takes a year's table back, as if its notice had not been published: days in that year are unknown again. */
export function decideWithdrawal(
  stored: readonly StoredHolidayTable[],
  year: number,
): Decision<HolidayChanges> {
  const found = stored.filter((old) => old.year === year)
  if (found.length === 0) return refuse({ code: 'not-found' })
  return accept(
    { added: [], superseded: found.map(({ rowId }) => rowId) },
    {
      act: 'holiday-year.withdrawn',
      subjectKind: 'holiday-year',
      subjectIds: [],
      fields: [String(year)],
    },
  )
}

function inOrder(table: HolidayTable): HolidayTable {
  const holidays = table.holidays
    .map((holiday) => ({ ...holiday, makeUpDays: [...holiday.makeUpDays].sort() }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return { ...table, holidays }
}

function isSame(a: HolidayTable, b: HolidayTable): boolean {
  return said(a) === said(b)
}

function said({ documentNo, holidays }: HolidayTable): string {
  const lines = holidays.map(({ name, from, to, makeUpDays }) => [name, from, to, ...makeUpDays].join(' '))
  return [documentNo ?? '', ...lines].join('\n')
}
