import { day } from '@tongxin/core/calendar/day'
import { type ImportKind, importKinds } from '@tongxin/core/intake/import-kind'
import { expect, it } from 'vitest'
import { fieldsAsked, type Reading, readRoster } from '../roster/roster-table.ts'
import { allocationFields, readAllocation } from './allocation-table.ts'
import { exampleOf, exampleRows } from './example-rows.ts'
import type { Sheet } from './sheet.ts'

const sheetOf = (lines: readonly (readonly string[])[]): Sheet => ({
  ...{ name: '样例', merges: [], withheld: [] },
  rows: lines.map((cells, at) => ({ number: at + 1, cells })),
})

it.each(importKinds)(
  'the example of %s is a row that can be read, with everything that must be filled',
  (kind) => {
    const reading: Reading = { kind, today: day('2026-11-20') }
    const fields = fieldsAsked(reading)
    const lines = [fields.map(({ column }) => column.header), fields.map((field) => exampleOf(kind, field))]
    const { table } = readRoster(sheetOf(lines), reading)
    expect(table.errors).toEqual([])
    expect(table.accepted).toHaveLength(1)
  },
)

it('every value of an example stands in a column of its table', () => {
  const fields = (kind: ImportKind) => {
    const asked = fieldsAsked({ kind, today: day('2026-11-20') })
    return asked.filter((field) => exampleOf(kind, field) !== '').length
  }
  expect(importKinds.map((kind) => [kind, fields(kind)])).toEqual(
    importKinds.map((kind) => [kind, Object.keys(exampleRows[kind]).length]),
  )
})

it('the example of a 分配表 likewise; of what a drop-down offers it is one of them', () => {
  const fields = allocationFields({ cadres: ['滕望舒'], persons: ['温如玉'] })
  const example = fields.map((field) => exampleOf('pairings', field))
  const { table, rows } = readAllocation(sheetOf([fields.map(({ column }) => column.header), example]))
  expect(table.errors).toEqual([])
  expect(rows.map(({ cadre, person }) => [cadre, person])).toEqual([['滕望舒', '温如玉']])
})
