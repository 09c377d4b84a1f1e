// Lists as offices make them by hand: what stands around the people, and what was merged.
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { describe, expect, it } from 'vitest'
import { optionalColumn, requiredColumn, textCell } from './column.ts'
import { sheetOf as sheetOfCells } from './filled-sheet.ts'
import { readTable } from './rows.ts'
import type { MergedArea, Sheet } from './sheet.ts'

const name = requiredColumn({ field: 'name', header: '姓名', parse: textCell(30) })
const unit = requiredColumn({ field: 'unit', header: '单位', parse: textCell(40) })
const phone = optionalColumn({
  field: 'phone',
  header: '手机',
  synonyms: ['联系方式'],
  parse: textCell(20),
})
const email = optionalColumn({ field: 'email', header: '邮箱', parse: textCell(40) })

const read = (lines: readonly string[][], merges: readonly MergedArea[] = []) =>
  readTable(sheetOf(lines, merges), {
    columns: [name, unit, phone, email],
    toRow: (get) => `${get(name)}/${get(unit)}/${get(phone) ?? ''}/${get(email) ?? ''}`,
  })

/** Rows as Excel numbers them, both ends included. */
const down = (column: number, fromRow: number, toRow: number): MergedArea => {
  return { fromRow: fromRow - 1, toRow: toRow - 1, fromColumn: column, toColumn: column }
}
const across = (row: number, fromColumn: number, toColumn: number): MergedArea => {
  return { fromRow: row - 1, toRow: row - 1, fromColumn, toColumn }
}

const heading = ['序号', '姓名', '单位']
const wang = ['1', '王明', '文学院']

describe('what an office writes around its people is nobody, and is told', () => {
  it.each<[what: string, line: string[], merges: MergedArea[]]>([
    ['a total', ['合计', '1 人'], []],
    ['a total with blanks', ['', '合  计', '1'], []],
    ['a count', ['共 1 人'], []],
    ['who filled it in', ['填表人：李芳', '', '审核人：'], []],
    ['who signs', ['单位负责人（签字）：', '', '2026年3月5日'], []],
    ['a remark', ['注：以上人员均已征求本人意见。'], []],
    ['the headings on a second page', ['序号', '姓 名', '单位'], []],
    ['a caption over a group', ['一、文学院'], [across(3, 0, 2)]],
  ])('%s', (_, line, merges) => {
    const { accepted, errors, aside, rowCount } = read([heading, wang, line], merges)
    expect(accepted.map(({ value }) => value)).toEqual(['王明/文学院//'])
    expect([errors, rowCount]).toEqual([[], 1])
    expect(aside).toEqual([{ row: 3, says: line.filter((cell) => cell !== '').join(' ') }])
  })

  it('but somebody whose row begins so is somebody', () => {
    expect(read([heading, ['注：', '李芳', '文学院'], wang]).accepted).toHaveLength(2)
  })

  it('and a row that only lacks its unit is a mistake, not a remark', () => {
    expect(read([heading, ['2', '李芳', '']]).errors.map(rowErrorSentence)).toEqual([
      '第 2 行 C 列“单位”：必填项为空。请填写“单位”。',
    ])
  })
})

describe('numbered lines left empty', () => {
  it('at the end of a form are no rows, and not worth telling', () => {
    const { accepted, errors, aside, rowCount } = read([heading, wang, ['2'], ['3'], ['4']])
    expect([accepted.length, errors, aside, rowCount]).toEqual([1, [], [], 1])
  })

  it('beside a merged unit neither', () => {
    const { rowCount, errors } = read([heading, wang, ['2', '李芳'], ['3']], [down(2, 2, 4)])
    expect([rowCount, errors]).toEqual([2, []])
  })
})

describe('headings of two rows', () => {
  const lines = [
    ['姓名', '单位', '联系方式'],
    ['', '', '手机', '邮箱'],
    ['王明', '文学院', '13800000001', 'wang@example.edu.cn'],
  ]
  const merges = [down(0, 1, 2), down(1, 1, 2), across(1, 2, 3)]

  it('are read by the lower row, with what was merged into it', () => {
    const { headerRow, accepted, errors, matched } = read(lines, merges)
    expect([headerRow, errors]).toEqual([2, []])
    expect(accepted.map(({ value }) => value)).toEqual(['王明/文学院/13800000001/wang@example.edu.cn'])
    expect(matched.map(({ written }) => written)).toEqual(['姓名', '单位', '手机', '邮箱'])
  })

  it('are not a row of the table where the parts of a caption are nobody’s field', () => {
    const { headerRow, accepted, errors } = read(
      [['姓名', '单位', '联系方式'], ['', '', '本人', '家属'], wang.slice(1)],
      merges,
    )
    expect([headerRow, accepted.length, errors]).toEqual([1, 1, []])
  })
})

describe('a merged unit', () => {
  it('in the last column is the unit of every row it spans', () => {
    expect(read([heading, wang, ['2', '李芳'], ['3', '赵宇']], [down(2, 2, 4)]).accepted).toHaveLength(3)
  })

  it.each<[what: string, lines: string[][], merges: MergedArea[], says: string]>([
    [
      'that ends a row too early',
      [heading, wang, ['2', '李芳'], ['3', '赵宇']],
      [down(2, 2, 3)],
      '第 4 行 C 列“单位”：是空的，上方第 2–3 行合并的“文学院”没有包括这一行。' +
        '也是“文学院”的，请把合并拉到这一行，或在这一格填写；不是的请填写“单位”。',
    ],
    [
      'that begins a row too late',
      [heading, ['1', '李芳'], wang, ['3', '赵宇']],
      [down(2, 3, 4)],
      '第 2 行 C 列“单位”：是空的，下方第 3–4 行合并的“文学院”没有包括这一行。' +
        '也是“文学院”的，请把合并拉到这一行，或在这一格填写；不是的请填写“单位”。',
    ],
    [
      'that says nothing',
      [heading, ['1', '李芳'], ['2', '赵宇']],
      [down(2, 2, 3)],
      '第 2 行 C 列“单位”：在第 2–3 行合并的单元格里，这个单元格是空的。' +
        '请在第 2 行填写“单位”，或取消合并后逐行填写。',
    ],
    [
      'drawn over from the column before',
      [heading, ['1', '李芳']],
      [across(2, 1, 2)],
      '第 2 行 C 列“单位”：与 B 列合并成了一格，本列没有内容。请取消合并，在本列填写“单位”。',
    ],
  ])('%s is told with its rows', (_, lines, merges, says) => {
    expect(read(lines, merges).errors.map(rowErrorSentence)[0]).toBe(says)
  })

  it('that ends too early offers its value', () => {
    const { errors } = read([heading, wang, ['2', '李芳'], ['3', '赵宇']], [down(2, 2, 3)])
    expect(errors[0]?.offers).toEqual([{ column: 'C', value: '文学院', label: '文学院' }])
  })

  it('hides what its cells held before', () => {
    const cells = [['单位'], ['文学院'], ['旧单位']].map((own, at) => ({
      at: at + 1,
      cells: own,
      faults: [],
    }))
    const filled = new Map(cells.map(({ at, ...row }) => [at, row]))
    const { rows } = sheetOfCells({ name: '名单', rows: filled, merges: [down(0, 2, 3)] })
    expect(rows.map((row) => row.cells)).toEqual([['单位'], ['文学院']])
  })

  it('claimed twenty thousand times over the same cells is filled down once', () => {
    const rows = new Map([[1, { cells: ['文学院'], faults: [] }]])
    const merges = Array.from({ length: 20_000 }, () => down(0, 1, 60_000))
    expect(sheetOfCells({ name: '名单', rows, merges }).merges).toHaveLength(1)
  })
})

const sheetOf = (lines: readonly string[][], merges: readonly MergedArea[]): Sheet => ({
  name: '名单',
  rows: lines.map((cells, at) => ({ number: at + 1, cells })),
  merges,
  withheld: [],
})
