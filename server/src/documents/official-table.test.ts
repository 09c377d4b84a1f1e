import { describe, expect, it } from 'vitest'
import { readWordTables } from '../intake/read-word-tables.ts'
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
