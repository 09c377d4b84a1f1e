import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { writeOfficialDocument } from '../../documents/official-document.ts'
import type { FormsFilling } from '../../documents/templates/template-facts.ts'
import { readPaper } from '../forms/read-paper.ts'
import { fillFormFiles, fillTemplate } from './read-template.ts'

const sheet = (person: string, ...briefs: readonly string[]) => ({
  values: { 干部姓名: '卞怀瑾', 对象姓名: person, 备注: '一\n二' },
  loops: {
    联系: briefs.map((brief) => ({ values: { 联系日期: '2026年11月20日', 联系内容: brief }, loops: {} })),
  },
})
const filling: FormsFilling = {
  values: { 学校: '清溪学院' },
  sheets: [sheet('柏予安', '谈了排课。', '谈了选课。'), sheet('温如玉', '谈了耗材。')],
}

/** The parts of a paragraph one may put into another's run. */
const linked = (bytes: Uint8Array) => {
  const zip = new PizZip(bytes)
  const xml = zip.file('word/document.xml')?.asText() ?? ''
  const run = /<w:r>(?:(?!<w:r>)[\s\S])*?另记(?:(?!<w:r>)[\s\S])*?<\/w:r>/.exec(xml)?.[0] ?? ''
  zip.file('word/document.xml', xml.replace(run, `<w:hyperlink w:anchor="a">${run}</w:hyperlink>`))
  return zip.generate({ type: 'uint8array' })
}

const row = ['{#联系}{联系日期}', '{联系内容}{/联系}']
type Written = { readonly line?: string; readonly cells?: readonly string[]; readonly foot?: string }

/** A form with a sentence, a table and the foot of its pages. */
async function template({
  line = '{干部姓名}约{对象姓名}谈心。',
  cells = row,
  foot = '{学校}',
}: Written = {}): Promise<Uint8Array> {
  const bytes = await writeOfficialDocument({
    titleLines: ['谈心记录'],
    blocks: [
      { kind: 'paragraph', text: line },
      {
        kind: 'table',
        columns: cells.map((_, at) => ({ header: `第${at + 1}列`, width: 1 })),
        rows: [cells],
      },
      { kind: 'paragraph', text: '另记：{备注}' },
    ],
  })
  const zip = new PizZip(bytes)
  const path = Object.keys(zip.files).find((name) => /^word\/footer\d*\.xml$/.test(name)) ?? ''
  const added = `<w:p><w:r><w:t>${foot}</w:t></w:r></w:p></w:ftr>`
  zip.file(path, (zip.file(path)?.asText() ?? '').replace('</w:ftr>', added))
  return zip.generate({ type: 'uint8array' })
}

const paperOf = async (bytes: Uint8Array) => {
  const read = await readPaper(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  const { tables, after } = read.paper
  const rows = tables.map((table) => table.rows.map((cells) => cells.map(({ lines }) => lines.join('/'))))
  return { before: tables.map(({ before }) => before), rows, after }
}

const partOf = (bytes: Uint8Array, name: RegExp) => {
  const zip = new PizZip(bytes)
  const path = Object.keys(zip.files).find((one) => name.test(one)) ?? ''
  return zip.file(path)?.asText() ?? ''
}

describe('a template of a form', () => {
  test('is one file with a sheet for each pair, each beginning a page', async () => {
    const filled = await fillTemplate(await template(), filling)
    if (!filled.ok) throw new Error(JSON.stringify(filled))
    expect(await paperOf(filled.bytes)).toEqual({
      before: [
        ['谈心记录', '卞怀瑾约柏予安谈心。'],
        ['另记：一', '二', '谈心记录', '卞怀瑾约温如玉谈心。'],
      ],
      rows: [
        [
          ['第1列', '第2列'],
          ['2026年11月20日', '谈了排课。'],
          ['2026年11月20日', '谈了选课。'],
        ],
        [
          ['第1列', '第2列'],
          ['2026年11月20日', '谈了耗材。'],
        ],
      ],
      after: ['另记：一', '二'],
    })
    const body = partOf(filled.bytes, /^word\/document\.xml$/)
    expect(body.match(/<w:sectPr[\s>]/g)).toHaveLength(2)
    expect(body).not.toMatch(/[{}\ufdd0-\ufdef]|<w:br\b/)
    expect(partOf(filled.bytes, /^word\/footer\d*\.xml$/)).toContain('清溪学院')
  })

  test('has a broken line where a paragraph cannot be parted', async () => {
    const filled = await fillTemplate(linked(await template()), filling)
    if (!filled.ok) throw new Error(JSON.stringify(filled))
    expect((await paperOf(filled.bytes)).after).toEqual(['另记：一', '二'])
    expect(partOf(filled.bytes, /^word\/document\.xml$/).match(/<w:br\/>/g)).toHaveLength(2)
  })

  test('holds nothing of a text that XML cannot, or that marks our own work', async () => {
    const odd = { ...filling, sheets: [sheet('柏予安', '谈了\u0001排\ufdd4课\uffff。')] }
    const filled = await fillTemplate(await template(), odd)
    if (!filled.ok) throw new Error(JSON.stringify(filled))
    const xml = partOf(filled.bytes, /^word\/document\.xml$/)
    expect(xml).toContain('>谈了排课。<')
    expect(xml).not.toMatch(/\p{Noncharacter_Code_Point}/u)
  })

  test('is a file for each of many, alike but for what is written in it', async () => {
    const filled = await fillFormFiles(await template(), filling)
    if (!filled.ok) throw new Error(JSON.stringify(filled))
    const papers = await Promise.all(filled.files.map(paperOf))
    expect(papers.map(({ before }) => before)).toEqual([
      [['谈心记录', '卞怀瑾约柏予安谈心。']],
      [['谈心记录', '卞怀瑾约温如玉谈心。']],
    ])
    for (const file of filled.files) expect(partOf(file, /^word\/footer\d*\.xml$/)).toContain('清溪学院')
    const [first, second] = filled.files.map((file) => Object.keys(new PizZip(file).files))
    expect(first).toEqual(second)
  })

  const said = async (written: Written) => {
    const filled = await fillTemplate(await template(written), filling)
    return 'problems' in filled ? filled.problems.map(templateProblemSentence) : filled
  }

  test.each<[string, Written, readonly string[]]>([
    [
      'what is another on each sheet does not stand at the foot of pages',
      { foot: '{对象姓名}{#联系}' },
      [
        '页脚“{对象姓名}{#联系}”：“{对象姓名}”每张登记表各不相同，这里没有这个值。请写在正文里。',
        '页脚“{对象姓名}{#联系}”：“{#联系}”这里不能重复。请把重复的内容写在正文里。',
      ],
    ],
    [
      'what is of one contact stands where contacts are repeated',
      { line: '{干部姓名}{对象姓名}{联系日期}' },
      ['正文“{干部姓名}{对象姓名}{联系日期}”：“{联系日期}”这里还没有这个值。请写在 {#联系} 与它的结尾之间。'],
    ],
    [
      'what a list has is none of a form',
      { line: '{干部姓名}{对象姓名}{对象性名}{结对数}' },
      [
        '正文“{干部姓名}{对象姓名}{对象性名}{结对数}”：“{对象性名}”没有这个占位符。是不是 {对象姓名}。',
        expect.stringMatching(/“\{结对数\}”没有这个占位符。可用的有 \{学校\}、/),
      ],
    ],
    [
      'a form names both and says what they talked about',
      { line: '谈心', cells: ['内容', '{意见建议}'] },
      [
        '整个文件：“{干部姓名}”没有写。请写在要填写它的地方。',
        '整个文件：“{对象姓名}”没有写。请写在要填写它的地方。',
        '整个文件：“{联系情况} 或 {联系内容}”没有写。请写在要填写它的地方。',
        '整个文件：“{联系情况} 或 {联系日期}”没有写。请写在要填写它的地方。',
      ],
    ],
  ])('is refused with its place: %s', async (_, written, sentences) => {
    expect(await said(written)).toEqual(sentences)
  })

  test('is a Word file', async () => {
    const columns = [{ header: '干部', width: 10, type: 'text' as const }]
    const excel = await writeExcelTable({ title: '表', instructions: '', columns, rows: [['{干部姓名}']] })
    const filled = await fillTemplate(excel, filling)
    expect('problems' in filled && filled.problems.map(templateProblemSentence)).toEqual([
      '整个文件：登记表的模板只能是 Word 文件。请用 .docx 文件编排登记表。',
    ])
  })
})
