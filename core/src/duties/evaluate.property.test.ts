import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import type { Facts } from '../roster/facts.ts'
import { dutyCounts } from './duty-count.ts'
import { dutyRow } from './duty-row.ts'
import { evaluate, findingsIn } from './evaluate.ts'
import type { Finding } from './findings/finding.ts'
import type { FindingState } from './findings/state-of.ts'
import { contact, days, facts } from './random-school.cases.ts'
import { rowStates } from './row-states.ts'
import { calendar, policyWith } from './school.cases.ts'
import { settingOf } from './setting.ts'

const policies = [
  policyWith({ contact: { target: 2 }, hardship: { within: '20 days' } }),
  policyWith(
    { contact: { atLeast: 2 } },
    { id: 'minghu-2027', issuedOn: '2027-02-20', replaces: ['minghu-2026'] },
  ),
]

const judge = (all: Facts, on: Day, knownAt = on) => evaluate(policies, calendar, all, { on, knownAt })
const nameOf = ({ requirement, bearer, turn }: Finding) => `${requirement} ${bearer.id} ${turn?.id ?? ''}`

const better: Readonly<Partial<Record<FindingState, number>>> = {
  short: 0,
  advice: 0,
  overdue: 0,
  due: 0,
  'no-supply': 0,
  unknown: 1,
  undecided: 1,
  late: 2,
  minimum: 2,
  met: 3,
  optional: 3,
}

describe('evaluation', () => {
  it('does not depend on the order of documents and facts', () => {
    fc.assert(
      fc.property(facts, days, (all, on) => {
        const turned = Object.fromEntries(
          Object.entries(all).map(([name, rows]) => [name, Array.isArray(rows) ? [...rows].reverse() : rows]),
        )
        const other = evaluate([...policies].reverse(), calendar, { ...all, ...turned }, { on, knownAt: on })
        expect(other).toEqual(judge(all, on))
      }),
      { numRuns: 60 },
    )
  })

  it('never finds anything worse for one contact more', () => {
    fc.assert(
      fc.property(facts, contact, days, (all, more, on) => {
        const before = new Map(
          judge(all, on, day('2028-01-01')).map((finding) => [nameOf(finding), finding.state]),
        )
        for (const finding of judge({ ...all, contacts: [...all.contacts, more] }, on, day('2028-01-01'))) {
          const was = before.get(nameOf(finding)) ?? finding.state
          if (was === finding.state) continue
          expect(better[finding.state], `${nameOf(finding)}: ${was} → ${finding.state}`).toBeGreaterThan(
            better[was] ?? 9,
          )
        }
      }),
      { numRuns: 70 },
    )
  })

  it('never changes for what is entered later', () => {
    fc.assert(
      fc.property(facts, contact, days, (all, more, on) => {
        const late = { ...more, recordedOn: addDays(on, 1) }
        expect(judge({ ...all, contacts: [...all.contacts, late] }, on)).toEqual(judge(all, on))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the counts kept', () => {
  it('give the same states as evaluation', () => {
    fc.assert(
      fc.property(facts, days, (all, on) => {
        const setting = settingOf(policies, { calendar, facts: all, asOf: { on, knownAt: on } })
        const stateOf = rowStates(policies, { calendar, asOf: { on, knownAt: on } })
        const states = dutyCounts(setting).map((count) => stateOf(dutyRow(count), []))
        // Everything counted: what is not counted (eligibility, what the document leaves open) is found with every rule only.
        const counted = { bearers: null, rules: null, since: null }
        expect(states).toEqual(findingsIn(setting, counted).map(({ state }) => state))
      }),
      { numRuns: 60 },
    )
  })
})
