import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { day } from '../fields.ts'
import { festival, holidayTable, period } from './calendar.ts'

/** How many rows an uploaded table has, and every problem in it; row 0 is the file as a whole. */
const fileReport = {
  rowCount: z.number(),
  problems: z.array(z.object({ row: z.number(), text: z.string() })),
}

export const readHolidayFile = endpoint({
  id: 'calendar.read-holiday-file',
  method: 'POST',
  path: '/api/calendar/holiday-file',
  permission: 'calendar.write',
  summary: 'What a table of holidays (.xlsx, .csv) says, and every problem in it; nothing is written.',
  body: 'file',
  answer: z.object({
    years: z.array(holidayTable),
    ...fileReport,
  }),
  refusals: ['file-refused', 'too-large'],
})

export const downloadHolidayTemplate = endpoint({
  id: 'calendar.holiday-template',
  method: 'GET',
  path: '/api/calendar/holiday-template',
  permission: 'calendar.write',
  summary: 'An empty table of holidays with instructions.',
  answer: 'file',
  refusals: [],
})

export const readTermFile = endpoint({
  id: 'calendar.read-term-file',
  method: 'POST',
  path: '/api/calendar/term-file',
  permission: 'calendar.write',
  summary:
    'What a table of terms and of years without terms (.xlsx, .csv) says, and every problem in it; nothing is written.',
  body: 'file',
  answer: z.object({
    terms: z.array(z.object({ id: z.string(), from: day, to: day, teaching: z.nullable(period) })),
    yearsWithoutTerms: z.array(z.object({ id: z.string(), from: day, to: day })),
    ...fileReport,
  }),
  refusals: ['file-refused', 'too-large'],
})

export const downloadTermTemplate = endpoint({
  id: 'calendar.term-template',
  method: 'GET',
  path: '/api/calendar/term-template',
  permission: 'calendar.write',
  summary: 'An empty table of terms with instructions.',
  answer: 'file',
  refusals: [],
})

export const readFestivalFile = endpoint({
  id: 'calendar.read-festival-file',
  method: 'POST',
  path: '/api/calendar/festival-file',
  permission: 'calendar.write',
  summary:
    'What a table of festival windows (.xlsx, .csv) says, and every problem in it; nothing is written.',
  body: 'file',
  answer: z.object({ festivals: z.array(festival), ...fileReport }),
  refusals: ['file-refused', 'too-large'],
})

export const downloadFestivalTemplate = endpoint({
  id: 'calendar.festival-template',
  method: 'GET',
  path: '/api/calendar/festival-template',
  permission: 'calendar.write',
  summary: 'An empty table of festival windows with instructions.',
  answer: 'file',
  refusals: [],
})
