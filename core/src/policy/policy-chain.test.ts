import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { evaluate } from '../duties/evaluate.ts'
import { calendar, factsOf, policyOf } from '../duties/school.cases.ts'
import { policyChain } from './policy-chain.ts'

const document = policyOf()
const own = (id: string, effectiveOn: string) => ({ id, effectiveOn: day(effectiveOn), policy: document })

/** What the chemistry unit decided for itself: at least two each. */
const filling = {
  id: 'chem-values',
  effectiveOn: day('2026-09-01'),
  policy: {
    ...document,
    id: 'chem-2026',
    relation: { to: document.id, as: 'fills' as const, units: ['chem'], requirements: [] },
    requirements: document.requirements
      .filter(({ id }) => id === 'unit-quota')
      .map((rule) => ({ ...rule, atLeast: { state: 'set' as const, value: 2 } })),
  },
}

function quotasOn(on: string, versions: Parameters<typeof policyChain>[0]) {
  const asOf = { on: day(on), knownAt: day('2027-06-01') }
  const findings = evaluate(policyChain(versions), calendar, factsOf(), asOf)
  return findings.filter(({ requirement }) => requirement === 'unit-quota')
}

describe('a document beside another', () => {
  it('stands beside every version of it, also while a later one waits', () => {
    const versions = [own('v1', '2026-06-09'), filling, own('v2', '2027-03-01')]
    for (const on of ['2026-11-20', '2027-04-01']) {
      const quotas = quotasOn(on, versions)
      expect(quotas.length).toBeGreaterThan(0)
      expect(quotas.map(({ atLeast }) => atLeast)).toEqual(quotas.map(() => 2))
    }
  })

  it('holds from the day it was loaded for', () => {
    const before = quotasOn('2026-08-20', [own('v1', '2026-06-09'), filling])
    expect(before.map(({ state }) => state)).toEqual(before.map(() => 'delegated'))
  })
})
