import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../intake/upload-guard.ts'
import { readWordTables } from '../intake/word/read-word-tables.ts'
import { type RegistrationForm, writeRegistrationForms } from './registration-form.ts'

const form: RegistrationForm = {
  titleLines: ['明湖大学党员领导干部', '与党外代表人士联谊交友情况登记表'],
  filledOn: { label: '填表时间', on: day('2026-11-20') },
  rows: [
    {
      kind: 'pair',
      cells: [
        { label: '领导干部姓名', value: '陈明远' },
        { label: '职务', value: '文学院党委书记' },
      ],
    },
    {
      kind: 'pair',
      cells: [
        { label: '联谊对象姓名', value: '热依扎·阿不都克力木' },
        { label: '职务', value: '副教授' },
      ],
    },
    {
      kind: 'text',
      label: '联系沟通情况(时间、形式等简要情况)',
      paragraphs: ['2026年9月18日，个别谈心。', '2026年10月22日，实地走访。\n看了实验室。'],
      height: 'tall',
    },
    { kind: 'text', label: '联谊对象提出的意见建议', paragraphs: ['<经费> & "流程"'], height: 'medium' },
    { kind: 'text', label: '备注', paragraphs: [], height: 'short' },
  ],
}

describe('a registration form, read back by our own reader of Word tables', () => {
  it('says what the annex says, cell by cell', async () => {
    const [table, ...others] = await tablesOf([form])
    expect(others).toEqual([])
    expect(table?.before).toEqual([...form.titleLines, '填表时间：2026年11月20日'])
    expect(table?.rows.map((row) => row.map(({ paragraphs }) => paragraphs))).toEqual([
      [['领导干部姓名'], ['陈明远'], ['职　务'], ['文学院党委书记']],
      [['联谊对象姓名'], ['热依扎·阿不都克力木'], ['职　务'], ['副教授']],
      [
        ['联系沟通情况', '(时间、形式', '等简要情况)'],
        ['2026年9月18日，个别谈心。', '2026年10月22日，实地走访。', '看了实验室。'],
      ],
      [['联谊对象提出的意见建议'], ['<经费> & "流程"']],
      [['备　注'], []],
    ])
    expect(table?.rows.map((row) => row.map(({ span }) => span))).toEqual([
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 3],
      [1, 3],
      [1, 3],
    ])
  })

  it('without a day leaves the blanks to be written by hand', async () => {
    const [table] = await tablesOf([{ ...form, filledOn: { label: '填表时间' } }])
    expect(table?.before.at(-1)).toMatch(/^填表时间：\s+年\s+月\s+日$/)
  })

  it('several forms are one file, each on a page of its own', async () => {
    expect(await tablesOf([form, form, form])).toHaveLength(3)
    const xml = await documentXml([form, form, form])
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
  })

  it('a long text is kept whole, in a row that may run on over the page', async () => {
    const paragraphs = Array.from({ length: 80 }, (_, at) => `第${at}次联系，${'内容'.repeat(60)}`)
    const rows = [{ kind: 'text' as const, label: '联系沟通情况', paragraphs, height: 'tall' as const }]
    const [table] = await tablesOf([{ ...form, rows }])
    expect(table?.rows[0]?.[1]?.paragraphs).toEqual(paragraphs)
    expect(await documentXml([{ ...form, rows }])).not.toMatch(/cantSplit/)
  })

  it('a character that XML cannot carry does not break the file', async () => {
    const rows = [
      {
        kind: 'text' as const,
        label: '备注',
        paragraphs: ['甲\u0000\u000b乙\ud800丙𠮷'],
        height: 'short' as const,
      },
    ]
    const [table] = await tablesOf([{ ...form, rows }])
    expect(table?.rows[0]?.[1]?.paragraphs).toEqual(['甲乙丙𠮷'])
  })
})

describe('the page', () => {
  it('is A4 with the margins of an official document', async () => {
    const xml = await documentXml([form])
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  })

  it('names a Chinese font on every run', async () => {
    const xml = await documentXml([form])
    const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? []
    expect(runs.length).toBeGreaterThan(10)
    expect(runs.filter((run) => !run.includes('w:eastAsia='))).toEqual([])
  })

  it('takes the fonts an office has set', async () => {
    const bytes = await writeRegistrationForms([form], { ...fonts, title: '华文中宋' })
    expect(await partOf(bytes, 'word/document.xml')).toContain('w:eastAsia="华文中宋"')
  })
})

const fonts = { title: '甲', body: '乙', heading: '丙', subheading: '丁', pageNumber: '戊', latin: 'Arial' }

async function tablesOf(forms: readonly RegistrationForm[]) {
  const read = await readWordTables(await writeRegistrationForms(forms))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.tables
}

const documentXml = async (forms: readonly RegistrationForm[]) =>
  partOf(await writeRegistrationForms(forms), 'word/document.xml')

async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const archive = await openArchive(bytes, { keep: (name) => name === path })
  return archive.ok ? new TextDecoder().decode(archive.parts[0]?.bytes) : archive.refusal.code
}
