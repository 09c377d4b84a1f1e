import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { document, policyOf } from '../../duties/school.cases.ts'
import type { Policy } from '../policy.ts'
import { readPolicy } from '../read-policy.ts'
import { unitPolicies } from './unit-policies.ts'

const [schoolTier, unitTier] = document.tiers
const school = policyOf({ tiers: [schoolTier, { ...unitTier, scope: { delegated: 'unitOrg' } }] })

/** A document that says where the unit tier looks. */
function setting(scope: string, units: readonly string[], more: object = {}): Policy {
  const reading = readPolicy({
    ...{ id: `own-${scope}`, title: '授权事项的规定', effective: '2026-09-01', extent: 'partial' },
    relation: { to: school.id, as: 'fills', units },
    tiers: [{ id: 'unit', scope }],
    ...more,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

const scopeFor = (unit: string | null, documents: readonly Policy[], on = '2026-11-20') => {
  const scope = unitPolicies(school, documents, day(on))(unit).tiers[1]?.scope
  return scope?.state === 'set' ? scope.value : scope?.state
}

describe('a document as it stands for a unit', () => {
  const own = setting('ownUnit', ['chem'])

  it('has what the unit has set, for that unit and from its day on', () => {
    expect(scopeFor('chem', [own])).toEqual(['ownUnit'])
    expect(scopeFor('law', [own])).toBe('delegated')
    expect(scopeFor(null, [own])).toBe('delegated')
    expect(scopeFor('chem', [own], '2026-08-31')).toBe('delegated')
  })

  it('has for every unit what is set for the whole school', () => {
    const whole = setting('whole', [])
    expect([scopeFor('law', [whole]), scopeFor(null, [whole])]).toEqual([['whole'], ['whole']])
  })

  it('takes nothing from a draft or from what fills another document', () => {
    const draft = setting('ownUnit', ['chem'], { status: 'draft' })
    const other = setting('ownUnit', ['chem'], { relation: { to: 'other', as: 'fills', units: ['chem'] } })
    expect(scopeFor('chem', [draft, other])).toBe('delegated')
  })
})
