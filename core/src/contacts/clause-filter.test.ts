import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { readClauseDays } from './clause-filter.ts'

const needsDays = { ok: false, refusal: { code: 'clause-needs-days', days: 366 } }

it.each([
  ['2026-09-01', '2027-02-20', { ok: true }],
  ['2026-01-01', '2027-01-01', { ok: true }],
  ['2026-01-01', '2027-01-02', needsDays],
  [undefined, '2027-01-02', needsDays],
  ['2026-01-01', undefined, needsDays],
])('judges contacts over a year at most, from %s to %s', (from, to, read) => {
  const days = {
    from: from === undefined ? undefined : day(from),
    to: to === undefined ? undefined : day(to),
  }
  expect(readClauseDays(days)).toMatchObject(read)
})
