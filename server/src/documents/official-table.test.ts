import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { readWordTables } from '../intake/word/read-word-tables.ts'
import { writeOfficialDocument } from './official-document.ts'

const columns = [
  { header: '领导', width: 1, merged: true },
  { header: '联谊对象', width: 1 },
] as const
const rows = [
  ['卞怀瑾', '柏予安'],
  ['卞怀瑾', '商秋池'],
  ['滕望舒', '温如玉'],
] as const

const tableOf = async (blocks?: readonly number[]) => {
  const written = { kind: 'table', columns, rows, ...(blocks ? { blocks } : {}) } as const
  const read = await readWordTables(
    await writeOfficialDocument({ titleLines: ['分配表'], blocks: [written] }),
  )
  if (!read.ok) throw new Error(read.refusal.code)
  return read.tables[0]?.rows.map((row) => row.map((cell) => [cell.paragraphs.join(), cell.continues]))
}

describe('a table of an official document', () => {
  it('merges the cells of a block, which then say their text once', async () => {
    expect(await tableOf([2, 1])).toEqual([
      [
        ['领导', false],
        ['联谊对象', false],
      ],
      [
        ['卞怀瑾', false],
        ['柏予安', false],
      ],
      [
        ['', true],
        ['商秋池', false],
      ],
      [
        ['滕望舒', false],
        ['温如玉', false],
      ],
    ])
  })

  it('leaves every row by itself where no blocks are given', async () => {
    expect((await tableOf())?.[2]?.[0]).toEqual(['卞怀瑾', false])
  })
})

it('of thousands of rows each has its own texts, whatever stands in them, and no mark of a sample is left', async () => {
  const odd = ['热依扎·阿不都', '𠮷田 & 子 <甲>', '$1 $& \\n', '']
  const rows = Array.from({ length: 3000 }, (_, at) => [String(at), odd[at % odd.length] ?? ''])
  const bytes = await writeOfficialDocument({
    titleLines: ['联谊名单'],
    blocks: [
      { kind: 'table', columns: [{ header: '甲', width: 1 }], rows: [['前一张表']] },
      {
        kind: 'table',
        columns: [
          { header: '序号', width: 1, merged: true },
          { header: '姓名', width: 3 },
        ],
        rows,
        blocks: [2, 1, 2997],
      },
    ],
  })
  const read = await readWordTables(bytes)
  const [before, table] = read.ok ? read.tables : []
  expect(before?.rows[1]?.[0]?.paragraphs).toEqual(['前一张表'])
  const said = table?.rows.slice(1).map((row) => row.map(({ paragraphs }) => paragraphs.join('')))
  expect(said?.map(([, name]) => name)).toEqual(rows.map(([, name]) => name))
  expect(table?.rows.slice(1, 5).map(([no]) => [no?.paragraphs.join(''), no?.continues])).toEqual([
    ['0', false],
    ['', true],
    ['2', false],
    ['3', false],
  ])
  expect(new PizZip(bytes).file('word/document.xml')?.asText()).not.toMatch(/[\ue000\ue001]/)
})
