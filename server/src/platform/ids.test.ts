import { expect, it } from 'vitest'
import { createFixedClock, systemClock } from './clock.ts'
import { createIds } from './ids.ts'

it('makes UUIDs of version 7 that carry the moment', () => {
  const id = createIds(createFixedClock('2026-11-20T08:00:00+08:00')).next()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-20T00:00:00Z'))
})

it.each([
  ['standing still', createFixedClock('2026-11-20T08:00:00+08:00')],
  ['running', systemClock],
])('rise strictly while the clock is %s', (_, clock) => {
  const ids = createIds(clock)
  const made = Array.from({ length: 20_000 }, () => ids.next())
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

it('rise even when the clock is set back', () => {
  const clock = createFixedClock('2026-11-20T08:00:00+08:00')
  const ids = createIds(clock)
  const before = ids.next()
  clock.set('2026-11-20T07:00:00+08:00')
  expect(ids.next() > before).toBe(true)
})
