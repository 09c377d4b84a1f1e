import { describe, expect, it } from 'vitest'
import { policyOf, policyOnly } from '../school.cases.ts'
import { inAutumn, judgedBy } from './judged.cases.ts'

describe('several documents', () => {
  const replacing = policyOnly(
    { id: 'contact', bearer: 'pairing', every: 'semester', count: 'contact', atLeast: 3 },
    {
      id: 'chem-2026',
      issuedOn: '2026-09-01',
      extent: 'partial',
      silent: [],
      relation: { to: 'minghu-2026', as: 'replaces', units: ['chem'], requirements: ['contact'] },
    },
  )

  it('let one take over a requirement for its units', () => {
    const contacts = inAutumn(judgedBy([policyOf(), replacing]))
    expect(contacts.map(({ requirement, bearer, atLeast }) => [requirement, bearer.id, atLeast])).toEqual([
      ['chem-2026:contact', 'c3-p2', 3],
      ['contact', 'c1-p1', 1],
    ])
  })
})
