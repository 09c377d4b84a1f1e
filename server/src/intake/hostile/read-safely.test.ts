import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTableSafely, readWordTablesSafely } from '../read-safely.ts'
import { hostileArchive, textCellXml, workbookParts } from './hostile-archive.fixture.ts'

describe('an upload is read in a process of its own', () => {
  it('a good file comes back as rows of text', async () => {
    const rows = [
      ['工号', '姓名'],
      ['00123', '热依扎·阿不都'],
    ]
    expect(await readTableSafely(await writeXlsx({ sheets: [{ name: '名单', rows }] }))).toMatchObject({
      ok: true,
      sheets: [{ name: '名单', rows: [{ number: 1 }, { number: 2, cells: ['00123', '热依扎·阿不都'] }] }],
    })
  }, 20_000)

  it('ten thousand people with twenty-five columns are within the usual caps', async () => {
    const rows = Array.from({ length: 10_001 }, (_, row) =>
      Array.from({ length: 25 }, (_, column) => `明湖${row}-${column}`),
    )
    const read = await readTableSafely(await writeXlsx({ sheets: [{ name: '名单', rows }] }))
    expect(read.ok ? read.sheets[0]?.rows.length : read.refusal).toBe(10_001)
  }, 30_000)

  it('a refusal comes back as it is', async () => {
    expect(await readTableSafely(new Uint8Array())).toEqual({ ok: false, refusal: { code: 'empty' } })
  }, 20_000)

  it('a Word file is read the same way', async () => {
    const bytes = hostileArchive([
      {
        name: 'word/document.xml',
        bytes: '<d><body><tbl><tr><tc><p><r><t>姓名</t></r></p></tc></tr></tbl></body></d>',
      },
    ])
    expect(await readWordTablesSafely(bytes)).toMatchObject({
      tables: [{ rows: [[{ paragraphs: ['姓名'], span: 1, continues: false }]] }],
    })
  }, 20_000)

  it('one that takes too long is stopped', async () => {
    const upload = manyCells()
    const began = performance.now()
    expect(await readTableSafely(upload, { maxMillis: 50, maxMegabytes: 400 })).toEqual({
      ok: false,
      refusal: { code: 'too-slow', limit: 0.1 },
    })
    expect(performance.now() - began).toBeLessThan(5_000)
  }, 20_000)

  it('one that takes too much memory is stopped, and this process stays small', async () => {
    const upload = manyCells()
    const before = process.memoryUsage().rss
    expect(await readTableSafely(upload, { maxMillis: 60_000, maxMegabytes: 140 })).toEqual({
      ok: false,
      refusal: { code: 'too-hungry', limit: 140 },
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024)
  }, 60_000)
})

/** Within every cap of the guard: 600,000 cells, each with a text of its own. */
function manyCells(): Uint8Array {
  const row = (number: number) =>
    `<row r="${number}">${Array.from({ length: 20 }, (_, at) => textCellXml(`${String.fromCharCode(65 + at)}${number}`, `值${number * 31 + at}`)).join('')}</row>`
  return hostileArchive(workbookParts(Array.from({ length: 30_000 }, (_, at) => row(at + 1)).join('')))
}
