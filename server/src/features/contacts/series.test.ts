import { randomUUID } from 'node:crypto'
import * as contract from '@tongxin/contract/contacts/contacts'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { pairUp, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool, type SampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// A document that counts only contacts of a study tour: the series is asked for, kept with the revision and counted by.

const app = await createTestApp()
let school: SampleSchool
let bian: Client

beforeAll(async () => {
  school = await createSampleSchool(app)
  const office = await app.signIn('office')
  const source = samplePolicy.replace('count: contact,', 'count: contact, where: { series: 国情考察 },')
  const loaded = await office.call(loadPolicy, { body: { source, effectiveOn: null }, key: randomUUID() })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  await pairUp(app, { cadreId: school.cadres.bian, personId: school.persons.bai })
  bian = await app.signIn('cadre', { humanId: school.cadres.bian })
})

const occasion = (series: string | null) => ({
  heldOn: day('2026-11-18'),
  form: '走访',
  place: '',
  series,
  parts: [
    {
      personId: school.persons.bai,
      initiatedBy: 'cadre' as const,
      brief: '同去考察',
      topics: [],
      raised: null,
      remark: '',
      spoke: null,
    },
  ],
})

const log = (series: string | null) => {
  const { parts, ...rest } = occasion(series)
  const promised = parts.map((part) => ({ ...part, promise: null }))
  return bian.call(contract.logContact, {
    body: { ...rest, cadreId: school.cadres.bian, parts: promised },
    key: randomUUID(),
  })
}

describe('the series of a contact', () => {
  it('is asked for in the document’s words, and another is refused', async () => {
    expect(await bian.call(contract.showEntryChoices, {})).toMatchObject({ value: { series: ['国情考察'] } })
    expect(await log('春游')).toMatchObject({ refusal: { code: 'series-unknown', series: '春游' } })
  })

  it('decides what counts, and an amendment that names it stands beside the revision before', async () => {
    const saved = await log(null)
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
    expect(saved.value.parts[0]?.duties).toMatchObject([{ state: 'due', counted: 0 }])
    const params = { id: saved.value.id }
    const amended = await bian.call(contract.amendContact, {
      params,
      body: { ...occasion('国情考察'), reason: '属于国情考察' },
      version: 1,
    })
    expect(amended.ok && amended.value.parts[0]?.duties).toMatchObject([{ state: 'met', counted: 1 }])
    expect(await bian.call(contract.showContact, { params })).toMatchObject({ value: { series: '国情考察' } })
    const kept = await app.test.asOwner(
      'select revision, series from contact where root_id = $1 order by 1',
      [saved.value.id],
    )
    expect(kept).toEqual([
      { revision: 1, series: null },
      { revision: 2, series: '国情考察' },
    ])
  })
})
