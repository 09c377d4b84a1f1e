import { expect, it } from 'vitest'
import { compareInRoster, type Placed } from './roster-order.ts'

const one = (id: string, over: Partial<Placed>): Placed => ({
  ...{ id, unitPlace: 0, number: null, strokeOrder: id },
  ...over,
})

const orderOf = (all: readonly Placed[]) => [...all].sort(compareInRoster).map(({ id }) => id)

it('cadres stand unit by unit, each unit by its own numbers, those of no unit first', () => {
  const all = [
    one('second dean', { unitPlace: 2, number: 2 }),
    one('first dean', { unitPlace: 1, number: 2 }),
    one('second secretary', { unitPlace: 2, number: 1 }),
    one('first deputy', { unitPlace: 1 }),
    one('first secretary', { unitPlace: 1, number: 1 }),
    one('rector', { number: 9 }),
  ]
  expect(orderOf(all)).toEqual([
    'rector',
    'first secretary',
    'first dean',
    'first deputy',
    'second secretary',
    'second dean',
  ])
})

it('persons stand by number, then by strokes; 0 is no number', () => {
  const all = [one('b', { number: 0 }), one('a', {}), one('z', { number: 3 })]
  expect(orderOf(all)).toEqual(['z', 'a', 'b'])
})

it('where units have no order the numbers run through the school', () => {
  const all = [one('dean', { number: 3 }), one('rector', { number: 1 }), one('provost', { number: 2 })]
  expect(orderOf(all)).toEqual(['rector', 'provost', 'dean'])
})
