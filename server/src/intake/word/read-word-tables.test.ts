import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { describe, expect, it } from 'vitest'
import { hostileArchive } from '../hostile/hostile-archive.fixture.ts'
import { readWordTables } from './read-word-tables.ts'

const word = (body: string) =>
  hostileArchive([
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    },
  ])
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

async function tablesOf(body: string) {
  const read = await readWordTables(word(body))
  return read.ok ? read.tables : read.refusal
}

describe('what people make of a form', () => {
  it('merged cells say how far they reach', async () => {
    const tables = await tablesOf(
      table(
        cell('联系情况', '<w:vMerge w:val="restart"/>') + cell('内容', '<w:gridSpan w:val="3"/>'),
        cell('', '<w:vMerge/>') + cell('续'),
      ),
    )
    expect(tables).toMatchObject([
      {
        rows: [
          [{ continues: false }, { span: 3, paragraphs: ['内容'] }],
          [{ continues: true, paragraphs: [] }, { span: 1 }],
        ],
      },
    ])
  })

  it('a word cut into runs, with a line break and a tracked deletion, reads as on paper', async () => {
    const runs =
      '<w:r><w:t>陈</w:t></w:r><w:ins><w:r><w:t xml:space="preserve">明 </w:t></w:r></w:ins><w:del><w:r><w:delText>错</w:delText></w:r></w:del><w:r><w:br/><w:t>远 &lt;书记&gt;</w:t></w:r>'
    expect(await tablesOf(`<w:tbl><w:tr><w:tc><w:p>${runs}</w:p></w:tc></w:tr></w:tbl>`)).toMatchObject([
      { rows: [[{ paragraphs: ['陈明 \n远 <书记>'] }]] },
    ])
  })

  it('rows and cells inside content controls are rows and cells', async () => {
    const controlled = `<w:sdt><w:sdtContent>${cell('陈明远')}</w:sdtContent></w:sdt>`
    expect(await tablesOf(table(cell('姓名') + controlled))).toMatchObject([
      { rows: [[{ paragraphs: ['姓名'] }, { paragraphs: ['陈明远'] }]] },
    ])
  })

  it('what stands before a table comes with it', async () => {
    expect(
      await tablesOf(paragraph('登记表') + table(cell('一')) + paragraph('又一张') + table(cell('二'))),
    ).toMatchObject([{ before: ['登记表'] }, { before: ['又一张'] }])
  })

  it('a table inside a cell belongs to that cell', async () => {
    const nested = `<w:tbl><w:tr><w:tc>${table(cell('内'))}${paragraph('外')}</w:tc></w:tr></w:tbl>`
    expect(await tablesOf(nested)).toMatchObject([{ rows: [[{ paragraphs: ['内', '外'] }]] }])
  })

  it('broken tables are read as far as they go', async () => {
    expect(await tablesOf('<w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl>')).toMatchObject([
      { rows: [[], [{ paragraphs: [], span: 1 }]] },
    ])
    expect(await tablesOf(table(cell('x', '<w:gridSpan w:val="-9e99"/>')))).toMatchObject([
      { rows: [[{ span: 1 }]] },
    ])
  })
})

describe('a file that is not a form is refused', () => {
  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    ['an old .doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old-word'],
    ['an Excel file', hostileArchive([{ name: 'xl/workbook.xml', bytes: '<a/>' }]), 'not-word'],
    ['a page of the web', new TextEncoder().encode('<html></html>'), 'not-word'],
    ['an empty file', new Uint8Array(), 'empty'],
    ['tables nested a thousand deep', word('<w:tbl><w:tr><w:tc>'.repeat(1000)), 'too-deep'],
    ['half a document', word('<w:tbl><w:tr>'), 'broken'],
    [
      'entities',
      hostileArchive([{ name: 'word/document.xml', bytes: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }]),
      'forbidden-markup',
    ],
  ]
  it.each(refused)('%s', async (_, bytes, code) => {
    const read = await readWordTables(bytes)
    expect(read.ok ? 'read' : read.refusal.code).toBe(code)
    expect(read.ok ? '' : uploadRefusalSentence(read.refusal)).toMatch(/^[^{}]+。$/)
  })
})
