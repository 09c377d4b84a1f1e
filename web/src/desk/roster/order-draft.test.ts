// @vitest-environment node
import { expect, test } from 'vitest'
import { among, changedPlaces, moved, numbered, type OrderRow } from './order-draft.ts'

const row = (id: string, number: number | null): OrderRow => ({
  id,
  name: id,
  unitName: null,
  post: null,
  number,
})
const rows = [row('书记', 1), row('校长', 2), row('副书记', null), row('副校长', null)]
const told = (all: readonly OrderRow[]) => all.map(({ id, number }) => `${id}${number ?? ''}`).join(' ')

test('moving numbers what stands up to the last that has a number or was moved', () => {
  expect(told(moved(rows, 1, -1))).toBe('校长1 书记2 副书记 副校长')
  expect(told(moved(rows, 2, -1))).toBe('书记1 副书记2 校长3 副校长')
  expect(told(moved(rows, 2, 1))).toBe('书记1 校长2 副校长3 副书记4')
})

test('the first goes no further up, the last no further down', () => {
  expect(moved(rows, 0, -1)).toBe(rows)
  expect(moved(rows, 3, 1)).toBe(rows)
})

test('a number typed puts a row where it belongs; none puts it last', () => {
  expect(told(numbered(rows, '副校长', '2'))).toBe('书记1 副校长2 校长2 副书记')
  expect(told(numbered(rows, '书记', ''))).toBe('校长2 副书记 副校长 书记')
  expect(numbered(rows, '书记', '一')).toBe(rows)
})

test('only those whose number differs are sent, 0 for none', () => {
  expect(changedPlaces(rows, moved(rows, 1, -1))).toEqual([
    { id: '校长', number: 1 },
    { id: '书记', number: 2 },
  ])
  expect(changedPlaces(rows, numbered(rows, '书记', ''))).toEqual([{ id: '书记', number: 0 }])
  expect(changedPlaces(rows, rows)).toEqual([])
})

test('cadres change places among those of their unit, persons among all', () => {
  const inUnit = (unitName: string, all: readonly OrderRow[]) => all.map((one) => ({ ...one, unitName }))
  const two = [...inUnit('文', rows.slice(0, 2)), ...inUnit('理', rows.slice(2))]
  const first = (beside: readonly OrderRow[]) => numbered(beside, '副校长', '1')
  expect(told(among(two, { id: '副校长', of: 'cadre' }, first))).toBe('书记1 校长2 副校长1 副书记')
  expect(told(among(two, { id: '副校长', of: 'person' }, first))).toBe('副校长1 书记1 校长2 副书记')
})
