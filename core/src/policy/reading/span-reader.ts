import type { DeadlineSpan, DeadlineUnit } from '../../calendar/deadline.ts'
import { writtenNumber } from '../../reading/plain-number.ts'
import { kindOf, type Reader } from '../../reading/reader.ts'

const units: readonly DeadlineUnit[] = ['days', 'weeks', 'months', 'working-days']

/** "7 working-days"; the singular ("1 month") is the same. */
export const span: Reader<DeadlineSpan> = (value, at) => {
  const match = typeof value === 'string' ? /^\s*([1-9]\d{0,3})\s+([a-z-]+?)s?\s*$/.exec(value) : null
  const unit = units.find((known) => known === `${match?.[2]}s`)
  if (unit) return { amount: Number(match?.[1]), unit }
  const meant = spanMeantBy(value)
  return at.mistake('not-a-span', { found: kindOf(value), ...(meant !== undefined && { nearest: meant }) })
}

/** 十个工作日 → 10 working-days, 7天 → 7 days, 3 working days → 3 working-days: to be suggested, never read so. */
function spanMeantBy(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value.normalize('NFKC').trim().toLowerCase() : ''
  const unit = unitsInWords.find(([words]) => words.test(written))
  const number = unit && writtenNumber(written.replace(unit[0], ''))
  return number && number.to === undefined && number.from > 0 ? `${number.from} ${unit[1]}` : undefined
}

const unitsInWords = [
  [/个?工作日(内|以内)?$|working[ -]?days?$/, 'working-days'],
  [/[天日](内|以内)?$|days?$/, 'days'],
  [/个?(周|星期)(内|以内)?$|weeks?$/, 'weeks'],
  [/个?月(内|以内)?$|months?$/, 'months'],
] as const
