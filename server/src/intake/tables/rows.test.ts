import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { describe, expect, it } from 'vitest'
import { choiceCell, optionalColumn, requiredColumn, textCell } from './column.ts'
import { readTable } from './rows.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const staffNumber = requiredColumn({
  field: 'staffNumber',
  header: '工号',
  synonyms: ['职工号', '人员编号'],
  unique: true,
  parse: textCell(12),
})
const name = requiredColumn({ field: 'name', header: '姓名', parse: textCell(30) })
const unit = optionalColumn({ field: 'unit', header: '单位', synonyms: ['所在单位'], parse: textCell(40) })
const kind = optionalColumn({
  field: 'kind',
  header: '身份',
  parse: choiceCell(
    new Map([
      ['民主党派成员', 'party'],
      ['无党派人士', 'none'],
    ]),
  ),
})
const columns = [staffNumber, name, unit, kind]
const read = (sheet: Sheet) =>
  readTable(sheet, {
    columns,
    toRow: (get) => ({ staffNumber: get(staffNumber), name: get(name), unit: get(unit), kind: get(kind) }),
  })

describe('a table is found and read', () => {
  it('whatever the order, spaces, width, asterisks and synonyms of its headings', () => {
    const { accepted, errors, headerRow, matched } = read(
      sheetOf(
        ['明湖大学党外代表人士名单'],
        ['填写说明：带 * 的必填'],
        ['＊ 姓  名', '所在单位', '* 职工号（必填）'],
        ['王·明', '文学院', '00123'],
      ),
    )
    expect(errors).toEqual([])
    expect(headerRow).toBe(3)
    expect(accepted).toEqual([
      { row: 4, value: { staffNumber: '00123', name: '王·明', unit: '文学院', kind: undefined } },
    ])
    expect(matched).toContainEqual({
      field: 'staffNumber',
      header: '工号',
      column: 'C',
      written: '* 职工号（必填）',
    })
  })

  it('columns nobody asked for are named and left aside', () => {
    expect(read(sheetOf(['工号', '姓名', '备注'], ['1', '王明', 'x'])).ignored).toEqual([
      { column: 'C', header: '备注' },
    ])
  })

  it('what stands in brackets parts two columns, where it was asked for', () => {
    const party = optionalColumn({ field: 'party', header: '职务（党内）', parse: textCell(20) })
    const office = optionalColumn({ field: 'office', header: '职务（行政）', parse: textCell(20) })
    const { accepted, errors } = readTable(
      sheetOf(['职务(行政)', '姓名', '职务 （党内）'], ['院长', '王明', '委员']),
      {
        columns: [party, office, name],
        toRow: (get) => [get(party), get(office)],
      },
    )
    expect([accepted[0]?.value, errors]).toEqual([['委员', '院长'], []])
  })

  it('the heading itself wins over one with an addition', () => {
    const { accepted, errors, ignored } = read(
      sheetOf(['工号', '姓名（曾用）', '姓名'], ['1', '王二', '王明']),
    )
    expect([accepted[0]?.value.name, errors, ignored]).toEqual([
      '王明',
      [],
      [{ column: 'B', header: '姓名（曾用）' }],
    ])
  })

  it('a unit merged beside three people is the unit of each', () => {
    const sheet = sheetOf(
      ['单位', '工号', '姓名'],
      ['文学院', '1', '王明'],
      ['', '2', '李芳'],
      ['', '3', '赵宇'],
      ['', '4', '钱立'],
    )
    const merges = [{ fromRow: 1, toRow: 3, fromColumn: 0, toColumn: 0 }]
    expect(read({ ...sheet, merges }).accepted.map(({ value }) => value.unit)).toEqual([
      '文学院',
      '文学院',
      '文学院',
      undefined,
    ])
  })

  it('empty rows between people are no rows', () => {
    const { accepted, rowCount } = read({
      ...sheetOf(['工号', '姓名']),
      rows: [...numbered(1, ['工号', '姓名']), ...numbered(9, ['1', '王明'])],
    })
    expect([rowCount, accepted[0]?.row]).toEqual([1, 9])
  })
})

describe('every mistake is named at once, with its place and what to do', () => {
  it('empty, unknown, too long and repeated values in one table', () => {
    const { accepted, errors } = read(
      sheetOf(
        ['工号', '姓名', '身份'],
        ['00123', '', '群众代表'],
        ['00123', '李芳', '无党派人士'],
        ['1234567890123', '赵宇', ''],
        ['7', '钱立', '民主党派成员'],
      ),
    )
    expect(accepted.map(({ row }) => row)).toEqual([5])
    expect(errors.map(rowErrorSentence)).toEqual([
      '第 2 行 B 列“姓名”：必填项为空。请填写“姓名”。',
      '第 2 行 C 列“身份”：“群众代表”不在可选项中。请填写：民主党派成员、无党派人士。',
      '第 3 行 A 列“工号”：“00123”与第 2 行重复。请核对后只保留一行，或改正其中一行。',
      '第 4 行 A 列“工号”：“1234567890123”超过 12 字。请缩短到 12 字以内。',
    ])
  })

  it('a required column that is missing lets no row through', () => {
    const { accepted, errors } = read(sheetOf(['姓名', '单位'], ['王明', '文学院']))
    expect(accepted).toEqual([])
    expect(errors.map(rowErrorSentence)).toEqual([
      '第 1 行“工号”：缺少这一列。请在表头加上“工号”一列并填写。',
    ])
  })

  it('a column that stands twice', () => {
    const { errors } = read(sheetOf(['工号', '姓名', '职工号'], ['1', '王明', '2']))
    expect(errors.map(rowErrorSentence)).toEqual([
      '第 1 行 C 列“工号”：“职工号”与 A 列是同一列。请只保留一列。',
    ])
  })

  it('no header at all', () => {
    expect(read(sheetOf(['王明', '00123'])).errors.map(rowErrorSentence)).toEqual([
      '前 20 行里没有找到表头。请保留表头一行，至少要有：工号、姓名。',
    ])
  })

  it('no heading that is known: the row that may have them, for somebody to say what its columns are', () => {
    const sheet = sheetOf(['2026 年名单'], ['编码甲', '老师'], ['00123', '王明'])
    const unknown = read(sheet)
    expect(unknown).toMatchObject({ headerRow: 2, rowCount: 1, rows: [3], accepted: [], matched: [] })
    expect(unknown.errors.map(rowErrorSentence)).toEqual([
      '没有认出表头，第 2 行像是表头。请在“列的对应”中指定各列，或在表里写明表头，至少要有：工号、姓名。',
    ])
    const said = sheetOf(['2026 年名单'], ['编码甲', '姓名'], ['00123', '王明'])
    const [missing] = read({ ...said, headedBy: 2 }).errors
    expect(missing).toMatchObject({ header: '工号', reason: '缺少这一列' })
  })

  it('a formula without a saved result, and an error of Excel', () => {
    const sheet = sheetOf(['工号', '姓名'])
    const faults = [
      { column: 0, kind: 'formula-without-result' as const },
      { column: 1, kind: 'error-value' as const },
    ]
    const { errors } = read({ ...sheet, rows: [...sheet.rows, { number: 2, cells: ['', '#N/A'], faults }] })
    expect(errors.map(rowErrorSentence)).toEqual([
      '第 2 行 A 列“工号”：是公式，文件里没有保存结果。请复制后“选择性粘贴”为数值。',
      '第 2 行 B 列“姓名”：“#N/A”是 Excel 的错误值。请改成实际内容或清空。',
    ])
  })
})

const sheetOf = (...lines: readonly string[][]): Sheet => ({
  name: '名单',
  rows: numbered(1, ...lines),
  merges: [],
  withheld: [],
})

const numbered = (from: number, ...lines: readonly string[][]): SheetRow[] =>
  lines.map((cells, at) => ({ number: from + at, cells }))
