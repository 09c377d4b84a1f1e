import { describe, expect, it } from 'vitest'
import { readPolicy } from '../policy/read-policy.ts'
import { smallPolicy } from '../policy/small-policy.cases.ts'
import { initiatorsOffered } from './initiators-offered.ts'

const talk = {
  id: 'talk',
  bearer: 'pairing',
  every: 'semester',
  count: 'contact',
  atLeast: 1,
  force: 'must',
}

function offeredUnder(requirement: object) {
  const reading = readPolicy({ ...smallPolicy, requirements: [requirement] })
  if (!reading.ok) throw new Error(JSON.stringify(reading))
  return initiatorsOffered(reading.policy)
}

describe('who may be named as having asked for a contact', () => {
  it('is the cadre or the person where the document asks no further', () => {
    expect(offeredUnder(talk)).toEqual(['cadre', 'person'])
  })

  it('is the office too where a requirement, another way of meeting it, or a cap tells them apart', () => {
    const where = { initiatedBy: 'cadre' }
    const all = ['cadre', 'person', 'office']
    expect(offeredUnder({ ...talk, where })).toEqual(all)
    expect(offeredUnder({ ...talk, count: 'record', where })).toEqual(all)
    expect(offeredUnder({ ...talk, anyOf: [{ count: 'contact', where, atLeast: 1 }] })).toEqual(all)
    expect(offeredUnder({ ...talk, cap: [{ where, atMost: 1, per: 'month' }] })).toEqual(all)
  })
})
