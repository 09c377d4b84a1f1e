import * as files from '@tongxin/contract/calendar/calendar-files'
import { answer, type Route, route } from '../../http/route.ts'
import { festivalColumns } from '../../intake/calendar/festival-table.ts'
import { holidayColumns } from '../../intake/calendar/holiday-table.ts'
import { readFestivals } from '../../intake/calendar/read-festivals.ts'
import { readHolidays } from '../../intake/calendar/read-holidays.ts'
import { readTerms } from '../../intake/calendar/read-terms.ts'
import { termColumns } from '../../intake/calendar/term-table.ts'
import { calendarTemplate, readCalendarFile } from './calendar-file.ts'
import { loadFestivals, loadTerms } from './store.ts'
import { templateTexts } from './template-texts.ts'
import { wireTable } from './wire-table.ts'

/** The tables of the calendar as files: what one says, and the empty one. */
export const calendarFileRoutes: readonly Route[] = [
  route(files.readHolidayFile, async ({ body, today }) => {
    const read = await readCalendarFile(body, (sheets) => readHolidays(sheets, today))
    if (!read.ok) return read
    const { years, rowCount, problems } = read.value
    return answer({ years: years.map(wireTable), rowCount, problems: [...problems] })
  }),

  route(files.downloadHolidayTemplate, async ({ today }) =>
    answer(await calendarTemplate(holidayColumns(today), templateTexts.holidays, today)),
  ),

  route(files.readTermFile, async (ask) => {
    const beside = { today: ask.today, stored: await loadTerms(ask) }
    const read = await readCalendarFile(ask.body, (sheets) => readTerms(sheets, beside))
    if (!read.ok) return read
    const { table, rowCount, problems } = read.value
    return answer({
      terms: [...table.terms],
      yearsWithoutTerms: [...table.yearsWithoutTerms],
      rowCount,
      problems: [...problems],
    })
  }),

  route(files.downloadTermTemplate, async ({ today }) =>
    answer(await calendarTemplate(termColumns(today), templateTexts.terms, today)),
  ),

  route(files.readFestivalFile, async (ask) => {
    const beside = { today: ask.today, stored: await loadFestivals(ask) }
    const read = await readCalendarFile(ask.body, (sheets) => readFestivals(sheets, beside))
    if (!read.ok) return read
    const { festivals, rowCount, problems } = read.value
    return answer({ festivals: [...festivals], rowCount, problems: [...problems] })
  }),

  route(files.downloadFestivalTemplate, async ({ today }) =>
    answer(await calendarTemplate(festivalColumns(today), templateTexts.festivals, today)),
  ),
]
