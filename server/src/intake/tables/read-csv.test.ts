import { describe, expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'
import { readTableFile } from './read-table-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function cells(bytes: Uint8Array) {
  const read = readCsv(bytes)
  return read.ok ? read.sheets[0]?.rows.map((row) => [row.number, ...row.cells]) : read.refusal
}

describe('a CSV', () => {
  test('is read with its quotes, its commas and its row numbers, empty rows left out', () => {
    expect(cells(utf8('\ufeff年份,节日\r\n\r\n2026,"国庆,中秋"\r\n2026,"他说""好"""'))).toEqual([
      [1, '年份', '节日'],
      [3, '2026', '国庆,中秋'],
      [4, '2026', '他说"好"'],
    ])
    expect(cells(utf8('年份\t节日\n2026\t国庆节\n'))).toEqual([
      [1, '年份', '节日'],
      [2, '2026', '国庆节'],
    ])
  })

  test('may be in GBK, as Excel saves it', () => {
    // 年份,节日 in GBK.
    const bytes = Uint8Array.from([0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xbd, 0xda, 0xc8, 0xd5])
    expect(cells(bytes)).toEqual([[1, '年份', '节日']])
  })

  const unicodeText = '\ufeff工号\t姓名\r\n00123\t一苇·阿不都\r\n'
  const little = Buffer.from(unicodeText, 'utf16le')
  test.each([
    ['little end first, as Excel saves "Unicode 文本"', little],
    ['big end first', Buffer.from(little).swap16()],
    ['little end first without its mark', little.subarray(2)],
    ['big end first without its mark', Buffer.from(little).swap16().subarray(2)],
  ])('may be in UTF-16, %s', async (_, bytes) => {
    const rows = [
      { number: 1, cells: ['工号', '姓名'] },
      { number: 2, cells: ['00123', '一苇·阿不都'] },
    ]
    expect(await readTableFile(new Uint8Array(bytes))).toMatchObject({ ok: true, sheets: [{ rows }] })
  })

  test('in UTF-8 with its mark stays so when one letter of it is broken', () => {
    const broken = Buffer.concat([utf8('\ufeff姓名,单位\n王'), Buffer.from([0xe4, 0xb8]), utf8(',文学院\n')])
    expect(cells(broken)).toEqual([
      [1, '姓名', '单位'],
      [2, '王\ufffd', '文学院'],
    ])
  })

  test('loses nothing to a stray quote', () => {
    expect(cells(utf8('a,"b"c,d\n1,2"3,"4'))).toEqual([
      [1, 'a', 'bc', 'd'],
      [2, '1', '2"3', '4'],
    ])
  })

  test('drops what is never taken, and says so', () => {
    const read = readCsv(utf8('姓名,身份证号\n王明,110101199001011237\n'))
    expect(read).toMatchObject({ sheets: [{ withheld: [{ column: 1, header: '身份证号' }] }] })
    expect(JSON.stringify(read)).not.toContain('110101199001011237')
  })

  test('is refused beyond its caps, and when nothing stands in it', () => {
    const caps = { maxRows: 2, maxColumns: 2, maxCells: 10, maxMerges: 0 }
    expect(readCsv(utf8('1\n2\n3'), caps)).toMatchObject({ refusal: { code: 'too-many-rows' } })
    expect(readCsv(utf8('1,2,3'), caps)).toMatchObject({ refusal: { code: 'too-many-columns' } })
    expect(readCsv(utf8(' , \n'), caps)).toMatchObject({ refusal: { code: 'no-sheet' } })
  })
})
