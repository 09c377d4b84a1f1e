// Files that are no archives: other programs' files, text, web pages and old workbooks, each a kind of its own.

import { type BookType, utils, write } from '@e965/xlsx'
import { randomBytes } from './seeded.fixture.ts'

/** `refused`: it must not be read · `any`: read or refused, but never more than that. */
export type HostileCase = readonly [name: string, expect: 'refused' | 'any', make: () => Uint8Array]

const text = (content: string) => Buffer.from(content)
const hex = (digits: string, more = 400) => Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(more)])

const signatures: readonly (readonly [string, string])[] = [
  ['a PNG', '89504e470d0a1a0a0000000d'],
  ['a JPEG', 'ffd8ffe000104a4649460001'],
  ['a GIF', '474946383961010001000000'],
  ['a BMP', '424d76000000000000003600'],
  ['a TIFF', '49492a0008000000'],
  ['a WebP', '524946460000000057454250'],
  ['an icon', '00000100010010100000'],
  ['a PDF', '255044462d312e370a25e2e3cfd30a00'],
  ['a RAR', '526172211a0701003392b5e5'],
  ['a 7-Zip', '377abcaf271c000400000000'],
  ['a gzip', '1f8b0800000000000003'],
  ['a bzip2', '425a68393141592653590000'],
  ['an xz', 'fd377a585a0000'],
  ['a Windows program', '4d5a90000300000004000000ffff0000'],
  ['an ELF program', '7f454c4602010100000000000000'],
  ['a Java class', 'cafebabe00000034'],
  ['an MP3', '494433030000000000'],
  ['an MP4', '000000186674797069736f6d'],
  ['a database', '53514c69746520666f726d6174203300'],
  ['a font', '0001000000120100000400204453'],
  ['a Photoshop file', '384250530001000000000000'],
  ['an Outlook archive', '2142444e0000000053410000'],
  ['a shortcut', '4c0000000114020000000000c000'],
  ['zeros', '000000000000'],
]

const noTables: readonly HostileCase[] = [
  ...signatures.map(([name, digits]): HostileCase => [name, 'refused', () => hex(digits)]),
  ['nothing', 'refused', () => new Uint8Array()],
  ['one byte', 'refused', () => new Uint8Array([0])],
  ['noise', 'any', () => randomBytes(50_000, 11)],
  ['0xff for ever', 'any', () => Buffer.alloc(100_000, 0xff)],
]

const head = '姓名,单位,政治面貌\n'
const csv: readonly HostileCase[] = [
  ['a byte order mark alone', 'refused', () => Buffer.from('efbbbf', 'hex')],
  ['spaces and line ends', 'refused', () => text(' \n\t \r\n'.repeat(1000))],
  ['nothing but commas', 'refused', () => text(`${','.repeat(100)}\n`.repeat(100))],
  ['a quote never closed', 'any', () => text(`${head}"${'王明,文学院\n'.repeat(20_000)}`)],
  ['quotes without end', 'any', () => text(`${head}${'"'.repeat(500_000)}`)],
  ['a million commas in a line', 'refused', () => text(`${head}${','.repeat(1_000_000)}王`)],
  ['sixty thousand and one lines', 'refused', () => text(`${head}${'王明,a,b\n'.repeat(60_001)}`)],
  ['a cell of five megabytes', 'any', () => text(`${head}${'长'.repeat(1_700_000)},文学院,民盟`)],
  ['carriage returns alone', 'any', () => text(`${head}王明,文学院,民盟`.replaceAll('\n', '\r'))],
  ['NUL in the text', 'refused', () => text(`${head}王\u0000明,文学院,民盟`)],
  [
    'UTF-16 with its end cut off',
    'any',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(head, 'utf16le'), Buffer.from([0x41])]),
  ],
  [
    'UTF-16 with the other end first, cut off',
    'any',
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(head, 'utf16le').swap16(), Buffer.from([0])]),
  ],
  [
    'half UTF-8 and half GBK',
    'any',
    () => Buffer.concat([text(head), Buffer.from('cdf5c3f72ccec4d1a7d4ba0a', 'hex')]),
  ],
  ['what no encoding has', 'any', () => Buffer.concat([text(head), Buffer.from('8130ff39fe', 'hex')])],
  [
    'formulas that call programs',
    'any',
    () => text(`${head}=cmd|'/C calc'!A0,@SUM(1),+HYPERLINK("http://x")\n`),
  ],
  ['direction marks and joiners', 'any', () => text(`${head}王\u202e明\u200d,文\u2066学院,民盟`)],
  ['half a surrogate', 'any', () => Buffer.concat([text(head), Buffer.from('eda080', 'hex')])],
  ['the same heading two hundred times', 'any', () => text(`${'姓名,'.repeat(199)}姓名\n王明`)],
  ['a heading of ten thousand characters', 'any', () => text(`${'姓'.repeat(10_000)},单位\n王,文`)],
  [
    'brackets that open and never close',
    'any',
    () => text(`${'（'.repeat(100_000)}姓名,单位,政治面貌\n王,文,民盟`),
  ],
  [
    'mail with a table inside',
    'any',
    () => text(`MIME-Version: 1.0\nContent-Type: multipart/related\n\n${head}`),
  ],
  ['JSON', 'any', () => text(JSON.stringify([{ 姓名: '王明' }]))],
  ['a program text', 'any', () => text('#!/bin/sh\nrm -rf /\n')],
]

const cell = (content: string, attributes = '') => `<td ${attributes}>${content}</td>`
const page = (body: string) =>
  text(`<html><body><table><tr>${cell('姓名')}${cell('单位')}</tr>${body}</table></body></html>`)
const html: readonly HostileCase[] = [
  ['a page without a table', 'refused', () => text('<html><body>请登录</body></html>')],
  ['a table never closed', 'any', () => text('<html><table><tr><td>姓名<td>单位')],
  ['a hundred thousand tables opened', 'any', () => text(`<html>${'<table>'.repeat(20_000)}`)],
  [
    'tables in tables',
    'any',
    () => text(`<html>${'<table><tr><td>'.repeat(500)}王${'</td></tr></table>'.repeat(500)}`),
  ],
  [
    'a cell over a billion columns',
    'any',
    () => page(`<tr>${cell('王', 'colspan="1000000000"')}${cell('文')}</tr>`),
  ],
  [
    'a cell over a billion rows',
    'any',
    () => page(`<tr>${cell('王', 'rowspan="1000000000"')}</tr><tr>${cell('文')}</tr>`),
  ],
  [
    'a cell over less than nothing',
    'any',
    () => page(`<tr>${cell('王', 'colspan="-5" rowspan="-9"')}${cell('文')}</tr>`),
  ],
  [
    'scripts and frames',
    'any',
    () => page(`<tr>${cell('<script>alert(1)</script>')}${cell('<iframe src="http://x">')}</tr>`),
  ],
  ['entities nobody knows', 'any', () => page(`<tr>${cell('&bomb;&#x110000;&#99999999;')}</tr>`)],
  ['attributes without end', 'any', () => page(`<tr>${cell('王', `x="${'y'.repeat(500_000)}`)}</tr>`)],
  ['sixty thousand and one rows', 'any', () => page(`<tr>${cell('王')}</tr>`.repeat(60_001))],
  ['three hundred columns', 'refused', () => page(`<tr>${cell('王').repeat(300)}</tr>`)],
  [
    'types the page claims',
    'any',
    () => page(`<tr>${cell('王', 'data-t="e" data-v="x"')}${cell('5', 't="d"')}</tr>`),
  ],
  [
    'a document type with entities',
    'refused',
    () => text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><table>&b;</table>'),
  ],
  [
    'Excel XML of nothing',
    'refused',
    () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  [
    'Excel XML far to the right',
    'any',
    () => excelXml('<Row><Cell ss:Index="1000000000"><Data ss:Type="String">王</Data></Cell></Row>'),
  ],
  [
    'Excel XML far below',
    'any',
    () => excelXml('<Row ss:Index="1000000000"><Cell><Data ss:Type="String">王</Data></Cell></Row>'),
  ],
  [
    'Excel XML merged over everything',
    'any',
    () =>
      excelXml(
        '<Row><Cell ss:MergeAcross="999999" ss:MergeDown="999999"><Data ss:Type="String">王</Data></Cell></Row>',
      ),
  ],
  [
    'Excel XML with wrong types',
    'any',
    () =>
      excelXml(
        '<Row><Cell><Data ss:Type="DateTime">never</Data></Cell><Cell><Data ss:Type="Number">x</Data></Cell></Row>',
      ),
  ],
  ['some other XML', 'refused', () => text('<?xml version="1.0"?><rss><channel/></rss>')],
]

function excelXml(rows: string): Uint8Array {
  const ss = 'urn:schemas-microsoft-com:office:spreadsheet'
  return text(`<?xml version="1.0"?><Workbook xmlns="${ss}" xmlns:ss="${ss}"><Worksheet ss:Name="名单"><Table>
    <Row><Cell><Data ss:Type="String">姓名</Data></Cell></Row>${rows}</Table></Worksheet></Workbook>`)
}

/** A sound table as an older program would have written it. */
export function oldTable(bookType: BookType): Uint8Array {
  const rows = Array.from({ length: 40 }, (_, at) => [`王明${at}`, '文学院', '民盟盟员', `00${at}`])
  const sheet = utils.aoa_to_sheet([['姓名', '单位', '政治面貌', '工号'], ...rows])
  return Buffer.from(write(utils.book_new(sheet, '名单'), { type: 'buffer', bookType }))
}

const ole = (at: number, value: number) => {
  const bytes = Buffer.from(oldTable('biff8'))
  bytes.writeUInt32LE(value >>> 0, at)
  return bytes
}
const oldWorkbooks: readonly HostileCase[] = [
  ['the mark of an old workbook alone', 'refused', () => hex('d0cf11e0a1b11ae1', 0)],
  ['an old workbook of zeros', 'refused', () => hex('d0cf11e0a1b11ae1', 4096)],
  [
    'an old Word file',
    'refused',
    () => Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.from('WordDocument', 'utf16le')]),
  ],
  [
    'an old workbook with a password',
    'refused',
    () => Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  [
    'an old workbook in which only the name is left',
    'refused',
    () => Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.from('Workbook', 'utf16le'), randomBytes(5000, 3)]),
  ],
  ['sectors of two to the power of sixty-five thousand', 'any', () => ole(30, 0xffff)],
  ['a billion sectors', 'any', () => ole(44, 1e9)],
  ['a directory that begins nowhere', 'any', () => ole(48, 0x7fffffff)],
  ['a directory that is its own successor', 'any', () => ole(48, 0)],
  ['a table of sectors in a ring', 'any', () => ole(68, 1)],
  ['a mini stream beyond the file', 'any', () => ole(60, 0x00ffffff)],
  ['a quarter of an old workbook', 'any', () => oldTable('biff8').subarray(0, 1500)],
  ['an old workbook without its end', 'any', () => oldTable('biff8').subarray(0, -700)],
  ['an old workbook of 1995', 'any', () => oldTable('biff5')],
  ['a workbook of 1987', 'any', () => oldTable('biff2')],
  ['dBase', 'any', () => oldTable('dbf')],
  ['SYLK', 'any', () => oldTable('sylk')],
  ['DIF', 'any', () => oldTable('dif')],
]

export const textCases: readonly HostileCase[] = [...noTables, ...csv, ...html, ...oldWorkbooks]
