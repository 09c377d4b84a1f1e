import { read, utils } from '@e965/xlsx'
import { addressOf } from '@tongxin/contract/call'
import { logContact } from '@tongxin/contract/contacts/contacts'
import { countContacts, exportContacts, listContacts } from '@tongxin/contract/contacts/ledger'
import { listBoardPersons, showBoard, showWorkbench } from '@tongxin/contract/duties/duties'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { type Day, day } from '@tongxin/core/calendar/day'
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
const autumn = '2026-2027-1'
const then = day('2026-11-20')

const office = await app.signIn('office')
await load(office, policy, '2026-06-09')
await pairUp(app, { cadreId: bian, personId: bai })
const ended = await pairUp(app, { cadreId: teng, personId: wenruyu })
await app.arrange((work) => rebuildDuties(work))
await talk(office, { cadreId: bian, personId: bai, heldOn: '2026-10-12' })
const said = { board: await boardOf(office), persons: await personsOf(office) }

async function load(client: Client, source: string, effectiveOn: string) {
  const body = { source, effectiveOn: day(effectiveOn) }
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

type AsOf = { readonly term?: string; readonly on?: Day; readonly knownAt?: Day }

async function boardOf(client: Client, query: AsOf = {}) {
  const found = await client.call(showBoard, { query })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

async function personsOf(client: Client, asOf: AsOf = {}) {
  const query = { ...asOf, page: 1, size: 50 }
  const found = await client.call(listBoardPersons, { query })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

/** What is due next is told of today alone. */
function withNothingNext({ rows, total }: Awaited<ReturnType<typeof personsOf>>) {
  const shown = rows.map((row) => ({
    ...row,
    pairings: row.pairings.map((pairing) => ({ ...pairing, nextDue: null })),
  }))
  return { rows: shown, total }
}

const asOf = { on: then, knownAt: then }
const asThen = { ...said.board, asOf }

describe('the board as of an earlier day', () => {
  it('says what the board of that day said, whatever was entered since', async () => {
    app.clock.set('2026-12-15T09:00:00+08:00')
    const later = await app.signIn('office')
    await talk(later, { cadreId: teng, personId: wenruyu, heldOn: '2026-11-02' })
    await pairUp(app, { cadreId: tang, personId: lu, from: '2026-11-01' })
    const end = await later.call(endPairing, {
      params: { id: ended },
      body: { on: day('2026-12-10'), reason: '人员变动' },
      key: 'end',
    })
    expect(end.ok).toBe(true)
    await load(later, policy.replaceAll('atLeast: 1', 'atLeast: 2'), '2026-12-01')
    await app.arrange((work) => rebuildDuties(work))
    expect((await boardOf(later)).total).not.toEqual(said.board.total)
    expect(await boardOf(later, asOf)).toEqual(asThen)
    expect(await personsOf(later, asOf)).toEqual(withNothingNext(said.persons))
  })

  it('says it of a term closed since, and of today what was frozen', async () => {
    app.clock.set('2027-02-21T00:15:00+08:00')
    for (const job of closingSchedule) await enqueueLatest(app.shell, job)
    await doJobs(app, closingHandlers(app.shell))
    const later = await app.signIn('office')
    expect(await boardOf(later, { term: autumn, ...asOf })).toEqual(asThen)
    expect(await boardOf(later, asOf)).toEqual(asThen)
    expect(await boardOf(later, { term: autumn })).toMatchObject({ asOf: null, on: '2027-02-20' })
    const closed = await boardOf(later, { term: autumn })
    app.clock.set('2027-03-10T09:00:00+08:00')
    const muchLater = await app.signIn('office')
    await talk(muchLater, { cadreId: tang, personId: lu, heldOn: '2026-12-20' })
    expect(await boardOf(muchLater, { term: autumn })).toMatchObject({ late: 1, total: closed.total })
    const closingDay = day('2027-02-21')
    expect(await boardOf(muchLater, { term: autumn, on: closingDay, knownAt: closingDay })).toEqual({
      ...closed,
      asOf: { on: closingDay, knownAt: closingDay },
    })
  })

  it('judges an earlier day by what is known now, where only the day is chosen', async () => {
    app.clock.set('2027-03-10T10:00:00+08:00')
    const later = await app.signIn('office')
    const { total, monthTotals, asOf: shown } = await boardOf(later, { on: then })
    expect(shown).toEqual({ on: then, knownAt: '2027-03-10' })
    // The talk of 2 November and the pair of 唐 and 鹿, both entered in December, are known now.
    expect(monthTotals.slice(0, 4)).toEqual([0, 1, 1, null])
    expect(total.due).toBe(8)
    expect(total.uncovered).toBe(said.board.total.uncovered - 1)
  })

  it('opens the workbench with the same figures and without what is to be done today', async () => {
    const later = await app.signIn('office')
    const found = await later.call(showWorkbench, { query: asOf })
    expect(found).toMatchObject({ ok: true, value: { board: asThen, todos: [], changes: [] } })
  })

  it('lists the ledger as it stood, and marks what was entered after its term was closed', async () => {
    const later = await app.signIn('office')
    const page = { page: 1, size: 50 }
    const listed = async (query: { readonly knownAt?: Day }) => {
      const found = await later.call(listContacts, { query: { ...query, ...page } })
      return found.ok && found.value.rows.map(({ heldOn, late }) => [heldOn, late])
    }
    expect(await listed({ knownAt: then })).toEqual([['2026-10-12', false]])
    expect(await listed({})).toEqual([
      ['2026-12-20', true],
      ['2026-11-02', false],
      ['2026-10-12', false],
    ])
    const count = await later.call(countContacts, { query: { knownAt: then } })
    expect(count).toMatchObject({ value: { total: 1 } })
  })

  it('exports it so, and says that it looks back', async () => {
    const later = await app.signIn('office')
    const textsOf = async (query: { readonly knownAt?: Day }) => {
      const file = await later.download(addressOf(exportContacts, { query }))
      const sheet = read(file.bytes).Sheets['联系台账']
      return JSON.stringify(sheet && utils.sheet_to_json(sheet, { header: 1 }))
    }
    expect(await textsOf({ knownAt: then })).toContain('只列 2026-11-20 及以前登记的，共 1 行')
    expect(await textsOf({ knownAt: then })).not.toContain('结算后补录')
    expect(await textsOf({})).toContain('结算后补录')
  })

  it('shows a unit its own part only', async () => {
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.engineering })
    const own = await boardOf(secretary, asOf)
    expect(own.rows.map(({ unitId }) => unitId)).toEqual([school.units.engineering])
  })

  it('refuses a day that has not come', async () => {
    const later = await app.signIn('office')
    const ahead = { on: day('2027-03-11') }
    expect(await later.call(showBoard, { query: ahead })).toMatchObject({
      ok: false,
      refusal: { code: 'day-in-future' },
    })
    expect(await later.call(listBoardPersons, { query: { ...ahead, page: 1, size: 50 } })).toMatchObject({
      ok: false,
      refusal: { code: 'day-in-future' },
    })
    expect(await later.call(showWorkbench, { query: { knownAt: ahead.on } })).toMatchObject({
      ok: false,
      refusal: { code: 'day-in-future' },
    })
  })
})
