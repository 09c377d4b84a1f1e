import type { HolidayTable } from '@tongxin/core/calendar/holiday-table'

/** A notice as it travels. */
export function wireTable({ year, documentNo, holidays }: HolidayTable) {
  return {
    year,
    documentNo,
    holidays: holidays.map((holiday) => ({ ...holiday, makeUpDays: [...holiday.makeUpDays] })),
  }
}
