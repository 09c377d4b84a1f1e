// A year of which months may stay empty, closed as a whole: pairs, boards, kept counts and 登记事项 go by what was frozen.
import { randomUUID } from 'node:crypto'
import { logContact } from '@tongxin/contract/contacts/contacts'
import { showPairDuties } from '@tongxin/contract/duties/duties'
import { enterRecord, explainShortfall, listRecordDuties } from '@tongxin/contract/duties/records'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { enqueueLatest } from '../../platform/jobs/job-schedule.ts'
import { doJobs } from '../../testing/do-jobs.ts'
import { schoolUnder } from '../../testing/document-school.ts'
import { must } from '../../testing/must.ts'
import { pairUp } from '../../testing/sample-pairings.ts'
import { closingHandlers, closingSchedule } from '../../workflows/close-periods.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

// One talk a month, of which two a year may be left out; a meeting of each unit a month, of which two may, as is advised.
const { app, school } = await schoolUnder('trials/sanjie-terms/policy.yaml', [
  ['effective: 2030-09-01', 'effective: 2026-09-01'],
  ['skip: { atMost: 2, per: academic-year }', 'skip: { atMost: 2, per: calendar-year }'],
  [
    'requirements:',
    `forms: [{ id: 谈心, cite: { 第一条: 联系 } }]
requirements:
  - { id: meeting, bearer: unit, of: { unit: 二级党组织 }, every: month, count: activity, where: { kind: 座谈会 }, atLeast: 1, skip: { atMost: 2, per: calendar-year }, force: should, cite: { 第二条: 每学年允许2个月空缺 } }`,
  ],
])
const { literature } = school.units
const { bian, teng } = school.cadres
const sparing = await pairUp(app, { cadreId: bian, personId: school.persons.bai, tier: 'school' })
const silent = await pairUp(app, { cadreId: teng, personId: school.persons.yerlan, tier: 'school' })
const pairs = { [sparing]: [bian, school.persons.bai], [silent]: [teng, school.persons.yerlan] } as const

async function comeTo(on: string) {
  app.clock.set(`${on}T09:00:00+08:00`)
  await app.arrange(rebuildDuties)
  return await app.signIn('office')
}

async function talk(pairing: string, heldOn: string) {
  const office = await app.signIn('office')
  const [cadreId, personId] = pairs[pairing] ?? []
  const part = { personId: personId ?? '', initiatedBy: 'cadre' as const, brief: '谈了课程', topics: [] }
  const parts = [{ ...part, raised: null, remark: '', spoke: null, promise: null }]
  const body = { cadreId: cadreId ?? '', heldOn: day(heldOn), form: '谈心', place: '', parts }
  must(await office.call(logContact, { body, key: randomUUID() }))
}

async function meetings() {
  const office = await app.signIn('office')
  const { rows } = must(await office.call(listRecordDuties, {}))
  return rows.filter((row) => row.requirement === 'meeting' && row.unitId === literature)
}
const told = async () => (await meetings()).map(({ period, state }) => `${period} ${state}`)

async function meet(heldOn: string) {
  const office = await app.signIn('office')
  const body = { form: 'activity:meeting', heldOn: day(heldOn), word: '座谈会', unitId: literature }
  must(await office.call(enterRecord, { body, key: randomUUID() }))
}

const yearOf = async (pairing: string) => {
  const office = await app.signIn('office')
  const { findings } = must(await office.call(showPairDuties, { params: { id: pairing } }))
  return findings.find(({ requirement, turn }) => requirement === 'monthly' && turn?.id === '2026')
}

/** The months that are still counted. */
async function keptMonths() {
  const rows = await app.arrange((work) =>
    work.tx
      .selectFrom('duty_count')
      .select('period')
      .where('requirement', 'in', ['monthly', 'meeting'])
      .execute(),
  )
  return [...new Set(rows.map(({ period }) => period))].sort()
}

describe('登记事项 of a duty that may be left out for a month', () => {
  it('tells a month left empty only once too many are, and then once', async () => {
    await comeTo('2026-11-20')
    expect(await told()).toEqual(['2026-11 due'])
    await comeTo('2026-12-05')
    expect(await told()).toEqual(['2026-11 advice'])
  })

  it('takes the reason for the last empty month, and for no other', async () => {
    const office = await app.signIn('office')
    const explain = (period: string) =>
      office.call(explainShortfall, {
        body: { requirement: 'meeting', bearerId: literature, period },
        key: randomUUID(),
      })
    expect((await meetings())[0]).toMatchObject({ can: { explain: true } })
    expect(await explain('2026-10')).toMatchObject({ refusal: { code: 'nothing-to-explain' } })
    must(await explain('2026-11'))
    expect(await told()).toEqual([])
    await meet('2026-12-03')
    expect(await told()).toEqual([])
  })
})

describe('a year of which months stayed empty', () => {
  it('is closed as a whole: met with two months left out, short with more', async () => {
    await comeTo('2026-12-20')
    await talk(sparing, '2026-11-10')
    await talk(sparing, '2026-12-10')
    expect(await keptMonths()).toEqual(['2026-09', '2026-10', '2026-11', '2026-12'])
    app.clock.set('2027-01-01T00:15:00+08:00')
    for (const job of closingSchedule) await enqueueLatest(app.shell, job)
    await doJobs(app, closingHandlers(app.shell))
    const settled = { closedOn: '2027-01-01', knownAt: '2026-12-31' }
    expect(await yearOf(sparing)).toMatchObject({ state: 'met', skip: { empty: 2, atMost: 2 }, settled })
    expect(await yearOf(silent)).toMatchObject({ state: 'short', skip: { empty: 4, atMost: 2 }, settled })
  })

  it('is counted no more, at once and in every recount', async () => {
    expect(await keptMonths()).toEqual([])
    await comeTo('2027-01-10')
    expect(await keptMonths()).toEqual(['2027-01'])
    expect(await told()).toEqual(['2027-01 due'])
  })

  it('keeps what was found whatever is entered later, which stands beside', async () => {
    await talk(silent, '2026-09-10')
    await talk(silent, '2026-10-10')
    await meet('2026-12-10')
    expect(await yearOf(silent)).toMatchObject({
      state: 'short',
      count: { lo: 0 },
      settled: { records: [], late: [{ heldOn: '2026-09-10' }, { heldOn: '2026-10-10' }] },
    })
    expect(await keptMonths()).toEqual(['2027-01'])
    expect(await app.arrange(rebuildDuties)).toMatchObject({ added: 0, changed: 0, removed: 0 })
  })
})
