import { readFile } from 'node:fs/promises'
import { read as readBook, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import { exportList } from '@tongxin/contract/pairing/list-file'
import { beginList, listLists } from '@tongxin/contract/pairing/lists'
import * as contract from '@tongxin/contract/pairing/pairing'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, test } from 'vitest'
import { readWordTables } from '../../intake/word/read-word-tables.ts'
import { mustAnswer } from '../../testing/must.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// The real document of a real school as data; the people are invented.
const source = await readFile(new URL('../../../../policies/zisu-2026.yaml', import.meta.url), 'utf8')
const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const otherSecretary = await app.signIn('unit-secretary', { unitId: units.engineering })
await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' })

let keys = 0
const key = () => `key-${++keys}`

async function begin(client: Client, tier: string, unitId: string | null) {
  const begun = await client.call(beginList, {
    body: { tier, unitId, academicYear: '2026-2027' },
    key: key(),
  })
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal))
  return begun.value.id
}

const pair = (client: Client, id: string, sides: { cadreId: string; personId: string }, reason = '') =>
  client.call(contract.addLine, { params: { id }, body: { ...sides, reason }, key: key() })

const mark = (client: Client, id: string, more: Partial<Parameters<typeof markBody>[0]>, version = 1) =>
  client.call(contract.markStep, { params: { id }, body: markBody(more), key: key(), version })

function markBody(more: {
  step?: number
  outcome?: 'done' | 'passed' | 'no'
  role?: string
  on?: string
  body?: string
  minutesNo?: string
  reason?: string
}) {
  return {
    step: 0,
    outcome: 'done' as const,
    role: 'unitOrg',
    on: '2026-11-20',
    body: '',
    minutesNo: '',
    reason: '',
    lineId: null,
    ...more,
  }
}

const decided = { body: '文学院党委会', minutesNo: '文院党纪〔2026〕11号' }

describe('a unit’s list under the document', () => {
  let list = ''

  test('the secretary begins it, and only one is open at a time', async () => {
    list = await begin(secretary, 'unit', units.literature)
    const again = await office.call(beginList, {
      body: { tier: 'unit', unitId: units.literature, academicYear: '2026-2027' },
      key: key(),
    })
    expect(again).toMatchObject({ refusal: { code: 'list-already-open', listId: list } })
  })

  test('is of an academic year, and of nothing else', async () => {
    const body = { tier: 'unit', unitId: units.literature, academicYear: '2026-2028' }
    expect(await office.call(beginList, { body, key: key() })).toMatchObject({
      refusal: {
        code: 'invalid',
        fields: [{ path: 'academicYear', message: '学年请写成 2026-2027 的样子' }],
      },
    })
  })

  test('the page shows the cadres of the tier in this unit and the persons still uncovered', async () => {
    const page = await secretary.call(contract.showList, { params: { id: list } })
    if (!page.ok) throw new Error(page.refusal.code)
    expect(page.value.cadres.map((cadre) => cadre.name).sort()).toEqual(['卞怀瑾', '滕望舒'])
    expect(page.value.persons.map((person) => person.name)).toContain('柏予安')
    expect(page.value.persons.map((person) => person.name)).not.toContain('陆知行')
    expect(page.value.steps.map((step) => [step.act, step.status])).toEqual([
      ['decide', 'open'],
      ['file', 'waiting'],
    ])
    expect(page.value.steps[0]).toMatchObject({
      awaits: [{ role: 'unitOrg', mine: true }],
      outcomes: [
        { outcome: 'done', needs: ['body', 'minutesNo'] },
        { outcome: 'no', needs: ['reason'] },
      ],
    })
    expect(page.value.persons.find((person) => person.id === persons.bai)).toMatchObject({
      target: { label: '民主党派成员' },
      missing: [],
    })
    expect(page.value.coverage.uncovered + page.value.coverage.unknown).toBe(page.value.coverage.of)
  })

  test('an empty list cannot be decided', async () => {
    expect(await mark(secretary, list, decided)).toMatchObject({ refusal: { code: 'list-empty' } })
  })

  test('a person of another unit is refused with the rule that fails, in words', async () => {
    const refused = await pair(secretary, list, { cadreId: cadres.bian, personId: persons.lu })
    expect(refused).toMatchObject({
      refusal: {
        code: 'not-eligible',
        reason: '不符合结对条件：不在联系范围内：不在对方的本单位',
      },
    })
  })

  test('a pair shows its effect on coverage at once, and the same pair twice is refused', async () => {
    const added = await pair(secretary, list, { cadreId: cadres.bian, personId: persons.bai })
    if (!added.ok) throw new Error(JSON.stringify(added.refusal))
    expect(added.value.edit.persons.find((person) => person.id === persons.bai)?.coveredBy).toEqual([
      '卞怀瑾',
    ])
    expect(added.value.edit.cadres.find((cadre) => cadre.id === cadres.bian)?.quota.load).toBe(1)
    expect(await pair(secretary, list, { cadreId: cadres.bian, personId: persons.bai })).toMatchObject({
      refusal: { code: 'pair-already-listed' },
    })
    const second = await pair(secretary, list, { cadreId: cadres.teng, personId: persons.wenruyu })
    if (!second.ok) throw new Error(JSON.stringify(second.refusal))
    const { id: lineId } = second.value
    const removed = await secretary.call(contract.removeLine, { params: { id: list, lineId } })
    expect(removed).toMatchObject({ ok: true, value: { edit: { removed: lineId } } })
    expect(await secretary.call(contract.showList, { params: { id: list } })).toMatchObject({
      value: { lines: [{ personName: '柏予安' }] },
    })
  })

  test('why a pair fits is told with the clause of its category', async () => {
    const why = await secretary.call(contract.explainPair, {
      params: { id: list },
      query: { cadreId: cadres.bian, personId: persons.bai },
    })
    expect(why).toMatchObject({
      ok: true,
      value: { truth: 'true', target: { label: '民主党派成员' } },
    })
    if (!why.ok) throw new Error(why.refusal.code)
    expect(why.value.rules.map(({ rule, truth }) => [rule, truth])).toEqual(
      expect.arrayContaining([
        ['cadre', 'true'],
        ['target', 'true'],
        ['scope', 'true'],
      ]),
    )
  })

  test('filing before the decision, a decision without minutes, or for tomorrow, changes nothing', async () => {
    expect(await mark(secretary, list, { step: 1 })).toMatchObject({ refusal: { code: 'step-not-open' } })
    expect(await mark(secretary, list, { body: '文学院党委会' })).toMatchObject({
      refusal: { code: 'step-needs', needs: ['minutesNo'] },
    })
    expect(await mark(secretary, list, { ...decided, on: '2026-11-21' })).toMatchObject({
      refusal: { code: 'day-in-future' },
    })
    expect(await mark(secretary, list, { ...decided, role: 'schoolCommittee' })).toMatchObject({
      refusal: { code: 'step-not-yours' },
    })
    const pairs = await office.call(contract.listPairings, {})
    expect(pairs).toMatchObject({ ok: true, value: { rows: [] } })
  })

  test('another unit’s secretary finds no such list', async () => {
    expect(await otherSecretary.call(contract.showList, { params: { id: list } })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await mark(otherSecretary, list, decided)).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('two marking at once: one succeeds, the other is told of the newer version', async () => {
    const both = await Promise.all([mark(secretary, list, decided), mark(office, list, decided)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { code: 'stale-version' } })
  })

  test('decided, it is in force but not filed; its pairs begin that day', async () => {
    const page = await office.call(contract.showList, { params: { id: list } })
    expect(page).toMatchObject({
      value: {
        head: { state: 'decide', effectiveOn: '2026-11-20', decidedNotFiled: true },
        can: { edit: false },
      },
    })
    const pairs = await office.call(contract.listPairings, {})
    expect(pairs).toMatchObject({
      value: { rows: [{ cadreName: '卞怀瑾', personName: '柏予安', from: '2026-11-20', endedOn: null }] },
    })
    const urgedBy = async (client: typeof office) => {
      const { rows } = await mustAnswer(client.call(contract.listPairings, {}))
      return rows.map(({ urged }) => urged)
    }
    expect(await urgedBy(secretary)).toEqual([{ id: units.literature, name: '文学院' }])
    expect(await urgedBy(await app.signIn('leader'))).toEqual([null])
  })

  test('goes to Excel as another reader reads it, within reach only, and the export is an event', async () => {
    const file = await office.download(addressOf(exportList, { params: { id: list } }))
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(
      '文学院联谊名单（内部资料）_2026-2027_20261120.xlsx',
    )
    const sheet = Object.values(readBook(file.bytes).Sheets)[0]
    const [note, header, ...rows] = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : []
    expect(note?.[0]).toContain('2026-11-20 起生效，已确定未备案，共 1 对')
    expect(header).toEqual(['层级', '领导', '领导职务', '联谊对象', '单位', '职务'])
    expect(rows.map((row) => row.slice(1))).toEqual([['卞怀瑾', '党委书记', '柏予安', '文学院', '教授']])
    const events = await app.test.asOwner(
      "select subject_ids[1] as list, cardinality(subject_ids) as named from audit_event where act = 'list.exported'",
    )
    expect(events).toEqual([{ list, named: 2 }])
    const elsewhere = await otherSecretary.download(addressOf(exportList, { params: { id: list } }))
    expect(elsewhere.status).toBe(404)
    const visitor = await app.visitor.download(addressOf(exportList, { params: { id: list } }))
    expect(visitor.status).toBe(401)
  })

  test('goes to Word in official layout, and to Excel with a block a cadre', async () => {
    const word = await office.download(
      addressOf(exportList, { params: { id: list }, query: { form: 'list', as: 'docx' } }),
    )
    const read = await readWordTables(word.bytes)
    const [before, rows] = read.ok ? [read.tables[0]?.before, read.tables[0]?.rows] : []
    expect(before?.slice(0, 3)).toEqual(['2026–2027 学年文学院', '联谊名单', '（已确定，尚未备案）'])
    expect(before?.[3]).toContain('经文学院党委会（文院党纪〔2026〕11号）研究确定，自2026年11月20日起执行')
    expect(rows?.map((row) => row.map((cell) => cell.paragraphs.join()))).toEqual([
      ['序号', '领导', '领导职务', '联谊对象', '单位', '职务', '类别', '结对起'],
      ['1', '卞怀瑾', '党委书记', '柏予安', '文学院', '教授', '民主党派成员', '新结对'],
    ])
    const table = await office.download(
      addressOf(exportList, { params: { id: list }, query: { form: 'allocation' } }),
    )
    const sheet = Object.values(readBook(table.bytes).Sheets)[0]
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 }).slice(2)).toEqual([
      ['序号', '领导姓名', '职务', '联谊对象姓名', '所在单位', '对象职务'],
      ['1', '卞怀瑾', '党委书记', '柏予安', '文学院', '教授'],
    ])
  })

  test('a decided list is closed to edits, and filing ends 已确定未备案', async () => {
    expect(await pair(office, list, { cadreId: cadres.teng, personId: persons.shang })).toMatchObject({
      refusal: { code: 'list-closed' },
    })
    expect(await mark(secretary, list, { step: 1 }, 2)).toMatchObject({
      ok: true,
      value: { page: { head: { state: 'file', decidedNotFiled: false } } },
    })
    expect(await mark(secretary, list, { step: 1 }, 3)).toMatchObject({ refusal: { code: 'step-settled' } })
  })

  test('edited after filing, filed twice or decided again, a list is refused each time and is as it was', async () => {
    const params = { id: list }
    const page = async () => {
      const shown = await office.call(contract.showList, { params })
      if (!shown.ok) throw new Error(shown.refusal.code)
      return shown.value
    }
    const before = await page()
    const [line] = before.lines
    const tries = [
      [pair(office, list, { cadreId: cadres.teng, personId: persons.shang }), 'list-closed'],
      [office.call(contract.removeLine, { params: { ...params, lineId: line?.id ?? '' } }), 'list-closed'],
      [mark(secretary, list, { step: 1 }, 3), 'step-settled'],
      [mark(secretary, list, decided, 3), 'step-settled'],
      [mark(secretary, list, { ...decided, outcome: 'no', reason: '另议' }, 3), 'step-settled'],
    ] as const
    for (const [asked, code] of tries) expect(await asked).toMatchObject({ ok: false, refusal: { code } })
    expect(await page()).toEqual(before)
  })

  test('the next list keeps what it continues and ends what it drops', async () => {
    const next = await begin(secretary, 'unit', units.literature)
    const page = await secretary.call(contract.showList, { params: { id: next } })
    if (!page.ok) throw new Error(page.refusal.code)
    const [line] = page.value.lines
    expect(line).toMatchObject({ personName: '柏予安', continues: true, since: '2026-11-20' })
    await secretary.call(contract.removeLine, { params: { id: next, lineId: line?.id ?? '' } })
    await pair(secretary, next, { cadreId: cadres.teng, personId: persons.shang })
    await mark(secretary, next, decided)
    const all = await office.call(contract.listPairings, { query: { ended: 'true' } })
    expect(all).toMatchObject({
      value: {
        rows: [
          { personName: '柏予安', endedOn: '2026-11-20', endReason: '名单调整' },
          { personName: '商秋池', endedOn: null },
        ],
      },
    })
  })
})

describe('the school’s list under a document that names nobody to decide', () => {
  test('it takes effect when proposed, and the page says nobody is named', async () => {
    const list = await begin(office, 'school', null)
    const added = await pair(office, list, { cadreId: cadres.wen, personId: persons.bai })
    expect(added.ok || added.refusal).toBe(true)
    const proposed = await mark(office, list, { role: 'ufwd' })
    expect(proposed).toMatchObject({
      ok: true,
      value: { page: { head: { nobodyDecides: true, effectiveOn: '2026-11-20' } } },
    })
  })

  test('a unit’s secretary does not see it', async () => {
    const lists = await secretary.call(listLists, {})
    if (!lists.ok) throw new Error(lists.refusal.code)
    expect(new Set(lists.value.rows.map((row) => row.unitId))).toEqual(new Set([units.literature]))
    expect(lists.value.beginnable.map((entry) => entry.unitId)).toEqual([units.literature])
  })
})

test('the office may begin a list for each unit with cadres, but for the one the school’s leaders stand under', async () => {
  const { beginnable } = await mustAnswer(office.call(listLists, {}))
  const ofUnits = beginnable.filter(({ tier }) => tier === 'unit').map(({ unitId }) => unitId)
  expect(ofUnits).toEqual([units.literature, units.engineering])
})

describe('ending one pair', () => {
  test('ends once, with its reason, and not before it began', async () => {
    const rows = await office.call(contract.listPairings, { query: { personId: persons.shang } })
    const id = rows.ok ? (rows.value.rows[0]?.id ?? '') : ''
    const end = (on: string) =>
      office.call(endPairing, { params: { id }, body: { on, reason: '人员变动' }, key: key() })
    expect(await end('2026-11-19')).toMatchObject({ refusal: { code: 'day-too-early' } })
    expect(await end('2026-11-20')).toMatchObject({ ok: true })
    expect(await end('2026-11-20')).toMatchObject({ refusal: { code: 'pairing-ended' } })
  })

  test('a cadre may not, and a visitor not even ask', async () => {
    const cadre = await app.signIn('cadre', { humanId: cadres.bian })
    const body = { on: '2026-11-20', reason: '人员变动' }
    const params = { id: crypto.randomUUID() }
    expect(await cadre.call(endPairing, { params, body, key: key() })).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await app.visitor.call(endPairing, { params, body, key: key() })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})
