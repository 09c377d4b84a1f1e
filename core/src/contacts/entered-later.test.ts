import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { isEnteredLater } from './entered-later.ts'

it.each([
  ['on the day it was held', '2026-11-18', '2026-11-18', false],
  ['the day after', '2026-11-18', '2026-11-19', true],
  ['in the next year', '2026-12-31', '2027-01-01', true],
])('a contact written down %s shows both days or one', (_, heldOn, enteredOn, later) => {
  expect(isEnteredLater({ heldOn: day(heldOn), enteredOn: day(enteredOn) })).toBe(later)
})
