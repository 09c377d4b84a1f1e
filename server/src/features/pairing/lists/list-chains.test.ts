// Lists under documents that differ in their steps, through the product's own doors.
import { recordHolidays } from '@tongxin/contract/calendar/calendar'
import { showWorkbench } from '@tongxin/contract/duties/duties'
import { listRecordDuties } from '@tongxin/contract/duties/records'
import type { QueryOf } from '@tongxin/contract/endpoint'
import { compareList } from '@tongxin/contract/pairing/list-comparison'
import { confirmLine, listAskedLines } from '@tongxin/contract/pairing/list-confirmation'
import { beginList, listLists } from '@tongxin/contract/pairing/lists'
import * as contract from '@tongxin/contract/pairing/pairing'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import { sentenceOf } from '@tongxin/core/duties/findings/finding-sentences'
import { describe, expect, test } from 'vitest'
import { must } from '../../../testing/must.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'
import { loadDutyFacts } from '../../duties/facts.ts'
import { loadGround } from '../../duties/ground.ts'

const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const leader = await app.signIn('cadre', { humanId: cadres.wen })

let keys = 0
const key = () => `key-${++keys}`
type Marking = Partial<Parameters<typeof markBody>[0]>

function markBody(more: {
  step?: number
  outcome?: 'done' | 'passed' | 'no' | 'extended'
  role?: string
  on?: string
  body?: string
  minutesNo?: string
  reason?: string
  lineId?: string | null
  until?: string | null
}) {
  const plain = { step: 0, outcome: 'done' as const, role: 'ufwd', on: '2026-11-20', body: '', minutesNo: '' }
  return { ...plain, reason: '', lineId: null, until: null, ...more }
}

async function load(source: string, effectiveOn: string | null = null) {
  must(await office.call(loadPolicy, { body: { source, effectiveOn }, key: key() }))
}

async function begin(client: Client, tier: string, unitId: string | null, more = {}) {
  const body = { tier, unitId, academicYear: '2026-2027', ...more }
  return must(await client.call(beginList, { body, key: key() })).id
}

async function pair(id: string, cadreId: string, personId: string) {
  const body = { cadreId, personId, reason: '工作需要' }
  return must(await office.call(contract.addLine, { params: { id }, body, key: key() })).id
}

/** Marks with the version the list has now. */
async function mark(client: Client, id: string, more: Marking) {
  const page = await show(id)
  const body = markBody(more)
  return client.call(contract.markStep, { params: { id }, body, key: key(), version: page.head.version })
}

async function show(id: string) {
  return must(await office.call(contract.showList, { params: { id } }))
}

const overview = async () => must(await office.call(listLists, {}))
const filingDue = async () =>
  must(await office.call(listRecordDuties, {})).rows.filter(({ requirement }) => requirement === 'unit.file')
const headOf = async (id: string) => (await overview()).rows.find((row) => row.id === id)
const statuses = async (id: string) => (await show(id)).steps.map((step) => [step.act, step.status])

const tierOf = (id: string, body: string, more: string) => `
  - id: ${id}
    cadres: { body: ${body}, party: CPC }
    targets: [{ id: all-${id}, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
${more}`
const documentOf = (id: string, effective: string, tiers: string) => `
id: ${id}
title: 清溪学院联谊交友办法
effective: ${effective}
extent: whole
roles: { ufwd: 统战部, schoolCommittee: 校党委, unitOrg: 二级党组织, unitJointMeeting: 党政联席会议 }
vocabulary: { events: [人员变动] }
tiers:${tiers}
requirements: []
silent: [coverage]
`

// Invented: the unit and 统战部 agree, then file within ten working days; the school's list is proposed and decided.
const joint = documentOf(
  'qingxi-2026',
  '2026-03-01',
  tierOf(
    'school',
    '学校党委班子',
    `    list: [{ act: propose, by: ufwd }, { act: decide, by: schoolCommittee, body: 校党委 }]
    adjust: [{ every: academic-year, force: may, cite: { 第五条: 每学年，可视情况调整 } }]`,
  ) +
    tierOf(
      'unit',
      '二级学院（部）党组织班子',
      `    scope: ownUnit
    list:
      - { act: propose, by: unitOrg }
      - { act: consult, by: unitOrg, with: ufwd, cite: { 第四条: 商定 } }
      - { act: file, by: unitOrg, to: ufwd, within: 10 working-days, extend: { atMost: 5 working-days, needs: ufwd }, cite: { 第四条: 十个工作日内报备案 } }
    adjust:
      - { after: 人员变动, force: must, by: unitOrg, cite: { 第五条: 人员变动时调整 }, steps: [{ act: decide, by: unitOrg }] }`,
    ),
)

// Its next version: the leaders confirm for themselves, and units only decide.
const confirmed = documentOf(
  'qingxi-2026',
  '2026-11-16',
  tierOf(
    'school',
    '学校党委班子',
    `    list: [{ act: recommend, by: ufwd }, { act: confirm-self, by: cadre, cite: { 第四条: 本人确认 } }]`,
  ) +
    tierOf(
      'unit',
      '二级学院（部）党组织班子',
      `    scope: ownUnit
    list: [{ act: decide, by: unitJointMeeting, body: 党政联席会议 }]`,
    ),
)

describe('a unit’s list that the unit and the office agree on, and that is filed within ten working days', () => {
  let list = ''

  test('is agreed by both in their own name; one alone does not make it take effect', async () => {
    await load(joint)
    // 2026: the State Council's notice for the year is entered, without a day that matters here.
    const years = [{ year: 2026, documentNo: null, holidays: [] }]
    must(await office.call(recordHolidays, { body: { years }, version: 1 }))
    list = await begin(secretary, 'unit', units.literature)
    await pair(list, cadres.bian, persons.bai)
    must(await mark(secretary, list, { role: 'unitOrg', on: '2026-11-02' }))
    must(await mark(secretary, list, { step: 1, role: 'unitOrg', on: '2026-11-03' }))
    expect(await mark(secretary, list, { step: 1, role: 'ufwd' })).toMatchObject({
      refusal: { code: 'step-not-yours', role: 'ufwd' },
    })
    expect((await show(list)).steps[1]).toMatchObject({
      status: 'open',
      awaits: [{ role: 'ufwd', mine: true }],
    })
    expect(await headOf(list)).toMatchObject({ effectiveOn: null, decidedNotFiled: false })
  })

  test('refuses a word dated before the proposal, filing before agreement, and changes nothing', async () => {
    expect(await mark(office, list, { step: 1, role: 'ufwd', on: '2026-11-01' })).toMatchObject({
      refusal: { code: 'step-day-too-early', act: 'propose', on: '2026-11-02' },
    })
    expect(await mark(office, list, { step: 2, role: 'unitOrg' })).toMatchObject({
      refusal: { code: 'step-not-open', act: 'file' },
    })
    expect((await show(list)).steps.flatMap((step) => step.marks)).toHaveLength(2)
  })

  test('once agreed it is 已确定未备案, due on the tenth working day, on the lists and on the workbench', async () => {
    must(await mark(office, list, { step: 1, role: 'ufwd', on: '2026-11-04' }))
    // Wednesday 4 November; the tenth working day after it is Wednesday the 18th.
    const deadline = { act: 'file', state: 'overdue', dueOn: '2026-11-18' }
    expect(await headOf(list)).toMatchObject({ effectiveOn: '2026-11-04', decidedNotFiled: true, deadline })
    const bench = must(await office.call(showWorkbench, {}))
    expect(bench.todos).toContainEqual({
      kind: 'decided-not-filed',
      count: 1,
      dueOn: '2026-11-18',
      missingYear: null,
      cite: { section: '第四条', phrase: '十个工作日内报备案' },
      names: ['文学院'],
    })
  })

  test('gets more time from the office alone, with a reason, and within what the document allows', async () => {
    const more = { step: 2, outcome: 'extended' as const, reason: '材料待补' }
    expect(await filingDue()).toMatchObject([{ state: 'overdue', dueOn: '2026-11-18' }])
    expect(await mark(secretary, list, { ...more, role: 'unitOrg', until: '2026-11-25' })).toMatchObject({
      refusal: { code: 'step-not-yours', role: 'ufwd' },
    })
    expect(await mark(office, list, { ...more, until: '2026-11-26' })).toMatchObject({
      refusal: { code: 'extension-too-long', latest: '2026-11-25' },
    })
    must(await mark(office, list, { ...more, until: '2026-11-25' }))
    expect(await headOf(list)).toMatchObject({
      deadline: { state: 'running', dueOn: '2026-11-25', isExtended: true },
    })
    expect(await filingDue()).toMatchObject([{ state: 'due', dueOn: '2026-11-25' }])
    const filing = await app.arrange(async (work) => {
      const { policies, calendar } = await loadGround(work)
      const asOf = { on: work.today, knownAt: work.today }
      return evaluate(policies, calendar, await loadDutyFacts(work), asOf).filter(
        ({ requirement, turn }) => requirement === 'unit.file' && turn?.extendedFrom !== undefined,
      )
    })
    expect(filing.map((finding) => sentenceOf(finding, day('2026-11-20')))).toEqual([
      {
        text: '11月25日前办理 1 次（期限由11月18日延至11月25日）',
        clauses: ['第四条“十个工作日内报备案”'],
      },
    ])
  })

  test('is filed by the office for the unit with both names shown, once', async () => {
    must(await mark(office, list, { step: 2, role: 'unitOrg' }))
    const page = await show(list)
    expect(page.steps[2]?.marks.at(-1)).toMatchObject({ role: 'unitOrg', onBehalf: true })
    expect(page.steps[2]?.deadline).toMatchObject({ state: 'in-time' })
    expect(page.steps[1]?.marks.map((one) => one.onBehalf)).toEqual([false, false])
    expect(page.head).toMatchObject({ decidedNotFiled: false, deadline: null })
    expect(await mark(office, list, { step: 2, role: 'unitOrg' })).toMatchObject({
      refusal: { code: 'step-settled', act: 'file' },
    })
  })

  test('adjusted after an event, follows the steps the document has for that', async () => {
    const more = { adjusts: 0, occasion: '学院班子调整' }
    const adjusting = await begin(secretary, 'unit', units.literature, more)
    expect(await statuses(adjusting)).toEqual([['decide', 'open']])
    expect(await headOf(adjusting)).toMatchObject({
      adjustment: { when: '人员变动时', occasion: '学院班子调整', cites: [{ section: '第五条' }] },
    })
    const decided = { role: 'unitOrg', body: '党委会', minutesNo: '12号' }
    must(await mark(secretary, adjusting, decided))
    expect(await headOf(adjusting)).toMatchObject({ effectiveOn: '2026-11-20', decidedNotFiled: false })
    const plain = { tier: 'unit', unitId: units.literature, academicYear: '2026-2027', occasion: '' }
    const refusedAt = (adjusts: number) => office.call(beginList, { body: { ...plain, adjusts }, key: key() })
    expect(await refusedAt(5)).toMatchObject({ refusal: { code: 'adjustment-unknown' } })
    expect(await refusedAt(0)).toMatchObject({ refusal: { code: 'step-needs', needs: ['occasion'] } })
  })
})

describe('when the school’s document changes', () => {
  let old = ''
  let next = ''

  test('the list already begun keeps the steps it was begun under; the next one has the new ones', async () => {
    old = await begin(office, 'unit', units.engineering)
    await pair(old, cadres.tang, persons.lu)
    const before = await statuses(old)
    await load(confirmed)
    expect(await statuses(old)).toEqual(before)
    expect(await statuses(old)).toEqual([
      ['propose', 'open'],
      ['consult', 'waiting'],
      ['file', 'waiting'],
    ])
    must(await mark(office, old, { role: 'unitOrg' }))
    must(await mark(office, old, { step: 1, role: 'unitOrg' }))
    must(await mark(office, old, { step: 1, role: 'ufwd' }))
    // The document now in force knows no filing; this list does.
    expect(await headOf(old)).toMatchObject({ decidedNotFiled: true, filingCites: [{ section: '第四条' }] })
    must(await mark(office, old, { step: 2, role: 'unitOrg' }))
    next = await begin(office, 'unit', units.engineering)
    expect(await statuses(next)).toEqual([['decide', 'open']])
  })

  test('a decision by 党政联席会议 ends there: nothing is to be filed', async () => {
    const secretaryThere = await app.signIn('unit-secretary', { unitId: units.engineering })
    const decided = { role: 'unitJointMeeting', body: '党政联席会议' }
    expect(await mark(secretaryThere, next, decided)).toMatchObject({
      refusal: { code: 'step-needs', needs: ['minutesNo'] },
    })
    must(await mark(secretaryThere, next, { ...decided, minutesNo: '8号' }))
    expect(await headOf(next)).toMatchObject({
      effectiveOn: '2026-11-20',
      decidedNotFiled: false,
      filingCites: [],
    })
  })
})

describe('a school list that each leader confirms', () => {
  let list = ''
  let [first, second] = ['', '']
  const asked = async (client: Client) => must(await client.call(listAskedLines, {})).rows
  const word = (client: Client, lineId: string, outcome: 'done' | 'no', reason = '') =>
    client.call(confirmLine, { params: { id: list, lineId }, body: { outcome, reason }, key: key() })

  test('asks nobody before it is recommended', async () => {
    list = await begin(office, 'school', null)
    first = await pair(list, cadres.wen, persons.bai)
    second = await pair(list, cadres.wen, persons.lu)
    expect(await asked(leader)).toEqual([])
    expect(await word(leader, first, 'done')).toMatchObject({ refusal: { code: 'step-not-open' } })
  })

  test('asks the leader on the phone for each pair, with who recommended it and by which clause', async () => {
    must(await mark(office, list, { on: '2026-11-18' }))
    expect(await asked(leader)).toMatchObject([
      {
        id: first,
        personName: '柏予安',
        personUnit: '文学院',
        recommendedBy: { roleName: '统战部', on: '2026-11-18' },
        cites: [{ section: '第四条', phrase: '本人确认' }],
        answer: null,
      },
      { id: second, personName: '陆知行', personUnit: '机电工程学院' },
    ])
  })

  test('no other leader, secretary or delegate confirms for one, and a declining leader says why', async () => {
    const other = await app.signIn('cadre', { humanId: cadres.bian })
    const delegate = await app.signIn('delegate', { cadreId: cadres.wen })
    expect(await asked(other)).toEqual([])
    expect(await word(other, first, 'done')).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await word(delegate, first, 'done')).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await word(leader, first, 'no')).toMatchObject({
      refusal: { code: 'step-needs', needs: ['reason'] },
    })
    expect((await show(list)).steps[1]?.marks).toEqual([])
  })

  test('a leader who declines sends it back for a new recommendation; what is confirmed stays', async () => {
    must(await word(leader, first, 'done'))
    expect(await word(leader, first, 'done')).toMatchObject({ refusal: { code: 'step-settled' } })
    must(await word(leader, second, 'no', '分管工作已调整'))
    const page = await show(list)
    expect(page.head).toMatchObject({ round: 2, state: 'draft', effectiveOn: null })
    expect(page.rounds).toMatchObject([
      {
        round: 1,
        marks: [
          { act: 'recommend', onBehalf: false },
          { act: 'confirm-self', outcome: 'done', pair: { personName: '柏予安' } },
          {
            act: 'confirm-self',
            outcome: 'no',
            reason: '分管工作已调整',
            pair: { personId: persons.lu, personName: '陆知行' },
          },
        ],
      },
    ])
    expect(page.can.edit).toBe(true)
    expect(await asked(leader)).toEqual([])
  })

  test('recommended anew it asks only for what is new; the office enters a signed word with both names', async () => {
    must(await office.call(contract.removeLine, { params: { id: list, lineId: second } }))
    const third = await pair(list, cadres.wen, persons.jian)
    must(await mark(office, list, {}))
    expect((await asked(leader)).map((line) => [line.id, line.answer?.onBehalf])).toEqual([
      [first, false],
      [third, undefined],
    ])
    const signed = { step: 1, role: 'cadre', lineId: third }
    expect(await mark(office, list, signed)).toMatchObject({
      refusal: { code: 'step-needs', needs: ['reason'] },
    })
    must(await mark(office, list, { ...signed, reason: '本人签字件' }))
    const page = await show(list)
    expect(page.steps[1]).toMatchObject({ status: 'done' })
    expect(page.steps[1]?.marks.map((one) => [one.pair?.personName, one.onBehalf])).toEqual([
      ['柏予安', false],
      ['简清和', true],
    ])
    expect(page.head).toMatchObject({ state: 'confirm-self', effectiveOn: '2026-11-20' })
    const pairs = must(await office.call(contract.listPairings, { query: { cadreId: cadres.wen } }))
    expect(pairs.rows.map((row) => row.personName).sort()).toEqual(['柏予安', '简清和'])
  })
})

describe('a list compared with its own earlier rounds', () => {
  const declinedOnce = async () =>
    must(await office.call(listLists, {})).rows.find(({ round, tier }) => tier === 'school' && round === 2)
      ?.id ?? ''
  const compared = async (id: string, query: QueryOf<typeof compareList>) =>
    must(await office.call(compareList, { params: { id }, query }))

  test('tells what changed since a leader declined, with the reason; any two rounds or versions can be chosen', async () => {
    const id = await declinedOnce()
    const now = await compared(id, { with: id, withRound: 1 })
    expect(now.rounds).toMatchObject([
      { round: 1, endedOn: '2026-11-20', act: 'confirm-self', reason: '分管工作已调整' },
    ])
    expect(now.rows.map(({ kind, personName, declined }) => ({ kind, personName, declined }))).toEqual([
      {
        kind: 'gone',
        personName: '陆知行',
        declined: [{ round: 1, cadreName: '闻远山', reason: '分管工作已调整' }],
      },
      { kind: 'new', personName: '简清和', declined: [] },
    ])
    expect(now.same).toBe(1)
    const back = await compared(id, { round: 1, with: id })
    expect(back.rows.map(({ kind, personName }) => [kind, personName])).toEqual([
      ['gone', '简清和'],
      ['new', '陆知行'],
    ])
    expect(await compared(id, { round: 1, with: id, withRound: 1 })).toMatchObject({ rows: [], same: 2 })
  })

  test('a round there never was is not found', async () => {
    const params = { id: await declinedOnce() }
    for (const query of [{ round: 2 }, { with: params.id, withRound: 7 }])
      expect(await office.call(compareList, { params, query })).toMatchObject({
        refusal: { code: 'not-found' },
      })
  })
})

describe('a list under a document that says nothing of its steps', () => {
  test('is proposed and takes effect so, and nobody is named', async () => {
    const silent = confirmed
      .replace(/ {4}list: \[\{ act: recommend.*\n/, '')
      .replace('2026-11-16', '2026-11-18')
    await load(silent)
    const list = await begin(office, 'school', null)
    expect((await show(list)).steps).toMatchObject([
      { act: 'propose', by: null, awaits: [{ name: '名单编制方' }] },
    ])
    must(await mark(office, list, { role: 'unnamed' }))
    expect(await headOf(list)).toMatchObject({ nobodyDecides: true, effectiveOn: '2026-11-20' })
  })
})
