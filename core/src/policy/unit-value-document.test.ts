import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { evaluate } from '../duties/evaluate.ts'
import { calendar, factsOf, policyOf, policyWith } from '../duties/school.cases.ts'
import { type UnitValue, unitValueDocument } from './unit-value-document.ts'

const value: UnitValue = {
  id: 'v1',
  unitId: 'chem',
  requirement: 'unit-quota',
  atLeast: 2,
  atMost: null,
  from: day('2026-09-01'),
  to: day('2026-12-01'),
}

const bothDelegated = policyWith({ 'unit-quota': { atMost: { delegated: 'unitOrg' } } })

function quotaOn(on: string, set: UnitValue = value, document = policyOf()) {
  const own = unitValueDocument(set, document)
  const asOf = { on: day(on), knownAt: day('2027-01-01') }
  const findings = evaluate([document, ...(own === null ? [] : [own])], calendar, factsOf(), asOf)
  return findings.find(({ requirement }) => requirement === 'unit-quota')
}

it('makes a unit’s number judge its cadres on the days it holds', () => {
  expect(quotaOn('2026-08-31')?.state).toBe('delegated')
  expect(quotaOn('2026-09-01')).toMatchObject({
    state: 'short',
    version: 'minghu-2026',
    atLeast: 2,
    atMost: null,
  })
  expect(quotaOn('2026-12-01')?.state).toBe('delegated')
})

it('leaves other units to themselves', () => {
  expect(quotaOn('2026-11-20', { ...value, unitId: 'physics' })?.state).toBe('delegated')
})

it('sets a ceiling too', () => {
  expect(quotaOn('2026-11-20', { ...value, atLeast: null, atMost: 0 }, bothDelegated)?.state).toBe('over')
})

it('is nothing where the document has no such requirement', () => {
  expect(unitValueDocument({ ...value, requirement: 'tea' }, policyOf())).toBeNull()
})
