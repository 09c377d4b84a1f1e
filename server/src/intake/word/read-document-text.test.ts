import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { describe, expect, it } from 'vitest'
import { type HostilePart, hostileArchive } from '../hostile/hostile-archive.fixture.ts'
import { readDocumentTextSafely } from '../read-safely.ts'
import { readDocumentText } from './read-document-text.ts'

const xml = (root: string, body: string) => `<?xml version="1.0"?><w:${root} xmlns:w="w">${body}</w:${root}>`
const word = (body: string, ...parts: readonly HostilePart[]) =>
  hostileArchive([
    { name: 'word/document.xml', bytes: xml('document', `<w:body>${body}</w:body>`) },
    ...parts,
  ])
const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function textOf(bytes: Uint8Array) {
  const read = await readDocumentText(bytes)
  return read.ok ? read.text : read.refusal
}

describe('the text of a Word document', () => {
  it('is its paragraphs, and the cells of its tables one a line', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('姓名')}</w:tc><w:tc>${paragraph('职务')}</w:tc></w:tr></w:tbl>`
    expect(await textOf(word(`${paragraph('一、总则')}${paragraph('平等相待。')}${table}`))).toBe(
      '一、总则\n平等相待。\n姓名\n职务',
    )
  })

  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const definition = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>`
  const numbering = {
    name: 'word/numbering.xml',
    bytes: xml('numbering', `${definition}<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`),
  }
  const at = (deep: number) => `<w:numPr><w:ilvl w:val="${deep}"/><w:numId w:val="3"/></w:numPr>`

  it('has the numbers that Word counts itself', async () => {
    const body = [
      paragraph('总则', at(0)),
      paragraph('措施', at(0)),
      paragraph('名单', at(1)),
      paragraph('提出', at(2)),
      paragraph('审定', at(2)),
      paragraph('联系', at(1)),
      paragraph('提出', at(2)),
      paragraph('附则', at(0)),
    ].join('')
    expect(await textOf(word(body, numbering))).toBe(
      '一、总则\n二、措施\n（一）名单\n1.提出\n2.审定\n（二）联系\n1.提出\n三、附则',
    )
  })

  it('also where a style brings them', async () => {
    const style = `<w:style w:styleId="Part"><w:pPr>${at(0)}</w:pPr></w:style>`
    const styles = { name: 'word/styles.xml', bytes: xml('styles', style) }
    const body = paragraph('总则', '<w:pStyle w:val="Part"/>')
    expect(await textOf(word(body, numbering, styles))).toBe('一、总则')
  })
})

describe('a plain text', () => {
  const gbk = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2])
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('一、总则', 'utf16le')])

  it.each([
    ['UTF-8', bytesOf('一、总则')],
    ['UTF-8 with its mark', bytesOf('\ufeff一、总则')],
    ['GBK', gbk],
    ['UTF-16 as Notepad writes it', utf16],
  ])('is read in %s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe('一、总则')
  })
})

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1200), Buffer.from(stream, 'utf16le')])

const refused: readonly (readonly [string, () => Uint8Array, string, RegExp])[] = [
  ['an empty file', () => new Uint8Array(), 'empty', /空的/],
  ['an old .doc', () => ole('WordDocument'), 'old-word', /\.doc .*另存为/],
  ['a document with a password', () => ole('EncryptedPackage'), 'encrypted', /取消密码/],
  ['a PDF', () => bytesOf('%PDF-1.7\n一、总则'), 'not-document', /\.docx/],
  ['a web page', () => bytesOf('<!DOCTYPE html><p>一、总则</p>'), 'not-document', /\.docx/],
  ['a photograph', () => Buffer.from('ffd8ffe000104a464946000101', 'hex'), 'not-document', /\.docx/],
  [
    'an Excel file',
    () => hostileArchive([{ name: 'xl/workbook.xml', bytes: '<a/>' }]),
    'not-document',
    /\.docx/,
  ],
  ['a scan without a word', () => word('<w:p/>'), 'no-text', /扫描件/],
  ['a book', () => bytesOf('一、总则。'.repeat(50_000)), 'too-much-text', /20 万字/],
  [
    'a bomb beside the text',
    () => word(paragraph('一、'), { name: 'word/media/a.png', bytes: Buffer.alloc(40 * 1024 * 1024, 0x20) }),
    'suspicious-ratio',
    /压缩比例/,
  ],
  [
    'a path out of the folder',
    () => word(paragraph('一、'), { name: '../../etc/passwd', bytes: 'x' }),
    'unsafe-name',
    /不安全的路径/,
  ],
  [
    'entities that multiply',
    () => hostileArchive([{ name: 'word/document.xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
    'forbidden-markup',
    /不允许/,
  ],
]

describe('what is no document is refused in words', () => {
  it.each(refused)('%s', async (_, make, code, words) => {
    const read = await readDocumentText(make())
    if (read.ok) throw new Error(`it was read: ${read.text.slice(0, 40)}`)
    expect(read.refusal.code).toBe(code)
    expect(uploadRefusalSentence(read.refusal)).toMatch(words)
  })
})

it('reads in a process that can be killed', async () => {
  expect(await readDocumentTextSafely(bytesOf('一、总则'))).toEqual({ ok: true, text: '一、总则' })
  expect(
    await readDocumentTextSafely(bytesOf('一、总则'), { maxMillis: 1, maxMegabytes: 300 }),
  ).toMatchObject({
    refusal: { code: 'too-slow' },
  })
})
