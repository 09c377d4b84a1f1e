import * as contacts from '@tongxin/contract/contacts/contacts'
import { showMeetingCard } from '@tongxin/contract/contacts/meeting-card'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
let school: SampleSchool
let bian: Client
let pair: string

const part = (brief: string) => ({
  personId: school.persons.bai,
  initiatedBy: 'cadre' as const,
  brief,
  topics: [],
  acts: [],
  remark: '',
  spoke: null,
})

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { cadres, persons } = school
  pair = await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, unitId: school.units.literature })
  await pairUp(app, { cadreId: cadres.wen, personId: persons.bai, tier: 'school' })
  bian = await app.signIn('cadre', { humanId: cadres.bian })
  const office = await app.signIn('office')
  const log = (client: Client, cadreId: string, heldOn: string, part: object) =>
    mustAnswer(
      client.call(contacts.logContact, {
        body: { cadreId, heldOn: day(heldOn), form: '个别谈心', place: '', parts: [part] } as never,
        key: heldOn,
      }),
    )
  await log(bian, cadres.bian, '2026-10-28', {
    ...part('谈了排课'),
    raised: { kind: 'difficulty', text: '实训室约不上' },
    promise: { text: '回复实训室预约', dueOn: day('2026-11-28') },
  })
  await log(bian, cadres.bian, '2026-11-05', { ...part('说了预约办法'), raised: null, promise: null })
  await log(office, cadres.wen, '2026-11-06', { ...part('和书记谈的话'), raised: null, promise: null })
})

const card = (client: Client, query: { cadreId?: string; personId?: string } = {}) =>
  client.call(showMeetingCard, { params: { id: pair }, query })

describe('the card before a meeting', () => {
  it('holds the cadre’s own talks, what was raised, what was promised, and what is due by which clause', async () => {
    const found = await mustAnswer(card(bian))
    expect(found).toMatchObject({
      cadre: { name: '卞怀瑾' },
      person: { name: '柏予安' },
      unitName: '文学院',
      pairedFrom: '2026-09-01',
      can: { log: true, promise: true },
    })
    expect(found.talks.map(({ heldOn, brief, confirmed }) => [heldOn, brief, confirmed])).toEqual([
      ['2026-11-05', '说了预约办法', true],
      ['2026-10-28', '谈了排课', true],
    ])
    expect(found.raised).toMatchObject([{ heldOn: '2026-10-28', kind: 'difficulty', text: '实训室约不上' }])
    expect(found.promises).toMatchObject([{ text: '回复实训室预约', dueOn: '2026-11-28', version: 1 }])
    expect(found.duties[0]).toMatchObject({ state: 'met', cite: { section: expect.any(String) } })
  })

  it('tells a cadre nothing of identities, and the office what the roster holds', async () => {
    expect((await mustAnswer(card(bian))).identities).toBeNull()
    const office = await mustAnswer(card(await app.signIn('office')))
    expect(office.identities).toContainEqual(expect.stringContaining('政协委员'))
    expect(office.talks.map(({ cadreName, confirmed }) => [cadreName, confirmed])).toEqual([
      ['闻远山', false],
      ['卞怀瑾', true],
      ['卞怀瑾', true],
    ])
  })

  it('keeps the talks of school leaders from the unit, and every text from a delegate and a leader', async () => {
    const secretary = await app.signIn('unit-secretary', { unitId: school.units.literature })
    const unit = await mustAnswer(card(secretary))
    expect(unit.talks.map(({ heldOn }) => heldOn)).toEqual(['2026-11-05', '2026-10-28'])
    const delegate = await mustAnswer(card(await app.signIn('delegate', { cadreId: school.cadres.bian })))
    expect(delegate.talks.map(({ brief }) => brief)).toEqual([null, null])
    expect(delegate.raised).toMatchObject([{ kind: 'difficulty', text: null }])
    expect(delegate.promises).toBeNull()
    const leader = await mustAnswer(card(await app.signIn('leader')))
    expect(leader.person.name).not.toBe('柏予安')
    expect(leader.talks.every(({ brief }) => brief === null)).toBe(true)
  })

  it('does not exist for who is not of the pair, nor of a person one does not meet by it', async () => {
    const teng = await app.signIn('cadre', { humanId: school.cadres.teng })
    const absent = { refusal: { code: 'not-found' } }
    expect(await card(teng)).toMatchObject(absent)
    expect(await card(teng, { cadreId: school.cadres.teng })).toMatchObject(absent)
    expect(await card(bian, { personId: school.persons.lu })).toMatchObject(absent)
    expect(await card(app.visitor)).toMatchObject({ refusal: { code: 'unauthenticated' } })
  })
})
