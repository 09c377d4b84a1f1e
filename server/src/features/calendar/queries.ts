import { may } from '@tongxin/core/account/may'
import { academicYearLabel, termLabel } from '@tongxin/core/calendar/term'
import type { Work } from '../../platform/work.ts'
import { loadFestivals, loadHolidays, loadTerms } from './store.ts'
import { readCalendarVersion } from './version.ts'
import { wireTable } from './wire-table.ts'

/** The calendar as the desk edits it. */
export async function showCalendar(work: Work) {
  const { terms, yearsWithoutTerms } = await loadTerms(work)
  const holidayYears = await loadHolidays(work)
  const festivals = await loadFestivals(work)
  return {
    terms: terms.map(({ id, from, to, teaching }) => ({ id, label: termLabel(id), from, to, teaching })),
    yearsWithoutTerms: yearsWithoutTerms.map(({ id, from, to }) => ({
      id,
      label: academicYearLabel(id),
      from,
      to,
    })),
    holidayYears: holidayYears.map(wireTable),
    festivals: festivals.map(({ name, from, to }) => ({ name, from, to })),
    version: await readCalendarVersion(work),
    can: { write: may(work.actor, 'calendar.write', {}).allowed },
  }
}
