// 联谊名单 and 分配表 of a list with odd data, read back by readers that are not ours: nobody lost, nobody under another's name.
import { read, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import { addLines, readAllocation } from '@tongxin/contract/pairing/allocation-table'
import { exportList } from '@tongxin/contract/pairing/list-file'
import { beginList } from '@tongxin/contract/pairing/lists'
import { markStep } from '@tongxin/contract/pairing/pairing'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../../../app.ts'
import { startPapers } from '../../../documents/papers.ts'
import type { Work } from '../../../platform/work.ts'
import { must, mustAnswer } from '../../../testing/must.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { createTestApp } from '../../../testing/test-app.ts'
import { recordHuman, recordUnit } from '../../roster/commands.ts'

// Invented: a person may have several cadres.
const source = `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
tiers:
  - id: school
    label: 校领导
    cadres: { body: 学校党委班子, party: CPC }
    targets: [{ id: all-school, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: ufwd }]
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: unitOrg }]
requirements: []
silent: [coverage]
`
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))

const always = { from: null, to: null }
const longPost = '哲学社会科学与马克思主义理论研究中心（校级重点研究基地）主任、教授、博士生导师'

/** Pairs of a unit as they come: the persons of a cadre not one after the other, the first person with two cadres. */
async function unitWith(name: string, size: { readonly cadres: number; readonly persons: number }) {
  const { unitId, cadreIds, personIds } = await app.arrange((work) => enterUnit(work, name, size))
  const pairs = [
    ...personIds.map((personId, at) => ({ cadre: at % size.cadres, person: at, personId })),
    { cadre: 1, person: 0, personId: personIds[0] ?? '' },
  ]
  const id = await begun(
    'unit',
    unitId,
    pairs.map(({ cadre, personId }) => ({ cadreId: cadreIds[cadre] ?? '', personId })),
  )
  return {
    id,
    expected: pairs.map(({ cadre, person }) => `${cadreName(cadre)} ${personName(person)}`).sort(),
  }
}

async function enterUnit(
  work: Work<null>,
  name: string,
  size: { readonly cadres: number; readonly persons: number },
) {
  const sent = { name, shortName: null, kind: '二级党组织', parentId: null, sortOrder: 0, ...always }
  const unitId = must(await recordUnit(work, { id: work.ids.next(), version: null, sent })).id
  const human = async (role: 'cadre' | 'person', named: string, at: number) => {
    const body = role === 'cadre' ? '二级学院（部）党组织班子' : null
    const facts = {
      roles: [{ role, unitId, sortOrder: at + 1, ...always }],
      memberships: [{ party: role === 'cadre' ? '01' : '12', ...always }],
      employments: [{ unitId, status: 'active', ...always }],
      posts: [{ unitId, title: at === 0 ? longPost : '委员', body, rank: null, isMain: true, ...always }],
    }
    const sheet = { id: work.ids.next(), version: null, sent: { detail: { name: named }, facts } }
    return must(await recordHuman(work, sheet)).id
  }
  const [cadreIds, personIds]: [string[], string[]] = [[], []]
  for (let at = 0; at < size.cadres; at += 1) cadreIds.push(await human('cadre', cadreName(at), at))
  for (let at = 0; at < size.persons; at += 1) personIds.push(await human('person', personName(at), at))
  return { unitId, cadreIds, personIds }
}

function cadreName(at: number): string {
  return at === 0 ? '买买提·吐尔逊·阿卜杜热合曼·依明江' : `干部${inHan(at)}`
}
function personName(at: number): string {
  const odd = ['阿卜杜外力·阿不都热依木·买买提明·艾合买提', '𠮷', '禤㙟']
  return odd[at] ?? `代表${inHan(at)}`
}
function inHan(at: number): string {
  return String(at).replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '')
}

async function begun(
  tier: string,
  unitId: string | null,
  lines: readonly { cadreId: string; personId: string }[],
) {
  const body = { tier, unitId, academicYear: '2026-2027' }
  const { id } = await mustAnswer(office.call(beginList, { body, key: `begin-${tier}-${unitId}` }))
  const add = { lines: lines.map((line) => ({ ...line, reason: '' })) }
  if (lines.length > 0)
    await mustAnswer(office.call(addLines, { params: { id }, body: add, key: `add-${id}` }))
  return id
}

const file = async (id: string, form: 'list' | 'allocation', as: 'xlsx' | 'docx') =>
  (await office.download(addressOf(exportList, { params: { id }, query: { form, as } }))).bytes

function sheetOf(bytes: Uint8Array) {
  const sheet = Object.values(read(bytes).Sheets)[0]
  if (!sheet) throw new Error('no sheet')
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' }).map((row) => row.map(String))
  return { title: rows[0]?.[0], rows: rows.slice(3), header: rows[2] ?? [], merges: sheet['!merges'] ?? [] }
}

/** The rows of the first table of a paper: what each cell says, and ↑ where a merged one runs on. */
function wordRowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? ''
  return [...xml.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) =>
      /<w:vMerge(?: w:val="continue")?\/>/.test(cell)
        ? '↑'
        : [...cell.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''),
    ),
  )
}

/** Each row with the cadre of its block: where the cell is empty or runs on, the one above. */
function cadreAndPerson(rows: readonly (readonly string[])[], below: string): readonly string[] {
  let cadre = ''
  return rows.map(([, name = '', , person]) => {
    cadre = name === below ? cadre : name
    return `${cadre} ${person}`
  })
}

const allocationHeader = ['序号', '领导姓名', '职务', '联谊对象姓名', '所在单位', '对象职务']
const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1))

describe('a list of five hundred persons, one of them with two cadres', async () => {
  const { id, expected } = await unitWith('哲学与社会发展学院', { cadres: 40, persons: 500 })

  test('goes to a 分配表 in Excel with every pair under its own cadre, one cell a cadre', async () => {
    const { title, rows, header, merges } = sheetOf(await file(id, 'allocation', 'xlsx'))
    expect(title).toBe('2026–2027 学年哲学与社会发展学院联谊交友分配表')
    expect(header).toEqual(allocationHeader)
    expect([...cadreAndPerson(rows, '')].sort()).toEqual(expected)
    // Of 40 cadres each has more than one person: three merged columns, and the two lines above.
    expect(merges).toHaveLength(40 * 3 + 2)
    expect(rows[0]?.slice(0, 3)).toEqual(['1', cadreName(0), longPost])
  })

  test('and to a 联谊名单, numbered pair by pair, whoever has two cadres in both places', async () => {
    const { rows } = sheetOf(await file(id, 'list', 'xlsx'))
    expect(rows.map(([no]) => no)).toEqual(numbers(501))
    expect(rows.filter(([, , , person]) => person === personName(0))).toHaveLength(2)
  })

  test('lets a long name or post run over several lines of its cell instead of into the next', async () => {
    const zip = new PizZip(await file(id, 'allocation', 'xlsx'))
    const [formats = ''] = /<cellXfs[\s\S]*<\/cellXfs>/.exec(zip.file('xl/styles.xml')?.asText() ?? '') ?? []
    const looks = [...formats.matchAll(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([look]) => look)
    const [, style] =
      /<c r="D4"[^>]* s="(\d+)"/.exec(zip.file('xl/worksheets/sheet1.xml')?.asText() ?? '') ?? []
    expect(looks[Number(style)]).toMatch(/wrapText="(1|true)"/)
  })

  test('comes back as it went: read as last year’s table it has nothing to add and nothing wrong', async () => {
    const table = new File([new Uint8Array(await file(id, 'allocation', 'xlsx'))], '分配表.xlsx')
    const back = await mustAnswer(office.call(readAllocation, { params: { id }, body: table }))
    expect([back.problems, back.added, back.same.length]).toEqual([[], [], 501])
  })
})

describe('a list in Word', async () => {
  const { id, expected } = await unitWith('民族学院', { cadres: 6, persons: 60 })

  test('has the same cells, merged over the persons of a cadre', async () => {
    const [header, ...rows] = wordRowsOf(await file(id, 'allocation', 'docx'))
    expect(header).toEqual(allocationHeader)
    expect([...cadreAndPerson(rows, '↑')].sort()).toEqual(expected)
    expect(rows.flatMap(([no = '']) => (no === '↑' ? [] : [no]))).toEqual(numbers(6))
  })

  test('names in the 联谊名单 the same persons in the same order as in Excel', async () => {
    const [, ...rows] = wordRowsOf(await file(id, 'list', 'docx'))
    const inExcel = sheetOf(await file(id, 'list', 'xlsx')).rows
    expect(rows.map((row) => row[3])).toEqual(inExcel.map((row) => row[3]))
  })
})

describe('a list with nobody in it yet', async () => {
  const id = await begun('unit', units.engineering, [])
  test.each(['list', 'allocation'] as const)('goes out as an empty %s with its heading', async (form) => {
    const { rows, header, merges } = sheetOf(await file(id, form, 'xlsx'))
    expect([rows, header[0], merges.length]).toEqual([[], '序号', 2])
    expect(wordRowsOf(await file(id, form, 'docx'))).toHaveLength(1)
  })
})

test('lists of two tiers name the same person each under its own cadre', async () => {
  const school = await begun('school', null, [{ cadreId: cadres.wen, personId: persons.bai }])
  const unit = await begun('unit', units.literature, [{ cadreId: cadres.bian, personId: persons.bai }])
  const said = async (id: string) =>
    sheetOf(await file(id, 'allocation', 'xlsx')).rows.map((row) => [row[1], row[3]])
  expect(await said(school)).toEqual([['闻远山', '柏予安']])
  expect(await said(unit)).toEqual([['卞怀瑾', '柏予安']])
})

test('a list in force prints who has left their post since with the post of the day it took effect', async () => {
  const id = await begun('unit', units.engineering, [{ cadreId: cadres.tang, personId: persons.ning }])
  const meeting = { role: 'unitOrg', on: '2026-11-10', body: '党委会', minutesNo: '11' }
  const body = { step: 0, outcome: 'done' as const, ...meeting, reason: '', lineId: null }
  await mustAnswer(office.call(markStep, { params: { id }, body, key: 'decided', version: 1 }))
  const left = { from: null, to: day('2026-11-15') }
  const post = { title: '党委书记', body: '二级学院（部）党组织班子', rank: null, isMain: true }
  const facts = {
    roles: [{ role: 'cadre' as const, unitId: units.engineering, sortOrder: 4, ...left }],
    memberships: [{ party: '01', ...always }],
    employments: [{ unitId: units.engineering, status: 'active' as const, ...left }],
    posts: [{ unitId: units.engineering, ...post, ...left }],
  }
  await app.arrange(async (work) =>
    must(
      await recordHuman(work, {
        id: cadres.tang,
        version: 1,
        sent: { detail: { name: '汤若谷', staffNo: '1004' }, facts },
      }),
    ),
  )
  expect(sheetOf(await file(id, 'allocation', 'xlsx')).rows).toEqual([
    ['1', '汤若谷', '党委书记', '宁致和', '机电工程学院', '副教授'],
  ])
})

test('a list that cannot be written in time is refused with its reason', async () => {
  const id = await begun('unit', units.literature, [])
  const papers = startPapers({ maxMillis: 1, maxMegabytes: 1_000 })
  const hurried = await buildApp({ ...app.shell, papers })
  const answered = await hurried.inject({
    url: addressOf(exportList, { params: { id }, query: { form: 'list', as: 'docx' } }),
    headers: { cookie: office.cookie },
  })
  papers.close()
  expect([answered.statusCode, answered.json()]).toEqual([
    503,
    { refusal: { code: 'paper-not-written', why: 'too-slow' } },
  ])
})
