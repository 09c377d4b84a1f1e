import { expect, test } from 'vitest'
import { readAllocation } from './allocation-table.ts'

const table = (...rows: readonly (readonly string[])[]) =>
  readAllocation({
    name: '分配表',
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    merges: [],
    withheld: [],
  })

test('a title, totals and who filled it in are no pairs; a name that begins like a total is one', () => {
  const { table: read, rows } = table(
    ['外国语学院2025—2026学年联谊交友分配表', '', ''],
    ['序号', '联系领导', '联系对象'],
    ['1', '卞怀瑾', '柏予安'],
    ['2', '滕望舒', '商秋池、温如玉'],
    ['合 计', '2人', '3人'],
    ['填表人：闻知秋', '', '审核人：祝以宁'],
    ['注：按姓氏笔画排序', '', ''],
  )
  expect(read.errors).toEqual([])
  expect(read.rowCount).toBe(2)
  expect(rows.map(({ row, cadre, person }) => [row, cadre, person])).toEqual([
    [3, '卞怀瑾', '柏予安'],
    [4, '滕望舒', '商秋池'],
    [4, '滕望舒', '温如玉'],
  ])
  expect(table(['领导姓名', '联谊对象姓名'], ['卞怀瑾', '共如玉']).rows).toHaveLength(1)
})

test.each(['党外人士', '联系交友对象', '结对对象'])('the person may stand under %s', (header) => {
  expect(table(['联系干部', header], ['卞怀瑾', '柏予安']).rows).toHaveLength(1)
})
