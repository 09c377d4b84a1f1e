import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { termId } from '../../calendar/term.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, document, factsOf, pair, person, policyOf, policyWith, talk } from '../school.cases.ts'
import { settingOf } from '../setting.ts'
import { changedRules } from './changed-rules.ts'
import { factsNeeded } from './current-days.ts'
import { ifInForce } from './if-in-force.ts'
import { movesOf } from './moves.ts'
import { settingIf, whatIf } from './what-if.ts'

const on = day('2026-11-20')
const current = policyOf()

function sides(text: Policy, more: { facts?: Partial<Facts>; calendar?: typeof calendar } = {}) {
  const before = settingOf([current], {
    calendar,
    facts: factsOf(more.facts),
    asOf: { on, knownAt: on },
  })
  const policies = ifInForce([current], text, { current, on })
  return { before, after: settingIf(before, { policies, calendar: more.calendar ?? calendar }) }
}

function moves(key: string, { before, after }: ReturnType<typeof sides>) {
  const { changes, unchanged } = whatIf(key, before, after)
  const told = movesOf(changes).map(
    ({ kind, from, to, changes: own }) =>
      `${kind} ${from}→${to} ${own.map((one) => (one.after ?? one.before)?.bearer.id).join()}`,
  )
  return { told, unchanged }
}

/** A file with the fields of every part in the opposite order, as storage may give them back. */
function turnedRound(part: object): Record<string, unknown> {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? turnedRound(value)
        : value
  return Object.fromEntries(
    Object.entries(part)
      .reverse()
      .map(([name, value]) => [name, turned(value)]),
  )
}

describe('what a changed document would change', () => {
  it('is nothing where only names and citations differ', () => {
    const renamed = policyWith({ contact: { label: '联系', cite: { '三（一）': '每学期谈一次' } } })
    const { before, after } = sides(renamed)
    expect(changedRules(before, after)).toEqual([])
  })

  it('is nothing where the fields of the file stand in another order', () => {
    const turned = policyOf(turnedRound(document))
    const { before, after } = sides(turned)
    expect(changedRules(before, after)).toEqual([])
  })

  it('is only what the changed requirement judges', () => {
    const { before, after } = sides(policyWith({ contact: { atLeast: 2 } }))
    expect(changedRules(before, after)).toEqual(['contact'])
  })

  it('is everybody who would fall behind, and who would have more to do', () => {
    const contacts = [talk('2026-09-10', ['c1', 'p1'])]
    const twice = sides(policyWith({ contact: { atLeast: 2 } }), { facts: { contacts } })
    expect(moves('contact', twice)).toEqual({
      told: ['state met→due c1-p1', 'number due→due c3-p2'],
      unchanged: 0,
    })
  })

  it('tells a requirement that is new from one that is gone', () => {
    const coverage = current.requirements.filter(({ id }) => id !== 'coverage')
    const without = { ...current, requirements: coverage }
    const gone = sides(without)
    expect(whatIf('coverage', gone.before, gone.after)).toMatchObject({ bearer: 'person', after: null })
    expect(moves('coverage', gone)).toEqual({
      told: ['disappears met→null p1,p2', 'disappears short→null p3'],
      unchanged: 0,
    })
  })

  it('reads another period as the same duty changed, not as one gone and one new', () => {
    const contacts = [talk('2026-06-20', ['c1', 'p1'])]
    const yearly = sides(policyWith({ contact: { every: 'calendar-year' } }), { facts: { contacts } })
    expect(moves('contact', yearly).told).toEqual(['state due→met c1-p1', 'number due→due c3-p2'])
  })

  it('asks again whom a rule about persons concerns where a tier is another', () => {
    const tiers = current.tiers.map((tier) => (tier.id === 'school' ? { ...tier, targets: [] } : tier))
    const { before, after } = sides({ ...current, tiers })
    expect(changedRules(before, after)).toContain('school-quota')
    expect(changedRules(before, after)).not.toContain('contact')
  })

  it('counts a form anew where the document lets it count otherwise', () => {
    const forms = [{ id: '问候短信', counts: 'each' }]
    const contacts = [talk('2026-09-10', ['c1', 'p1'], { form: '问候短信' })]
    expect(moves('contact', sides(policyOf({ forms }), { facts: { contacts } }))).toEqual({
      told: ['state due→met c1-p1'],
      unchanged: 1,
    })
  })

  it('judges only what runs today: a term that is over stays as it was judged', () => {
    const { before, after } = sides(policyWith({ contact: { atLeast: 2 } }))
    const { changes } = whatIf('contact', before, after)
    expect(changes.map(({ after: finding }) => finding?.turn?.id)).toEqual(['2026-2027-1', '2026-2027-1'])
  })
})

describe('another calendar', () => {
  const terms = [
    { id: termId('2026-2027-1'), from: day('2026-07-11'), to: day('2026-11-10') },
    { id: termId('2026-2027-2'), from: day('2026-11-10'), to: day('2027-07-10') },
  ]

  it('changes what has a time, and leaves standing duties alone', () => {
    const { before, after } = sides(current, { calendar: { ...calendar, terms } })
    expect(changedRules(before, after)).toEqual(['contact', 'festival', 'hardship', 'summary'])
  })

  it('moves a talk out of the running term', () => {
    const contacts = [talk('2026-09-10', ['c1', 'p1'])]
    const moved = sides(current, { facts: { contacts }, calendar: { ...calendar, terms } })
    expect(moves('contact', moved).told).toEqual(['state met→due c1-p1', 'number due→due c3-p2'])
  })
})

describe('the text that is tried', () => {
  it('takes the place of the one in force with its days, though it is a draft', () => {
    const draft = policyOf({ id: 'minghu-2027', status: 'draft', issuedOn: '2027-01-01' })
    const [tried] = ifInForce([current], draft, { current, on })
    expect(tried).toMatchObject({ id: 'minghu-2026', replaces: [] })
    expect(sides(draft).after.rules).toHaveLength(current.requirements.length)
  })

  it('is in force from today where no document is', () => {
    const policies = ifInForce([], current, { current: undefined, on })
    const before = settingOf([], { calendar, facts: factsOf(), asOf: { on, knownAt: on } })
    const after = settingIf(before, { policies, calendar })
    expect(changedRules(before, after)).toContain('coverage')
    expect(moves('coverage', { before, after }).told).toEqual([
      'appears null→met p1,p2',
      'appears null→short p3',
    ])
  })
})

describe('the facts that have to be loaded', () => {
  const needed = (text: Policy) => {
    const { before, after } = sides(text)
    return factsNeeded([before, after], changedRules(before, after))
  }

  it('are the contacts of the running period, and the cadres, for a rule about pairs', () => {
    expect(needed(policyWith({ contact: { atLeast: 2 } }))).toEqual({
      contactsSince: '2026-07-11',
      humans: 'cadres',
    })
  })

  it('reach back to the start of the longer period, before or after', () => {
    expect(needed(policyWith({ contact: { every: 'calendar-year' } })).contactsSince).toBe('2026-01-01')
  })

  it('hold no contact for a rule about pairings, but everybody', () => {
    expect(needed(policyWith({ coverage: { atLeast: 2 } }))).toEqual({ contactsSince: null, humans: 'all' })
  })
})

describe('a comparison', () => {
  const numbers = fc.record({
    contact: fc.record({ atLeast: fc.integer({ min: 1, max: 3 }) }),
    coverage: fc.record({ atLeast: fc.integer({ min: 1, max: 3 }) }),
  })

  it('tells exactly what evaluating both documents whole would tell of today', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 4 }), (changed, talks) => {
        const contacts = Array.from({ length: talks }, (_, at) => talk(`2026-10-1${at}`, ['c1', 'p1']))
        const facts = factsOf({
          contacts,
          humans: [...factsOf().humans, person('p4', 'chem')],
          pairings: [...factsOf().pairings, pair('c3', 'p4', 'unit')],
        })
        const text = policyWith(changed)
        const asOf = { on, knownAt: on }
        const before = settingOf([current], { calendar, facts, asOf })
        const after = settingIf(before, {
          policies: ifInForce([current], text, { current, on }),
          calendar,
        })
        const told = changedRules(before, after).flatMap((key) => whatIf(key, before, after).changes)
        const states = (policy: Policy) =>
          new Map(
            evaluate([policy], calendar, facts, asOf)
              .filter(({ turn }) => turn !== null && (turn.standing || turn.from > day('2026-07-01')))
              .map(({ requirement, bearer, state }) => [`${requirement} ${bearer.id}`, state]),
          )
        const [old, tried] = [states(current), states(text)]
        const differing = [...old].filter(([key, state]) => tried.get(key) !== state).map(([key]) => key)
        const found = told
          .filter(({ kind }) => kind !== 'number')
          .map(({ before: one }) => `${one?.requirement} ${one?.bearer.id}`)
        expect(found.sort()).toEqual(differing.sort())
      }),
      { numRuns: 40 },
    )
  })
})
