// The invented documents under policies/trials: each folder is documents, facts, and what is to be found, worked out by
// hand from the text.
import { readdirSync, readFileSync } from 'node:fs'
import { type Day, day } from '@tongxin/core/calendar/day'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Facts } from '@tongxin/core/roster/facts'
import { parse } from 'yaml'
import { readFactsText } from '../policy-text/facts-text.ts'
import { readPolicyText } from '../policy-text/policy-text.ts'

const folder = new URL('../../../../policies/trials/', import.meta.url)

export interface Trial {
  readonly name: string
  /** From the top of the checkout. */
  readonly policyFiles: readonly string[]
  readonly factsFile: string
  readonly policies: readonly Policy[]
  readonly facts: Facts
  readonly asOf: readonly ExpectedDay[]
}

export interface ExpectedDay {
  readonly on: Day
  readonly knownAt: Day
  readonly findings: readonly ExpectedFinding[]
  /** Of these there is no finding at all. */
  readonly nobody: readonly string[]
  /** Requirement → exactly these bearers. */
  readonly bearers: Readonly<Record<string, readonly string[]>>
}

/** `of` is requirement, bearer and, but for what stands on the day, the turn. Fields not given are not asked. */
export interface ExpectedFinding {
  readonly of: string
  readonly state: string
  readonly [field: string]: unknown
}

export const trialNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

export function readTrial(name: string): Trial {
  const { documents = ['policy.yaml'], asOf } = parse(textOf(name, 'expected.yaml')) as {
    documents?: string[]
    asOf: (Partial<ExpectedDay> & { on: string; knownAt?: string })[]
  }
  return {
    name,
    policyFiles: documents.map((file) => `policies/trials/${name}/${file}`),
    factsFile: `policies/trials/${name}/facts.yaml`,
    policies: documents.map((file) => readPolicyOf(name, file)),
    facts: readFactsOf(name),
    asOf: asOf.map(({ on, knownAt = on, findings = [], nobody = [], bearers = {} }) => ({
      on: day(on),
      knownAt: day(knownAt),
      findings,
      nobody,
      bearers,
    })),
  }
}

function readPolicyOf(name: string, file: string): Policy {
  const reading = readPolicyText(textOf(name, file))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.policy
}

function readFactsOf(name: string): Facts {
  const reading = readFactsText(textOf(name, 'facts.yaml'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.facts
}

export function textOf(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
}

/** The findings an expectation is about: one, or the trial is wrong. */
export function findingsOf(
  { of, version }: ExpectedFinding,
  findings: readonly Finding[],
): readonly Finding[] {
  const [requirement, bearer, turn] = of.split(' ')
  return findings.filter(
    (finding) =>
      finding.requirement === requirement &&
      finding.bearer.id === bearer &&
      (turn === undefined ? finding.turn === null || finding.turn.standing : finding.turn?.id === turn) &&
      (version === undefined || finding.version === version),
  )
}

/** What a finding says of the fields an expectation names, in the shape the expectation writes them. */
export function toldOf(finding: Finding, expected: ExpectedFinding): Readonly<Record<string, unknown>> {
  const shapes: Readonly<Record<string, unknown>> = {
    ...finding,
    count: finding.count.lo === finding.count.hi ? finding.count.lo : [finding.count.lo, finding.count.hi],
    need: finding.need === null ? null : [finding.need.more, finding.need.by],
    cites: [...new Set(finding.cites.map(({ section }) => section))],
    notCounted: Object.fromEntries(finding.notCounted.map(({ id, reason }) => [id, reason])),
    readings: finding.readings.map(({ state }) => state),
    cadre: finding.bearer.cadre,
    label: finding.turn?.label,
  }
  const fields = Object.keys(expected).filter((field) => field !== 'of')
  return Object.fromEntries(fields.map((field) => [field, shapes[field]]))
}
