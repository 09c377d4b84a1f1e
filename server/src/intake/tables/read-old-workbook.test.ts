import { type BookType, CFB, utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readTableFile } from './read-table-file.ts'

/** A table with a month, a day, a number kept as text, a formula with its result, an error and a merge. */
function written(bookType: BookType): Uint8Array {
  const rows = [
    ['工号', '姓名', '出生年月', '加入时间', '在职', '身份证号'],
    ['00123', '热依扎·阿不都', new Date(Date.UTC(1980, 0, 1)), new Date(Date.UTC(2026, 2, 5)), true, '11'],
    ['', '𬭊嘉', 1980.01, null, null, '12'],
  ]
  const sheet = utils.aoa_to_sheet(rows, { UTC: true })
  sheet['C2'].z = 'yyyy"年"m"月"'
  sheet['D2'].z = 'yyyy/m/d'
  sheet['D3'] = { t: 'n', f: '1+11', v: 12 }
  sheet['E3'] = { t: 'e', v: 0x17 }
  sheet['!merges'] = [utils.decode_range('A2:A3')]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名单')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['民盟盟员']]), '字典')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return write(book, { type: 'buffer', bookType })
}

/** The library writes no ROW records: those of these rows, as Excel marks hidden ones, before the end of the only sheet. */
function withHiddenRows(bytes: Uint8Array, rows: readonly number[]): Uint8Array {
  const container = CFB.read(bytes, { type: 'buffer' })
  const stream = CFB.find(container, 'Workbook')
  if (!stream) throw new Error('no workbook in the container')
  const written = Buffer.from(stream.content)
  const records = rows.map((row) => {
    const record = Buffer.alloc(20)
    record.writeUInt16LE(0x0208, 0)
    record.writeUInt16LE(16, 2)
    record.writeUInt16LE(row - 1, 4)
    record.writeUInt16LE(0x20, 16)
    return record
  })
  const end = written.lastIndexOf(Buffer.from([0x0a, 0x00, 0x00, 0x00]))
  stream.content = Buffer.concat([written.subarray(0, end), ...records, written.subarray(end)])
  stream.size = stream.content.length
  return Buffer.from(CFB.write(container, { type: 'buffer', fileType: 'cfb' }))
}

const readable = {
  ok: true,
  sheets: [
    {
      name: '名单',
      rows: [
        { number: 1, cells: ['工号', '姓名', '出生年月', '加入时间', '在职', ''] },
        { number: 2, cells: ['00123', '热依扎·阿不都', '1980-01', '2026-03-05', 'TRUE', ''] },
        {
          number: 3,
          cells: ['', '𬭊嘉', '1980.01', '12', '#错误', ''],
          faults: [{ column: 4, kind: 'error-value' }],
        },
      ],
      merges: [{ fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 0 }],
      withheld: [{ column: 5, header: '身份证号' }],
    },
  ],
}

describe('tables of older programs', () => {
  it('an .xls is read like an .xlsx, without its hidden sheets and what is never taken', async () => {
    const read = await readTableFile(written('biff8'))
    expect(read.ok ? read.sheets.map(({ name }) => name) : read.refusal).toEqual(['名单'])
    expect(read).toMatchObject(readable)
    expect(JSON.stringify(read)).not.toContain('"11"')
  })

  it.each(['biff8', 'xlml', 'xlsx'] as const)('rows that %s hides are read, and named', async (bookType) => {
    const sheet = utils.aoa_to_sheet([
      ['工号', '姓名', ''],
      ['1', '甲'],
      ['2', '乙'],
      ['3', '丙'],
    ])
    sheet['!rows'] = [{}, { hidden: true }, {}, { hidden: true }, { hidden: true }]
    sheet['!cols'] = [{}, { hidden: true }, { hidden: true }]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名单')
    const bytes: Uint8Array = write(book, { type: 'buffer', bookType })
    const read = await readTableFile(bookType === 'biff8' ? withHiddenRows(bytes, [2, 4]) : bytes)
    // Of hidden columns only .xlsx tells without the weight of every formatted empty cell; an empty one is nobody's question.
    const columns = bookType === 'xlsx' ? [1] : []
    expect(read.ok && read.sheets[0]?.hidden).toEqual({ rows: [2, 4], columns })
    expect(read.ok && read.sheets[0]?.rows).toHaveLength(4)
  })

  it('the XML of Excel 2003 is, too', async () => {
    expect(await readTableFile(written('xlml'))).toMatchObject(readable)
  })

  it('a web page called .xls gives its tables, in GBK as well', async () => {
    const cells = '<tr><td>00123</td><td>2026.10</td><td style="x">是&nbsp;<br>否</td></tr>'
    const page = (before: string, name: string) =>
      `<html>${before}<table border=1><tr><td rowspan=2>工号</td></tr><tr><th>${name}</th></tr>${cells}</table></html>`
    const read = await readTableFile(Buffer.from(page('<meta charset="utf-8">', '加入时间')))
    expect(read).toMatchObject({
      sheets: [
        {
          rows: [
            { cells: ['工号'] },
            { cells: ['', '加入时间'] },
            { cells: ['00123', '2026.10', '是 \n否'] },
          ],
        },
      ],
    })
    const gbk = Buffer.concat([
      Buffer.from(
        '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><table><tr><td>',
      ),
      Buffer.from('d0d5c3fb', 'hex'),
      Buffer.from('</td></tr></table></html>'),
    ])
    expect(await readTableFile(gbk)).toMatchObject({ sheets: [{ rows: [{ cells: ['姓名'] }] }] })
  })

  it('entities are not resolved, and a page without a table is no table', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc">]><Workbook>&b;</Workbook>'
    expect(await readTableFile(Buffer.from(bomb))).toMatchObject({ refusal: { code: 'forbidden-markup' } })
  })

  it('tab-separated text in UTF-16, as Excel calls Unicode text, is a table', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('工号\t姓名\r\n00123\t王明', 'utf16le'),
    ])
    expect(await readTableFile(bytes)).toMatchObject({
      sheets: [{ rows: [{ cells: ['工号', '姓名'] }, { cells: ['00123', '王明'] }] }],
    })
  })
})
