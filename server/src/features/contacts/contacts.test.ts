import { randomUUID } from 'node:crypto'
import * as contract from '@tongxin/contract/contacts/contacts'
import * as ledger from '@tongxin/contract/contacts/ledger'
import * as takingBack from '@tongxin/contract/contacts/taking-back'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { beforeAll, describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
let school: SampleSchool
let bian: Client
let teng: Client
let wen: Client
let office: Client
let secretary: Client
let otherSecretary: Client
let leader: Client
let delegate: Client

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { cadres, persons, units } = school
  await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
  await pairUp(app, { cadreId: cadres.bian, personId: persons.wenruyu })
  await pairUp(app, { cadreId: cadres.bian, personId: persons.shang, endedOn: '2026-10-15' })
  await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan })
  await pairUp(app, { cadreId: cadres.wen, personId: persons.bai, tier: 'school' })
  bian = await app.signIn('cadre', { humanId: cadres.bian })
  teng = await app.signIn('cadre', { humanId: cadres.teng })
  wen = await app.signIn('cadre', { humanId: cadres.wen })
  office = await app.signIn('office')
  secretary = await app.signIn('unit-secretary', { unitId: units.literature })
  otherSecretary = await app.signIn('unit-secretary', { unitId: units.engineering })
  leader = await app.signIn('leader')
  delegate = await app.signIn('delegate', { cadreId: cadres.bian })
})

type Body = BodyOf<typeof contract.logContact>
type Part = Body['parts'][number]

const part = (over: Partial<Part> = {}): Part => ({
  personId: school.persons.bai,
  initiatedBy: 'cadre',
  // Long enough to be marked, as texts that may be equal are.
  brief: '主要谈了实验课排课和公寓维修',
  topics: [],
  acts: [],
  event: null,
  raised: null,
  remark: '',
  spoke: null,
  talk: null,
  promise: null,
  ...over,
})

const body = (over: Partial<Body> = {}): Body => ({
  cadreId: school.cadres.bian,
  heldOn: '2026-11-20' as Body['heldOn'],
  form: '个别谈心',
  place: '',
  series: null,
  companionIds: [],
  parts: [part()],
  ...over,
})

const log = (client: Client, over: Partial<Body> = {}, key: string = randomUUID()) =>
  client.call(contract.logContact, { body: body(over), key })

async function logged(client: Client, over: Partial<Body> = {}) {
  const result = await log(client, over)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const amendment = (over: Partial<Body> = {}) => {
  const { heldOn, form, place, parts } = body(over)
  return {
    heldOn,
    form,
    place,
    reason: '补充谈话内容',
    parts: parts.map(({ promise: _promise, ...rest }) => rest),
  }
}

const show = (client: Client, id: string) => client.call(contract.showContact, { params: { id } })

describe('logging a contact', () => {
  it('keeps the occasion, each person’s part and what was promised, and says so', async () => {
    const raised = { kind: 'suggestion' as const, text: '希望延长实验室开放时间' }
    const promise = { text: '问清值守安排后回话', dueOn: '2026-12-04' as Body['heldOn'] }
    const saved = await logged(bian, {
      parts: [part({ raised, promise }), part({ personId: school.persons.wenruyu })],
    })
    expect(saved).toMatchObject({
      version: 1,
      cadre: { name: '卞怀瑾' },
      heldOn: '2026-11-20',
      confirmed: true,
      parts: [
        { personName: '柏予安', raised, promise: { text: '问清值守安排后回话', dueOn: '2026-12-04' } },
        { personName: '温如玉', raised: null, promise: null },
      ],
    })
    const record = await show(bian, saved.id)
    expect(record).toMatchObject({
      ok: true,
      version: 1,
      value: {
        parts: [{ unitName: '文学院', texts: { brief: '主要谈了实验课排课和公寓维修', raised } }, {}],
      },
    })
  })

  it('makes one contact of two submits with one key, and answers both alike', async () => {
    const before = await office.call(ledger.countContacts, {})
    const [first, second] = await Promise.all([
      log(bian, { place: '行政楼' }, 'same-key'),
      log(bian, { place: '行政楼' }, 'same-key'),
    ])
    expect(first.ok && second.ok && [first.value.id, second.value.id]).toEqual([
      first.ok && first.value.id,
      first.ok && first.value.id,
    ])
    expect(second.ok && second.value).toEqual(first.ok && first.value)
    const after = await office.call(ledger.countContacts, {})
    expect(after.ok && before.ok && after.value.total - before.value.total).toBe(1)
    expect(await log(bian, { place: '图书馆' }, 'same-key')).toMatchObject({
      refusal: { code: 'client-key-reused' },
    })
  })

  it('keeps recorder and cadre apart until the cadre confirms with one tap', async () => {
    const saved = await logged(delegate)
    expect(saved.confirmed).toBe(false)
    const confirm = (client: Client) => client.call(contract.confirmContact, { params: { id: saved.id } })
    expect(await confirm(delegate)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await confirm(teng)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await confirm(bian)).toMatchObject({ ok: true })
    expect(await confirm(bian)).toMatchObject({ refusal: { code: 'nothing-to-confirm' } })
    const record = await show(office, saved.id)
    expect(record.ok && record.value.recorderName).toContain('delegate')
    expect(record.ok && record.value.parts[0]).toMatchObject({ confirmed: true, cadre: { name: '卞怀瑾' } })
  })

  it('derives from the form who spoke in a group', async () => {
    const saved = await logged(bian, {
      form: '座谈',
      parts: [
        part({ raised: { kind: 'question', text: '开放时间' } }),
        part({ personId: school.persons.wenruyu }),
      ],
    })
    const record = await show(bian, saved.id)
    expect(record.ok && record.value.parts.map(({ spoke }) => spoke)).toEqual([true, false])
  })

  it.each<[string, () => Partial<Body>, string]>([
    ['a day in the future', () => ({ heldOn: '2026-11-21' as Body['heldOn'] }), 'day-in-future'],
    ['a day before the document', () => ({ heldOn: '2026-06-08' as Body['heldOn'] }), 'day-too-early'],
    ['a day before the pairing', () => ({ heldOn: '2026-08-31' as Body['heldOn'] }), 'not-paired-on-day'],
    [
      'somebody paired with another',
      () => ({ parts: [part({ personId: school.persons.yerlan })] }),
      'not-paired-on-day',
    ],
    [
      'a pairing that has ended',
      () => ({ parts: [part({ personId: school.persons.shang })] }),
      'not-paired-on-day',
    ],
    ['a form the document does not have', () => ({ form: '打球' }), 'form-unknown'],
    ['a topic the document does not have', () => ({ parts: [part({ topics: ['闲谈'] })] }), 'topic-unknown'],
    [
      'an identity number in a text',
      () => ({ parts: [part({ brief: '990101199003078674' })] }),
      'identity-number-in-text',
    ],
    ['nobody chosen', () => ({ parts: [] }), 'invalid'],
    ['another cadre’s talk', () => ({ cadreId: school.cadres.teng }), 'not-found'],
    ['a cadre that does not exist', () => ({ cadreId: school.units.library }), 'not-found'],
  ])('refuses %s and leaves nothing behind', async (_, over, code) => {
    const before = await office.call(ledger.countContacts, {})
    expect(await log(bian, over())).toMatchObject({ ok: false, refusal: { code } })
    expect(await office.call(ledger.countContacts, {})).toEqual(before)
  })

  it('takes a talk of the last day of a pairing and not of the day it ended', async () => {
    const parts = [part({ personId: school.persons.shang })]
    expect((await log(bian, { heldOn: '2026-10-14' as Body['heldOn'], parts })).ok).toBe(true)
    expect((await log(bian, { heldOn: '2026-10-15' as Body['heldOn'], parts })).ok).toBe(false)
  })

  it('asks for a session, for the right, and for a key', async () => {
    expect(await log(app.visitor)).toMatchObject({ refusal: { code: 'unauthenticated' } })
    expect(await log(leader)).toMatchObject({ refusal: { code: 'forbidden' } })
    const keyless = await bian.call(contract.logContact, { body: body(), key: '' })
    expect(keyless).toMatchObject({ refusal: { code: 'client-key-missing' } })
  })
})

describe('the ledger', () => {
  it('shows each only what is within reach, with what may be done to it', async () => {
    const own = await logged(teng, {
      cadreId: school.cadres.teng,
      parts: [part({ personId: school.persons.yerlan })],
    })
    const leaders = await logged(wen, { cadreId: school.cadres.wen })
    const idsFor = async (client: Client) => {
      const result = await client.call(ledger.listContacts, { query: { size: 200 } })
      return result.ok ? result.value.rows.map(({ contactId }) => contactId) : []
    }
    expect(await idsFor(office)).toEqual(expect.arrayContaining([own.id, leaders.id]))
    expect(await idsFor(secretary)).toContain(own.id)
    // A secretary never reaches what someone of the unit told a school leader.
    expect(await idsFor(secretary)).not.toContain(leaders.id)
    expect(await idsFor(otherSecretary)).toEqual([])
    expect(await idsFor(bian)).not.toContain(own.id)
    expect(await idsFor(delegate)).not.toContain(own.id)
    expect(await idsFor(leader)).toContain(own.id)
    const seen = await leader.call(ledger.listContacts, { query: { cadreId: school.cadres.teng } })
    expect(seen.ok && seen.value.rows[0]?.can).toEqual({ read: false, amend: false, form: false })
    expect(seen.ok && seen.value.rows[0]?.urged).toBeNull()
    const mayAsk = await secretary.call(ledger.listContacts, { query: { cadreId: school.cadres.teng } })
    expect(mayAsk.ok && mayAsk.value.rows[0]?.urged?.id).toBe(school.units.literature)
    expect(JSON.stringify(seen)).not.toContain('排课')
  })

  it.each<[string, () => Record<string, string>, (row: ledger.LedgerRow) => boolean]>([
    ['a cadre', () => ({ cadreId: school.cadres.bian }), (row) => row.cadre.name === '卞怀瑾'],
    ['a person', () => ({ personId: school.persons.yerlan }), (row) => row.person.name === '阿勒腾·叶尔兰'],
    ['a name of either side', () => ({ name: '叶尔兰' }), (row) => row.person.name === '阿勒腾·叶尔兰'],
    ['pinyin', () => ({ name: 'teng' }), (row) => row.cadre.name === '滕望舒'],
    ['a unit', () => ({ unitId: school.units.leaders }), (row) => row.cadre.name === '闻远山'],
    ['a form', () => ({ form: '座谈' }), (row) => row.form === '座谈'],
    ['days', () => ({ from: '2026-10-01', to: '2026-10-31' }), (row) => row.heldOn.startsWith('2026-10')],
    ['who asked for it', () => ({ initiatedBy: 'person' }), (row) => row.initiatedBy === 'person'],
    ['what waits', () => ({ confirmed: 'no' }), (row) => !row.confirmed],
  ])('narrows to %s', async (_, query, fits) => {
    if (_ === 'what waits') await logged(delegate)
    if (_ === 'who asked for it') await logged(bian, { parts: [part({ initiatedBy: 'person' })] })
    const result = await office.call(ledger.listContacts, { query: { size: 200, ...query() } })
    const all = await office.call(ledger.listContacts, { query: { size: 200 } })
    const rows = result.ok ? result.value.rows : []
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(fits)).toBe(true)
    expect(rows.length).toBe(all.ok && all.value.rows.filter(fits).length)
    const counted = await office.call(ledger.countContacts, { query: query() })
    expect(counted.ok && counted.value).toEqual({ total: rows.length, more: false })
  })

  it.each(['newest', 'oldest'] as const)('turns pages forth and back, %s first', async (order) => {
    const ask = (place: { after?: string; before?: string; size?: number }) =>
      mustAnswer(office.call(ledger.listContacts, { query: { order, size: 3, ...place } }))
    const whole = (await ask({ size: 200 })).rows
    const days = whole.map(({ heldOn }) => heldOn)
    expect(days).toEqual(order === 'newest' ? days.toSorted().reverse() : days.toSorted())
    const forth = [await ask({})]
    for (let next = forth[0]?.next; next; next = forth.at(-1)?.next) forth.push(await ask({ after: next }))
    expect(forth.length).toBeGreaterThan(3)
    expect(forth.flatMap(({ rows }) => rows)).toEqual(whole)
    const back = forth.slice(-1)
    for (let before = back[0]?.previous; before; before = back[0]?.previous)
      back.unshift(await ask({ before }))
    expect(back).toEqual(forth)
  })

  it.each(['2026-02-30_', '2026-11-20', "2026-11-20_' or true"])('does not go on from %s', async (text) => {
    const after = text.endsWith('_') ? `${text}${randomUUID()}` : text
    expect(await office.call(ledger.listContacts, { query: { after } })).toMatchObject({
      refusal: { code: 'invalid', fields: [{ path: 'after' }] },
    })
  })

  it('offers the units within reach and the forms of the document', async () => {
    const filters = await secretary.call(ledger.showLedgerFilters, {})
    expect(filters).toMatchObject({
      value: {
        units: [{ name: '文学院' }],
        forms: ['个别谈心', '座谈', '走访', '电话', '网络'],
        asksEvents: false,
        can: { export: true, log: false, search: true },
      },
    })
  })

  it('is closed to visitors and to administrators', async () => {
    const admin = await app.signIn('system-admin')
    for (const endpoint of [ledger.listContacts, ledger.countContacts, ledger.showLedgerFilters]) {
      expect(await app.visitor.call(endpoint, {})).toMatchObject({ refusal: { code: 'unauthenticated' } })
      expect(await admin.call(endpoint, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    }
  })
})

describe('one record', () => {
  it('opens for its cadre, its unit and the office, and does not exist for anybody else', async () => {
    const saved = await logged(bian)
    for (const client of [bian, secretary, office]) expect((await show(client, saved.id)).ok).toBe(true)
    for (const client of [teng, wen, otherSecretary])
      expect(await show(client, saved.id)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await show(office, school.units.library)).toMatchObject({ refusal: { code: 'not-found' } })
    for (const client of [leader, delegate])
      expect(await show(client, saved.id)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await show(app.visitor, saved.id)).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })

  it('is read only with its audit row, which names the part and never its words', async () => {
    const saved = await logged(bian)
    const record = await show(office, saved.id)
    const partId = record.ok && record.value.parts[0]?.partId
    const [event] = await app.test.asOwner(
      `select act, fields from audit_event where subject_ids @> array[$1::uuid] and actor_id = $2`,
      [partId, office.accountId],
    )
    expect(event).toEqual({ act: 'contact.read', fields: ['texts'] })
  })
})

describe('amending', () => {
  it('adds a revision with its reason under the same id, and keeps the day of entry', async () => {
    const saved = await logged(bian)
    app.clock.set('2026-11-22T10:00:00+08:00')
    const later = await app.signIn('cadre', { humanId: school.cadres.bian })
    const amended = await later.call(contract.amendContact, {
      params: { id: saved.id },
      body: amendment({ parts: [part({ brief: '另谈了耗材采购' })] }),
      version: 1,
    })
    app.clock.set('2026-11-20T09:40:00+08:00')
    expect(amended).toMatchObject({
      ok: true,
      version: 2,
      value: { id: saved.id, enteredAt: saved.enteredAt },
    })
    expect(await show(bian, saved.id)).toMatchObject({
      value: {
        version: 2,
        parts: [{ texts: { brief: '另谈了耗材采购' } }],
        revisions: [
          { version: 1, reason: null },
          { version: 2, reason: '补充谈话内容' },
        ],
      },
    })
  })

  it('lets one of two at the same moment win and tells the other', async () => {
    const saved = await logged(bian)
    const amend = (brief: string) =>
      bian.call(contract.amendContact, {
        params: { id: saved.id },
        body: amendment({ parts: [part({ brief })] }),
        version: 1,
      })
    const results = await Promise.all([amend('甲'), amend('乙')])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'stale-version', current: 2 },
    })
    expect(await amend('丙')).toMatchObject({ refusal: { code: 'stale-version', current: 2 } })
  })

  it('asks the cadre again when somebody else amends', async () => {
    const saved = await logged(bian)
    await office.call(contract.amendContact, { params: { id: saved.id }, body: amendment(), version: 1 })
    const record = await show(bian, saved.id)
    expect(record.ok && record.value.can.confirm).toBe(true)
  })

  it('is for those who may, and checks what is written like the first time', async () => {
    const saved = await logged(bian)
    const amend = (client: Client, over: Partial<Body> = {}) =>
      client.call(contract.amendContact, { params: { id: saved.id }, body: amendment(over), version: 1 })
    expect(await amend(teng)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await amend(secretary)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await amend(app.visitor)).toMatchObject({ refusal: { code: 'unauthenticated' } })
    expect(await amend(bian, { form: '打球' })).toMatchObject({ refusal: { code: 'form-unknown' } })
    expect(await amend(bian, { parts: [part({ remark: '990101199003078674' })] })).toMatchObject({
      refusal: { code: 'identity-number-in-text' },
    })
  })
})

describe('withdrawing', () => {
  const withdraw = (client: Client, id: string) =>
    client.call(takingBack.withdrawContact, { params: { id }, body: { reason: '记错了人' }, version: 1 })

  it('takes the contact out of the ledger and leaves its revisions and the reason in the books', async () => {
    const saved = await logged(bian)
    expect(await withdraw(teng, saved.id)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await withdraw(bian, saved.id)).toMatchObject({ ok: true })
    expect(await show(bian, saved.id)).toMatchObject({ refusal: { code: 'contact-withdrawn' } })
    expect(await show(teng, saved.id)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await withdraw(bian, saved.id)).toMatchObject({ refusal: { code: 'contact-withdrawn' } })
    const rows = await app.test.asOwner(
      'select revision, reason, superseded_at is not null as over from contact where root_id = $1 order by revision',
      [saved.id],
    )
    expect(rows).toEqual([
      { revision: 1, reason: null, over: true },
      { revision: 2, reason: '记错了人', over: true },
    ])
  })

  it('is over eight days after the entry', async () => {
    const saved = await logged(bian)
    app.clock.set('2026-11-28T10:00:00+08:00')
    const late = await app.signIn('office')
    const refused = await withdraw(late, saved.id)
    app.clock.set('2026-11-20T09:40:00+08:00')
    expect(refused).toMatchObject({ refusal: { code: 'withdraw-too-late', days: 7 } })
  })
})

describe('what the entry screen offers', () => {
  it('is the document’s own forms and topics', async () => {
    expect(await bian.call(contract.showEntryChoices, {})).toMatchObject({
      value: {
        term: '联谊交友',
        forms: [
          { id: '个别谈心', group: false, asks: [] },
          { id: '座谈', group: true, asks: ['spoke'] },
          {},
          {},
          {},
        ],
        formsCite: { section: '第四条（一）' },
        topics: ['校情通报', '意见建议'],
        answersEvents: false,
        guidance: [{ text: '耐心倾听不同意见', cite: { section: '第一条', phrase: '耐心倾听' } }],
        registrationForm: { cite: { section: '第五条（一）' } },
      },
    })
    expect(await bian.call(contract.showEntryChoices, { query: { on: '2026-06-01' } })).toMatchObject({
      refusal: { code: 'no-policy-in-force' },
    })
    expect(await leader.call(contract.showEntryChoices, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(contract.showEntryChoices, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })

  it('names the cadres one may enter for, with their pairs of the day', async () => {
    const mine = await delegate.call(contract.listEntryCadres, {})
    expect(mine).toMatchObject({
      value: { rows: [{ name: '卞怀瑾', unitName: '文学院', people: expect.anything() }] },
    })
    const names = mine.ok && mine.value.rows[0]?.people.map(({ name }) => name).sort()
    expect(names).toEqual(['柏予安', '温如玉'])
    const all = await office.call(contract.listEntryCadres, {})
    expect(all.ok && all.value.rows.map(({ name }) => name)).toEqual(['闻远山', '卞怀瑾', '滕望舒'])
    expect(await secretary.call(contract.listEntryCadres, {})).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await app.visitor.call(contract.listEntryCadres, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})

describe('what it costs', () => {
  it('answers every route within eight statements', async () => {
    const saved = await logged(bian)
    const statementsOf = async (ask: () => Promise<unknown>) => {
      app.test.takeCounts()
      await ask()
      return app.test.takeCounts().reduce((sum, { statements }) => sum + statements, 0)
    }
    const asked: Record<string, () => Promise<unknown>> = {
      log: () => log(bian, { parts: [part(), part({ personId: school.persons.wenruyu })] }),
      list: () => office.call(ledger.listContacts, {}),
      count: () => office.call(ledger.countContacts, {}),
      show: () => show(office, saved.id),
      filters: () => office.call(ledger.showLedgerFilters, {}),
      choices: () => bian.call(contract.showEntryChoices, {}),
      cadres: () => office.call(contract.listEntryCadres, {}),
      export: () => office.download('/api/contact-export?texts=yes&purpose=inspection'),
      form: () => bian.download(`/api/contacts/${saved.id}/form`),
    }
    // An export is judged too: the documents, the facts and the contacts they ask for, whatever their number.
    const most: Record<string, number> = { export: 11 }
    for (const [name, ask] of Object.entries(asked))
      expect(await statementsOf(ask), name).toBeLessThanOrEqual(most[name] ?? 8)
  })
})
