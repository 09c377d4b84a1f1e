import { day } from '@tongxin/core/calendar/day'
import { formLabels } from '@tongxin/core/contacts/form/form-labels'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { writeXlsx } from 'hucre/xlsx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { writeOfficialDocument } from '../../documents/official-document.ts'
import { writeRegistrationForms } from '../../documents/registration-form.ts'
import { fillRegistration, type Sheet } from '../../features/contacts/registration.ts'
import { readContactsFile } from '../contacts/read-contacts-file.ts'
import { type HostilePart, hostileArchive } from '../hostile/hostile-archive.fixture.ts'

const asked = {
  today: day('2026-11-20'),
  forms: ['座谈研讨', '个别谈心'],
  groupForms: ['座谈研讨'],
  labels: formLabels(undefined),
}
const read = (bytes: Uint8Array, name = '登记表.docx') => readContactsFile(bytes, { name, asked })
const annex = {
  id: 'registration',
  title: '清溪学院党员领导干部与党外代表人士联谊交友情况登记表',
  fields: [
    ...[
      ['fillDate', '填表时间'],
      ['cadre.name', '领导干部姓名'],
      ['cadre.post', '职务'],
    ],
    ...[
      ['person.name', '联谊对象姓名'],
      ['person.post', '职务'],
      ['contactBrief', '联系沟通情况'],
    ],
    ...[
      ['suggestions', '联谊对象提出的意见建议'],
      ['remark', '备注'],
    ],
  ].map(([id = '', label = '']) => ({ id, label, cite: [] })),
  cite: [],
}
const sheet = (person: string, over: object = {}): Sheet => ({
  filledOn: day('2026-11-20'),
  cadre: { name: '卞怀瑾', post: '党委书记' },
  person: { name: person, post: '教授' },
  contacts: [
    {
      heldOn: day('2026-11-02'),
      form: '个别谈心',
      place: '行政楼',
      brief: '谈了排课。\n又谈了实验室。',
      raised: null,
      remark: null,
      ...over,
    },
  ],
})
const docx = (...sheets: Sheet[]) => writeRegistrationForms(sheets.map((one) => fillRegistration(annex, one)))
const body = (xml: string): HostilePart => ({
  name: 'word/document.xml',
  bytes: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`,
})
const word = (xml: string) => hostileArchive([body(xml)])
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const pair = (label: string, inside: string) => row(cell(paragraph(label)), cell(inside))
const form = (brief: string, more = '') =>
  word(
    `<w:tbl>${pair('领导干部姓名', paragraph('卞怀瑾'))}${pair('联谊对象姓名', paragraph('柏予安'))}${pair('联系沟通情况', brief)}${more}</w:tbl>`,
  )
const zip = (files: Readonly<Record<string, Uint8Array | string>>) => {
  const packed = new PizZip()
  for (const [name, bytes] of Object.entries(files)) packed.file(name, bytes)
  return packed.generate({ type: 'uint8array', compression: 'STORE' })
}

/** By heading, the filled cells of each row and where it came from. */
async function told(bytes: Uint8Array, name?: string) {
  const result = await read(bytes, name)
  if (!result.ok) return result.refusal.code
  const [heads, ...rows] = result.sheets[0]?.rows ?? []
  return rows.map(({ cells, from, faults }) => ({
    from,
    said: Object.fromEntries(cells.flatMap((text, at) => (text === '' ? [] : [[heads?.cells[at], text]]))),
    asked: faults?.map((fault) => ('reason' in fault ? fault.reason : fault.kind)) ?? [],
  }))
}
const briefs = async (bytes: Uint8Array) => {
  const rows = await told(bytes)
  return typeof rows === 'string' ? rows : rows.map(({ said }) => said['联系沟通情况'])
}

const first = {
  联系日期: '2026-11-02',
  干部姓名: '卞怀瑾',
  联系形式: '个别谈心',
  地点: '行政楼',
  联系沟通情况: '谈了排课。\n又谈了实验室。',
}

describe('a filled form', () => {
  it('of our own paper says the same again, one file with several sheets too', async () => {
    expect(await told(await docx(sheet('柏予安'), sheet('温如玉')))).toEqual([
      { from: '登记表.docx，第 1 次', said: { ...first, 代表人士姓名: '柏予安' }, asked: [] },
      { from: '登记表.docx，第 2 次', said: { ...first, 代表人士姓名: '温如玉' }, asked: [] },
    ])
  })

  it.each<[string, Uint8Array, string[]]>([
    [
      'what was deleted while changes were tracked is not there, what was inserted is',
      form(
        `<w:p><w:ins><w:r><w:t>11月2日，个别谈心。谈了</w:t></w:r></w:ins><w:del><w:r><w:delText>职称</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>经费</w:t></w:r></w:moveFrom><w:r><w:t>排课</w:t></w:r></w:p>`,
      ),
      ['谈了排课'],
    ],
    [
      'what is crossed out or hidden is not there',
      form(
        `<w:p><w:r><w:t>11月2日，个别谈心。谈了</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>职称</w:t></w:r><w:r><w:rPr><w:vanish w:val="1"/></w:rPr><w:t>经费</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>排课</w:t></w:r></w:p>`,
      ),
      ['谈了排课'],
    ],
    [
      'a row deleted so is not there',
      form(
        paragraph('11月2日，个别谈心。谈了排课'),
        `<w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('联系沟通情况'))}${cell(paragraph('11月3日，个别谈心。旧的'))}</w:tr>`,
      ),
      ['谈了排课'],
    ],
    [
      'a label merged over two rows is the label of both',
      word(
        `<w:tbl>${pair('领导干部姓名', paragraph('卞怀瑾'))}${pair('联谊对象姓名', paragraph('柏予安'))}${row(cell(paragraph('联系沟通情况'), '<w:vMerge w:val="restart"/>'), cell(paragraph('11月2日，个别谈心。一')))}${row(cell('<w:p/>', '<w:vMerge/>'), cell(paragraph('11月3日，个别谈心。二')))}</w:tbl>`,
      ),
      ['一', '二'],
    ],
    [
      'cells inside content controls are read as WPS and Word leave them',
      form(`<w:sdt><w:sdtContent>${paragraph('11月2日，个别谈心。谈了排课')}</w:sdtContent></w:sdt>`),
      ['谈了排课'],
    ],
    [
      'a box of the Wingdings font is a tick',
      form(
        `<w:p><w:r><w:t>时间：2026-11-02 形式：□座谈研讨 </w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:t>个别谈心</w:t></w:r></w:p>${paragraph('谈了排课')}`,
      ),
      ['谈了排课'],
    ],
    [
      'the code of a field is none of its words',
      form(
        `<w:p><w:r><w:t>11月2日，个别谈心。</w:t></w:r><w:r><w:instrText>DDEAUTO cmd "/c calc"</w:instrText></w:r><w:r><w:t>谈了排课</w:t></w:r></w:p>`,
      ),
      ['谈了排课'],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await briefs(bytes)).toEqual(expected)
  })

  it('keeps what is never taken out of the sheet', async () => {
    const bytes = form(
      paragraph('11月2日，个别谈心。谈了排课'),
      pair('家庭住址', paragraph('某路 8 号')) + pair('办理情况', paragraph('已转')),
    )
    const result = await read(bytes)
    expect(JSON.stringify(result)).not.toContain('某路')
    expect(result).toMatchObject({ sheets: [{ withheld: [{ header: '家庭住址' }] }] })
    expect(JSON.stringify(result)).toContain('已转')
  })
})

describe('a .zip of forms', () => {
  it('is read in folders however named, file by file, each that is none told with what to do', async () => {
    const old = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1200),
      Buffer.from('WordDocument', 'utf16le'),
    ])
    const rows = await told(
      zip({
        '文学院/卞怀瑾-柏予安.docx': await docx(sheet('柏予安')),
        '文学院/旧表.doc': old,
        '合影.jpg': Buffer.from('ffd8ffe000104a46', 'hex'),
        '通知.docx': await writeOfficialDocument({ titleLines: ['通知'], blocks: [] }),
        '空表.docx': await docx({ ...sheet('柏予安'), contacts: [] }),
        '__MACOSX/文学院/._卞怀瑾-柏予安.docx': 'x',
        '文学院/~$怀瑾.docx': 'x',
      }),
    )
    expect(rows).toEqual([
      { from: '卞怀瑾-柏予安.docx', said: { ...first, 代表人士姓名: '柏予安' }, asked: [] },
      { from: '旧表.doc', said: {}, asked: ['这是旧版 .doc 文件'] },
      { from: '合影.jpg', said: {}, asked: ['这不是 Word 文件'] },
      { from: '通知.docx', said: {}, asked: ['没有找到登记表'] },
      { from: '空表.docx', said: {}, asked: ['没有填写联系沟通情况'] },
    ])
  })

  it('of a group says which forms were one occasion', async () => {
    const group = { form: '座谈研讨' }
    const rows = await told(
      zip({
        'a.docx': await docx(sheet('柏予安', group), sheet('温如玉', { ...group, brief: '另有看法' })),
        'b.docx': await docx(sheet('商秋池')),
      }),
    )
    expect(typeof rows === 'string' ? rows : rows.map(({ said }) => said['同次联系'])).toEqual([
      '1',
      '1',
      undefined,
    ])
  })

  it('packed by Windows keeps its Chinese names', async () => {
    const bytes = Buffer.from(hostileArchive([{ name: 'XXXX.docx', bytes: await docx(sheet('柏予安')) }]))
    const name = Buffer.from('b5c7bcc7', 'hex')
    for (let at = bytes.indexOf('XXXX'); at !== -1; at = bytes.indexOf('XXXX')) name.copy(bytes, at)
    for (const [mark, flags] of [
      ['PK\u0003\u0004', 6],
      ['PK\u0001\u0002', 8],
    ] as const)
      bytes.writeUInt16LE(0, bytes.indexOf(mark, 0, 'latin1') + flags)
    expect(await told(bytes)).toMatchObject([{ from: '登记.docx' }])
  })
})

describe('an upload of old contacts that is no form', () => {
  const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1200),
      Buffer.from(stream, 'utf16le'),
    ])
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    ['an old Word file', () => ole('WordDocument'), 'old-word', /另存为”\.docx/],
    ['a file with a password', () => ole('EncryptedPackage'), 'encrypted', /取消密码/],
    ['a Word file without a form', () => word(paragraph('关于召开座谈会的通知')), 'no-forms', /没有找到/],
    ['a .zip of nothing', () => zip({ '__MACOSX/a': 'x' }), 'no-forms', /没有找到/],
    [
      'a bomb beside the words',
      () => hostileArchive([body(''), { name: 'word/media/a.png', bytes: spaces(40) }]),
      'suspicious-ratio',
      /压缩比例/,
    ],
    [
      'a bomb in a .zip',
      () => hostileArchive([{ name: 'a.docx', bytes: spaces(40) }]),
      'suspicious-ratio',
      /压缩比例/,
    ],
    [
      'a path out of the folder',
      () => hostileArchive([{ name: '../../a.docx', bytes: 'x' }]),
      'unsafe-name',
      /不安全的路径/,
    ],
    [
      'a document type with entities',
      () =>
        hostileArchive([{ name: 'word/document.xml', bytes: '<!DOCTYPE w [<!ENTITY a "aa">]><w>&a;</w>' }]),
      'forbidden-markup',
      /不允许的定义/,
    ],
    [
      'tables inside one another without end',
      () => word('<w:tbl><w:tr><w:tc>'.repeat(300) + '</w:tc></w:tr></w:tbl>'.repeat(300)),
      'too-deep',
      /层次过深/,
    ],
    ['half of a file', async () => (await docx(sheet('柏予安'))).subarray(0, 3000), 'broken', /损坏/],
  ])('%s is refused with what to do', async (_, make, code, sentence) => {
    const result = await read(await make())
    expect(result).toMatchObject({ ok: false, refusal: { code } })
    if (!result.ok) expect(uploadRefusalSentence(result.refusal)).toMatch(sentence)
  })

  it('may be a table as before', async () => {
    const result = await read(
      await writeXlsx({
        sheets: [
          {
            name: '台账',
            rows: [
              ['联系日期', '干部姓名'],
              ['2026-11-02', '卞怀瑾'],
            ],
          },
        ],
      }),
    )
    expect(result).toMatchObject({ ok: true, sheets: [{ name: '台账' }] })
  })

  it('a .zip with one bomb among its forms tells of that one alone', async () => {
    const bomb = hostileArchive([body(''), { name: 'word/media/a.png', bytes: spaces(40) }])
    const rows = await told(zip({ 'a.docx': await docx(sheet('柏予安')), 'b.docx': bomb }))
    expect(rows).toMatchObject([
      { asked: [] },
      { from: 'b.docx', asked: [expect.stringMatching(/压缩比例异常/)] },
    ])
  })
})
