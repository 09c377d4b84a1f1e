import { expect, it } from 'vitest'
import { createFixedClock, dayOf } from './clock.ts'

it.each([
  ['2026-11-19T15:59:59.999Z', '2026-11-19'],
  ['2026-11-19T16:00:00.000Z', '2026-11-20'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
  ['2028-02-28T23:00:00+08:00', '2028-02-28'],
])('%s falls on %s in Asia/Shanghai', (moment, expected) => {
  expect(dayOf(new Date(moment))).toBe(expected)
})

it('a fixed clock stands until it is set, and cannot be moved through what it gave', () => {
  const clock = createFixedClock('2026-11-20T09:00:00+08:00')
  clock.now().setFullYear(1999)
  expect(clock.now().toISOString()).toBe('2026-11-20T01:00:00.000Z')
  clock.set('2027-03-01T00:00:00+08:00')
  expect(clock.today()).toBe('2027-03-01')
})
