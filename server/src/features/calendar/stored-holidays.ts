import { day } from '@tongxin/contract/fields'
import type { Holiday } from '@tongxin/core/calendar/holiday-table'
import * as z from 'zod/mini'

const holidays = z.array(z.object({ name: z.string(), from: day, to: day, makeUpDays: z.array(day) }))

/** The lines of a notice from their JSON column. */
export function readHolidays(stored: unknown): readonly Holiday[] {
  return z.parse(holidays, stored)
}
