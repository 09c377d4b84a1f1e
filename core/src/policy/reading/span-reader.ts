import type { DeadlineSpan, DeadlineUnit } from '../../calendar/deadline.ts'
import { kindOf, type Reader } from '../../reading/reader.ts'

const units: readonly DeadlineUnit[] = ['days', 'weeks', 'months', 'working-days']

/** "7 working-days"; the singular ("1 month") is the same. */
export const span: Reader<DeadlineSpan> = (value, at) => {
  const match = typeof value === 'string' ? /^\s*([1-9]\d{0,3})\s+([a-z-]+?)s?\s*$/.exec(value) : null
  const unit = units.find((known) => known === `${match?.[2]}s`)
  return unit ? { amount: Number(match?.[1]), unit } : at.mistake('not-a-span', { found: kindOf(value) })
}
