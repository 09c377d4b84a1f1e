import { randomUUID } from 'node:crypto'
import * as contract from '@tongxin/contract/contacts/contacts'
import { listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import { listFriends } from '@tongxin/contract/contacts/friends'
import * as takingBack from '@tongxin/contract/contacts/taking-back'
import { enterRecord, withdrawRecord } from '@tongxin/contract/duties/records'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

// An invented document that calls for a visit after a hardship, which only those who act on it may know of, and for a talk
// after a move: a contact names which of them it answers.

const calls = `
  - { id: visit, label: 困难看望, bearer: pairing, after: 生活困难, within: 5 days, count: contact, atLeast: 1, force: must, cite: { 第六条: 五日内看望 } }
  - { id: moved, label: 变动谈话, bearer: pairing, after: 岗位变动, within: 30 days, count: contact, atLeast: 1, force: must, cite: { 第七条: 及时谈话 } }
vocabulary: { events: [{ id: 生活困难, restricted: true }, { id: 岗位变动 }] }
record:`

let app: TestApp
let school: SampleSchool
let office: Client
let bian: Client

beforeEach(async () => {
  app = await createTestApp()
  school = await createSampleSchool(app)
  office = await app.signIn('office')
  const source = samplePolicy.replace('\nrecord:', calls)
  const loaded = await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: randomUUID() })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.bai, from: '2026-09-01' })
  await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.wenruyu, from: '2026-09-01' })
  await app.arrange(rebuildDuties)
  bian = await app.signIn('cadre', { humanId: school.cadres.bian })
})

async function happened(word: string, heldOn: string, humanId = school.persons.bai): Promise<string> {
  const body = { form: `event:${word}`, word, humanId, heldOn: day(heldOn) }
  const done = await office.call(enterRecord, { body, key: randomUUID() })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value.id
}

const occasion = (event: string | null, { heldOn = '2026-11-18', personId = school.persons.bai } = {}) => ({
  heldOn: day(heldOn),
  form: '走访',
  place: '',
  parts: [
    {
      personId,
      initiatedBy: 'cadre' as const,
      brief: '去看了看',
      topics: [],
      event,
      raised: null,
      remark: '',
      spoke: null,
    },
  ],
})

function log(event: string | null, about: { heldOn?: string; personId?: string } = {}, client = bian) {
  const { parts, ...rest } = occasion(event, about)
  const promised = parts.map((part) => ({ ...part, promise: null }))
  return client.call(contract.logContact, {
    body: { ...rest, cadreId: school.cadres.bian, parts: promised },
    key: randomUUID(),
  })
}

async function logged(...asked: Parameters<typeof log>) {
  const done = await log(...asked)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

/** How what events call for stands on the cadre's cards: 困难看望 of a day, its state. */
async function called(client = bian) {
  const shown = await client.call(listFriends, { query: { cadreId: school.cadres.bian } })
  if (!shown.ok) throw new Error(JSON.stringify(shown.refusal))
  return shown.value.rows.flatMap(({ duties }) =>
    duties.flatMap(({ event, state }) => (event ? [`${event.name} ${event.on} ${state}`] : [])),
  )
}

async function offered(client: Client, on?: string) {
  const query = { cadreId: school.cadres.bian, ...(on && { on: day(on) }) }
  const shown = await client.call(listEntryEvents, { query })
  if (!shown.ok) throw new Error(JSON.stringify(shown.refusal))
  return shown.value.rows.map(({ name, on: happenedOn, isOpen }) => [name, happenedOn, isOpen])
}

describe('the event a contact answers', () => {
  it('is offered as far as one may know of it, up to the day of the contact', async () => {
    await happened('生活困难', '2026-11-10')
    await happened('岗位变动', '2026-11-15')
    expect(await bian.call(contract.showEntryChoices, {})).toMatchObject({ value: { answersEvents: true } })
    const hardship = ['生活困难', '2026-11-10', true]
    const move = ['岗位变动', '2026-11-15', true]
    expect(await offered(bian)).toEqual([hardship, move])
    expect(await offered(bian, '2026-11-12')).toEqual([hardship])
    const delegate = await app.signIn('delegate', { cadreId: school.cadres.bian })
    expect(await offered(delegate)).toEqual([move])
    expect(await called(delegate)).toEqual(['岗位变动 2026-11-15 due'])
  })

  it('decides which duty a contact meets, where the oldest would be met without it', async () => {
    await happened('生活困难', '2026-11-08')
    const later = await happened('生活困难', '2026-11-16')
    expect(await called()).toEqual(['生活困难 2026-11-08 overdue', '生活困难 2026-11-16 due'])
    const { id } = await logged(later)
    expect(await called()).toEqual(['生活困难 2026-11-08 overdue', '生活困难 2026-11-16 met'])
    expect(await bian.call(contract.showContact, { params: { id } })).toMatchObject({
      value: { parts: [{ event: { id: later, name: '生活困难', on: '2026-11-16', stands: true } }] },
    })
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
    expect(await secretary.call(contract.showContact, { params: { id } })).toMatchObject({
      value: { parts: [{ event: null }] },
    })
  })

  it('is refused where it is not there, is of another pair, came after, or may not be known', async () => {
    const hardship = await happened('生活困难', '2026-11-10')
    const others = await happened('生活困难', '2026-11-10', school.persons.wenruyu)
    const personId = school.persons.bai
    const unknown = { refusal: { code: 'event-unknown', personId } }
    expect(await log(randomUUID())).toMatchObject(unknown)
    expect(await log(others)).toMatchObject(unknown)
    const delegate = await app.signIn('delegate', { cadreId: school.cadres.bian })
    expect(await log(hardship, {}, delegate)).toMatchObject(unknown)
    expect(await log(hardship, { heldOn: '2026-11-09' })).toMatchObject({
      refusal: { code: 'event-after-contact', on: '2026-11-10', heldOn: '2026-11-09' },
    })
    expect(await app.test.asOwner('select 1 from contact', [])).toEqual([])
  })

  it('is amended with the contact, every revision keeping its own, and asked of it no more once withdrawn', async () => {
    const first = await happened('生活困难', '2026-11-16')
    const second = await happened('岗位变动', '2026-11-15')
    const { id } = await logged(first)
    const amended = await bian.call(contract.amendContact, {
      params: { id },
      body: { ...occasion(second), reason: '是为岗位变动谈的' },
      version: 1,
    })
    if (!amended.ok) throw new Error(JSON.stringify(amended.refusal))
    expect((await called()).sort()).toEqual(['岗位变动 2026-11-15 met', '生活困难 2026-11-16 due'])
    const kept = await app.test.asOwner(
      `select p.event_kind, p.event_on::text from contact_part p join contact c on c.id = p.contact_id
        where p.root_id = $1 order by c.revision`,
      [id],
    )
    expect(kept).toEqual([
      { event_kind: '生活困难', event_on: '2026-11-16' },
      { event_kind: '岗位变动', event_on: '2026-11-15' },
    ])
    const withdrawn = await bian.call(takingBack.withdrawContact, {
      params: { id },
      body: { reason: '记错了' },
      version: 2,
    })
    expect(withdrawn.ok).toBe(true)
    expect((await called()).sort()).toEqual(['岗位变动 2026-11-15 due', '生活困难 2026-11-16 due'])
  })

  it('stays in the books when the event is taken back, and the contact serves what else is open', async () => {
    const mistaken = await happened('岗位变动', '2026-11-15')
    await happened('生活困难', '2026-11-16')
    const { id } = await logged(mistaken)
    expect((await called()).sort()).toEqual(['岗位变动 2026-11-15 met', '生活困难 2026-11-16 due'])
    const back = await office.call(withdrawRecord, { params: { id: mistaken }, body: { reason: '登错了人' } })
    expect(back.ok).toBe(true)
    expect(await called()).toEqual(['生活困难 2026-11-16 met'])
    expect(await bian.call(contract.showContact, { params: { id } })).toMatchObject({
      value: { parts: [{ event: { name: '岗位变动', on: '2026-11-15', stands: false } }] },
    })
    expect(await log(mistaken)).toMatchObject({ refusal: { code: 'event-unknown' } })
  })

  it('is told to nobody whose contacts are out of reach', async () => {
    const leader = await app.signIn('leader')
    const query = { cadreId: school.cadres.bian }
    expect(await leader.call(listEntryEvents, { query })).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    const teng = await app.signIn('cadre', { humanId: school.cadres.teng })
    expect(await teng.call(listEntryEvents, { query })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await app.visitor.call(listEntryEvents, { query })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})
