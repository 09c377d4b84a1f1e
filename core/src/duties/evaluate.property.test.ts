import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import type { ContactFact } from '../contacts/contact-fact.ts'
import type { Facts } from '../roster/facts.ts'
import { pairingId } from '../roster/human.cases.ts'
import { dutyCounts } from './duty-count.ts'
import { dutyRow } from './duty-row.ts'
import { evaluate, findingsIn } from './evaluate.ts'
import type { Finding } from './finding.ts'
import { rowStates } from './row-states.ts'
import { cadre, calendar, factsOf, pair, person, policyWith, talk } from './school.cases.ts'
import { settingOf } from './setting.ts'
import type { FindingState } from './state-of.ts'
import { countFor, touchedByContact, touchedByPairing } from './touched.ts'

const first = day('2026-05-01')
const days = fc.integer({ min: 0, max: 420 }).map((number) => addDays(first, number))
const cadres = ['c1', 'c2', 'c3', 'c4']
const persons = ['p1', 'p2', 'p3', 'p4']

const pairings = fc
  .uniqueArray(
    fc.record({
      cadre: fc.constantFrom(...cadres),
      person: fc.constantFrom(...persons),
      from: fc.option(days, { nil: day('2020-01-01') }),
      length: fc.option(fc.integer({ min: 1, max: 400 })),
    }),
    { selector: ({ cadre: c, person: p }) => `${c}-${p}`, maxLength: 6 },
  )
  .map((rows) =>
    rows.map((row) => ({
      ...pair(row.cadre, row.person, row.cadre < 'c3' ? 'school' : 'unit', {
        from: row.from,
        ...(row.length !== null && { to: addDays(row.from, row.length) }),
      }),
      id: pairingId(`${row.cadre}-${row.person}`),
    })),
  )

const contact = fc
  .record({
    on: days,
    delay: fc.integer({ min: 0, max: 60 }),
    cadre: fc.constantFrom(...cadres),
    people: fc.uniqueArray(fc.constantFrom(...persons), { minLength: 1, maxLength: 3 }),
    form: fc.constantFrom(undefined, '个别谈心', '座谈', '问候短信'),
    act: fc.constantFrom('谈心', '走访', '慰问'),
    spoke: fc.option(fc.boolean(), { nil: undefined }),
    event: fc.option(fc.constantFrom('e1', 'e2'), { nil: undefined }),
  })
  .map(({ on, delay, cadre: who, people, form, act, spoke, event }): ContactFact => {
    const one = talk(on, [who, 'p1'], {
      recordedOn: addDays(on, delay),
      ...(form !== undefined && { form }),
      ...(event !== undefined && { event }),
    })
    const [part] = one.parts
    const parts = people.map((id) => ({
      ...part!,
      person: person(id, 'chem').id,
      acts: [act],
      ...(spoke !== undefined && { spoke }),
    }))
    return { ...one, parts }
  })

const events = fc
  .array(fc.record({ on: days, who: fc.constantFrom(...persons), id: fc.constantFrom('e1', 'e2') }), {
    maxLength: 2,
  })
  .map((rows) =>
    [...new Map(rows.map((row) => [row.id, row])).values()].map(({ on, who, id }) => ({
      id,
      kind: 'hardship',
      on,
      recordedOn: on,
      human: person(who, 'chem').id,
    })),
  )

const facts = fc
  .record({ pairings, contacts: fc.array(contact, { maxLength: 12 }), events })
  .map((changes): Facts => {
    const humans = [
      cadre('c1', 'office', '党委班子'),
      cadre('c2', 'office', '党委班子'),
      cadre('c3', 'chem'),
      cadre('c4', 'chem'),
    ]
    return factsOf({ ...changes, humans: [...humans, ...persons.map((id) => person(id, 'chem'))] })
  })

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
        const states = dutyCounts(setting).map((count) => stateOf(dutyRow(count)))
        expect(states).toEqual(
          findingsIn(setting)
            .filter(({ turn }) => turn !== null)
            .map(({ state }) => state),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('change only where a contact touches them', () => {
    fc.assert(
      fc.property(facts, contact, days, (all, more, on) => {
        const asOf = { on, knownAt: day('2028-01-01') }
        const after = settingOf(policies, {
          calendar,
          facts: { ...all, contacts: [...all.contacts, more] },
          asOf,
        })
        expectOnlyTouched(
          settingOf(policies, { calendar, facts: all, asOf }),
          after,
          touchedByContact(more, after),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('change only where a pairing touches them', () => {
    fc.assert(
      fc.property(facts, days, (all, on) => {
        const [more] = all.pairings
        if (more === undefined) return
        const asOf = { on, knownAt: day('2028-01-01') }
        const after = settingOf(policies, { calendar, facts: all, asOf })
        const before = settingOf(policies, {
          calendar,
          facts: { ...all, pairings: all.pairings.slice(1) },
          asOf,
        })
        expectOnlyTouched(before, after, touchedByPairing(more, more.from ?? first, after))
      }),
      { numRuns: 60 },
    )
  })

  it('can be asked for one by one', () => {
    const setting = settingOf(policies, {
      calendar,
      facts: factsOf(),
      asOf: { on: day('2026-11-20'), knownAt: day('2026-11-20') },
    })
    for (const count of dutyCounts(setting)) {
      const key = { rule: count.rule.key, bearer: count.bearer.id, turn: count.turn.id }
      expect(countFor(key, setting)).toEqual(count)
    }
  })
})

type Setting = ReturnType<typeof settingOf>

/** Counting the touched scope again over the old rows gives what counting everything gives. */
function expectOnlyTouched(
  before: Setting,
  after: Setting,
  scope: Parameters<typeof dutyCounts>[1] & object,
) {
  const rowsOf = (setting: Setting, within?: typeof scope) =>
    new Map(
      dutyCounts(setting, within)
        .map(dutyRow)
        .map((row) => [`${row.requirement} ${row.bearerId} ${row.period}`, row]),
    )
  const isTouched = (row: ReturnType<typeof dutyRow>) =>
    scope.bearers?.has(row.bearerId) === true &&
    scope.rules?.has(row.requirement) !== false &&
    (scope.since === null || row.periodTo === null || row.periodTo > scope.since)
  const kept = [...rowsOf(before)].filter(([, row]) => !isTouched(row) || row.applies === 'no-supply')
  const patched = new Map([...kept, ...rowsOf(after, scope)])
  const supply = (row: ReturnType<typeof dutyRow>) => ({
    ...row,
    applies: row.applies === 'no-supply' ? 'judged' : row.applies,
  })
  const plain = (rows: ReadonlyMap<string, ReturnType<typeof dutyRow>>) =>
    new Map([...rows].map(([key, row]) => [key, supply(row)]))
  const entries = (rows: ReadonlyMap<string, unknown>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  expect(entries(plain(patched))).toEqual(entries(plain(rowsOf(after))))
}
