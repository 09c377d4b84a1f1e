import { randomUUID } from 'node:crypto'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { showPairDuties } from '@tongxin/contract/duties/duties'
import { grantExcuse, withdrawExcuse } from '@tongxin/contract/duties/excuses'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// 免计: days that are not judged, for a pairing or for everybody one is paired with; shown as by hand where the document is silent.

const app = await createTestApp()
let school: SampleSchool
let office: Client
let secretary: Client
let bian: Client
let first: string
let second: string

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  office = await app.signIn('office')
  const { literature } = school.units
  secretary = await app.signIn('unit-secretary', { unitId: literature })
  bian = await app.signIn('cadre', { humanId: school.cadres.bian })
  const pair = (personId: string) =>
    pairUp(app, { cadreId: school.cadres.bian, personId, unitId: literature })
  first = await pair(school.persons.bai)
  second = await pair(school.persons.wenruyu)
})

const away = {
  whom: 'pairing' as const,
  from: day('2026-09-01'),
  lastDay: day('2027-07-09'),
  heading: null,
  role: 'ufwd',
  approver: '祝以宁',
}

const grant = (
  client: Client,
  id: string,
  change: Partial<Omit<typeof away, 'whom'>> & { whom?: 'cadre' | 'person' | 'pairing' } = {},
) => client.call(grantExcuse, { params: { id }, body: { ...away, ...change }, key: randomUUID() })

async function pairOf(id: string) {
  const result = await office.call(showPairDuties, { params: { id } })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function termOf(id: string) {
  const { findings } = await pairOf(id)
  const finding = findings.find(({ turn }) => turn?.id === '2026-2027-1')
  return finding && { state: finding.state, applies: finding.applies }
}

/** The stored counts are what the cadre's cards are made of. */
async function openDuties() {
  const result = await bian.call(listFriends, {})
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.rows.flatMap(({ personId, duties }) =>
    duties.map(({ state }) => `${personId} ${state}`),
  )
}

describe('an excuse', () => {
  it('leaves one pairing out of judgement, shown with who approved, and judges it again when taken back', async () => {
    expect(await termOf(first)).toEqual({ state: 'due', applies: 'judged' })
    const granted = await grant(office, first)
    expect(granted.ok).toBe(true)
    expect(await termOf(first)).toEqual({ state: 'not-applicable', applies: 'excused-by-hand' })
    expect(await termOf(second)).toEqual({ state: 'due', applies: 'judged' })
    expect((await pairOf(first)).excuses).toMatchObject([
      {
        whom: 'pairing',
        from: '2026-09-01',
        lastDay: '2027-07-09',
        heading: null,
        roleName: '统战部',
        approver: '祝以宁',
      },
    ])
    expect(await openDuties()).not.toContain(`${school.persons.bai} due`)
    const excuseId = granted.ok ? granted.value.id : ''
    const taken = await office.call(withdrawExcuse, { params: { id: first, excuseId } })
    expect(taken.ok).toBe(true)
    expect(await termOf(first)).toEqual({ state: 'due', applies: 'judged' })
    expect(await openDuties()).toContain(`${school.persons.bai} due`)
    expect((await pairOf(first)).excuses).toEqual([])
  })

  it('of a cadre holds for everybody the cadre is paired with', async () => {
    const granted = await grant(office, first, { whom: 'cadre' })
    expect([await termOf(first), await termOf(second)].map((finding) => finding?.applies)).toEqual([
      'excused-by-hand',
      'excused-by-hand',
    ])
    const excuseId = granted.ok ? granted.value.id : ''
    await office.call(withdrawExcuse, { params: { id: second, excuseId } })
    expect((await termOf(second))?.state).toBe('due')
  })

  it('of a pairing is the unit’s to grant, of a whole cadre or person only the school’s', async () => {
    expect((await pairOf(first)).mayExcuse).toEqual({
      whom: ['pairing', 'cadre', 'person'],
      headings: [],
      roles: [{ id: 'ufwd', name: '统战部' }],
    })
    expect(await grant(secretary, second, { whom: 'person' })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect((await grant(secretary, second)).ok).toBe(true)
  })

  it.each([
    ['ends before it begins', { lastDay: day('2026-08-31') }, 'dates-reversed'],
    ['begins before the pairing', { from: day('2020-01-01') }, 'day-too-early'],
    ['takes a word the document does not name', { heading: '出国' }, 'excuse-heading-unknown'],
    ['is approved by nobody the document knows', { role: 'rector' }, 'role-unknown'],
  ] as const)('is refused when it %s, and nothing changes', async (_, change, code) => {
    const before = (await pairOf(first)).excuses
    expect(
      await grant(office, first, {
        ...change,
        heading: 'heading' in change ? (change.heading as never) : null,
      }),
    ).toMatchObject({ refusal: { code } })
    expect((await pairOf(first)).excuses).toEqual(before)
  })

  it('is refused over days excused already', async () => {
    await grant(office, first, { lastDay: day('2026-12-31') })
    const again = await grant(office, first, { from: day('2026-12-31') })
    expect(again).toMatchObject({ refusal: { code: 'dates-overlap' } })
  })

  it('is refused for a pairing that has ended', async () => {
    const ended = await pairUp(app, {
      cadreId: school.cadres.bian,
      personId: school.persons.shang,
      unitId: school.units.literature,
      endedOn: '2026-10-15',
    })
    expect(await grant(office, ended)).toMatchObject({ refusal: { code: 'pairing-ended' } })
    expect((await pairOf(ended)).mayExcuse).toBeNull()
  })

  it('that is not there cannot be taken back', async () => {
    const nothing = { id: first, excuseId: randomUUID() }
    expect(await office.call(withdrawExcuse, { params: nothing })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })
})
