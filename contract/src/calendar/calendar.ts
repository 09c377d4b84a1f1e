import { isTermId } from '@tongxin/core/calendar/term'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { academicYear, day, line } from '../fields.ts'

const termId = z
  .string({ error: '请填写学期' })
  .check(
    z.maxLength(20, { error: '学期请写成 2026-2027-1 的样子' }),
    z.refine(isTermId, { error: '学期请写成 2026-2027-1 的样子' }),
  )
const calendarYear = z
  .int({ error: '年份请写成 2026 的样子' })
  .check(z.gte(1949, { error: '年份过早，请核对' }), z.lte(9998, { error: '年份过晚，请核对' }))

/** Days [from, to): `to` is the first day of what follows. */
export const period = z.strictObject({ from: day, to: day })

const term = z.object({
  id: z.string(),
  label: z.string(),
  /** What counts as the term, the vacation given to it included. */
  from: day,
  to: day,
  teaching: z.nullable(period),
})

const holiday = z.strictObject({
  name: line('节日', 20),
  from: day,
  to: day,
  makeUpDays: z.array(day).check(z.maxLength(10, { error: '一个节日的调休上班日不超过 10 天' })),
})
/** A year's notice. That it is there says that it was published, even without a holiday. */
export const holidayTable = z.strictObject({
  year: calendarYear,
  documentNo: z.nullable(line('文号', 60)),
  holidays: z.array(holiday).check(z.maxLength(40, { error: '一年的节日不超过 40 个' })),
})
export type HolidayTableSent = z.input<typeof holidayTable>

export const festival = z.strictObject({ name: line('节日', 20), from: day, to: day })

export const showCalendar = endpoint({
  id: 'calendar.show',
  method: 'GET',
  path: '/api/calendar',
  permission: 'calendar.read',
  summary:
    'Terms with their vacations, years without terms, the holiday years published so far, festival windows.',
  answer: z.object({
    terms: z.array(term),
    yearsWithoutTerms: z.array(z.object({ id: z.string(), label: z.string(), from: day, to: day })),
    holidayYears: z.array(holidayTable),
    festivals: z.array(festival),
    version: z.number(),
    can: z.object({ write: z.boolean() }),
  }),
  refusals: [],
})

export const recordTerms = endpoint({
  id: 'calendar.record-terms',
  method: 'PUT',
  path: '/api/calendar/terms',
  permission: 'calendar.write',
  summary: 'The whole table of terms and of years without terms.',
  body: z.strictObject({
    terms: z
      .array(
        z.strictObject({ id: termId, from: day, to: day, teaching: z._default(z.nullable(period), null) }),
      )
      .check(z.maxLength(500, { error: '学期不能超过 500 个' })),
    yearsWithoutTerms: z._default(
      z
        .array(z.strictObject({ id: academicYear, from: day, to: day }))
        .check(z.maxLength(200, { error: '不分学期的学年不能超过 200 个' })),
      [],
    ),
  }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['stale-version', 'calendar-has-mistakes'],
})

export const recordHolidays = endpoint({
  id: 'calendar.record-holidays',
  method: 'PUT',
  path: '/api/calendar/holiday-years',
  permission: 'calendar.write',
  summary:
    'The notices of one or several years, each whole; all or nothing. Years not sent stay as they are.',
  body: z.strictObject({
    years: z
      .array(holidayTable)
      .check(z.minLength(1, { error: '请至少写一年' }), z.maxLength(20, { error: '一次不超过 20 年' })),
  }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['stale-version', 'calendar-has-mistakes'],
})

export const withdrawHolidays = endpoint({
  id: 'calendar.withdraw-holidays',
  method: 'DELETE',
  path: '/api/calendar/holiday-years/:year',
  permission: 'calendar.write',
  summary: 'Take a year back, as if its notice had not been published: its working days are unknown again.',
  params: z.object({
    year: z.coerce
      .number()
      .check(
        z.int({ error: '年份请写成 2026 的样子' }),
        z.gte(1949, { error: '年份过早，请核对' }),
        z.lte(9998, { error: '年份过晚，请核对' }),
      ),
  }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['not-found', 'stale-version'],
})

export const recordFestivals = endpoint({
  id: 'calendar.record-festivals',
  method: 'PUT',
  path: '/api/calendar/festivals',
  permission: 'calendar.write',
  summary: 'The whole table of the days in which a visit is for a festival.',
  body: z.strictObject({
    festivals: z.array(festival).check(z.maxLength(400, { error: '走访时段不超过 400 个' })),
  }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['stale-version', 'calendar-has-mistakes'],
})

const cite = z.object({ section: z.string(), occurrence: z.number(), phrase: z.string() })

export const listCalendarGaps = endpoint({
  id: 'calendar.gaps',
  method: 'GET',
  path: '/api/calendar/gaps',
  permission: 'calendar.read',
  summary: 'What is not entered for the running and the next academic year, and which clauses wait for it.',
  answer: z.object({
    gaps: z.array(
      z.object({
        table: z.enum(['terms', 'holidays', 'festivals']),
        /** Days [from, to). */
        from: day,
        to: day,
        festivals: z.array(z.string()),
        affects: z.array(
          z.object({
            id: z.string(),
            table: z.enum(['terms', 'holidays', 'festivals']),
            label: z.string(),
            cites: z.array(cite),
            festivals: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
})

export const listFestivalDays = endpoint({
  id: 'calendar.festival-days',
  method: 'GET',
  path: '/api/calendar/festival-days',
  permission: 'calendar.read',
  summary:
    'The festivals of a calendar year from the almanac, lunar ones included; only a suggestion for the table.',
  query: z.object({
    year: z.coerce
      .number()
      .check(z.int(), z.gte(1949, { error: '年份过早，请核对' }), z.lte(2099, { error: '年份过晚' })),
  }),
  answer: z.object({
    days: z.array(
      z.object({
        name: z.string(),
        on: day,
        kind: z.enum(['fixed', 'lunar', 'solar-term']),
        /** The document in force names it. */
        named: z.boolean(),
      }),
    ),
  }),
  refusals: [],
})
