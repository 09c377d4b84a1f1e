import { randomUUID } from 'node:crypto'
import { showEntryChoices } from '@tongxin/contract/contacts/contacts'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, samplePolicy } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

it('a contact may be entered of any day since the first document, whichever version is in force', async () => {
  const app = await createTestApp()
  await createSampleSchool(app)
  await loadSamplePolicy(app)
  const office = await app.signIn('office')
  const earliest = async () => (await mustAnswer(office.call(showEntryChoices, {}))).earliestOn
  const first = await earliest()
  expect(first < day('2026-11-01')).toBe(true)
  const body = { source: samplePolicy.replace('atLeast: 1', 'atLeast: 2'), effectiveOn: day('2026-11-01') }
  await mustAnswer(office.call(loadPolicy, { body, key: randomUUID() }))
  expect(await earliest()).toBe(first)
})
