import { read, utils } from '@e965/xlsx'
import { afterEach, describe, expect, it } from 'vitest'
import { readXlsx } from '../intake/tables/read-xlsx.ts'
import { type ExcelTable, streamExcelTable, writeExcelTable } from './excel-table.ts'

const table: ExcelTable = {
  title: '党外代表人士',
  instructions: '填写说明：\n1. 带 * 的列必填。',
  columns: [
    { header: '* 工号', width: 12, type: 'text' },
    { header: '姓名', width: 12, type: 'text' },
    { header: '出生日期', width: 14, type: 'date' },
    { header: '身份', width: 18, type: 'text', choices: ['民主党派成员', '无党派人士'] },
    { header: '联系次数', width: 10, type: 'integer' },
  ],
  rows: [
    ['00123', '热依扎·阿不都', '1980-03-05', '民主党派成员', 3],
    ['=1+1', '@李', '1980-03', '-x', null],
  ],
}

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
})

describe.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('read by another library in %s', (tz) => {
  it('days are the days that were given', async () => {
    process.env['TZ'] = tz
    const cells = sheetOf(await writeExcelTable(table))
    expect(cells['C3']).toMatchObject({ t: 'n', w: '1980-03-05' })
    expect(cells['C4']).toMatchObject({ t: 's', v: '1980-03' })
  })

  it('and in the streamed table too', async () => {
    process.env['TZ'] = tz
    const cells = sheetOf(await collected(streamExcelTable(table, table.rows)))
    expect([cells['A1']?.v, cells['A2']?.v, cells['C2']?.w]).toEqual(['* 工号', '00123', '1980-03-05'])
  })
})

describe('a table for Excel', () => {
  it('holds no formula, whatever a text begins with', async () => {
    const cells = sheetOf(await writeExcelTable(table))
    expect(['A4', 'B4', 'D4'].map((at) => [cells[at]?.t, cells[at]?.v, cells[at]?.f])).toEqual([
      ['s', '=1+1', undefined],
      ['s', '@李', undefined],
      ['s', '-x', undefined],
    ])
  })

  it('keeps the zeros of a staff number, in a cell of text', async () => {
    expect(sheetOf(await writeExcelTable(table))['A3']).toMatchObject({ t: 's', v: '00123', z: '@' })
  })

  it('keeps them in a template too, where the cell is still empty', async () => {
    const bytes = await writeExcelTable({ ...table, rows: [], blankRows: 200 })
    const book = read(bytes, { bookFiles: true, cellNF: true, cellStyles: true, sheetStubs: true })
    const cells = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
    expect([cells['A3']?.z, cells['A202']?.z, cells['A203']]).toEqual(['@', '@', undefined])
    expect(await readXlsx(bytes)).toMatchObject({
      ok: true,
      sheets: [{ rows: [{ number: 1 }, { number: 2 }] }],
    })
  })

  it('merges the cells of a block over its rows, and says their text once', async () => {
    const columns = [
      { header: '领导', width: 12, type: 'text', merged: true } as const,
      ...table.columns.slice(1, 2),
    ]
    const rows = [
      ['卞怀瑾', '柏予安'],
      ['卞怀瑾', '商秋池'],
      ['滕望舒', '温如玉'],
    ]
    const cells = sheetOf(await writeExcelTable({ title: '分配表', columns, rows, blocks: [2, 1] }))
    expect(cells['!merges']).toEqual([{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }])
    expect(['A2', 'A3', 'B3', 'A4'].map((at) => cells[at]?.v)).toEqual([
      '卞怀瑾',
      undefined,
      '商秋池',
      '滕望舒',
    ])
  })

  it('has the instructions above, over all columns, and the header below them', async () => {
    const cells = sheetOf(await writeExcelTable(table))
    expect(cells['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }])
    expect(utils.sheet_to_json(cells, { header: 1 })[1]).toEqual([
      '* 工号',
      '姓名',
      '出生日期',
      '身份',
      '联系次数',
    ])
  })

  it('freezes the header and offers the words of the hidden sheet 字典', async () => {
    const book = read(await writeExcelTable(table), { bookFiles: true, cellStyles: true })
    const xml = partOf(book, 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pane[^>]*ySplit="2"[^>]*state="frozen"/)
    expect(xml).toMatch(
      /<dataValidation [^>]*sqref="D3:D20000"[^>]*>\s*<formula1>字典!\$A\$2:\$A\$3<\/formula1>/,
    )
    expect(book.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden])).toEqual([
      ['党外代表人士', 0],
      ['字典', 1],
    ])
    expect(utils.sheet_to_json(book.Sheets['字典'] ?? {}, { header: 1 })).toEqual([
      ['身份'],
      ['民主党派成员'],
      ['无党派人士'],
    ])
  })

  it('a name that a tab may not have is made one that it may', async () => {
    const bytes = await writeExcelTable({ ...table, title: `台账[2026/2027]${'长'.repeat(40)}` })
    expect(read(bytes).SheetNames[0]).toHaveLength(31)
  })

  it('streams a hundred thousand rows without holding them', async () => {
    const before = process.memoryUsage().rss
    let size = 0
    for await (const chunk of streamExcelTable(table, manyRows(100_000))) size += chunk.length
    expect(size).toBeGreaterThan(1_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  }, 30_000)
})

function sheetOf(bytes: Uint8Array) {
  const book = read(bytes, { cellNF: true, cellText: true, cellFormula: true })
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {}
}

/** The library keeps a book's parts when asked, but has no type for them. */
function partOf(book: object, path: string): string {
  const files = (book as { files: Record<string, { content: Uint8Array }> }).files
  return new TextDecoder().decode(files[path]?.content)
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function* manyRows(count: number) {
  for (let at = 0; at < count; at++) yield [String(at).padStart(6, '0'), `王明${at}`, '2026-03-05', '', at]
}
