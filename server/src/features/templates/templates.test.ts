import { read as readBook, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import { exportList } from '@tongxin/contract/pairing/list-file'
import { addLine } from '@tongxin/contract/pairing/pairing'
import {
  downloadStarter,
  downloadTemplate,
  keepTemplate,
  listTemplates,
  withdrawTemplate,
} from '@tongxin/contract/templates'
import { listVocabulary } from '@tongxin/core/templates/placeholders'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { writeOfficialDocument } from '../../documents/official-document.ts'
import { readWordTables } from '../../intake/word/read-word-tables.ts'
import { createDraftList } from '../../testing/draft-list.ts'
import { mustAnswer } from '../../testing/must.ts'
import { createTestApp } from '../../testing/test-app.ts'

const { loops, placeholders } = listVocabulary
const app = await createTestApp()
const { units, cadres, persons, office, id } = await createDraftList(app)
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const params = { id }
for (const personId of [persons.bai, persons.wenruyu]) {
  const body = { cadreId: cadres.bian, personId, reason: '工作需要' }
  const added = await office.call(addLine, { params, body, key: personId })
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
}

const exported = (as: 'docx' | 'xlsx') =>
  office.download(addressOf(exportList, { params, query: { form: 'allocation', as } }))

async function own(row: readonly string[]): Promise<File> {
  const bytes = await writeOfficialDocument({
    titleLines: ['清溪学院{名单名称}结对安排'],
    blocks: [{ kind: 'table', columns: row.map((_, at) => ({ header: `${at}`, width: 1 })), rows: [row] }],
  })
  return new File([new Uint8Array(bytes)], '本校分配表.docx')
}

let keys = 0
const keep = (body: File) =>
  office.call(keepTemplate, { params: { kind: 'allocation' }, body, key: `template-${++keys}` })

async function tableOf(bytes: Uint8Array) {
  const word = await readWordTables(bytes)
  const [table] = word.ok ? word.tables : []
  return [
    table?.before[0],
    ...(table?.rows.slice(1) ?? []).map((row) =>
      row.map(({ paragraphs, continues }) => (continues ? '↑' : paragraphs.join())),
    ),
  ]
}

test('a template with a mistake is refused with its place, and nothing of it is kept', async () => {
  const refused = await keep(await own(['{#名单}{干部姓名}', '{对象性名}{/名单}']))
  expect(refused).toMatchObject({
    refusal: {
      code: 'template-has-mistakes',
      problems: [{ where: '正文“{对象性名}{/名单}”', written: '{对象性名}', fix: '是不是 {对象姓名}' }],
    },
  })
  const macros = await keep(new File(['PK\x05\x06'.padEnd(22, '\0')], '空.docx'))
  expect(macros).toMatchObject({ refusal: { code: 'file-refused' } })
  expect(await office.call(listTemplates, {})).toMatchObject({ value: { rows: [] } })
})

test("the school's own template is filled in place of our layout, until it is withdrawn", async () => {
  const [ours] = await tableOf((await exported('docx')).bytes)
  const kept = await keep(await own(['{#名单}{干部姓名}', '{对象姓名}', '{对象单位}{/名单}']))
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  const file = await exported('docx')
  expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(
    '文学院联谊交友分配表（内部资料）_2026-2027_20261120.docx',
  )
  expect(await tableOf(file.bytes)).toEqual([
    '清溪学院文学院结对安排',
    ['卞怀瑾', '柏予安', '文学院'],
    ['↑', '温如玉', '文学院'],
  ])
  const sameId = { params: { id: kept.value.id } }
  const again = await office.download(addressOf(downloadTemplate, sameId))
  expect(await tableOf(again.bytes)).toEqual([
    '清溪学院{名单名称}结对安排',
    ['{#名单}{干部姓名}', '{对象姓名}', '{对象单位}{/名单}'],
  ])
  expect(await office.call(withdrawTemplate, sameId)).toMatchObject({ ok: true })
  expect((await tableOf((await exported('docx')).bytes))[0]).toBe(ours)
  expect(await office.call(withdrawTemplate, sameId)).toMatchObject({
    refusal: { code: 'template-not-in-use' },
  })
})

test('a template that replaces another keeps the former, with who and when', async () => {
  const first = await keep(await own(['{#名单}{序号}', '{对象姓名}{/名单}']))
  const second = await keep(await own(['{#名单}{对象姓名}{/名单}']))
  if (!first.ok || !second.ok) throw new Error('refused')
  const listed = await office.call(listTemplates, {})
  const rows = listed.ok ? listed.value.rows : []
  expect(rows.filter(({ endedAt }) => endedAt === null).map(({ id }) => id)).toEqual([second.value.id])
  expect(rows.find(({ id }) => id === first.value.id)).toMatchObject({
    kind: 'allocation',
    format: 'docx',
    fileName: '本校分配表.docx',
    endedAt: expect.any(String),
  })
})

test('the starter is a template as it stands, in Excel too', async () => {
  const starter = await office.download(
    addressOf(downloadStarter, { params: { kind: 'allocation' }, query: { as: 'xlsx' } }),
  )
  const kept = await keep(new File([new Uint8Array(starter.bytes)], '分配表.xlsx'))
  expect(kept).toMatchObject({ ok: true })
  const filled = readBook((await exported('xlsx')).bytes)
  expect(readBook(starter.bytes).SheetNames).toEqual(['分配表', '占位符说明'])
  expect(filled.SheetNames).toEqual(['分配表'])
  const sheet = Object.values(filled.Sheets)[0]
  expect(sheet && utils.sheet_to_json(sheet, { header: 1, defval: '' }).slice(1)).toEqual([
    ['序号', '领导姓名', '职务', '联谊对象姓名', '所在单位', '对象职务'],
    [1, '卞怀瑾', '党委书记', '柏予安', '文学院', '教授'],
    ['', '', '', '温如玉', '文学院', expect.any(String)],
  ])
  expect(sheet?.['!merges']?.map((range) => utils.encode_range(range))).toEqual([
    'A1:F1',
    'A3:A4',
    'B3:B4',
    'C3:C4',
  ])
})

test('the starter in Excel lists every placeholder with what it says and where it may stand', async () => {
  const starter = await office.download(
    addressOf(downloadStarter, { params: { kind: 'list' }, query: { as: 'xlsx' } }),
  )
  const notes = readBook(starter.bytes).Sheets['占位符说明']
  const rows = notes ? utils.sheet_to_json<string[]>(notes, { header: 1, defval: '' }).slice(2) : []
  expect(rows.map(([name]) => name)).toEqual([
    ...placeholders.map(({ name }) => `{${name}}`),
    ...loops.map(({ name }) => `{#${name}}…{/${name}}`),
  ])
  expect(rows.find(([name]) => name === '{对象姓名}')).toEqual([
    '{对象姓名}',
    '联谊对象姓名',
    '{#名单}、{#对象} 里面',
    '柏予安',
  ])
})

test('the starter in Word lists them too, is a template as it stands, and prints no list of them', async () => {
  const starter = await office.download(
    addressOf(downloadStarter, { params: { kind: 'allocation' }, query: { as: 'docx' } }),
  )
  const read = await readWordTables(starter.bytes)
  const [, notes] = read.ok ? read.tables : []
  const listed = notes?.rows.slice(1).map(([name]) => name?.paragraphs.join(''))
  expect(listed).toEqual([
    ...placeholders.map(({ name }) => `{${name}}`),
    ...loops.map(({ name }) => `{#${name}}…{/${name}}`),
  ])
  await mustAnswer(keep(new File([new Uint8Array(starter.bytes)], '分配表.docx')))
  const { bytes } = await exported('docx')
  const filled = await readWordTables(bytes)
  expect(filled.ok && filled.tables.map(({ rows }) => rows.length)).toEqual([3])
  const text = new PizZip(bytes).file('word/document.xml')?.asText() ?? ''
  expect(text).not.toContain('占位符')
  expect(text).not.toContain('{')
})

test('the starter of 登记表 is a template as it stands, and there is none in Excel', async () => {
  const of = (as: 'docx' | 'xlsx') =>
    office.download(addressOf(downloadStarter, { params: { kind: 'form' }, query: { as } }))
  const body = new File([new Uint8Array((await of('docx')).bytes)], '登记表.docx')
  await mustAnswer(office.call(keepTemplate, { params: { kind: 'form' }, body, key: 'form-starter' }))
  expect((await of('xlsx')).status).toBe(404)
})

const zipOf = (parts: Readonly<Record<string, string>>) => {
  const zip = new PizZip()
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generate({ type: 'uint8array' })
}
const oldFile = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

test.each<[string, Uint8Array, RegExp]>([
  ['an old Word file', oldFile('WordDocument'), /旧版 \.doc 文件.*另存为”\.docx/],
  ['an old Excel file', oldFile('Workbook'), /旧版 \.xls 文件.*另存为”\.xlsx/],
  [
    'a PDF',
    Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'),
    /模板只能是 Word（\.docx）或 Excel（\.xlsx）/,
  ],
  [
    'a zip of other things, renamed',
    zipOf({ '名单.txt': '{学年}' }),
    /模板只能是 Word（\.docx）或 Excel（\.xlsx）/,
  ],
  ['a paper with a password', oldFile('EncryptedPackage'), /打开密码/],
  ['a file of nothing', Buffer.alloc(0), /空/],
])('%s is refused with what to do, and nothing is kept', async (_, bytes, reason) => {
  const before = await office.call(listTemplates, {})
  expect(await keep(new File([new Uint8Array(bytes)], '分配表.docx'))).toMatchObject({
    refusal: { code: 'file-refused', reason: expect.stringMatching(reason) },
  })
  expect(await office.call(listTemplates, {})).toEqual(before)
})

test('is kept by the office alone', async () => {
  expect(await secretary.call(listTemplates, {})).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await app.visitor.call(listTemplates, {})).toMatchObject({
    refusal: { code: 'unauthenticated' },
  })
})
