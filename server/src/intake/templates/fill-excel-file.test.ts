// A workbook as a school makes it: what stands around the cells is kept, moved and filled.
import { read, utils } from '@e965/xlsx'
import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import type { Filling, TemplateFacts } from '../../documents/templates/template-facts.ts'
import { fillTemplate } from './read-template.ts'
import { badge, type SchoolWorkbook, schoolWorkbook } from './school-files.cases.ts'

const pair = (no: string, cadre: string, person: string): TemplateFacts => ({
  values: { 序号: no, 干部姓名: cadre, 对象姓名: person },
  loops: {},
})

const fillingOf = (pairs: readonly TemplateFacts[], 学年 = '2026—2027'): Filling => ({
  facts: {
    values: { 学校: '清溪学院', 学年, 结对数: String(pairs.length) },
    loops: { 名单: pairs },
  },
  merged: [],
})

const three = fillingOf([
  pair('1', '卞怀瑾', '柏予安'),
  pair('2', '卞怀瑾', '温如玉'),
  pair('3', '滕望舒', '商秋池'),
])

async function filled(asked: SchoolWorkbook = {}, filling = three) {
  const done = await fillTemplate(schoolWorkbook(asked), filling)
  if (!done.ok) throw new Error(JSON.stringify(done))
  const zip = new PizZip(done.bytes)
  return {
    book: read(done.bytes, { sheetStubs: true }),
    zip,
    textAt: (path: string) => zip.file(path)?.asText() ?? '',
  }
}

async function said(asked: SchoolWorkbook) {
  const done = await fillTemplate(schoolWorkbook(asked), three)
  return 'problems' in done ? done.problems.map(templateProblemSentence) : done
}

/** The text of a part between two of its marks. */
const between = (text: string, from: string, to: string) => text.split(from)[1]?.split(to)[0]

describe('a workbook of the school', () => {
  test('is filled above the page, where digits of a value are no size of letters, and in a text box', async () => {
    const { textAt } = await filled()
    expect(between(textAt('xl/worksheets/sheet1.xml'), '<oddHeader>', '</oddHeader>')).toBe(
      '&amp;L清溪学院&amp;C&amp;14 2026—2027学年&amp;R第 &amp;P 页',
    )
    const box = textAt('xl/drawings/drawing1.xml')
    expect(box).toContain('<a:t>共 3</a:t>')
    expect(box).toContain('<a:rPr b="1"/><a:t> 对，2026—2027学年</a:t>')
  })

  test('keeps an ampersand of a value as one, and never more than a page head holds', async () => {
    const long = fillingOf([], `A&B${'长'.repeat(300)}`)
    const { textAt } = await filled({}, long)
    const head = between(textAt('xl/worksheets/sheet1.xml'), '<oddHeader>', '</oddHeader>') ?? ''
    expect(head).toContain('A&amp;&amp;B长')
    expect(head.replaceAll('&amp;', '&').length).toBe(255)
  })

  test('keeps pictures, and what is below moves with the rows: merged cells, rules, choices, breaks, shapes', async () => {
    const { zip, textAt } = await filled()
    expect(Buffer.from(zip.file('xl/media/image1.png')?.asUint8Array() ?? []).equals(badge)).toBe(true)
    const sheet = textAt('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<conditionalFormatting sqref="C3:C5">')
    expect(sheet).toContain('<formula>$B3="卞怀瑾"</formula>')
    expect(sheet).toContain('<conditionalFormatting sqref="A7:C7">')
    expect(sheet).toContain('<formula>$C$6&gt;2</formula>')
    expect(sheet).toContain('<dataValidation type="list" sqref="B7"><formula1>$A$6:$A$7</formula1>')
    expect(sheet).toContain('<brk id="6"')
    expect(sheet).toContain('<row r="6" ht="23" customHeight="1">')
    const rows = [...textAt('xl/drawings/drawing1.xml').matchAll(/<xdr:row>(\d+)/g)].map(([, row]) => row)
    expect(rows).toEqual(['7', '8', '9', '11', '12', '22'])
  })

  test('extends print area, charts and formulas over the rows that were added; print titles stay', async () => {
    const { book, textAt } = await filled()
    expect(book.Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref])).toEqual([
      ['_xlnm.Print_Area', '分配表!$A$1:$C$7'],
      ['_xlnm.Print_Titles', '分配表!$1:$2'],
      ['填表人', '分配表!$A$7'],
    ])
    expect(book.Sheets['分配表']?.['C6']?.f).toBe('COUNTA(C3:C5)')
    expect(book.Sheets['汇总']?.['A1']?.f).toBe('COUNTA(分配表!C3:C5)')
    expect(textAt('xl/charts/chart1.xml')).toContain('<c:f>分配表!$A$3:$A$5</c:f>')
  })

  test('holds thousands of pairs', async () => {
    const pairs = Array.from({ length: 5000 }, (_, at) => ({
      ...pair(String(at + 1), `干部${Math.floor(at / 3)}`, `对象${at}`),
      part: at % 3 === 0 ? ('first' as const) : ('below' as const),
    }))
    const { book } = await filled({}, { ...fillingOf(pairs), merged: ['干部姓名'] })
    const sheet = book.Sheets['分配表']
    const rows = sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' }) : []
    expect(rows).toHaveLength(5004)
    expect(rows[5001]).toEqual([5000, '', '对象4999'])
    expect(sheet?.['!merges']).toHaveLength(1668)
  })
})

describe('what cannot be filled is named with its place', () => {
  test('a loop above the page or in a text box', async () => {
    expect(
      await said({ header: '&amp;C{#名单}{序号}{/名单}', box: '<a:r><a:t>{学年}{对象性名}</a:t></a:r>' }),
    ).toEqual([
      '工作表“分配表”页眉：“{#名单}”这里不能重复。请把重复的内容写在单元格里。',
      expect.stringMatching(/^工作表“分配表”页眉：“\{序号\}”这里还没有这个值/),
      '工作表“分配表”页眉：“{/名单}”这里不能重复。请把重复的内容写在单元格里。',
      '工作表“分配表”文本框“{学年}{对象性名}”：“{对象性名}”没有这个占位符。是不是 {对象姓名}。',
    ])
  })

  test('a placeholder in a chart', async () => {
    expect(await said({ chart: '{学年}结对' })).toEqual([
      '图表：“{学年}”这里不能填写。请把它移到正文或单元格里，或从这里删去。',
    ])
  })

  test('a formula of another sheet that names one cell of a row to be repeated', async () => {
    expect(await said({ summary: '分配表!C3' })).toEqual([
      '工作表“汇总”A1：“=分配表!C3”公式引用了要重复的行里的一格 分配表!C3。请改写成区域或删去这个公式。',
    ])
  })

  test('a workbook whose only placeholders stand there', async () => {
    expect(await said({ header: '', box: '<a:r><a:t/></a:r>', chart: '{学年}', rows: [['名单']] })).toEqual([
      expect.stringContaining('图表：“{学年}”这里不能填写'),
    ])
  })
})
