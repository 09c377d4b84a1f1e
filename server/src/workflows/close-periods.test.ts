import { amendContact, logContact } from '@tongxin/contract/contacts/contacts'
import { showPairDuties } from '@tongxin/contract/duties/duties'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { leaseMillis } from '../platform/jobs/job-queue.ts'
import { enqueueLatest } from '../platform/jobs/job-schedule.ts'
import { doJobs, doOneJob } from '../testing/do-jobs.ts'
import { pairUp, samplePolicy } from '../testing/sample-pairings.ts'
import { createSampleSchool } from '../testing/sample-school.ts'
import { type Client, createTestApp } from '../testing/test-app.ts'
import { closingHandlers, closingSchedule } from './close-periods.ts'
import { rebuildDuties } from './recount.ts'

// The document is entered on 20 November 2026, in the term 2026-2027-1 that ends on 20 February 2027.
const policy = samplePolicy
  .replace(
    'record: {',
    `  - { id: coverage, label: 全覆盖, bearer: person, of: { tier: unit }, count: pairing, atLeast: 1, force: must, cite: { 第三条（一）: 全覆盖 } }
  - { id: summary, bearer: school, every: semester, count: document, atLeast: 1, force: must, cite: { 第六条: 每学期总结 } }
record: {`,
  )
  .replace('silent: [coverage]', 'silent: [requests]')

const app = await createTestApp()
const school = await createSampleSchool(app)
const { bian, teng, tang } = school.cadres
const { bai, wenruyu, lu } = school.persons
const office = await app.signIn('office')
await load(office, policy, 'first')
const met = await pairUp(app, { cadreId: bian, personId: bai })
const short = await pairUp(app, { cadreId: teng, personId: wenruyu })
const fresh = await pairUp(app, { cadreId: tang, personId: lu, from: '2026-11-02' })
const early = await talk(office, { cadreId: bian, personId: bai, heldOn: '2026-10-12' })

async function load(client: Client, source: string, key: string, effectiveOn: string | null = null) {
  const done = await client.call(loadPolicy, { body: { source, effectiveOn: effectiveOn as never }, key })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

async function talk(client: Client, one: { cadreId: string; personId: string; heldOn: string }) {
  const said = part(one.personId)
  const occasion = { heldOn: one.heldOn, form: '个别谈心', place: '' }
  const done = await client.call(logContact, {
    body: { ...occasion, cadreId: one.cadreId, parts: [{ ...said, promise: null }] },
    key: `${one.cadreId} ${one.heldOn}`,
  })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return { ...done.value, occasion: { ...occasion, parts: [said] } }
}

/** One cadre's part of a talk. */
function part(personId: string) {
  return {
    personId,
    initiatedBy: 'cadre' as const,
    brief: '谈了课程',
    topics: [],
    raised: null,
    remark: '',
    spoke: null,
  }
}

const handlers = closingHandlers(app.shell, { portion: 3 })
async function night() {
  for (const job of closingSchedule) await enqueueLatest(app.shell, job)
}
const frozen = () =>
  app.test.asOwner(
    `select requirement, period, bearer_id, state, applies, counted, closed_on::text, policy_version_id, counted_ids
     from frozen_finding order by requirement, period, bearer_id`,
  )
const closings = () =>
  app.test.asOwner(`select c.closed_on::text, c.known_at::text, sum(p.findings)::int as findings from period_closing c
     join closed_period p on p.school_id = c.school_id and p.closed_on = c.closed_on
     group by c.closed_on, c.known_at order by c.closed_on`)

describe('a term that is over', () => {
  it('is not closed while it runs', async () => {
    app.clock.set('2027-02-20T23:50:00+08:00')
    await night()
    await doJobs(app, handlers)
    expect(await frozen()).toEqual([])
    expect(await closings()).toEqual([])
  })

  it('is frozen in portions, each finding once, wherever the server was killed in between', async () => {
    app.clock.set('2027-02-21T00:15:00+08:00')
    await night()
    expect(await doOneJob(app, handlers)).toMatchObject({ kind: 'duty.close' })
    expect(await doOneJob(app, handlers)).toMatchObject({ kind: 'duty.freeze' })
    expect(await frozen()).toHaveLength(3)
    expect(await closings()).toEqual([])
    await diesInTheMiddle()
    expect(await frozen()).toHaveLength(3)
    app.clock.set(new Date(app.clock.now().getTime() + leaseMillis + 1000).toISOString())
    await doJobs(app, handlers)
    const rows = await frozen()
    // Three pairings, eight persons of the denominator, and the school's summary that nobody handed in.
    expect(rows).toHaveLength(12)
    expect(await closings()).toEqual([{ closed_on: '2027-02-21', known_at: '2027-02-20', findings: 12 }])
    const contact = rows.filter(({ requirement }) => requirement === 'contact.semester')
    expect(
      contact.map(({ bearer_id, state, applies, counted }) => [bearer_id, state, applies, counted]),
    ).toEqual(
      [
        [met, 'met', 'judged', 1],
        [short, 'short', 'judged', 0],
        [fresh, 'not-applicable', 'new', 0],
      ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
    expect(contact.find(({ bearer_id }) => bearer_id === met)?.['counted_ids']).toEqual([early.id])
    const coverage = rows.filter(({ period }) => period === 'standing 2026-2027-1')
    expect(coverage.map(({ state }) => state).sort()).toEqual([
      ...Array(3).fill('met'),
      ...Array(5).fill('short'),
    ])
  })

  /** The handler has done its work, and the process dies before it commits. */
  async function diesInTheMiddle() {
    const dying = Object.fromEntries(
      Object.entries(handlers).map(([kind, handle]) => [
        kind,
        async (...given: Parameters<typeof handle>) => {
          await handle(...given)
          throw new Error('killed')
        },
      ]),
    )
    await expect(doOneJob(app, dying)).rejects.toThrow('killed')
  }

  it('is closed once: another night, and the same night again, add nothing', async () => {
    const before = await frozen()
    await night()
    app.clock.set('2027-02-22T00:20:00+08:00')
    await night()
    await doJobs(app, handlers)
    expect(await frozen()).toEqual(before)
    expect(await closings()).toHaveLength(1)
  })

  it('names the event it was frozen in, and the app’s role can neither change nor remove it', async () => {
    const acts = await app.test.asOwner(
      'select distinct e.act from frozen_finding f join audit_event e on e.school_id = f.school_id and e.id = f.recorded_in',
    )
    expect(acts).toEqual([{ act: 'duty.closed' }])
    for (const statement of [
      'delete from frozen_finding',
      "update frozen_finding set state = 'met'",
      'delete from period_closing',
    ])
      await expect(app.arrange((work) => sql.raw(statement).execute(work.tx))).rejects.toThrow(
        'permission denied',
      )
  })
})

describe('what comes after a close', () => {
  it('changes no frozen finding, and counts nothing anew: a late record, a correction, a new version, a rebuild', async () => {
    app.clock.set('2027-02-25T10:00:00+08:00')
    const before = await frozen()
    const later = await app.signIn('office')
    await talk(later, { cadreId: teng, personId: wenruyu, heldOn: '2026-12-01' })
    const amended = await later.call(amendContact, {
      params: { id: early.id },
      body: { ...early.occasion, heldOn: '2027-02-22' as never, reason: '日期写错' },
      version: early.version,
    })
    expect(amended).toMatchObject({ ok: true })
    await load(
      later,
      policy.replace(
        'atLeast: 1, force: must, cite: { 第三条（二）',
        'atLeast: 3, force: must, cite: { 第三条（二）',
      ),
      'stricter',
      '2026-12-01',
    )
    await app.arrange((work) => rebuildDuties(work))
    expect(await frozen()).toEqual(before)
  })

  it('keeps counts of what is open only, by the version that judges it', async () => {
    const versions = await app.test.asOwner(
      `select distinct d.period, v.effective_on::text from duty_count d
       join policy_version v on v.school_id = d.school_id and v.id = d.policy_version_id
       where d.requirement = 'contact.semester' and d.period like '2026-2027-%' order by d.period`,
    )
    expect(versions).toEqual([{ period: '2026-2027-2', effective_on: '2026-12-01' }])
  })
})

describe('the duties of a pair', () => {
  const pairOf = async (id: string, query: { on?: string; knownAt?: string } = {}) => {
    const client = await app.signIn('office')
    return client.call(showPairDuties, { params: { id }, query: query as never })
  }
  const autumnOf = async (id: string, query: { on?: string; knownAt?: string } = {}) => {
    const found = await pairOf(id, query)
    if (!found.ok) throw new Error(JSON.stringify(found.refusal))
    return found.value.findings.find(({ turn }) => turn?.id === '2026-2027-1')
  }

  it('stand for a closed term as they were settled, with the late record beside them', async () => {
    expect(await autumnOf(short)).toMatchObject({
      label: '每学期联系',
      state: 'short',
      count: { lo: 0, hi: 0 },
      cites: [{ section: '第三条（二）' }],
      settled: {
        knownAt: '2027-02-20',
        closedOn: '2027-02-21',
        records: [],
        late: [{ heldOn: '2026-12-01', enteredOn: '2027-02-25' }],
      },
    })
  })

  it('show a record that was corrected since as it was known then', async () => {
    const found = await autumnOf(met)
    expect(found).toMatchObject({ state: 'met', counted: [early.id] })
    expect(found?.settled).toMatchObject({ records: [{ id: early.id, heldOn: '2026-10-12' }], late: [] })
  })

  it('are told as of a day, by what was known on it', async () => {
    expect(await autumnOf(met, { on: '2026-11-20', knownAt: '2026-11-20' })).toMatchObject({
      state: 'met',
      counted: [early.id],
      settled: null,
    })
    expect(await autumnOf(met, { on: '2026-11-20' })).toMatchObject({
      state: 'due',
      counted: [],
      settled: null,
    })
    const before = await autumnOf(short, { on: '2027-02-25', knownAt: '2027-02-24' })
    expect(before).toMatchObject({ state: 'short', settled: { late: [] } })
    const unknown = await pairOf(met, { on: '2026-11-20', knownAt: '2026-11-19' })
    expect(unknown).toMatchObject({ ok: true, value: { findings: [] } })
  })

  it('are refused for days that have not come', async () => {
    for (const query of [{ on: '2027-02-26' }, { knownAt: '2027-02-26' }])
      expect(await pairOf(met, query)).toMatchObject({
        ok: false,
        refusal: { code: 'day-in-future', on: '2027-02-26' },
      })
  })
})
