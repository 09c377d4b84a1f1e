import { read, utils } from '@e965/xlsx'
import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import { describe, expect, test } from 'vitest'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { writeOfficialDocument } from '../../documents/official-document.ts'
import type { Filling, TemplateFacts } from '../../documents/templates/template-facts.ts'
import { readXlsx } from '../tables/read-xlsx.ts'
import { readWordTables } from '../word/read-word-tables.ts'
import { fillTemplate } from './read-template.ts'

const row = (no: string, cadre: string, person: string, part: TemplateFacts['part']): TemplateFacts => ({
  values: { 干部姓名: cadre, 序号: no, 对象姓名: person },
  loops: {},
  ...(part ? { part } : {}),
})
const rows = [
  row('1', '卞怀瑾', '柏予安', 'first'),
  row('2', '卞怀瑾', '温如玉', 'below'),
  row('3', '滕望舒', '商秋池', 'alone'),
]
const filling: Filling = {
  facts: {
    values: { 学年: '2026—2027', 学校: '清溪学院', 结对数: '3' },
    loops: {
      名单: rows,
      干部: [
        { values: { 干部姓名: '卞怀瑾' }, loops: { 对象: rows.slice(0, 2) } },
        { values: { 干部姓名: '滕望舒' }, loops: { 对象: rows.slice(2) } },
      ],
    },
  },
  merged: ['干部姓名'],
}

const word = (cells: readonly string[], title = '{学年}学年') =>
  writeOfficialDocument({
    titleLines: [title],
    blocks: [
      {
        kind: 'table',
        columns: cells.map((_, at) => ({ header: `第${at + 1}列`, width: 1 })),
        rows: [cells],
      },
      { kind: 'paragraph', text: '共 {结对数} 对' },
    ],
  })

const excel = (rowsOf: readonly (readonly string[])[]) =>
  writeExcelTable({
    title: '分配表',
    instructions: '{学校}{学年}学年',
    columns: ['序号', '领导', '对象'].map((header) => ({ header, width: 12, type: 'text' as const })),
    rows: rowsOf,
    blocks: rowsOf.map(() => 1),
  })

const bytesOf = async (template: Promise<Uint8Array>) => {
  const filled = await fillTemplate(await template, filling)
  if (!filled.ok) throw new Error(JSON.stringify(filled))
  return filled.bytes
}

const saidOf = async (template: Promise<Uint8Array>) => {
  const filled = await fillTemplate(await template, filling)
  return 'problems' in filled ? filled.problems.map(templateProblemSentence) : filled
}

describe('a Word template', () => {
  test('repeats the row of its table, one cell a cadre, and keeps what stands around', async () => {
    const read = await readWordTables(
      await bytesOf(word(['{#名单}{序号}', '{干部姓名}', '{对象姓名}{/名单}'])),
    )
    const table = read.ok ? read.tables[0] : undefined
    expect(table?.before).toEqual(['2026—2027学年'])
    expect(
      table?.rows.map((cells) =>
        cells.map(({ paragraphs, continues }) => (continues ? '↑' : paragraphs.join())),
      ),
    ).toEqual([
      ['第1列', '第2列', '第3列'],
      ['1', '卞怀瑾', '柏予安'],
      ['2', '↑', '温如玉'],
      ['3', '滕望舒', '商秋池'],
    ])
  })

  test('names every wrong placeholder with the paragraph it stands in, and fills nothing', async () => {
    expect(await saidOf(word(['{#名单}{序号}', '{干部性名}', '{对象姓名}{/名单}'], '{学午}学年'))).toEqual([
      '正文“{学午}学年”：“{学午}”没有这个占位符。是不是 {学校}。',
      '正文“{干部性名}”：“{干部性名}”没有这个占位符。是不是 {干部姓名}。',
    ])
  })
})

describe('an Excel template', () => {
  test('repeats its row and moves what is below, one cell a cadre', async () => {
    const bytes = await bytesOf(
      excel([
        ['{#名单}{序号}', '{干部姓名}', '{对象姓名}{/名单}'],
        ['', '合计', '{结对数}'],
      ]),
    )
    const sheet = Object.values(read(bytes).Sheets)[0]
    expect(sheet && utils.sheet_to_json(sheet, { header: 1, defval: '' })).toEqual([
      ['清溪学院2026—2027学年', '', ''],
      ['序号', '领导', '对象'],
      [1, '卞怀瑾', '柏予安'],
      [2, '', '温如玉'],
      [3, '滕望舒', '商秋池'],
      ['', '合计', 3],
    ])
    expect(sheet?.['!merges']?.map((range) => utils.encode_range(range))).toEqual(['A1:C1', 'B3:B4'])
    expect((await readXlsx(bytes)).ok).toBe(true)
  })

  test('repeats a heading for each cadre with the persons below it', async () => {
    const bytes = await bytesOf(
      excel([
        ['{#干部}{干部姓名}', '', ''],
        ['{#对象}{序号}', '', '{对象姓名}{/对象}{/干部}'],
      ]),
    )
    const sheet = Object.values(read(bytes).Sheets)[0]
    expect(sheet && utils.sheet_to_json(sheet, { header: 1, defval: '' }).slice(2)).toEqual([
      ['卞怀瑾', '', ''],
      [1, '', '柏予安'],
      [2, '', '温如玉'],
      ['滕望舒', '', ''],
      [3, '', '商秋池'],
    ])
  })

  test('names the cell of a wrong placeholder', async () => {
    expect(await saidOf(excel([['{#名单}{序号}', '{领导}', '{对象姓名}']]))).toEqual([
      expect.stringMatching(/^工作表“分配表”B3：“\{领导\}”没有这个占位符/),
      '工作表“分配表”A3：“{#名单}”没有结尾。请在重复内容的末尾写 {/名单}。',
    ])
  })
})

describe('what is no template', () => {
  test.each([
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'old-word'],
    ['a text', new TextEncoder().encode('{学年}'), 'not-template'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await fillTemplate(bytes, filling)).toMatchObject({ ok: false, refusal: { code } })
  })
})
