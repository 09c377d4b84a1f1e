import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { decideOrder } from './decide-order.ts'
import { noFacts, type StoredSheet } from './human-sheet.ts'

const on = day('2026-11-20')

function sheet(id: string, roles: StoredSheet['facts']['roles']): StoredSheet {
  const detail = {
    name: id,
    pinyin: null,
    staffNo: null,
    gender: null,
    born: null,
    died: null,
    phone: null,
    email: null,
    ethnicity: null,
  }
  return { id, version: 1, detail, facts: { ...noFacts, roles } }
}
const cadre = {
  id: 'r1',
  role: 'cadre' as const,
  unitId: 'u',
  sortOrder: 3,
  from: day('2020-01-01'),
  to: null,
}
const asPerson = {
  id: 'r2',
  role: 'person' as const,
  unitId: 'u',
  sortOrder: 7,
  from: null,
  to: day('2020-01-01'),
}

function decided(numbers: Record<string, number>) {
  const decision = decideOrder(
    [sheet('a', [cadre, asPerson]), sheet('b', [{ ...cadre, id: 'r3', sortOrder: 0 }])],
    {
      role: 'cadre',
      on,
      numbers: new Map(Object.entries(numbers)),
    },
  )
  if (!decision.ok) throw new Error('never refused')
  return decision
}

test('a new number takes the place of the role of today and keeps its days; other roles stay', () => {
  const [changes] = decided({ a: 1 }).changes
  expect(changes?.facts.roles).toEqual({
    added: [{ role: 'cadre', unitId: 'u', sortOrder: 1, from: day('2020-01-01'), to: null }],
    superseded: ['r1'],
  })
})

test('who has the number already, or is given none, is not touched; the event names who was', () => {
  const decision = decided({ a: 3, b: 2 })
  expect(decision.changes.map(({ humanId }) => humanId)).toEqual(['b'])
  expect(decision.events).toEqual([
    { act: 'human.recorded', subjectKind: 'human', subjectIds: ['b'], fields: ['roles'] },
  ])
  expect(decided({}).changes).toEqual([])
})

test('0 takes a number away', () => {
  expect(decided({ a: 0 }).changes[0]?.facts.roles.added).toMatchObject([{ sortOrder: 0 }])
})
