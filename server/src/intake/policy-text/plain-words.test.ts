import { readdirSync, readFileSync } from 'node:fs'
import { day } from '@tongxin/core/calendar/day'
import { evaluate } from '@tongxin/core/duties/evaluate'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { sayingOf } from '@tongxin/core/duties/findings/finding-saying'
import type { Policy } from '@tongxin/core/policy/policy'
import { describe, expect, it } from 'vitest'
import { readTrial, trialNames } from '../hostile/trials.cases.ts'
import { readFactsText } from './facts-text.ts'
import { readPolicyText } from './policy-text.ts'

const folder = new URL('../../../../policies/', import.meta.url)
const real = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

/** Everything a screen shows of a finding, but for the clauses, which are the document's, and ids of records. */
function shownOf(finding: Finding, policies: readonly Policy[]): readonly string[] {
  const { title, when, text, state, reasons, missing, counts, notCounted } = sayingOf(finding, {
    on: day('2031-01-01'),
    policies,
  })
  return [
    title,
    when,
    text,
    state,
    counts,
    ...reasons,
    ...missing,
    ...notCounted.map((one) => one.text),
  ].filter((words) => words !== null)
}

function withIdentifiers(findings: readonly Finding[], policies: readonly Policy[]): readonly string[] {
  const shown = findings.flatMap((finding) => shownOf(finding, policies))
  return [...new Set(shown)].filter((words) => /[A-Za-z_]/.test(words))
}

describe('no finding shows an identifier', () => {
  it.each(trialNames)('of %s', (name) => {
    const { policies, facts, asOf } = readTrial(name)
    for (const { on, knownAt } of asOf) {
      const findings = evaluate(policies, facts.calendar, facts, { on, knownAt })
      expect(findings.length).toBeGreaterThan(0)
      expect(withIdentifiers(findings, policies)).toEqual([])
    }
  })

  it.each(real)('of %s', (name) => {
    const policy = policyOf(name)
    const facts = factsOf('examples/facts.yaml')
    const on = day('2026-11-20')
    const findings = evaluate([policy], facts.calendar, facts, { on, knownAt: on })
    expect(findings.length).toBeGreaterThan(0)
    expect(withIdentifiers(findings, [policy])).toEqual([])
  })
})

function policyOf(name: string): Policy {
  const reading = readPolicyText(readFileSync(new URL(name, folder), 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.policy
}

function factsOf(name: string) {
  const reading = readFactsText(readFileSync(new URL(name, folder), 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.facts
}
