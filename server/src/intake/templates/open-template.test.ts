import { utils, write } from '@e965/xlsx'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { writeOfficialDocument } from '../../documents/official-document.ts'
import { openTemplate } from './open-template.ts'

const plain = await writeOfficialDocument({ titleLines: ['{学年}'], blocks: [] })

function withParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const zip = new PizZip(plain)
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`

test('a paper is opened with all its parts', async () => {
  expect(await openTemplate(plain)).toMatchObject({ ok: true, format: 'docx' })
})

test.each([
  ['macros', { 'word/vbaProject.bin': 'x' }, 'has-macros'],
  ['an embedded program', { 'word/embeddings/a.xlsx': 'x' }, 'has-macros'],
  ['a control', { 'word/activeX/activeX1.xml': '<a/>' }, 'has-macros'],
  [
    'a field that starts a program',
    { 'word/footer9.xml': '<w:ftr><w:instrText>DDEAUTO c:\\\\a.exe</w:instrText></w:ftr>' },
    'has-macros',
  ],
  [
    'a field torn into pieces',
    { 'word/footer9.xml': '<w:ftr><w:instrText>DDE</w:instrText><w:instrText>AUTO x</w:instrText></w:ftr>' },
    'has-macros',
  ],
  [
    'a picture from elsewhere',
    { 'word/_rels/header9.xml.rels': relation('image', 'http://a.test/x.png') },
    'has-links',
  ],
])('%s is refused', async (_, parts, code) => {
  expect(await openTemplate(withParts(parts))).toMatchObject({ ok: false, refusal: { code } })
})

test('a workbook that declares the kind of parts it does not have is opened, one that is for macros is not', async () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['{学年}']]), '表')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
  expect(await openTemplate(bytes)).toMatchObject({ ok: true, format: 'xlsx' })
  const forMacros = new Uint8Array(write(book, { type: 'array', bookType: 'xlsm' }))
  expect(await openTemplate(forMacros)).toMatchObject({ ok: false, refusal: { code: 'has-macros' } })
})

test('a link to be pressed is kept, the .dotm a paper was begun from is forgotten', async () => {
  const opened = await openTemplate(
    withParts({
      'word/_rels/header9.xml.rels': relation('hyperlink', 'https://a.test'),
      'word/settings.xml': '<w:settings><w:attachedTemplate r:id="r"/></w:settings>',
      'word/_rels/settings.xml.rels': relation('attachedTemplate', 'file:///C:/Normal.dotm'),
    }),
  )
  const texts = opened.ok ? opened.parts.map(({ bytes }) => new TextDecoder().decode(bytes)).join('') : ''
  expect(texts).toContain('https://a.test')
  expect(texts).not.toContain('Normal.dotm')
  expect(texts).not.toContain('attachedTemplate')
})
