import { randomUUID } from 'node:crypto'
import * as contract from '@tongxin/contract/contacts/contacts'
import { listContacts } from '@tongxin/contract/contacts/ledger'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import { beforeAll, describe, expect, it } from 'vitest'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// A document that asks cadres to ask for the talk themselves: what the office arranged is held as what it is, and not counted.

const app = await createTestApp()
let school: SampleSchool
let bian: Client
let office: Client

beforeAll(async () => {
  school = await createSampleSchool(app)
  office = await app.signIn('office')
  const asking = samplePolicy.replace('count: contact,', 'count: contact, where: { initiatedBy: cadre },')
  const loaded = await office.call(loadPolicy, {
    body: { source: asking, effectiveOn: null },
    key: randomUUID(),
  })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.bai })
  bian = await app.signIn('cadre', { humanId: school.cadres.bian })
})

const part = (initiatedBy: Initiator) => ({
  personId: school.persons.bai,
  initiatedBy,
  brief: '谈了实验课排课',
  topics: [],
  acts: [],
  raised: null,
  remark: '',
  spoke: null,
})

async function logged(initiatedBy: Initiator, heldOn: string) {
  const result = await bian.call(contract.logContact, {
    body: {
      cadreId: school.cadres.bian,
      heldOn: day(heldOn),
      form: '个别谈心',
      place: '',
      parts: [{ ...part(initiatedBy), promise: null }],
    },
    key: randomUUID(),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('a contact the office arranged', () => {
  it('is offered as such under a document that tells contacts apart by who asked', async () => {
    expect(await bian.call(contract.showEntryChoices, {})).toMatchObject({
      value: { initiators: ['cadre', 'person', 'office'] },
    })
  })

  it('is kept and shown, and counts only once it is amended to what the document asks for', async () => {
    const saved = await logged('office', '2026-11-18')
    expect(saved.parts[0]?.duties).toMatchObject([{ state: 'due', counted: 0 }])
    const params = { id: saved.id }
    expect(await bian.call(contract.showContact, { params })).toMatchObject({
      value: { parts: [{ initiatedBy: 'office' }] },
    })
    const { heldOn, form } = saved
    const amended = await bian.call(contract.amendContact, {
      params,
      body: { heldOn, form, place: '', reason: '其实是我约的', parts: [part('cadre')] },
      version: 1,
    })
    expect(amended.ok && amended.value.parts[0]?.duties).toMatchObject([{ state: 'met', counted: 1 }])
  })

  it('stands in the ledger as arranged by the office', async () => {
    await logged('office', '2026-11-17')
    const listed = await office.call(listContacts, {
      query: { from: day('2026-11-17'), to: day('2026-11-17') },
    })
    expect(listed.ok && listed.value.rows.map(({ initiatedBy }) => initiatedBy)).toEqual(['office'])
  })
})
