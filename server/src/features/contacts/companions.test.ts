import { randomUUID } from 'node:crypto'
import * as contract from '@tongxin/contract/contacts/contacts'
import { listEntryCompanions } from '@tongxin/contract/contacts/entry-companions'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// Two cadres at one table: 卞怀瑾 writes it down and names 闻远山, who is paired with 柏予安 too.

const app = await createTestApp()
let school: SampleSchool
let bian: Client
let wen: Client
let teng: Client
let office: Client
let delegate: Client

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { cadres, persons } = school
  await pairUp(app, { cadreId: cadres.bian, personId: persons.bai })
  await pairUp(app, { cadreId: cadres.bian, personId: persons.wenruyu })
  await pairUp(app, { cadreId: cadres.wen, personId: persons.bai, tier: 'school' })
  await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan })
  // Nobody has ended the pairing of somebody who is no cadre.
  await pairUp(app, { cadreId: persons.lu, personId: persons.bai })
  bian = await app.signIn('cadre', { humanId: cadres.bian })
  wen = await app.signIn('cadre', { humanId: cadres.wen })
  teng = await app.signIn('cadre', { humanId: cadres.teng })
  office = await app.signIn('office')
  delegate = await app.signIn('delegate', { cadreId: cadres.bian })
})

const part = (personId: string) => ({
  ...{ personId, initiatedBy: 'cadre' as const, brief: '谈了实验室搬迁', topics: [] },
  ...{
    raised: { kind: 'difficulty' as const, text: '设备无处存放' },
    remark: '',
    spoke: null,
    promise: null,
  },
})

type Said = { readonly companionIds: string[]; readonly on?: string; readonly people?: string[] }

const log = (by: Client, { companionIds, on = '2026-11-20', people }: Said, key: string = randomUUID()) =>
  by.call(contract.logContact, {
    body: {
      ...{ cadreId: school.cadres.bian, heldOn: day(on), form: '个别谈心', place: '', companionIds },
      parts: (people ?? [school.persons.bai]).map(part),
    },
    key,
  })

const show = (client: Client, id: string) => client.call(contract.showContact, { params: { id } })

async function linesOf(client: Client, on: string) {
  const { rows } = await mustAnswer(client.call(listContacts, { query: { from: day(on), to: day(on) } }))
  return rows
}

const waitingFor = async (client: Client) => (await mustAnswer(client.call(listFriends, {}))).waiting

describe('two cadres in one act', () => {
  it('gives each a record of their own, counted for each pair and confirmed by the other', async () => {
    const { wen: wenId } = school.cadres
    const people = [school.persons.bai, school.persons.wenruyu]
    const saved = await mustAnswer(log(bian, { companionIds: [wenId], people }))
    expect(saved).toMatchObject({ confirmed: true, companions: [{ id: wenId, name: '闻远山' }] })
    expect(await waitingFor(wen)).toMatchObject([
      { people: ['柏予安'], companions: ['卞怀瑾'], heldOn: '2026-11-20' },
    ])
    const friends = await mustAnswer(wen.call(listFriends, {}))
    expect(friends.rows[0]?.duties[0]).toMatchObject({ state: 'met', counted: 1 })
    expect(
      (await linesOf(office, '2026-11-20')).map(({ cadre, person, companions, confirmed }) =>
        [cadre.name, person.name, companions.join(), confirmed].join(' '),
      ),
    ).toEqual(
      expect.arrayContaining([
        '卞怀瑾 柏予安 闻远山 true',
        '卞怀瑾 温如玉 闻远山 true',
        '闻远山 柏予安 卞怀瑾 false',
      ]),
    )
    const [waiting] = await waitingFor(wen)
    const id = waiting?.contactId ?? ''
    expect(await show(bian, id)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await show(wen, id)).toMatchObject({
      value: { parts: [{ texts: { brief: '谈了实验室搬迁', raised: null } }], can: { confirm: true } },
    })
    const companionOf = async () => (await mustAnswer(show(bian, saved.id))).companions
    expect(await companionOf()).toMatchObject([{ cadre: { name: '闻远山' }, confirmed: false }])
    await mustAnswer(wen.call(contract.confirmContact, { params: { id } }))
    expect(await companionOf()).toMatchObject([{ heldOn: '2026-11-20', confirmed: true }])
  })

  it('makes one meeting of two submits with one key, and answers both alike', async () => {
    const said = { companionIds: [school.cadres.wen], on: '2026-11-10' }
    const key = randomUUID()
    const first = await mustAnswer(log(bian, said, key))
    expect(await mustAnswer(log(bian, said, key))).toEqual(first)
    expect((await linesOf(office, said.on)).map(({ cadre }) => cadre.name).toSorted()).toEqual([
      '卞怀瑾',
      '闻远山',
    ])
  })

  it('adds none to what the other wrote down already, and shows the two together', async () => {
    const on = '2026-11-11'
    const own = await mustAnswer(
      wen.call(contract.logContact, {
        body: {
          ...{ cadreId: school.cadres.wen, heldOn: day(on), form: '个别谈心', place: '' },
          parts: [part(school.persons.bai)],
        },
        key: randomUUID(),
      }),
    )
    await mustAnswer(log(bian, { companionIds: [school.cadres.wen], on }))
    expect((await linesOf(wen, on)).map(({ contactId, companions }) => [contactId, companions])).toEqual([
      [own.id, ['卞怀瑾']],
    ])
    // Another talk of the same day is another meeting.
    await mustAnswer(log(bian, { companionIds: [school.cadres.wen], on }))
    expect(await linesOf(wen, on)).toHaveLength(2)
  })

  it.each<[string, () => Said, string]>([
    ['oneself', () => ({ companionIds: [school.cadres.bian] }), 'companion-oneself'],
    ['somebody paired with others', () => ({ companionIds: [school.cadres.teng] }), 'companion-not-paired'],
    ['nobody known', () => ({ companionIds: [school.units.library] }), 'companion-not-paired'],
    ['somebody who is no cadre', () => ({ companionIds: [school.persons.lu] }), 'companion-no-cadre'],
    [
      'a cadre paired with another of the persons only',
      () => ({ companionIds: [school.cadres.wen], people: [school.persons.wenruyu] }),
      'companion-not-paired',
    ],
  ])('refuses to name %s and keeps nothing', async (_, said, code) => {
    const on = '2026-11-12'
    expect(await log(bian, { ...said(), on })).toMatchObject({ refusal: { code } })
    expect(await linesOf(office, on)).toEqual([])
  })

  it('takes back with it what the other has not confirmed, and leaves what is theirs', async () => {
    const withdraw = async (on: string, confirms: boolean) => {
      const saved = await mustAnswer(log(bian, { companionIds: [school.cadres.wen], on }))
      const [theirs] = await linesOf(wen, on)
      const params = { id: theirs?.contactId ?? '' }
      if (confirms) await mustAnswer(wen.call(contract.confirmContact, { params }))
      const asked = { params: { id: saved.id }, body: { reason: '记错了日子' }, version: 1 }
      await mustAnswer(bian.call(withdrawContact, asked))
      return (await linesOf(office, on)).map(({ cadre, companions }) => [cadre.name, companions])
    }
    expect(await withdraw('2026-11-13', false)).toEqual([])
    expect(await withdraw('2026-11-14', true)).toEqual([['闻远山', []]])
  })
})

describe('who may be named', () => {
  const offered = (client: Client) =>
    client.call(listEntryCompanions, {
      query: { cadreId: school.cadres.bian, on: day('2026-11-20') },
    })

  it('are the cadres paired that day with somebody of the cadre’s own, for whoever may enter for that cadre', async () => {
    for (const client of [bian, delegate, office])
      expect(await offered(client)).toMatchObject({
        value: { rows: [{ name: '闻远山', unitName: '校领导', personIds: [school.persons.bai] }] },
      })
    expect(await offered(teng)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await offered(await app.signIn('leader'))).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await offered(app.visitor)).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })
})
