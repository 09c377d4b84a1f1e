import { giveGrant } from '@tongxin/contract/account/account'
import * as contacts from '@tongxin/contract/contacts/contacts'
import * as contract from '@tongxin/contract/contacts/friends'
import { listPromises, setPromiseReminder, withdrawPromise } from '@tongxin/contract/contacts/promises'
import { showWorkbench } from '@tongxin/contract/duties/duties'
import { changeHuman, showHuman } from '@tongxin/contract/roster/roster'
import { type Day, day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
let school: SampleSchool
let bian: Client
let teng: Client
let delegate: Client

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { cadres, persons } = school
  await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
  await pairUp(app, { cadreId: cadres.bian, personId: persons.wenruyu, from: '2026-11-02' })
  await pairUp(app, { cadreId: cadres.bian, personId: persons.shang, endedOn: '2026-10-15' })
  bian = await app.signIn('cadre', { humanId: cadres.bian })
  teng = await app.signIn('cadre', { humanId: cadres.teng })
  delegate = await app.signIn('delegate', { cadreId: cadres.bian })
})

const log = (
  client: Client,
  key: string,
  promise: string | null = null,
  dueOn: Day | null = day('2026-11-28'),
) =>
  client.call(contacts.logContact, {
    body: {
      cadreId: school.cadres.bian,
      heldOn: day('2026-10-28'),
      form: '个别谈心',
      place: '',
      parts: [
        {
          personId: school.persons.bai,
          initiatedBy: 'cadre',
          brief: '谈了排课',
          topics: [],
          raised: null,
          remark: '',
          spoke: null,
          promise: promise === null ? null : { text: promise, dueOn },
        },
      ],
    },
    key,
  })

const list = async (client: Client) => {
  const result = await client.call(contract.listFriends, {})
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('my friends', () => {
  it('are the persons paired today, with unit, last talk and open promises', async () => {
    await log(bian, 'one', '回复实训室预约')
    const friends = await list(bian)
    expect(friends.cadre.name).toBe('卞怀瑾')
    expect(friends.term).toBe('联谊交友')
    expect(friends.rows.map(({ name }) => name).sort()).toEqual(['柏予安', '温如玉'])
    expect(friends.rows.find(({ name }) => name === '柏予安')).toMatchObject({
      unitName: '文学院',
      pairedFrom: '2026-09-01',
      last: { heldOn: '2026-10-28', form: '个别谈心' },
      promises: [{ text: '回复实训室预约', dueOn: '2026-11-28', remindOn: '2026-11-25', version: 1 }],
    })
    expect(friends.rows.find(({ name }) => name === '温如玉')?.last).toBeNull()
    expect(friends.can).toEqual({ log: true, read: true, confirm: true, promise: true })
  })

  it('are seen by a delegate for the named cadre, who finds the entry waiting', async () => {
    await log(delegate, 'two')
    const seen = await list(delegate)
    expect(seen.cadre.name).toBe('卞怀瑾')
    expect(seen.can).toEqual({ log: true, read: false, confirm: false, promise: false })
    expect((await list(bian)).waiting).toMatchObject([
      { heldOn: '2026-10-28', form: '个别谈心', people: ['柏予安'] },
    ])
  })

  it('of another cadre do not exist, nor for who has none', async () => {
    const others = teng.call(contract.listFriends, { query: { cadreId: school.cadres.bian } })
    expect(await others).toMatchObject({ refusal: { code: 'not-found' } })
    expect((await list(teng)).rows).toEqual([])
    expect(await app.visitor.call(contract.listFriends, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
    const office = await app.signIn('office')
    expect(await office.call(contract.listFriends, {})).toMatchObject({ refusal: { code: 'forbidden' } })
  })

  it('cost at most eight statements', async () => {
    app.test.takeCounts()
    await list(bian)
    expect(app.test.takeCounts().reduce((sum, { statements }) => sum + statements, 0)).toBeLessThanOrEqual(8)
  })
})

describe('a promise', () => {
  const open = async () => {
    const promise = (await list(bian)).rows.flatMap(({ promises }) => promises)[0]
    if (!promise) throw new Error('no promise is open')
    return promise
  }
  const change = (client: Client, promise: contract.Friend['promises'][number], text = promise.text) =>
    client.call(contract.changePromise, {
      params: { id: promise.id },
      body: { text, dueOn: day('2026-12-04'), words: '教务处下周才排' },
      version: promise.version,
    })

  it('gets another day, once for each version', async () => {
    const promise = await open()
    expect(await change(bian, promise)).toMatchObject({ ok: true, version: 2 })
    expect(await change(bian, promise)).toMatchObject({ refusal: { code: 'stale-version', current: 2 } })
    expect(await open()).toMatchObject({ dueOn: '2026-12-04', version: 2 })
  })

  it('is its cadre’s alone', async () => {
    const promise = await open()
    expect(await change(teng, promise)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await change(delegate, promise)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await change(app.visitor, promise)).toMatchObject({ refusal: { code: 'unauthenticated' } })
    expect(await change(bian, promise, '990101199003078674')).toMatchObject({
      refusal: { code: 'identity-number-in-text' },
    })
  })

  it('leaves the card when it is kept', async () => {
    const promise = await open()
    const keep = (client: Client) =>
      client.call(contract.keepPromise, {
        params: { id: promise.id },
        body: { words: '已告知开放时间' },
        version: promise.version,
      })
    expect(await keep(teng)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await keep(app.visitor)).toMatchObject({ refusal: { code: 'unauthenticated' } })
    expect(await keep(bian)).toMatchObject({ ok: true })
    expect(await keep(bian)).toMatchObject({ refusal: { code: 'stale-version' } })
    expect((await list(bian)).rows.flatMap(({ promises }) => promises)).toEqual([])
  })
})

describe('the promises of a cadre', () => {
  const promises = async (client: Client) => mustAnswer(client.call(listPromises, {}))

  it('tell what became of each in words, kept ones too', async () => {
    const { rows } = await promises(bian)
    expect(rows).toMatchObject([
      {
        text: '回复实训室预约',
        person: { name: '柏予安' },
        madeOn: '2026-10-28',
        state: 'kept',
        steps: [
          { act: 'change', words: '教务处下周才排', dueBefore: '2026-11-28' },
          { act: 'keep', words: '已告知开放时间', dueBefore: '2026-12-04' },
        ],
      },
    ])
    expect(await teng.call(listPromises, {})).toMatchObject({ ok: true, value: { rows: [] } })
    expect(await delegate.call(listPromises, {})).toMatchObject({ refusal: { code: 'forbidden' } })
  })

  it('are put forward so many days before as the cadre set, and withdrawn with the reason', async () => {
    await log(bian, 'promised again', '问停车证')
    expect((await promises(bian)).rows[0]).toMatchObject({ state: 'open', remindOn: '2026-11-25' })
    await mustAnswer(bian.call(setPromiseReminder, { body: { days: 7 } }))
    const after = await promises(bian)
    const [promise] = after.rows
    expect([after.remindDays, promise?.remindOn]).toEqual([7, '2026-11-21'])
    expect((await list(bian)).rows.flatMap((row) => row.promises)).toMatchObject([{ remindOn: '2026-11-21' }])
    const withdraw = (version: number) =>
      bian.call(withdrawPromise, {
        params: { id: promise?.id ?? '' },
        body: { words: '已自行办好' },
        version,
      })
    await mustAnswer(withdraw(1))
    expect(await withdraw(2)).toMatchObject({ refusal: { code: 'promise-settled', state: 'withdrawn' } })
    expect((await list(bian)).rows.flatMap((row) => row.promises)).toEqual([])
  })

  it('are put forward from the first where they have no day, on the desk as on the phone', async () => {
    const secretary = await app.signIn('cadre', { humanId: school.cadres.bian })
    const security = await app.signIn('security-admin')
    await mustAnswer(
      security.call(giveGrant, {
        params: { id: secretary.accountId },
        body: {
          role: 'unit-secretary',
          unitId: school.units.literature,
          cadreId: null,
          from: day('2026-09-01'),
          to: null,
        },
        key: 'secretary too',
      }),
    )
    const own = async () =>
      (await mustAnswer(secretary.call(showWorkbench, {}))).todos.find(({ kind }) => kind === 'own-promises')
    expect(await own()).toBeUndefined()
    await log(bian, 'without a day', '打听停车证', null)
    expect(await own()).toMatchObject({ count: 1, dueOn: null })
    const { rows } = await promises(bian)
    const { id, version } = rows.find(({ text }) => text === '打听停车证') ?? { id: '', version: 0 }
    await mustAnswer(bian.call(withdrawPromise, { params: { id }, body: { words: '已自行办好' }, version }))
  })
})

describe('a cadre who has left the post', () => {
  const leave = async (humanId: string) => {
    const office = await app.signIn('office')
    const sheet = await office.call(showHuman, { params: { id: humanId } })
    if (!sheet.ok) throw new Error(sheet.refusal.code)
    const [role] = sheet.value.facts.roles ?? []
    if (!role) throw new Error('no role')
    const left = { ...role, to: day('2026-11-19') }
    const changed = await office.call(changeHuman, {
      params: { id: humanId },
      body: { detail: {}, facts: { roles: [left] } },
      version: sheet.value.version,
    })
    if (!changed.ok) throw new Error(JSON.stringify(changed.refusal))
  }

  it('is reminded of nothing any more, though the pairs have not been ended yet', async () => {
    await log(bian, 'before leaving', '回复门禁时间')
    const before = await list(bian)
    expect(before.rows.flatMap(({ duties }) => duties).length).toBeGreaterThan(0)
    expect(before.rows.flatMap(({ promises }) => promises)).toHaveLength(1)
    await leave(school.cadres.bian)
    const after = await list(bian)
    expect(after.rows.map(({ name }) => name).sort()).toEqual(['柏予安', '温如玉'])
    expect(after.rows.flatMap(({ duties, promises }) => [...duties, ...promises])).toEqual([])
    expect((await list(delegate)).rows.flatMap(({ duties }) => duties)).toEqual([])
  })
})
