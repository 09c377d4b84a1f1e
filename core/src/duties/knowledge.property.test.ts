// What is known later never changes what was found: for any day judged and any day known, and for every period that was over.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, earlierDay, laterDay } from '../calendar/day.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import { evaluate } from './evaluate.ts'
import type { Finding } from './findings/finding.ts'
import { days, facts, first } from './random-school.cases.ts'
import { calendar, policyOf, policyWith } from './school.cases.ts'
import { settingOf } from './setting.ts'
import { asOfClosing, closedFindings, closingDay, lateRecords } from './turns/closing.ts'

const policies = [
  policyWith({ contact: { target: 2 }, hardship: { within: '20 days' } }),
  policyWith(
    { contact: { atLeast: 2 } },
    { id: 'minghu-2027', issuedOn: '2026-08-20', effective: '2026-09-01', replaces: ['minghu-2026'] },
  ),
]
const always = day('2029-01-01')

/** A third version at random, of the same document: in force on one day after the second, issued on any. */
const version = fc
  .record({
    issuedOn: days,
    effective: days.filter((on) => on > '2026-09-01'),
    contact: fc.record({
      atLeast: fc.integer({ min: 1, max: 4 }),
      every: fc.constantFrom('semester', 'month'),
    }),
    drops: fc.constantFrom('contact', 'coverage', 'festival', null),
    transition: fc.record({
      contact: fc.constantFrom('old', 'next', undefined),
      pairings: fc.constantFrom('keep', 'end'),
    }),
  })
  .map(({ issuedOn, effective, contact: changes, drops, transition }): Policy => {
    const { contact: rule, pairings } = transition
    const policy = policyWith(
      { contact: changes },
      {
        id: 'minghu-2028',
        issuedOn,
        effective,
        replaces: ['minghu-2027'],
        transition: { pairings, ...(rule !== undefined && { contact: rule }) },
      },
    )
    return { ...policy, requirements: policy.requirements.filter(({ id }) => id !== drops) }
  })

/** Everything entered from the day after `knownAt` on: new facts, and corrections of those that stood. */
function knowMore(all: Facts, knownAt: Day, more: Facts): Facts {
  const recordedOn = addDays(knownAt, 1)
  const corrected = <T extends { readonly recordedOn: Day; readonly supersededOn?: Day }>(
    rows: readonly T[],
  ) => rows.map((row) => ({ ...row, supersededOn: laterDay(row.recordedOn, recordedOn) }))
  const entered = <T extends { readonly recordedOn: Day }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, recordedOn: laterDay(row.recordedOn, recordedOn) }))
  return {
    ...all,
    humans: all.humans.map((human, at) => ({
      ...human,
      registers: [...corrected(human.registers), ...entered(more.humans[at]?.registers ?? [])],
      posts: [
        ...corrected(human.posts),
        ...entered(human.posts).map((post) => ({ ...post, to: day('2026-10-01') })),
      ],
      memberships: [
        ...human.memberships,
        ...entered(human.memberships).map((row) => ({ ...row, party: 'none' })),
      ],
    })),
    pairings: [...corrected(all.pairings), ...entered(more.pairings)],
    contacts: [...corrected(all.contacts), ...entered(more.contacts)],
    events: [...corrected(all.events), ...entered(more.events)],
  }
}

const laterCalendar = (knownAt: Day): SchoolCalendar => ({
  ...calendar,
  festivals: [
    ...calendar.festivals,
    { name: '中秋', from: day('2026-09-20'), to: day('2026-09-28'), recordedOn: addDays(knownAt, 1) },
  ],
})

const nameOf = ({ requirement, bearer, turn }: Finding) => `${requirement} ${bearer.id} ${turn?.id ?? ''}`

describe('what was found for a day by what was known at a day', () => {
  it('stays when facts, corrections, festivals and documents come later', () => {
    fc.assert(
      fc.property(facts, facts, fc.record({ on: days, knownAt: days, version }), (all, more, at) => {
        const { on, knownAt } = at
        const issuedOn = laterDay(at.version.issuedOn ?? knownAt, addDays(knownAt, 1))
        const before = evaluate(policies, calendar, all, { on, knownAt })
        const later = [...policies, { ...at.version, issuedOn }]
        expect(
          evaluate(later, laterCalendar(knownAt), knowMore(all, knownAt, more), { on, knownAt }),
        ).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a period that is over', () => {
  it('keeps what was found in it whatever version is issued afterwards', () => {
    fc.assert(
      fc.property(facts, days, version, (all, on, later) => {
        const issuedOn = later.issuedOn ?? first
        const isOver = ({ turn }: Finding) => {
          const closedOn = turn && closingDay(turn)
          return closedOn !== null && closedOn <= earlierDay(on, issuedOn)
        }
        const over = (documents: readonly Policy[]) =>
          evaluate(documents, calendar, all, { on, knownAt: always })
            .filter(isOver)
            // That its pairing has an end since is said of it, as of any pairing that ends later.
            .map((finding) => ({ ...finding, bearerTo: null }))
        expect(over([...policies, later])).toEqual(over(policies))
      }),
      { numRuns: 60 },
    )
  })

  it('shows what was entered after its close beside what was frozen, and that only', () => {
    const [closedOn, after] = [day('2027-01-25'), day('2026-12-28')]
    fc.assert(
      fc.property(facts, (all) => {
        const at = (knownAt: Day) =>
          new Map(
            evaluate([policyOf()], calendar, all, { on: day('2027-07-01'), knownAt }).map((one) => [
              nameOf(one),
              one,
            ]),
          )
        const setting = settingOf([policyOf()], { calendar, facts: all, asOf: asOfClosing(closedOn) })
        const frozen = closedFindings(setting, { after, on: closedOn }, () => false)
        const [then, now] = [at(addDays(closedOn, -1)), at(always)]
        const enteredLate = all.contacts
          .filter(({ recordedOn }) => recordedOn >= closedOn)
          .map(({ id }) => id)
        for (const finding of frozen) {
          const name = nameOf(finding)
          expect(then.get(name)).toEqual(finding)
          const late = lateRecords(finding, now.get(name)!)
          const shown = [...now.get(name)!.counted, ...now.get(name)!.notCounted.map(({ id }) => id)]
          expect(late.toSorted()).toEqual(shown.filter((id) => enteredLate.includes(id)).toSorted())
        }
      }),
      { numRuns: 30 },
    )
  })
})
