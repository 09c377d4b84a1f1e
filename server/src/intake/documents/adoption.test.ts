import { day } from '@tongxin/core/calendar/day'
import { decideAdoption } from '@tongxin/core/policy/editing/decide-adoption'
import type { Opening } from '@tongxin/core/policy/outline/entry'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import type { Policy } from '@tongxin/core/policy/policy'
import { describe, expect, it } from 'vitest'
import { editPolicyText } from '../policy-text/edit-policy-text.ts'
import { readPolicyText } from '../policy-text/policy-text.ts'
import { documents, readDocument, readSource } from './documents.cases.ts'

function openingsOf(policy: Policy): ReadonlyMap<string, Opening> {
  const { sections, uncited } = outlineOf(policy)
  const entries = [...sections.flatMap((section) => section.entries), ...uncited]
  return new Map(entries.flatMap(({ openings }) => openings).map((one) => [one.place.join('.'), one]))
}

function adoptedIn(source: string, policy: Policy, { place }: Opening): Policy {
  const frame = { by: '党委会', since: day('2026-09-01'), body: '', minutesNo: '' }
  const decision = decideAdoption(
    { ...frame, place, reading: 2 },
    { id: 'v1', effectiveOn: day('2026-06-09'), policy },
  )
  if (!decision.ok) throw new Error(`${place.join('.')}: ${JSON.stringify(decision)}`)
  const reading = readPolicyText(editPolicyText(source, decision.changes) ?? '')
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

describe.each(Object.values(documents))('what %s leaves open', (name) => {
  const { policy } = readDocument(name)
  const openings = openingsOf(policy)

  it.each([...openings.keys()])('%s can be adopted on the page, and the file then says so', (place) => {
    const opening = openings.get(place)
    if (opening === undefined) throw new Error(place)
    const after = openingsOf(adoptedIn(readSource(name), policy, opening))
    expect(after.get(place)).toMatchObject({ adopted: 2, by: '党委会', since: '2026-09-01' })
    expect([...after.values()].filter(({ adopted }) => adopted !== null)).toHaveLength(1)
  })
})
