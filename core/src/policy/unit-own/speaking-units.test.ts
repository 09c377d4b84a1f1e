import { expect, it } from 'vitest'
import { speaksForItself } from './speaking-units.ts'

it.each([
  ['二级党组织', true],
  ['部门', true],
  ['附属医院', true],
  ['学校', false],
  ['民主党派基层组织', false],
  ['统战团体', false],
])('a unit of the kind %s sets what is left to units: %s', (kind, speaks) => {
  expect(speaksForItself({ kind })).toBe(speaks)
})
