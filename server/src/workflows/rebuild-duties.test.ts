import { beginList } from '@tongxin/contract/pairing/lists'
import * as pairing from '@tongxin/contract/pairing/pairing'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, it } from 'vitest'
import { loadCounts } from '../features/duties/store.ts'
import { inSchool } from '../platform/database.ts'
import { claimJob, endJob } from '../platform/jobs/job-queue.ts'
import { pairUp, samplePolicy } from '../testing/sample-pairings.ts'
import { createSampleSchool } from '../testing/sample-school.ts'
import { createTestApp } from '../testing/test-app.ts'
import { dutyHandlers, enqueueRebuild } from './rebuild-duties.ts'
import { rebuildDuties } from './recount.ts'

const policy = samplePolicy
  .replace(
    'targets: [{ id: all-unit',
    'scope: ownUnit\n    list: { steps: [{ act: decide, by: unitOrg }] }\n    targets: [{ id: all-unit',
  )
  .replace('roles: { ufwd: 统战部 }', 'roles: { ufwd: 统战部, unitOrg: 党组织 }')
  .replace(
    'record: {',
    `  - { id: coverage, bearer: person, of: { tier: unit }, count: pairing, atLeast: 1, force: must, cite: { 第三条: 全覆盖 } }
  - { id: quota.unit, bearer: cadre, of: { tier: unit }, count: pairing, atLeast: 1, force: must, cite: { 第三条: 每人一名 } }
record: {`,
  )
  .replace('silent: [coverage]', 'silent: [requests]')

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const loaded = await office.call(loadPolicy, { body: { source: policy, effectiveOn: null }, key: 'policy' })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.bai })

const waiting = () => app.test.asOwner("select id from job where kind = 'duty.rebuild' and state = 'waiting'")
const kept = () =>
  app.arrange(async (work) =>
    (await loadCounts(work, { requirements: null, bearerIds: null }))
      .map((row) => JSON.stringify(row))
      .sort(),
  )

/** As the worker does it: the job's end and its effects in one transaction. */
async function doWaitingJob(): Promise<void> {
  const { shell, schoolId } = app
  const handlers = dutyHandlers(shell)
  const now = new Date(shell.clock.now().getTime() + 1000)
  const job = await claimJob(shell.database, { schoolId, worker: 'test', kinds: Object.keys(handlers), now })
  if (!job) throw new Error('no job is due')
  await inSchool(shell.database, schoolId, async (tx) => {
    await endJob(tx, job, now)
    await handlers[job.kind]?.(tx, job)
  })
}

describe('a rebuild of what is counted', () => {
  it('is queued by a document that is loaded, and once for many changes', async () => {
    expect(await waiting()).toHaveLength(1)
    await app.arrange((work) => enqueueRebuild(work))
    expect(await waiting()).toHaveLength(1)
  })

  it('counts the whole school, and is in the trail', async () => {
    expect(await kept()).toEqual([])
    await doWaitingJob()
    expect((await kept()).length).toBeGreaterThan(10)
    expect(await waiting()).toHaveLength(0)
    const [event] = await app.test.asOwner("select act from audit_event where act = 'duty.rebuilt'")
    expect(event).toBeDefined()
  })

  it('is queued anew by the next change', async () => {
    await app.arrange((work) => enqueueRebuild(work))
    expect(await waiting()).toHaveLength(1)
    await doWaitingJob()
  })

  it('mends a count that was wrong, and says so', async () => {
    await app.test.asOwner("update duty_count set counted = 9 where requirement = 'contact.semester'")
    const written = await app.arrange((work) => rebuildDuties(work))
    expect(written).toMatchObject({ added: 0, removed: 0 })
    expect(written.changed).toBeGreaterThan(0)
  })
})

describe('a list that takes effect', () => {
  it('changes the counts of its pairs and of everybody left without one, in its own transaction', async () => {
    const begun = await office.call(beginList, {
      body: { tier: 'unit', unitId: school.units.literature, academicYear: '2026-2027' },
      key: 'begin',
    })
    if (!begun.ok) throw new Error(JSON.stringify(begun.refusal))
    const { id } = begun.value
    const sides = { cadreId: school.cadres.teng, personId: school.persons.wenruyu }
    const added = await office.call(pairing.addLine, {
      params: { id },
      body: { ...sides, reason: '' },
      key: 'line',
    })
    if (!added.ok) throw new Error(JSON.stringify(added.refusal))
    const before = await kept()
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
    const marked = await secretary.call(pairing.markStep, {
      params: { id },
      body: {
        step: 0,
        outcome: 'done',
        role: 'unitOrg',
        on: '2026-11-20',
        body: '文学院党委会',
        minutesNo: '2026-11',
        reason: '',
        lineId: null,
      },
      key: 'mark',
      version: 1,
    })
    if (!marked.ok) throw new Error(JSON.stringify(marked.refusal))
    expect(await kept()).not.toEqual(before)
    expect(await app.arrange((work) => rebuildDuties(work))).toEqual({ added: 0, changed: 0, removed: 0 })
  })
})
