import * as calendar from '@tongxin/contract/calendar/calendar'
import * as files from '@tongxin/contract/calendar/calendar-files'
import { any, type Sample } from './sample.ts'

export const calendarSamples: readonly Sample[] = [
  any(calendar.showCalendar),
  any(calendar.recordTerms, () => ({
    body: { terms: [{ id: '2026-2027-1', from: '2026-09-01', to: '2027-02-21' }] },
    version: 2,
  })),
  any(calendar.recordHolidays, () => ({
    body: {
      years: [
        {
          year: 2027,
          documentNo: null,
          holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-02', makeUpDays: [] }],
        },
      ],
    },
    version: 2,
  })),
  any(calendar.withdrawHolidays, (_, { kind }) => ({
    params: { year: kind === 'malformed' ? 'no-such-year' : 2026 },
    version: 2,
  })),
  any(calendar.recordFestivals, () => ({
    body: { festivals: [{ name: '元旦', from: '2026-12-25', to: '2027-01-02' }] },
    version: 2,
  })),

  any(calendar.listCalendarGaps),
  any(calendar.listFestivalDays, () => ({ query: { year: 2027 } })),
  any(files.readHolidayFile, () => ({ body: 'file' })),
  any(files.downloadHolidayTemplate),
  any(files.readTermFile, () => ({ body: 'file' })),
  any(files.downloadTermTemplate),
  any(files.readFestivalFile, () => ({ body: 'file' })),
  any(files.downloadFestivalTemplate),
]
