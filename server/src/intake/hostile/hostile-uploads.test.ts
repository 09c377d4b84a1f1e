import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../tables/read-table-file.ts'
import { type HostilePart, hostileArchive, textCellXml, workbookParts } from './hostile-archive.fixture.ts'

const header = `<row r="1">${textCellXml('A1', '工号')}${textCellXml('B1', '姓名')}</row>`
const withPart = (part: HostilePart) => hostileArchive([...workbookParts(header), part])
const withSheet = (data: string, after = '') => hostileArchive(workbookParts(data, after))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const oleOf = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1200), Buffer.from(stream, 'utf16le')])
const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)

const refused: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string, RegExp])[] = [
  ['an empty file', () => new Uint8Array(), 'empty', /空的/],
  ['a photograph', () => Buffer.from('ffd8ffe000104a464946000101', 'hex'), 'not-excel', /另存为/],
  ['an .xls of which nothing is left but its name', () => oleOf('Workbook'), 'broken', /已损坏/],
  ['an old Word file', () => oleOf('WordDocument'), 'not-excel', /不是能读取的表格/],
  ['a workbook with a password', () => oleOf('EncryptedPackage'), 'encrypted', /取消密码/],
  ['a web page without a table', () => bytesOf('<html><p>工号</p></html>'), 'no-sheet', /没有可以读取/],
  ['a CSV of nothing but commas', () => bytesOf(',,,\n,,\n'), 'no-sheet', /没有可以读取/],
  [
    'a Word file',
    () => hostileArchive([{ name: 'word/document.xml', bytes: '<w/>' }]),
    'not-excel',
    /不是能读取的表格/,
  ],
  [
    'a bomb in the worksheet',
    () => withSheet(`${header}${'<row r="2"/>'.repeat(5_800_000)}`),
    'suspicious-ratio',
    /压缩比例/,
  ],
  [
    'a bomb where nobody reads',
    () => withPart({ name: 'xl/media/a.png', bytes: spaces(40) }),
    'suspicious-ratio',
    /压缩比例/,
  ],
  ['many parts that add up', () => hostileArchive(bigParts()), 'inflates-too-much', /64 MB/],
  [
    'a header that lies about the size',
    () => withPart({ name: 'xl/a.xml', bytes: spaces(2), declaredSize: 10 }),
    'broken',
    /声明不符/,
  ],
  [
    'a header that claims too much',
    () => withPart({ name: 'xl/a.xml', bytes: '<a/>', declaredSize: 1e9 }),
    'broken',
    /声明不符/,
  ],
  [
    'a path out of the folder',
    () => withPart({ name: '../../etc/passwd', bytes: 'x' }),
    'unsafe-name',
    /不安全的路径/,
  ],
  ['an absolute path', () => withPart({ name: '/etc/passwd', bytes: 'x' }), 'unsafe-name', /不安全的路径/],
  ['a Windows path', () => withPart({ name: 'xl\\..\\a.xml', bytes: 'x' }), 'unsafe-name', /不安全的路径/],
  [
    'a part that stands twice',
    () => withPart({ name: 'xl/workbook.xml', bytes: '<a/>' }),
    'unsafe-name',
    /workbook/,
  ],
  [
    'an encrypted part',
    () => withPart({ name: 'xl/a.xml', bytes: '<a/>', encrypted: true }),
    'encrypted',
    /取消密码/,
  ],
  [
    'an archive inside the archive',
    () => withPart({ name: 'xl/embeddings/b.xlsx', bytes: withSheet(header) }),
    'nested-file',
    /嵌有/,
  ],
  ['ten thousand parts', () => hostileArchive(manyParts(10_000)), 'too-many-parts', /2000 个/],
  [
    'entities that multiply',
    () => withPart({ name: 'xl/styles.xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    'forbidden-markup',
    /不允许/,
  ],
  [
    'elements nested a million deep',
    () => withPart({ name: 'xl/styles.xml', bytes: '<a>'.repeat(1_000_000) }),
    'too-deep',
    /层次过深/,
  ],
  [
    'a cell in column 1,000,000',
    () => withSheet(`${header}<row r="2">${textCellXml('BDWGN2', 'x')}</row>`),
    'too-many-columns',
    /名单”超过 200 列/,
  ],
  [
    'a cell in the last corner',
    () => withSheet(`${header}<row r="1048576">${textCellXml('B1048576', 'x')}</row>`),
    'too-many-rows',
    /名单”超过 60000 行/,
  ],
  [
    'twenty thousand and one merges',
    () => withSheet(header, `<mergeCells>${'<mergeCell ref="A2:B2"/>'.repeat(20_001)}</mergeCells>`),
    'too-many-merges',
    /合并单元格/,
  ],
  [
    'half a worksheet',
    () => withSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>工'),
    'broken',
    /标记不成对/,
  ],
  ['a file cut in half', async () => (await goodFile()).subarray(0, 2000), 'broken', /结尾/],
  [
    'a file with its middle overwritten',
    async () => (await goodFile()).fill(0x7f, 400, 900),
    'broken',
    /损坏/,
  ],
  [
    'a workbook without a directory',
    () => hostileArchive(workbookParts(header).slice(0, 2)),
    'not-excel',
    /不是能读取的表格/,
  ],
  [
    'a directory without its worksheet',
    () => hostileArchive(workbookParts(header).slice(0, 4)),
    'broken',
    /缺少工作表“名单”/,
  ],
]

describe('a file that is not a table is refused in one Chinese sentence', () => {
  it.each(refused)(
    '%s',
    async (_, make, code, sentence) => {
      const bytes = await make()
      const read = await readTableFile(bytes)
      if (code === 'no-table') {
        expect(read.ok === false || read.sheets[0]?.rows.length === 0).toBe(true)
        return
      }
      expect(read.ok ? 'read' : read.refusal.code).toBe(code)
      expect(read.ok ? '' : uploadRefusalSentence(read.refusal)).toMatch(sentence)
      expect(read.ok ? '' : uploadRefusalSentence(read.refusal)).toMatch(/^[^{}]+。$/)
    },
    10_000,
  )
})

describe('odd files that offices do make are read', () => {
  it('a merge over the whole sheet stays within the cells there are', async () => {
    const read = await readTableFile(
      withSheet(header, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    )
    expect(read).toMatchObject({
      sheets: [{ merges: [{ fromRow: 0, toRow: 0, fromColumn: 0, toColumn: 1 }] }],
    })
  })

  it('a hundred thousand empty formatted cells are nothing', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 2}"><c r="XFD${at + 2}" s="1"/></row>`,
    )
    const read = await readTableFile(withSheet(header + empty.join('')))
    expect(read).toMatchObject({ ok: true, sheets: [{ rows: [{ number: 1, cells: ['工号', '姓名'] }] }] })
  })

  it('a claimed dimension is not believed', async () => {
    const parts = workbookParts(header).map((part) => ({
      ...part,
      bytes: String(part.bytes).replace('<sheetData>', '<dimension ref="A1:BDWGN1048576"/><sheetData>'),
    }))
    expect(await readTableFile(hostileArchive(parts))).toMatchObject({
      ok: true,
      sheets: [{ rows: [{ number: 1 }] }],
    })
  })

  it('macros lie in the file and are not unpacked', async () => {
    const read = await readTableFile(withPart({ name: 'xl/vbaProject.bin', bytes: oleOf('VBA') }))
    expect(read).toMatchObject({ ok: true })
  })
})

async function goodFile(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '名单', rows: [['工号', '姓名'], ...names()] }] })
}

const names = () => Array.from({ length: 60 }, (_, at) => [`0${at}`, `王明${at * 7919}`])

const bigParts = () => [
  ...workbookParts(header),
  ...Array.from({ length: 20 }, (_, at) => ({ name: `xl/p${at}.bin`, bytes: spaces(3.9) })),
]

const manyParts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `xl/${at}.xml`, bytes: '' }))
