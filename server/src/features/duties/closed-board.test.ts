import { logContact } from '@tongxin/contract/contacts/contacts'
import { listBoardPersons, showBoard, showWorkbench } from '@tongxin/contract/duties/duties'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { describe, expect, it } from 'vitest'
import { enqueueLatest } from '../../platform/jobs/job-schedule.ts'
import { doJobs } from '../../testing/do-jobs.ts'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'
import { closingHandlers, closingSchedule } from '../../workflows/close-periods.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

const policy = samplePolicy
  .replace(
    'record: {',
    `  - { id: coverage, label: 全覆盖, bearer: person, of: { tier: unit }, count: pairing, atLeast: 1, force: must, cite: { 第三条（一）: 全覆盖 } }
record: {`,
  )
  .replace('silent: [coverage]', 'silent: [requests]')

const app = await createTestApp()
const school = await createSampleSchool(app)
const { bian, teng, tang } = school.cadres
const { bai, wenruyu, lu } = school.persons
const office = await app.signIn('office')
await load(office, policy, '2026-06-09')
await pairUp(app, { cadreId: bian, personId: bai })
const short = await pairUp(app, { cadreId: teng, personId: wenruyu })
const endedLater = await pairUp(app, { cadreId: tang, personId: lu })
await app.arrange((work) => rebuildDuties(work))
await talk(office, { cadreId: bian, personId: bai, heldOn: '2026-10-12' })

async function load(client: Client, source: string, effectiveOn: string) {
  const body = { source, effectiveOn: effectiveOn as never }
  const done = await client.call(loadPolicy, { body, key: `policy ${effectiveOn}` })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

async function talk(client: Client, one: { cadreId: string; personId: string; heldOn: string }) {
  const { cadreId, personId, heldOn } = one
  const part = { personId, initiatedBy: 'cadre' as const, brief: '谈了课程', topics: [], raised: null }
  const parts = [{ ...part, remark: '', spoke: null, promise: null }]
  const body = { cadreId, heldOn, form: '个别谈心', place: '', parts }
  const done = await client.call(logContact, { body, key: `${cadreId} ${heldOn}` })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

async function boardOf(client: Client, term?: string) {
  const found = await client.call(showBoard, { query: { term } })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

async function personOf(client: Client, personId: string) {
  const query = { term: autumn, figure: undefined, unitId: undefined, page: 1, size: 50 }
  const found = await client.call(listBoardPersons, { query })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value.rows.find((row) => row.personId === personId)
}

async function closeTerm() {
  app.clock.set('2027-02-21T00:15:00+08:00')
  for (const job of closingSchedule) await enqueueLatest(app.shell, job)
  await doJobs(app, closingHandlers(app.shell))
}

const autumn = '2026-2027-1'
// Eight persons of the denominator: one met, two short, five without anybody.
const figures = { due: 8, met: 1, short: 2, uncovered: 5, unclear: 0, new: 0 }

describe('the board of a closed term', () => {
  it('says of a running term, and of one that ended before the document was entered, that it is not closed', async () => {
    expect(await boardOf(office)).toMatchObject({ on: '2026-11-20', closing: null, late: 0, total: figures })
    expect(await boardOf(office, '2025-2026-2')).toMatchObject({ on: '2026-11-20', closing: null, late: 0 })
  })

  it('shows the same figures once it is over, as of its last day', async () => {
    await closeTerm()
    const later = await app.signIn('office')
    expect(await boardOf(later, autumn)).toMatchObject({
      on: '2027-02-20',
      closing: { closedOn: '2027-02-21', knownAt: '2027-02-20' },
      late: 0,
      total: figures,
      contact: [{ requirement: 'contact.semester', dueOn: '2027-02-20' }],
      coverage: [{ requirement: 'coverage' }],
    })
  })

  it('keeps them whatever is written afterwards, and shows the late record beside', async () => {
    app.clock.set('2027-02-25T10:00:00+08:00')
    const later = await app.signIn('office')
    const before = await boardOf(later, autumn)
    await talk(later, { cadreId: teng, personId: wenruyu, heldOn: '2026-12-01' })
    const ended = await later.call(endPairing, {
      params: { id: endedLater },
      body: { on: '2027-02-25' as never, reason: '人员变动' },
      key: 'end',
    })
    expect(ended.ok).toBe(true)
    await load(later, policy.replaceAll('atLeast: 1', 'atLeast: 3'), '2026-12-01')
    await app.arrange((work) => rebuildDuties(work))
    const after = await boardOf(later, autumn)
    expect(after).toEqual({
      ...before,
      late: 1,
      rows: before.rows.map((row) => (row.unitId === school.units.literature ? { ...row, late: 1 } : row)),
    })
    expect(after.monthTotals.slice(0, 5)).toEqual([0, 1, 0, 0, 0])
    expect(await boardOf(later)).toMatchObject({ term: { id: '2026-2027-2' }, closing: null })
  })

  it('names the person with the state settled and what was entered since', async () => {
    const later = await app.signIn('office')
    expect(await personOf(later, wenruyu)).toMatchObject({
      figure: 'short',
      pairings: [
        { pairingId: short, cadreName: '滕望舒', state: 'short', counted: 0, lastOn: null, late: 1 },
      ],
    })
    expect(await personOf(later, bai)).toMatchObject({
      figure: 'met',
      pairings: [{ state: 'met', counted: 1, lastOn: '2026-10-12', late: 0 }],
    })
  })

  it('shows a unit its own part only', async () => {
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.engineering })
    const own = await boardOf(secretary, autumn)
    expect(own.late).toBe(0)
    expect(own.rows.map(({ unitId }) => unitId)).toEqual([school.units.engineering])
    expect(await personOf(secretary, wenruyu)).toBeUndefined()
  })

  it('is the one the workbench opens with for that term, without a deadline that is past', async () => {
    const later = await app.signIn('office')
    const found = await later.call(showWorkbench, { query: { term: autumn } })
    expect(found).toMatchObject({ ok: true, value: { board: { on: '2027-02-20', late: 1, total: figures } } })
    expect(found.ok && found.value.todos.map(({ kind }) => kind)).not.toContain('short-near-end')
  })
})
