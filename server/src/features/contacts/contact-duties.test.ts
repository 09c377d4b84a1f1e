import { randomUUID } from 'node:crypto'
import * as contract from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import { listFriends } from '@tongxin/contract/contacts/friends'
import * as takingBack from '@tongxin/contract/contacts/taking-back'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// What a save counted for, and what the cards say after it: the same lines, by the clause of the document.

const app = await createTestApp()
let school: SampleSchool
let bian: Client

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  const { bai, wenruyu, shang } = school.persons
  for (const personId of [bai, wenruyu]) await pairUp(app, { cadreId: school.cadres.bian, personId })
  await pairUp(app, { cadreId: school.cadres.bian, personId: shang, from: '2026-11-02' })
  bian = await app.signIn('cadre', { humanId: school.cadres.bian })
})

type Talk = { readonly form?: string; readonly heldOn?: string; readonly spoke?: boolean | null }

const part = (personId: string, spoke: boolean | null = null) => ({
  personId,
  initiatedBy: 'cadre' as const,
  brief: '',
  topics: [],
  raised: null,
  remark: '',
  spoke,
})

async function log(
  personIds: readonly string[],
  { form = '个别谈心', heldOn = '2026-11-20', spoke }: Talk = {},
) {
  const parts = personIds.map((id) => ({ ...part(id, spoke ?? null), promise: null }))
  const body = { cadreId: school.cadres.bian, heldOn: day(heldOn), form, place: '', parts }
  const result = await bian.call(contract.logContact, { body, key: randomUUID() })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function stateOnCard(personId: string) {
  const result = await bian.call(listFriends, {})
  const friend = result.ok ? result.value.rows.find((row) => row.personId === personId) : undefined
  const line = friend?.duties.find(({ requirement }) => requirement.endsWith('contact.semester'))
  return line && { state: line.state, counted: line.counted, needed: line.needed }
}

describe('what a contact counts for', () => {
  it('is said at once, with count, need and clause, and stands on the card', async () => {
    const { wenruyu } = school.persons
    const saved = await log([wenruyu])
    expect(saved.parts[0]?.duties).toMatchObject([
      {
        state: 'met',
        every: 'semester',
        period: '2026-2027-1',
        dueOn: '2027-02-20',
        counted: 1,
        needed: 1,
        cite: { section: '第三条（二）', phrase: '每学期不少于 1 次' },
      },
    ])
    expect(await stateOnCard(wenruyu)).toEqual({ state: 'met', counted: 1, needed: 1 })
  })

  it('is nothing in a group for who did not speak', async () => {
    const { bai } = school.persons
    const silent = await log([bai], { form: '座谈', spoke: false })
    expect(silent.parts[0]?.duties).toMatchObject([{ state: 'due', counted: 0 }])
    const spoken = await log([bai], { form: '座谈', heldOn: '2026-11-19', spoke: true })
    expect(spoken.parts[0]?.duties).toMatchObject([{ state: 'met', counted: 1 }])
  })

  it('goes when the contact is withdrawn, and follows it to another day', async () => {
    const { bai } = school.persons
    const before = await stateOnCard(bai)
    const saved = await log([bai], { heldOn: '2026-10-10' })
    expect((await stateOnCard(bai))?.counted).toBe((before?.counted ?? 0) + 1)
    const amended = await bian.call(contract.amendContact, {
      params: { id: saved.id },
      body: { heldOn: day('2026-10-11'), form: '座谈', place: '', reason: '其实是座谈', parts: [part(bai)] },
      version: 1,
    })
    expect(amended.ok && amended.value.parts[0]?.duties[0]?.counted).toBe(before?.counted)
    await bian.call(takingBack.withdrawContact, {
      params: { id: saved.id },
      body: { reason: '记错了' },
      version: 2,
    })
    expect(await stateOnCard(bai)).toEqual(before)
  })

  it('is not asked of a new pair in its first term, and the talk is kept all the same', async () => {
    const { shang } = school.persons
    const saved = await log([shang])
    expect(saved.parts[0]?.duties).toMatchObject([{ state: 'not-applicable', applies: 'new' }])
  })
})

describe('what a contact counted for, told later', () => {
  async function told(client: Client, id: string, on?: string) {
    const result = await client.call(showWhatCounted, { params: { id }, query: on ? { on: day(on) } : {} })
    if (!result.ok) return result.refusal.code
    return result.value.parts.map(({ lines }) =>
      lines.map(({ title, as, why, text, cites }) => [as, title, why, text, cites[0]?.section]),
    )
  }

  it('is told with the clause, with the reason where it does not count, and anew after an amendment', async () => {
    const { yerlan } = school.persons
    await pairUp(app, { cadreId: school.cadres.bian, personId: yerlan })
    const counted = ['counted', '每学期联系', null, '本学期 1/1 已达标', '第三条（二）']
    const missed = [
      'not',
      '每学期联系',
      '集体活动中本人没有发言，不计次数',
      '2月20日前谈 1 次',
      '第三条（二）',
    ]
    const saved = await log([yerlan], { heldOn: '2026-11-18' })
    expect(await told(bian, saved.id)).toEqual([[counted]])
    const amended = await bian.call(contract.amendContact, {
      params: { id: saved.id },
      body: {
        heldOn: day('2026-11-18'),
        form: '座谈',
        place: '',
        reason: '其实是座谈',
        parts: [part(yerlan, false)],
      },
      version: 1,
    })
    expect(amended.ok).toBe(true)
    expect(await told(bian, saved.id)).toEqual([[missed]])
    const office = await app.signIn('office')
    expect(await told(office, saved.id)).toEqual([[missed]])
    await bian.call(takingBack.withdrawContact, {
      params: { id: saved.id },
      body: { reason: '记错了' },
      version: 2,
    })
    expect(await told(bian, saved.id)).toBe('contact-withdrawn')
    expect(await told(bian, saved.id, '2026-11-19')).toBe('contact-withdrawn')
  })

  it('is told as it was counted on an earlier day, by what was known then', async () => {
    const { ning } = school.persons
    await pairUp(app, { cadreId: school.cadres.bian, personId: ning })
    const saved = await log([ning])
    app.clock.set('2026-11-21T09:00:00+08:00')
    bian = await app.signIn('cadre', { humanId: school.cadres.bian })
    await bian.call(contract.amendContact, {
      params: { id: saved.id },
      body: {
        heldOn: day('2026-11-20'),
        form: '座谈',
        place: '',
        reason: '其实是座谈',
        parts: [part(ning, false)],
      },
      version: 1,
    })
    expect(await told(bian, saved.id)).toMatchObject([[expect.arrayContaining(['not'])]])
    expect(await told(bian, saved.id, '2026-11-20')).toMatchObject([[expect.arrayContaining(['counted'])]])
    expect(await told(bian, saved.id, '2026-11-19')).toBe('not-found')
    expect(await told(bian, saved.id, '2026-11-22')).toBe('day-in-future')
  })
})
