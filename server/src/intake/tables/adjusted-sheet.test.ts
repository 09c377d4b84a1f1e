import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { personTable } from '../roster/person-table.ts'
import { adjustSheet } from './adjusted-sheet.ts'
import { readTable } from './rows.ts'
import type { Sheet } from './sheet.ts'

const table = personTable(day('2026-03-05'), { identities: [], units: [] })
const read = (sheet: Sheet) =>
  readTable(sheet, table).accepted.map(({ value }) => `${value.name}/${value.unit}/${value.phone ?? ''}`)

const sheetOf = (lines: readonly string[][], merges: Sheet['merges']): Sheet => ({
  name: '名单',
  rows: lines.map((cells, at) => ({ number: at + 1, cells })),
  merges,
  withheld: [],
})
const down = (fromColumn: number, fromRow: number, toRow: number) => {
  return { fromRow: fromRow - 1, toRow: toRow - 1, fromColumn, toColumn: fromColumn }
}

describe('a unit merged beside three people', () => {
  const people = [
    ['单位', '姓名', '政治面貌'],
    ['文学系', '王明', '群众'],
    ['', '李芳', '群众'],
    ['', '赵宇', '群众'],
  ]
  const content = { sheet: sheetOf(people, [down(0, 2, 4)]), columns: {} }
  const mended = (...edits: { row: number; column: string; value: string }[]) =>
    read(adjustSheet({ ...content, edits }, 1, table.fields))

  it('is mended for all of them where it is written', () => {
    const first = { row: 2, column: 'A', value: '文学院' }
    expect(mended(first)).toEqual(['王明/文学院/', '李芳/文学院/', '赵宇/文学院/'])
  })

  it('is mended for one of them in the row of that one', () => {
    const second = { row: 3, column: 'A', value: '法学院' }
    expect(mended(second)).toEqual(['王明/文学系/', '李芳/法学院/', '赵宇/文学系/'])
  })
})

describe('a heading merged over two rows', () => {
  const lines = [
    ['姓名', '单位', '政治面貌', '电话情况', '联系方式'],
    ['', '', '', '', '手机', '邮箱'],
    ['王明', '文学院', '群众', '13800000002', '13800000001', ''],
  ]
  const merges = [0, 1, 2, 3].map((column) => down(column, 1, 2))
  const sheet = sheetOf(lines, [...merges, { fromRow: 0, toRow: 0, fromColumn: 4, toColumn: 5 }])
  const given = (columns: Record<string, string | null>) =>
    read(adjustSheet({ sheet, columns, edits: [] }, 2, table.fields))

  it('is read as it is written', () => {
    expect(given({})).toEqual(['王明/文学院/13800000001'])
  })

  it('may be given to another field, and the one that had it is left', () => {
    expect(given({ D: 'phone', E: null })).toEqual(['王明/文学院/13800000002'])
  })
})
