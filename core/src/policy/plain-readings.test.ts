import { describe, expect, it } from 'vitest'
import { plainReadings } from './plain-readings.ts'
import { readPolicy } from './read-policy.ts'
import type { Requirement } from './requirement.ts'
import { smallPolicy } from './small-policy.cases.ts'

function quotaWith(fields: object): Requirement {
  const reading = readPolicy({
    ...smallPolicy,
    requirements: [{ ...smallPolicy.requirements[0], ...fields }],
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  const [quota] = reading.policy.requirements
  if (!quota) throw new Error('no requirement')
  return quota
}

describe('the ways a requirement can be read', () => {
  it('are one when nothing is open', () => {
    expect(plainReadings(quotaWith({}))).toMatchObject([
      { requirement: { atLeast: 1, atMost: 2 }, taken: {}, delegated: [] },
    ])
  })

  it('are every combination of what nobody has adopted yet', () => {
    const open = quotaWith({
      atMost: { readings: [1, 'none'], adopted: null },
      of: { readings: [{ tier: 'school' }, { listed: '党外代表人士' }], adopted: null },
    })
    expect(plainReadings(open).map(({ requirement, taken }) => [requirement.atMost, taken])).toEqual([
      [1, { of: 1, atMost: 1 }],
      ['none', { of: 1, atMost: 2 }],
      [1, { of: 2, atMost: 1 }],
      ['none', { of: 2, atMost: 2 }],
    ])
  })

  it('are one again once a reading is adopted', () => {
    const adopted = quotaWith({
      atMost: { readings: [1, 'none'], adopted: 2, by: '统战部', since: '2031-04-01' },
    })
    expect(plainReadings(adopted)).toMatchObject([{ requirement: { atMost: 'none' }, taken: {} }])
  })

  it('leave a delegated value out and say to whom it is left', () => {
    const [reading] = plainReadings(quotaWith({ atLeast: { delegated: 'unitOrg', atMost: 5 } }))
    expect(reading?.requirement).not.toHaveProperty('atLeast')
    expect(reading?.delegated).toEqual([{ field: 'atLeast', state: 'delegated', to: 'unitOrg', atMost: 5 }])
  })
})
