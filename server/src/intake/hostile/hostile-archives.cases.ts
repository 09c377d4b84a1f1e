// Archives that lie, and sound archives with worksheets no office program writes, each a kind of its own.

import { type HostilePart, hostileArchive, textCellXml, workbookParts } from './hostile-archive.fixture.ts'
import { type HostileCase, oldTable } from './hostile-text.cases.ts'
import { randomBytes } from './seeded.fixture.ts'

const header = `<row r="1">${textCellXml('A1', '姓名')}${textCellXml('B1', '单位')}</row>`
const withPart = (part: HostilePart) => hostileArchive([...workbookParts(header), part])
const withSheet = (data: string, after = '') => hostileArchive(workbookParts(header + data, after))
const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)

const names = [
  '../../etc/passwd',
  '/etc/passwd',
  'C:/Windows/system.ini',
  'xl\\..\\a.xml',
  'xl/../../a.xml',
  'xl/workbook.xml',
  'XL/WORKBOOK.XML',
  'xl/a\u0000.xml',
  'xl/a\n.xml',
]

/** Bytes of the end record or of a header set to something else. */
function rewritten(write: (bytes: Buffer, end: number) => void): Uint8Array {
  const bytes = Buffer.from(withSheet(''))
  write(bytes, bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'))
  return bytes
}

const archives: readonly HostileCase[] = [
  ...names.map(
    (name): HostileCase => [
      `a part called ${JSON.stringify(name)}`,
      'refused',
      () => withPart({ name, bytes: '<a/>' }),
    ],
  ),
  ...[0, 10, 2 ** 31, 2 ** 32 - 1].map(
    (declaredSize): HostileCase => [
      `a size said to be ${declaredSize}`,
      'refused',
      () => withPart({ name: 'xl/a.xml', bytes: '<a>1</a>', declaredSize }),
    ],
  ),
  ...['xl/sharedStrings.xml', 'xl/styles.xml', 'docProps/app.xml', 'xl/media/a.png'].map(
    (name): HostileCase => [
      `forty megabytes of spaces in ${name}`,
      'refused',
      () => withPart({ name, bytes: spaces(40) }),
    ],
  ),
  ['an archive of nothing', 'refused', () => hostileArchive([])],
  ['an archive in an archive', 'refused', () => withPart({ name: 'xl/a.bin', bytes: withSheet('') })],
  ['a part with a password', 'refused', () => withPart({ name: 'xl/a.xml', bytes: '<a/>', encrypted: true })],
  [
    'three thousand parts',
    'refused',
    () => hostileArchive(Array.from({ length: 3000 }, (_, at) => ({ name: `${at}`, bytes: '' }))),
  ],
  ['no end record', 'refused', () => withSheet('').subarray(0, -22)],
  ['half an archive', 'refused', () => withSheet('').subarray(0, 900)],
  ['a beginning cut off', 'refused', () => withSheet('').subarray(40)],
  [
    'more parts than there are',
    'refused',
    () => rewritten((bytes, end) => bytes.writeUInt16LE(60_000, end + 10)),
  ],
  ['fewer parts than there are', 'any', () => rewritten((bytes, end) => bytes.writeUInt16LE(1, end + 10))],
  [
    'a directory beyond the file',
    'refused',
    () => rewritten((bytes, end) => bytes.writeUInt32LE(0x7fffffff, end + 16)),
  ],
  [
    'a directory of four gigabytes',
    'any',
    () => rewritten((bytes, end) => bytes.writeUInt32LE(0xfffffffe, end + 12)),
  ],
  [
    'a comment longer than the file',
    'refused',
    () => rewritten((bytes, end) => bytes.writeUInt16LE(0xffff, end + 20)),
  ],
  [
    'a way of packing nobody knows',
    'refused',
    () => rewritten((bytes) => bytes.writeUInt16LE(99, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 10)),
  ],
  [
    'a header in the wrong place',
    'refused',
    () => rewritten((bytes) => bytes.writeUInt32LE(7, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 42)),
  ],
  ['packed noise', 'any', () => rewritten((bytes) => bytes.set(randomBytes(60, 5), 80))],
  ['a Word file', 'refused', () => hostileArchive([{ name: 'word/document.xml', bytes: '<w/>' }])],
  ['an OpenDocument table', 'refused', () => oldTable('ods')],
  ['a binary workbook', 'refused', () => oldTable('xlsb')],
  [
    'macros beside the table',
    'any',
    () => withPart({ name: 'xl/vbaProject.bin', bytes: randomBytes(2000, 9) }),
  ],
  [
    'a link to another workbook',
    'any',
    () => withPart({ name: 'xl/externalLinks/externalLink1.xml', bytes: '<externalLink/>' }),
  ],
]

const faults: readonly (readonly [string, string])[] = [
  ['a document type', '<!DOCTYPE a><a/>'],
  ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'],
  ['a thousand levels', '<a>'.repeat(1000)],
  ['tags that do not match', '<a><b></a></b>'],
  ['half a tag', '<a><b x="'],
  ['nothing in it', ''],
  ['blanks', ' \n '],
  ['no XML', 'not markup at all'],
  ['a comment without end', '<a><!-- '],
  ['CDATA', '<a><![CDATA[<b>]]></a>'],
  ['a heap of attributes', `<a ${Array.from({ length: 5000 }, (_, at) => `x${at}="1"`).join(' ')}/>`],
  ['bytes of no encoding', '<a>\ufffd\u0001</a>'],
]
const parts = [
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
]
const markup = parts.flatMap((name) =>
  faults.map(
    ([fault, bytes]): HostileCase => [
      `${fault} in ${name}`,
      'any',
      () => hostileArchive([...workbookParts(header).filter((part) => part.name !== name), { name, bytes }]),
    ],
  ),
)

const one = (attributes: string, content: string) => `<row r="2"><c ${attributes}>${content}</c></row>`
const sheets: readonly HostileCase[] = [
  [
    'a cell in column a million',
    'refused',
    () => withSheet(one('r="BDWGN2" t="inlineStr"', '<is><t>x</t></is>')),
  ],
  [
    'a cell in row a million',
    'refused',
    () => withSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
  ],
  ['a cell in row nothing', 'any', () => withSheet('<row r="0"><c r="A0"><v>1</v></c></row>')],
  ['a row below zero', 'any', () => withSheet('<row r="-5"><c r="A-5"><v>1</v></c></row>')],
  ['a row without a number', 'any', () => withSheet('<row r="x"><c r="?"><v>1</v></c></row>')],
  ['a row of twenty digits', 'any', () => withSheet('<row r="99999999999999999999"><c><v>1</v></c></row>')],
  [
    'columns that go backwards',
    'any',
    () => withSheet('<row r="2"><c r="C2"><v>1</v></c><c r="A2"><v>2</v></c></row>'),
  ],
  [
    'the same cell a thousand times',
    'any',
    () => withSheet('<row r="2"><c r="A2"><v>1</v></c></row>'.repeat(1000)),
  ],
  ['a text that is not in the list', 'any', () => withSheet(one('r="A2" t="s"', '<v>99999999</v>'))],
  ['a text before the list', 'any', () => withSheet(one('r="A2" t="s"', '<v>-1</v>'))],
  ['a format that does not exist', 'any', () => withSheet(one('r="A2" s="99999"', '<v>46086</v>'))],
  ['a kind of cell that does not exist', 'any', () => withSheet(one('r="A2" t="zz"', '<v>1</v>'))],
  ['a number that is none', 'any', () => withSheet(one('r="A2"', '<v>NaN</v>'))],
  ['a number without end', 'any', () => withSheet(one('r="A2"', '<v>1e309</v>'))],
  ['a day before all days', 'any', () => withSheet(one('r="A2" t="d"', '<v>-0001-13-45T99:99</v>'))],
  ['a formula that fetches a page', 'any', () => withSheet(one('r="A2"', '<f>WEBSERVICE("http://x")</f>'))],
  [
    'a formula that calls a program',
    'any',
    () => withSheet(one('r="A2"', "<f>cmd|'/C calc'!A0</f><v>0</v>")),
  ],
  ['a formula that refers to itself', 'any', () => withSheet(one('r="A2"', '<f>A2</f>'))],
  [
    'a table formula over everything',
    'any',
    () => withSheet(one('r="A2"', '<f t="array" ref="A1:XFD1048576">1</f><v>1</v>')),
  ],
  ['an error for a value', 'any', () => withSheet(one('r="A2" t="e"', '<v>#REF!</v>'))],
  [
    'a cell of three million characters',
    'any',
    () => withSheet(one('r="A2" t="inlineStr"', `<is><t>${'长'.repeat(1_000_000)}</t></is>`)),
  ],
  [
    'a text in ten thousand pieces',
    'any',
    () => withSheet(one('r="A2" t="inlineStr"', `<is>${'<r><t>王</t></r>'.repeat(10_000)}</is>`)),
  ],
  [
    'characters nobody sees',
    'any',
    () => withSheet(one('r="A2" t="inlineStr"', '<is><t>王&#8203;&#8238;明&#0;</t></is>')),
  ],
  [
    'a merge over everything',
    'any',
    () => withSheet('', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  ],
  ['a merge turned round', 'any', () => withSheet('', '<mergeCells><mergeCell ref="Z9:A1"/></mergeCells>')],
  ['a merge of nonsense', 'any', () => withSheet('', '<mergeCells><mergeCell ref="?:?"/></mergeCells>')],
  [
    'merges upon merges',
    'any',
    () => withSheet('', `<mergeCells>${'<mergeCell ref="A1:B60000"/>'.repeat(2000)}</mergeCells>`),
  ],
  [
    'twenty thousand and one merges',
    'refused',
    () => withSheet('', `<mergeCells>${'<mergeCell ref="A2:B2"/>'.repeat(20_001)}</mergeCells>`),
  ],
  [
    'a hundred thousand empty cells',
    'any',
    () => withSheet('<row r="3"><c r="XFD3" s="1"/></row>'.repeat(100_000)),
  ],
  ['a sheet without rows', 'any', () => hostileArchive(workbookParts(''))],
]

export const archiveCases: readonly HostileCase[] = [...archives, ...markup, ...sheets]
