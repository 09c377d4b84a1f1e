// What a unit's own document set is told of a closed period too, as it was, whatever the unit has set since.
import { showPairDuties } from '@tongxin/contract/duties/duties'
import { showEligible } from '@tongxin/contract/pairing/eligibility'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { enqueueLatest } from '../../platform/jobs/job-schedule.ts'
import { doJobs } from '../../testing/do-jobs.ts'
import { must } from '../../testing/must.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { closingHandlers, closingSchedule } from '../../workflows/close-periods.ts'

// How many talks a term, and every how often a visit is paid, is left to the units; so is how many each cadre befriends.
const policy = samplePolicy.replace(
  'atLeast: 1, force: must, cite: { 第三条（二）: 每学期不少于 1 次 } }',
  `atLeast: { delegated: unitOrg }, force: must, cite: { 第三条（二）: 次数由各单位规定 } }
  - { id: visit, label: 走访, bearer: pairing, every: { delegated: unitOrg }, count: contact, where: { form: 走访 }, atLeast: 1, force: must, cite: { 第三条（三）: 定期走访 } }
  - { id: quota, label: 联系人数, bearer: cadre, of: { tier: unit }, count: pairing, atLeast: { delegated: unitOrg }, force: must, cite: { 第三条（一）: 人数由各单位规定 } }`,
)
const own = (atLeast: number) => `
id: literature-2026
title: 文学院联谊交友规定
extent: partial
effective: 2026-09-01
relation: { to: minghu-2026, as: fills, units: [文学院] }
requirements:
  - { id: contact.semester, bearer: pairing, every: semester, count: contact, atLeast: ${atLeast}, force: must, cite: { 第二条: 每学期不少于 ${atLeast} 次 } }
  - { id: visit, bearer: pairing, every: semester, count: contact, where: { form: 走访 }, atLeast: 1, force: must, cite: { 第三条: 每学期走访一次 } }
  - { id: quota, bearer: cadre, of: { tier: unit }, count: pairing, atLeast: ${atLeast}, force: must, cite: { 第四条: 每人 ${atLeast} 名 } }
`

const app = await createTestApp()
const school = await createSampleSchool(app)
const { bian } = school.cadres
const load = async (source: string, effectiveOn: string, key: string) => {
  const office = await app.signIn('office')
  must(await office.call(loadPolicy, { body: { source, effectiveOn: day(effectiveOn) }, key }))
}
await load(policy, '2026-06-09', 'school')
await load(own(2), '2026-09-01', 'unit')
const pairing = await pairUp(app, { cadreId: bian, personId: school.persons.bai, from: '2026-08-31' })

const settled = async () => {
  const office = await app.signIn('office')
  const { findings } = must(await office.call(showPairDuties, { params: { id: pairing } }))
  const closed = findings.filter((finding) => finding.settled !== null && finding.turn?.id === '2026-2027-1')
  return closed.map(({ label, state, atLeast, cites, setBy }) => ({
    label,
    state,
    atLeast,
    cites: cites.map(({ phrase }) => phrase),
    title: setBy?.title,
    set: setBy?.cites.map(({ section, phrase }) => `${section}${phrase}`),
  }))
}

const title = '文学院联谊交友规定'
const asFound = [
  {
    ...{ label: '每学期联系', state: 'short', atLeast: 2, cites: ['次数由各单位规定'], title },
    set: ['第二条每学期不少于 2 次'],
  },
  {
    ...{ label: '走访', state: 'short', atLeast: 1, cites: ['定期走访'], title },
    set: ['第三条每学期走访一次'],
  },
]

it('a quota says which document of the unit set it', async () => {
  const office = await app.signIn('office')
  const shown = must(await office.call(showEligible, { params: { id: bian }, query: {} }))
  expect(shown.numbers).toMatchObject([
    { text: '已结对 1 人，还差 1 人', setBy: { title, cites: [{ section: '第四条', phrase: '每人 2 名' }] } },
  ])
})

it('a closed period keeps which document of the unit set a number, or a cycle', async () => {
  app.clock.set('2027-03-05T00:15:00+08:00')
  for (const job of closingSchedule) await enqueueLatest(app.shell, job)
  await doJobs(app, closingHandlers(app.shell))
  const found = await settled()
  expect(found.toSorted((a, b) => ((a.label ?? '') < (b.label ?? '') ? 1 : -1))).toEqual(
    asFound.toSorted((a, b) => (a.label < b.label ? 1 : -1)),
  )
})

it('and what it said, when the unit sets another', async () => {
  await load(own(3), '2026-09-01', 'unit again')
  expect((await settled()).map(({ set }) => set?.[0]).toSorted()).toEqual(
    asFound.map(({ set }) => set[0]).toSorted(),
  )
})
