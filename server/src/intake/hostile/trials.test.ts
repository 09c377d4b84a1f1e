import { evaluate } from '@tongxin/core/duties/evaluate'
import { describe, expect, it } from 'vitest'
import { readPolicyText } from '../policy-text/policy-text.ts'
import { type ExpectedFinding, findingsOf, readTrial, textOf, toldOf, trialNames } from './trials.cases.ts'

describe.each(trialNames)('%s', (name) => {
  const trial = readTrial(name)
  const { policies, facts, asOf } = trial

  it('cites a clause for every number', () => {
    const files = trial.policyFiles.map((file) => file.split('/').at(-1) ?? '')
    const advice = files.flatMap((file) => {
      const reading = readPolicyText(textOf(name, file))
      return reading.ok ? reading.advice : reading.mistakes
    })
    expect(advice).toEqual([])
  })

  it('expects something of every requirement', () => {
    const told = new Set(asOf.flatMap(({ findings }) => findings.map(({ of }) => of.split(' ')[0])))
    const named = policies
      .filter(({ relation }) => relation?.as !== 'fills')
      .flatMap(({ id, relation, requirements }) =>
        requirements.map((rule) => (relation === undefined ? rule.id : `${id}:${rule.id}`)),
      )
    expect(named.filter((requirement) => !told.has(requirement))).toEqual([])
  })

  describe.each(asOf)('on $on', ({ on, knownAt, findings: expected, nobody, bearers }) => {
    const findings = evaluate(policies, facts.calendar, facts, { on, knownAt })

    it.each([...expected])('$of: $state', (one) => {
      const found = findingsOf(one, findings)
      expect(found, one.of).toHaveLength(1)
      const { of: _, ...fields } = one
      expect(found.map((finding) => toldOf(finding, one))).toEqual([fields])
    })

    it('finds nothing where there is nothing to judge', () => {
      const asked: readonly ExpectedFinding[] = nobody.map((of) => ({ of, state: '' }))
      expect(asked.flatMap((one) => findingsOf(one, findings)).map(({ requirement }) => requirement)).toEqual(
        [],
      )
    })

    it.each(Object.entries(bearers))('%s is borne by %j', (requirement, ids) => {
      const found = findings.filter((finding) => finding.requirement === requirement)
      expect([...new Set(found.map(({ bearer }) => bearer.id))].sort()).toEqual([...ids].sort())
    })
  })
})
