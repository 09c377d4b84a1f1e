import { randomUUID } from 'node:crypto'
import * as contract from '@tongxin/contract/contacts/contacts'
import { listFriends } from '@tongxin/contract/contacts/friends'
import * as takingBack from '@tongxin/contract/contacts/taking-back'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// 代录: what a delegate enters counts at once, waits for the cadre's tap, and counts no more once the cadre refuses it. What stood
// earlier stays to be read.

const app = await createTestApp()
let school: SampleSchool
let cadre: Client
let delegate: Client

beforeAll(async () => {
  school = await createSampleSchool(app)
  await loadSamplePolicy(app)
  await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.bai })
  cadre = await app.signIn('cadre', { humanId: school.cadres.bian })
  delegate = await app.signIn('delegate', { cadreId: school.cadres.bian })
})

const part = (brief: string) => ({
  ...{ personId: school.persons.bai, initiatedBy: 'cadre' as const, brief, topics: [] },
  ...{ raised: null, remark: '', spoke: null },
})

async function entered(by: Client, brief = '谈了选课') {
  const result = await by.call(contract.logContact, {
    body: {
      ...{ cadreId: school.cadres.bian, heldOn: day('2026-11-19'), form: '个别谈心', place: '' },
      parts: [{ ...part(brief), promise: null }],
    },
    key: randomUUID(),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const refuse = (by: Client, id: string, reason = '当天没有见面') =>
  by.call(takingBack.refuseEntry, { params: { id }, body: { reason } })

async function countedNow(): Promise<number | undefined> {
  const friends = await cadre.call(listFriends, {})
  return friends.ok ? friends.value.rows[0]?.duties[0]?.counted : undefined
}

describe('an entry on behalf that the cadre refuses', () => {
  it('counted while it waited, counts no more, and who entered it reads by whom and why', async () => {
    const saved = await entered(delegate)
    expect(saved.confirmed).toBe(false)
    expect(await countedNow()).toBe(1)
    const refused = await refuse(cadre, saved.id)
    expect(refused.ok && refused.value.parts).toMatchObject([
      { personId: school.persons.bai, duties: [{ state: 'due', counted: 0 }] },
    ])
    expect(await countedNow()).toBe(0)
    const returned = await delegate.call(takingBack.listReturnedEntries, {})
    expect(returned.ok && returned.value.rows).toMatchObject([
      {
        contactId: saved.id,
        cadre: { id: school.cadres.bian },
        ...{ heldOn: '2026-11-19', form: '个别谈心', reason: '当天没有见面' },
      },
    ])
    const own = await cadre.call(takingBack.listReturnedEntries, {})
    expect(own.ok && own.value.rows).toEqual([])
  })

  it('is not refused by who entered it, nor twice, nor once the cadre stands behind it', async () => {
    const saved = await entered(delegate)
    expect(await refuse(delegate, saved.id)).toMatchObject({ refusal: { code: 'forbidden' } })
    await cadre.call(contract.confirmContact, { params: { id: saved.id } })
    expect(await refuse(cadre, saved.id)).toMatchObject({ refusal: { code: 'nothing-to-confirm' } })
    const again = await entered(delegate)
    await refuse(cadre, again.id)
    expect(await refuse(cadre, again.id)).toMatchObject({ refusal: { code: 'contact-withdrawn' } })
  })
})

describe('an earlier revision', () => {
  it('stays to be read as it was, and nothing can be done to it', async () => {
    const saved = await entered(cadre, '谈了选课')
    await cadre.call(contract.amendContact, {
      params: { id: saved.id },
      body: {
        ...{ heldOn: day('2026-11-18'), form: '电话', place: '', reason: '其实是电话' },
        parts: [part('谈了实验课')],
      },
      version: 1,
    })
    const read = async (revision?: number) => {
      const result = await cadre.call(contract.showContact, {
        params: { id: saved.id },
        query: revision === undefined ? {} : { revision },
      })
      if (!result.ok) return result.refusal.code
      const { version, heldOn, form, parts, can } = result.value
      return [version, heldOn, form, parts[0]?.texts?.brief, can.amend]
    }
    expect(await read()).toEqual([2, '2026-11-18', '电话', '谈了实验课', true])
    expect(await read(2)).toEqual([2, '2026-11-18', '电话', '谈了实验课', true])
    expect(await read(1)).toEqual([1, '2026-11-19', '个别谈心', '谈了选课', false])
    expect(await read(3)).toBe('not-found')
  })
})

describe('withdrawing', () => {
  it('leaves nothing of the contact to be read, its earlier revisions neither', async () => {
    const saved = await entered(cadre)
    await cadre.call(takingBack.withdrawContact, {
      params: { id: saved.id },
      body: { reason: '记错了人' },
      version: 1,
    })
    for (const query of [{}, { revision: 1 }])
      expect(await cadre.call(contract.showContact, { params: { id: saved.id }, query })).toMatchObject({
        refusal: { code: 'contact-withdrawn' },
      })
  })

  it('tells what is due again, and after the set days until when it was possible', async () => {
    const saved = await entered(cadre)
    const before = (await countedNow()) ?? 0
    const taken = await cadre.call(takingBack.withdrawContact, {
      params: { id: saved.id },
      body: { reason: '记错了' },
      version: 1,
    })
    expect(taken.ok && taken.value.parts[0]?.duties[0]?.counted).toBe(before - 1)
    const late = await entered(cadre)
    app.clock.set('2026-11-28T09:00:00+08:00')
    cadre = await app.signIn('cadre', { humanId: school.cadres.bian })
    const refused = await cadre.call(takingBack.withdrawContact, {
      params: { id: late.id },
      body: { reason: '记错了' },
      version: 1,
    })
    expect(refused).toMatchObject({ refusal: { code: 'withdraw-too-late', days: 7, lastOn: '2026-11-27' } })
  })
})
