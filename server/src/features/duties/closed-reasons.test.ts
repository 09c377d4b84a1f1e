import * as contract from '@tongxin/contract/duties/duties'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { expect, it } from 'vitest'
import { enqueueLatest } from '../../platform/jobs/job-schedule.ts'
import { doJobs } from '../../testing/do-jobs.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { closingHandlers, closingSchedule } from '../../workflows/close-periods.ts'

// One rule lets two months of a term stay empty; another asks for a degree that is not recorded of anybody.
const policy = samplePolicy.replace(
  'record: {',
  `  - { id: monthly, bearer: pairing, every: month, count: contact, atLeast: 1, skip: { atMost: 2, per: semester }, force: must, cite: { 第三条（三）: 每月 } }
  - { id: doctors, bearer: pairing, of: { person: { degree: 博士 } }, every: semester, count: contact, atLeast: 1, force: must, cite: { 第三条（四）: 博士 } }
record: {`,
)

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const loaded = await office.call(loadPolicy, { body: { source: policy, effectiveOn: null }, key: 'policy' })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
const pairing = await pairUp(app, {
  cadreId: school.cadres.bian,
  personId: school.persons.bai,
  from: '2026-08-31',
})

it('a closed period keeps how many months stayed empty, and which facts were missing', async () => {
  app.clock.set('2027-03-05T00:15:00+08:00')
  for (const job of closingSchedule) await enqueueLatest(app.shell, job)
  await doJobs(app, closingHandlers(app.shell))
  const later = await app.signIn('office')
  const found = await later.call(contract.showPairDuties, { params: { id: pairing } })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  const frozen = found.value.findings.filter(
    ({ settled, turn }) => settled !== null && turn?.id === '2026-2027-1',
  )
  const of = (requirement: string) => frozen.find((finding) => finding.requirement === requirement)
  // September to February, the months that begin in the term, none with a talk; the last of them ran on after its end.
  expect(of('monthly')).toMatchObject({
    every: 'semester',
    state: 'short',
    skip: { empty: 6, atMost: 2 },
    settled: { closedOn: '2027-03-01' },
  })
  expect(of('doctors')).toMatchObject({
    state: 'unknown',
    missing: ['学位'],
    settled: { closedOn: '2027-02-21' },
  })
})
