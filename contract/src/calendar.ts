import { dayKinds } from '@tongxin/core/calendar/day-kind'
import { isTermId } from '@tongxin/core/calendar/term'
import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { day, line } from './fields.ts'

const termId = z
  .string({ error: '请填写学期' })
  .check(z.refine(isTermId, { error: '学期请写成 2026-2027-1 的样子' }))

const term = z.object({ id: z.string(), label: z.string(), from: day, to: day })
const calendarDay = z.object({ day, kind: z.enum(dayKinds), name: z.string() })

export const showCalendar = endpoint({
  id: 'calendar.show',
  method: 'GET',
  path: '/api/calendar',
  permission: 'calendar.read',
  summary: 'Terms (each vacation day lies in one of them) and the holidays entered so far.',
  answer: z.object({
    terms: z.array(term),
    days: z.array(calendarDay),
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
  summary: 'The whole table of terms; `to` is the first day of what follows.',
  body: z.strictObject({ terms: z.array(z.strictObject({ id: termId, from: day, to: day })) }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['stale-version', 'dates-reversed', 'dates-overlap', 'terms-overlap', 'terms-apart'],
})

export const recordDays = endpoint({
  id: 'calendar.record-days',
  method: 'PUT',
  path: '/api/calendar/days',
  permission: 'calendar.write',
  summary: 'The whole table of holidays, make-up workdays and festivals.',
  body: z.strictObject({
    days: z.array(z.strictObject({ day, kind: z.enum(dayKinds), name: line('名称', 20) })),
  }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['stale-version', 'dates-overlap'],
})
