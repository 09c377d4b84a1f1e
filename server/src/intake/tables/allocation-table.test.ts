import { describe, expect, test } from 'vitest'
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

test('several in one cell may be numbered, and have their unit behind the name', () => {
  const { table: read, rows } = table(
    ['领导姓名', '联谊对象姓名', '所在单位'],
    ['卞怀瑾', '柏予安（文学院）\n商秋池 (法学院)', ''],
    ['滕望舒', '1.温如玉 2.阿勒腾·叶尔兰；(3) 祝以宁', '文学院'],
  )
  expect(read.errors).toEqual([])
  expect(rows.map(({ person, unit }) => [person, unit])).toEqual([
    ['柏予安', '文学院'],
    ['商秋池', '法学院'],
    ['温如玉', '文学院'],
    ['阿勒腾·叶尔兰', '文学院'],
    ['祝以宁', '文学院'],
  ])
  const { table: wrong } = table(['领导姓名', '联谊对象姓名'], ['卞怀瑾', '柏予安（文'])
  expect(wrong.errors).toMatchObject([{ column: 'B', reason: '姓名里有括号' }])
})

test('a caption over a group, alone in its row of a .csv, is nobody and is told', () => {
  const { table: read, rows } = table(
    ['领导姓名', '联谊对象姓名'],
    ['一、校领导', ''],
    ['卞怀瑾', '柏予安'],
    ['（此表一式两份）', ''],
    ['1、以上人员均在职', ''],
  )
  expect(read.errors).toEqual([])
  expect(read.aside.map(({ row, says }) => [row, says])).toEqual([
    [2, '一、校领导'],
    [4, '（此表一式两份）'],
    [5, '1、以上人员均在职'],
  ])
  expect(rows).toHaveLength(1)
  // Somebody whose other cells were forgotten is no remark.
  expect(table(['领导姓名', '联谊对象姓名'], ['', '柏予安']).table.errors).toHaveLength(1)
})

describe('a cadre written once over rows left empty, as merged cells become in a .csv', () => {
  const header = ['序号', '领导姓名', '领导工号', '联谊对象姓名']

  test('is the cadre of these rows, with the number, and that is told', () => {
    const {
      table: read,
      rows,
      filled,
    } = table(
      header,
      ['1', '卞怀瑾', '0012', '柏予安'],
      ['2', '', '', '商秋池'],
      ['3', '', '', '温如玉'],
      ['4', '滕望舒', '', '阿勒腾·叶尔兰'],
      ['5', '', '', '祝以宁'],
    )
    expect(read.errors).toEqual([])
    expect(rows.map(({ cadre, cadreNo, person }) => [cadre, cadreNo, person])).toEqual([
      ['卞怀瑾', '0012', '柏予安'],
      ['卞怀瑾', '0012', '商秋池'],
      ['卞怀瑾', '0012', '温如玉'],
      ['滕望舒', undefined, '阿勒腾·叶尔兰'],
      ['滕望舒', undefined, '祝以宁'],
    ])
    expect(filled).toEqual([
      { header: '领导姓名', value: '卞怀瑾', rows: [3, 4] },
      { header: '领导姓名', value: '滕望舒', rows: [6] },
    ])
  })

  test.each([
    [
      'where the rows each say their cadre',
      [
        ['1', '卞怀瑾', '', '柏予安'],
        ['2', '卞怀瑾', '', '商秋池'],
        ['3', '', '', '温如玉'],
      ],
      4,
    ],
    [
      'below a total',
      [
        ['1', '卞怀瑾', '', '柏予安'],
        ['合计', '', '', '1人'],
        ['2', '', '', '温如玉'],
      ],
      4,
    ],
    [
      'above the first cadre',
      [
        ['1', '', '', '柏予安'],
        ['2', '卞怀瑾', '', '商秋池'],
      ],
      2,
    ],
  ])('is not guessed %s', (_, lines, row) => {
    const { table: read, filled } = table(header, ...lines)
    expect(read.errors).toMatchObject([{ row, header: '领导姓名', reason: '必填项为空' }])
    expect(filled).toEqual([])
  })

  test('is not guessed in rows that were given out one by one to be mended', () => {
    const { table: read } = table(
      ['原表行', '问题和改法', '领导姓名', '联谊对象姓名'],
      ['3', '名册中没有', '卞怀瑾', '柏予安'],
      ['7', '必填项为空', '', '商秋池'],
    )
    expect(read.errors).toMatchObject([{ row: 3, header: '领导姓名' }])
  })
})

test.each(['党外人士', '联系交友对象', '结对对象'])('the person may stand under %s', (header) => {
  expect(table(['联系干部', header], ['卞怀瑾', '柏予安']).rows).toHaveLength(1)
})
