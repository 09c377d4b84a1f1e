import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../intake/upload-guard.ts'
import { readWordTables } from '../intake/word/read-word-tables.ts'
import { type OfficialDocument, writeOfficialDocument } from './official-document.ts'

const report: OfficialDocument = {
  titleLines: ['2026-2027学年第一学期', '联谊交友工作情况汇报'],
  blocks: [
    { kind: 'heading', text: '一、基本情况' },
    { kind: 'subheading', text: '（一）结对' },
    { kind: 'paragraph', text: '全校 12 名党员领导干部结对联系 36 人。' },
    {
      kind: 'table',
      columns: [
        { header: '单位', width: 3 },
        { header: '应联系', width: 1, align: 'right' },
      ],
      rows: [['文学院', '12'], ['—']],
    },
  ],
  signature: { by: '党委统战部', on: day('2026-11-20') },
}

describe('a document in official layout', () => {
  it('holds what it was given, in order', async () => {
    const read = await readWordTables(await writeOfficialDocument(report))
    expect(read).toMatchObject({
      tables: [
        {
          before: [
            ...report.titleLines,
            '一、基本情况',
            '（一）结对',
            '全校 12 名党员领导干部结对联系 36 人。',
          ],
          rows: [
            [{ paragraphs: ['单位'] }, { paragraphs: ['应联系'] }],
            [{ paragraphs: ['文学院'] }, { paragraphs: ['12'] }],
            [{ paragraphs: ['—'] }, { paragraphs: [] }],
          ],
        },
      ],
    })
    expect(await parts(/document\.xml$/)).toMatch(/党委统战部.*2026年11月20日/s)
  })

  it('does not leave who signed alone on the next page: the last row goes along', async () => {
    const xml = await parts(/document\.xml$/)
    const rows = xml.split('<w:tr>').slice(1)
    expect(rows.map((row) => row.slice(0, row.indexOf('</w:tr>')).includes('<w:keepNext/>'))).toEqual([
      false,
      false,
      true,
    ])
    expect(xml.slice(xml.lastIndexOf('</w:tbl>')).match(/<w:keepNext\/>/g)).toHaveLength(1)
  })

  it('sets title, headings and body in their own faces, at an exact pitch', async () => {
    const xml = await parts(/document\.xml$/)
    for (const face of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312'])
      expect(xml).toContain(`w:eastAsia="${face}"`)
    expect(xml).toMatch(/<w:spacing [^>]*w:line="576" w:lineRule="exact"/)
  })

  it('numbers its pages — 1 —, outside on both sides', async () => {
    const footers = await parts(/footer\d\.xml$/)
    expect(footers.replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/g, '1').replace(/<[^>]*>/g, '')).toBe(
      '— 1 —— 1 —',
    )
    expect(footers).toMatch(/w:val="right"/)
    expect(footers).toMatch(/w:val="left"/)
    expect(await parts(/settings\.xml$/)).toContain('<w:evenAndOddHeaders')
  })
})

async function parts(wanted: RegExp): Promise<string> {
  const archive = await openArchive(await writeOfficialDocument(report), {
    keep: (name) => wanted.test(name),
  })
  return archive.ok
    ? archive.parts.map(({ bytes }) => new TextDecoder().decode(bytes)).join('')
    : archive.refusal.code
}
