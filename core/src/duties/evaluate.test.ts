import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import { evaluate } from './evaluate.ts'
import type { Finding } from './findings/finding.ts'
import { calendar, factsOf, pair, person, policyOf, policyOnly, policyWith, talk } from './school.cases.ts'

interface Question {
  readonly on: string
  readonly knownAt?: string
  readonly policies?: readonly Policy[]
  readonly facts?: Partial<Facts>
}

function findings({ on, knownAt = on, policies = [policyOf()], facts = {} }: Question): readonly Finding[] {
  return evaluate(policies, calendar, factsOf(facts), { on: day(on), knownAt: day(knownAt) })
}

function find(question: Question, requirement: string, bearer: string, turn?: string): Finding {
  const found = findings(question).find(
    (finding) =>
      finding.requirement === requirement &&
      finding.bearer.id === bearer &&
      (turn === undefined || finding.turn?.id === turn),
  )
  if (found === undefined) throw new Error(`no finding ${requirement} ${bearer} ${turn ?? ''}`)
  return found
}

const autumn = '2026-2027-1'
const spring = '2025-2026-2'

describe('a contact each semester', () => {
  it('is due while the semester runs, and says how many by when', () => {
    expect(find({ on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'due',
      version: 'minghu-2026',
      need: { more: 1, by: '2027-01-24' },
      counts: { kind: 'contact', where: null },
      cites: [{ section: '三（二）', phrase: '每学期不少于1次' }],
    })
  })

  it('is met by one talk of both sides, and the talk is named', () => {
    const contacts = [
      talk('2026-09-10', ['c1', 'p1'], { id: 'a' }),
      talk('2026-09-11', ['c1', 'p2'], { id: 'b' }),
    ]
    expect(find({ on: '2026-11-20', facts: { contacts } }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'met',
      counted: ['a'],
      lastOn: '2026-09-10',
      need: null,
    })
    expect(find({ on: '2026-11-20', facts: { contacts } }, 'contact', 'c3-p2', autumn).state).toBe('due')
  })

  it('is short for good once the semester is over', () => {
    expect(find({ on: '2027-01-24' }, 'contact', 'c1-p1', autumn).state).toBe('due')
    expect(find({ on: '2027-01-25' }, 'contact', 'c1-p1', autumn).state).toBe('short')
  })

  it('counts a talk of 3 January for the autumn semester, and one in the summer for the term it belongs to', () => {
    const contacts = [talk('2027-01-03', ['c1', 'p1']), talk('2026-08-01', ['c3', 'p2'])]
    const question = { on: '2027-02-01', facts: { contacts } }
    expect(find(question, 'contact', 'c1-p1', autumn).state).toBe('met')
    expect(find(question, 'contact', 'c3-p2', autumn).state).toBe('met')
  })

  it('counts nothing from before the document, whose first period is judged', () => {
    const before = talk('2026-06-08', ['c1', 'p1'], { id: 'early' })
    expect(
      find({ on: '2026-06-30', facts: { contacts: [before] } }, 'contact', 'c1-p1', spring),
    ).toMatchObject({
      state: 'due',
      notCounted: [{ id: 'early', reason: 'before-policy' }],
    })
    const after = talk('2026-06-09', ['c1', 'p1'])
    expect(find({ on: '2026-06-30', facts: { contacts: [after] } }, 'contact', 'c1-p1', spring).state).toBe(
      'met',
    )
  })

  it('is not asked of a new or ended pairing, whose talks are shown all the same', () => {
    const pairings = [
      pair('c1', 'p1', 'school', { from: '2026-11-02' }),
      pair('c3', 'p2', 'unit', { to: '2026-12-01' }),
    ]
    const contacts = [talk('2026-11-10', ['c1', 'p1'], { id: 'a' })]
    const question = { on: '2026-11-20', facts: { pairings, contacts } }
    expect(find(question, 'contact', 'c1-p1')).toMatchObject({
      state: 'not-applicable',
      applies: 'new',
      counted: ['a'],
    })
    expect(find(question, 'contact', 'c3-p2', autumn)).toMatchObject({
      state: 'not-applicable',
      applies: 'ended',
    })
    expect(find({ ...question, on: '2027-03-01' }, 'contact', 'c1-p1', '2026-2027-2').state).toBe('due')
  })

  it('is asked of a pairing that lasts to the last day of the semester', () => {
    const pairings = [pair('c1', 'p1', 'school', { from: '2026-07-11', to: '2027-01-25' })]
    expect(find({ on: '2027-02-01', facts: { pairings } }, 'contact', 'c1-p1', autumn).state).toBe('short')
  })

  it('is unknown beyond the table of terms', () => {
    expect(find({ on: '2027-08-01' }, 'contact', 'c1-p1', 'calendar-missing')).toMatchObject({
      state: 'unknown',
      turn: { label: '2027年7月10日起的学期未公布（未录入）' },
    })
  })

  it('is unknown from the end of the last term on, though nobody entered the time before the first', () => {
    const terms = calendar.terms.slice(1)
    const late = { ...calendar, terms }
    const on = day('2027-08-01')
    const found = evaluate([policyOf()], late, factsOf({}), { on, knownAt: on })
    expect(found.find(({ turn }) => turn?.id === 'calendar-missing')?.turn).toMatchObject({
      from: '2027-07-10',
    })
  })

  it('counts a talk entered late from its entry day on, and never changes what was known before', () => {
    const contacts = [talk('2026-09-10', ['c1', 'p1'], { recordedOn: day('2027-02-10') })]
    const facts = { contacts }
    expect(find({ on: '2027-02-10', knownAt: '2027-02-09', facts }, 'contact', 'c1-p1', autumn).state).toBe(
      'short',
    )
    expect(find({ on: '2027-02-10', facts }, 'contact', 'c1-p1', autumn).state).toBe('met')
  })

  it('leaves out who is excused by hand, and who a clause exempts', () => {
    const excuse = {
      id: 'e',
      from: day('2026-09-01'),
      to: day('2027-07-01'),
      recordedOn: day('2026-09-01'),
      reason: '出国',
      by: 'ufwd',
    }
    const excuses = [{ ...excuse, human: factsOf().humans[0]!.id }]
    expect(find({ on: '2026-11-20', facts: { excuses } }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'not-applicable',
      applies: 'excused-by-hand',
    })
    const policies = [policyWith({ contact: { exempt: [{ excused: ['出国'], longerThan: '3 months' }] } })]
    expect(find({ on: '2026-11-20', policies, facts: { excuses } }, 'contact', 'c1-p1', autumn).applies).toBe(
      'exempt',
    )
  })

  it('asks for part of the number where the document prorates', () => {
    const policies = [policyWith({ contact: { partial: 'prorate', atLeast: 4 } })]
    const pairings = [
      pair('c1', 'p1', 'school', { from: '2026-10-18' }),
      pair('c3', 'p2', 'unit', { from: '2027-01-20' }),
    ]
    const question = { on: '2026-11-20', policies, facts: { pairings } }
    expect(find(question, 'contact', 'c1-p1')).toMatchObject({ state: 'due', atLeast: 2, need: { more: 2 } })
    expect(find({ ...question, on: '2027-01-24' }, 'contact', 'c3-p2')).toMatchObject({
      state: 'not-applicable',
    })
  })
})

describe('forms and filters', () => {
  const group = (spoke?: boolean) =>
    talk('2026-09-10', ['c1', 'p1'], { id: 'g', form: '座谈', part: spoke === undefined ? {} : { spoke } })

  it('leave a group talk undecided until a reading is adopted, except where the readings agree', () => {
    const state = (spoke: boolean) =>
      find({ on: '2026-11-20', facts: { contacts: [group(spoke)] } }, 'contact', 'c1-p1', autumn)
    expect(state(true).state).toBe('met')
    expect(state(false)).toMatchObject({
      state: 'undecided',
      count: { lo: 0, hi: 1 },
      notCounted: [{ id: 'g', reason: 'form-undecided' }],
    })
    const forms = [
      {
        id: '座谈',
        group: true,
        counts: { readings: ['each', 'spoke'], adopted: 2, by: 'ufwd', since: '2026-06-10' },
      },
    ]
    const policies = [policyOf({ forms })]
    expect(
      find({ on: '2026-11-20', policies, facts: { contacts: [group(false)] } }, 'contact', 'c1-p1', autumn),
    ).toMatchObject({
      state: 'due',
      notCounted: [{ id: 'g', reason: 'did-not-speak' }],
    })
    expect(
      find({ on: '2026-11-20', policies, facts: { contacts: [group()] } }, 'contact', 'c1-p1', autumn),
    ).toMatchObject({
      state: 'unknown',
      notCounted: [{ id: 'g', reason: 'missing-spoke' }],
    })
  })

  it('do not count a greeting that counts for nobody', () => {
    const contacts = [talk('2026-09-10', ['c1', 'p1'], { id: 'sms', form: '问候短信' })]
    expect(find({ on: '2026-11-20', facts: { contacts } }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'due',
      notCounted: [{ id: 'sms', reason: 'form-does-not-count' }],
    })
  })

  it.each([
    [{ act: '听取意见' }, {}, 'due', 'other-act'],
    [{ act: '谈心' }, { acts: [] }, 'unknown', 'missing-act'],
    [{ initiatedBy: 'cadre' }, { initiatedBy: 'person' }, 'due', 'other-initiator'],
    [{ initiatedBy: 'cadre' }, {}, 'unknown', 'missing-initiator'],
    [{ topic: '校情通报' }, { topics: ['其他'] }, 'due', 'other-topic'],
    [{ person: { title: '教授' } }, {}, 'unknown', 'missing-person-data'],
    [{ person: { employment: 'retired' } }, {}, 'due', 'other-person'],
    [{ tier: 'unit' }, {}, 'due', 'other-tier'],
  ] as const)('where %j, a talk with %j leaves it %s', (where, part, state, reason) => {
    const policies = [policyWith({ contact: { where } })]
    const contacts = [talk('2026-09-10', ['c1', 'p1'], { id: 'x', part })]
    expect(
      find({ on: '2026-11-20', policies, facts: { contacts } }, 'contact', 'c1-p1', autumn),
    ).toMatchObject({
      state,
      notCounted: [{ id: 'x', reason }],
    })
  })

  it('count once for a cadre what one occasion holds with several persons', () => {
    const policies = [
      policyOnly({
        id: 'talks',
        bearer: 'cadre',
        of: { tier: 'school' },
        every: 'semester',
        count: 'contact',
        atLeast: 2,
      }),
    ]
    const [first] = [talk('2026-09-10', ['c1', 'p1'], { id: 'tea' })]
    const tea = {
      ...first!,
      parts: [first!.parts[0]!, { ...first!.parts[0]!, person: factsOf().humans[4]!.id }],
    }
    expect(
      find({ on: '2026-11-20', policies, facts: { contacts: [tea] } }, 'talks', 'c1', autumn),
    ).toMatchObject({
      state: 'due',
      count: { lo: 1, hi: 1 },
      counted: ['tea'],
    })
    const distinct = [
      policyOnly({
        id: 'talks',
        bearer: 'cadre',
        of: { tier: 'school' },
        every: 'semester',
        count: 'contact',
        distinct: 'person',
        atLeast: 2,
      }),
    ]
    expect(
      find({ on: '2026-11-20', policies: distinct, facts: { contacts: [tea] } }, 'talks', 'c1', autumn).state,
    ).toBe('met')
  })

  it('count of capped records only so many', () => {
    const cap = [{ where: { mode: 'phone' }, atMost: 1, per: 'semester' }]
    const policies = [policyWith({ contact: { atLeast: 2, cap } })]
    const phone = (on: string, id: string) => talk(on, ['c1', 'p1'], { id, mode: 'phone' })
    const contacts = [phone('2026-10-01', 'b'), phone('2026-09-01', 'a')]
    expect(
      find({ on: '2026-11-20', policies, facts: { contacts } }, 'contact', 'c1-p1', autumn),
    ).toMatchObject({
      state: 'due',
      counted: ['a'],
      notCounted: [{ id: 'b', reason: 'over-cap' }],
    })
  })

  it('let one of several ways be enough', () => {
    const anyOf = [
      { count: 'contact', where: { act: '走访' }, atLeast: 1 },
      { count: 'contact', where: { mode: 'phone' }, atLeast: 2 },
    ]
    const policies = [
      policyOnly({ id: 'ways', bearer: 'pairing', every: 'semester', count: 'contact', anyOf }),
    ]
    const phone = (on: string) => talk(on, ['c1', 'p1'], { mode: 'phone' })
    const state = (contacts: Facts['contacts']) =>
      find({ on: '2026-11-20', policies, facts: { contacts } }, 'ways', 'c1-p1', autumn).state
    expect(state([phone('2026-09-01')])).toBe('due')
    expect(state([phone('2026-09-01'), phone('2026-09-02')])).toBe('met')
    expect(state([talk('2026-09-01', ['c1', 'p1'], { mode: 'in-person', part: { acts: ['走访'] } })])).toBe(
      'met',
    )
  })

  it('takes a number of its own beside other ways as one of the ways', () => {
    const rule = {
      ...{ id: 'ways', bearer: 'pairing', every: 'semester', count: 'contact' },
      ...{ where: { act: '谈心' }, atLeast: 2 },
      anyOf: [{ count: 'contact', where: { act: '走访' }, atLeast: 1 }],
    }
    const found = (...contacts: Facts['contacts']) =>
      find(
        { on: '2026-11-20', policies: [policyOnly(rule)], facts: { contacts } },
        ...(['ways', 'c1-p1', autumn] as const),
      )
    const [first, second] = [talk('2026-09-01', ['c1', 'p1']), talk('2026-09-02', ['c1', 'p1'])]
    expect(found(first).state).toBe('due')
    expect(found(first, second)).toMatchObject({
      state: 'met',
      counted: [first.id, second.id],
      notCounted: [],
    })
    const visit = talk('2026-09-01', ['c1', 'p1'], { part: { acts: ['走访'] } })
    expect(found(visit)).toMatchObject({ state: 'met', counted: [visit.id] })
  })
})

describe('what is true on every day', () => {
  it('keeps a school quota undecided only where the readings differ', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c1', 'p2', 'school')]
    expect(find({ on: '2026-11-20' }, 'school-quota', 'c1').state).toBe('met')
    expect(find({ on: '2026-11-20', facts: { pairings } }, 'school-quota', 'c1')).toMatchObject({
      state: 'undecided',
      readings: [
        { taken: { atMost: 1 }, state: 'over' },
        { taken: { atMost: 2 }, state: 'met' },
      ],
    })
  })

  it('tells a cadre with nobody left to pair from one who is short', () => {
    const facts = factsOf()
    expect(find({ on: '2026-11-20' }, 'school-quota', 'c2')).toMatchObject({ state: 'no-supply' })
    const free = facts.pairings.filter(({ tier }) => tier === 'unit')
    expect(find({ on: '2026-11-20', facts: { pairings: free } }, 'school-quota', 'c2').state).toBe('short')
  })

  it('leaves a unit’s quota delegated until the unit sets its number', () => {
    expect(find({ on: '2026-11-20' }, 'unit-quota', 'c3')).toMatchObject({
      state: 'delegated',
      count: { lo: 1, hi: 1 },
    })
    const own = policyOnly(
      {
        id: 'unit-quota',
        bearer: 'cadre',
        of: { tier: 'unit' },
        count: 'pairing',
        atLeast: 2,
        cite: { 一: '每人两名' },
      },
      {
        id: 'chem-2026',
        issuedOn: '2026-09-01',
        relation: { to: 'minghu-2026', as: 'fills', units: ['chem'] },
        extent: 'partial',
        silent: [],
      },
    )
    const question = { on: '2026-11-20', policies: [own, policyOf()] }
    expect(find(question, 'unit-quota', 'c3')).toMatchObject({
      state: 'short',
      atLeast: 2,
      need: { more: 1 },
    })
    expect(find({ ...question, on: '2026-08-20' }, 'unit-quota', 'c3').state).toBe('delegated')
  })

  it('covers each person of the denominator, and no other', () => {
    const people = findings({ on: '2026-11-20' }).filter(({ requirement }) => requirement === 'coverage')
    expect(people.map(({ bearer, state, by }) => [bearer.id, bearer.unit, state, by])).toEqual([
      ['p1', 'chem', 'met', 'unitOrg'],
      ['p2', 'chem', 'met', 'unitOrg'],
      ['p3', 'chem', 'short', 'unitOrg'],
    ])
  })

  it('compares readings that are about different persons', () => {
    const of = {
      readings: [{ party: 'none' }, { party: 'none', listed: '党外代表人士' }],
      adopted: null,
    }
    const humans = [...factsOf().humans, { ...person('p9', 'chem'), registers: [] }]
    const judged = findings({
      on: '2026-11-20',
      policies: [policyWith({ coverage: { of } })],
      facts: { humans },
    })
    const coverage = judged.filter(({ requirement }) => requirement === 'coverage')
    expect(coverage.map(({ bearer, state }) => [bearer.id, state])).toEqual([
      ['p1', 'met'],
      ['p2', 'met'],
      ['p3', 'short'],
      ['p9', 'undecided'],
    ])
    expect(coverage.at(-1)?.readings.map(({ state }) => state)).toEqual(['short', 'not-applicable'])
  })

  it('says unknown where missing data decide whether somebody is in the denominator', () => {
    const humans = factsOf().humans.map((human) => ({ ...human, employments: [] }))
    const question = { on: '2026-11-20', facts: { humans } }
    expect(find(question, 'coverage', 'p3')).toMatchObject({ state: 'unknown', applies: 'unsure' })
    expect(find(question, 'coverage', 'p1').state).toBe('met')
  })

  it('says what the document is silent on', () => {
    expect(find({ on: '2026-11-20' }, 'requests', 'minghu')).toMatchObject({ state: 'silent', turn: null })
  })
})

describe('after an event', () => {
  const event = {
    id: 'e1',
    kind: 'hardship',
    on: day('2026-10-10'),
    recordedOn: day('2026-10-10'),
    human: factsOf().humans[3]!.id,
  }
  const visit = (on: string, named: { event?: string } = {}, id = `visit-${on}`) =>
    talk(on, ['c1', 'p1'], { id, part: { acts: ['慰问'], ...named } })

  it('is due without a date and never overdue where the document names none', () => {
    expect(find({ on: '2036-01-01', facts: { events: [event] } }, 'hardship', 'c1-p1', 'e1')).toMatchObject({
      state: 'due',
      need: { more: 1, by: null },
    })
  })

  it('concerns the pairings of whom it is about, as they stand that day', () => {
    const pairings = [pair('c1', 'p1', 'school', { from: '2026-10-11' }), pair('c3', 'p2', 'unit')]
    const found = findings({ on: '2026-11-20', facts: { events: [event], pairings } })
    expect(found.filter(({ requirement }) => requirement === 'hardship')).toEqual([])
  })

  it('is served by a record that names it, else the oldest still open is', () => {
    const later = { ...event, id: 'e2', on: day('2026-10-20') }
    const state = (contacts: Facts['contacts']) => {
      const question = { on: '2026-11-20', facts: { events: [later, event], contacts } }
      return ['e1', 'e2'].map((id) => find(question, 'hardship', 'c1-p1', id).state)
    }
    expect(state([visit('2026-10-25')])).toEqual(['met', 'due'])
    expect(state([visit('2026-10-25', { event: 'e2' })])).toEqual(['due', 'met'])
    expect(state([visit('2026-10-09')])).toEqual(['due', 'due'])
  })

  it('is late after its deadline, overdue when still undone, unknown where the holidays are missing', () => {
    const policies = [policyWith({ hardship: { within: '7 working-days' } })]
    const state = (on: string, contacts: Facts['contacts'] = []) =>
      find({ on, policies, facts: { events: [event], contacts } }, 'hardship', 'c1-p1').state
    expect(state('2026-10-20')).toBe('due')
    expect(state('2026-10-21')).toBe('overdue')
    expect(state('2026-11-20', [visit('2026-10-20')])).toBe('met')
    expect(state('2026-11-20', [visit('2026-10-21')])).toBe('late')
    const bare = { ...calendar, holidayYears: [] }
    const judged = evaluate(policies, bare, factsOf({ events: [event] }), {
      on: day('2026-11-20'),
      knownAt: day('2026-11-20'),
    })
    expect(judged.find(({ requirement }) => requirement === 'hardship')?.state).toBe('unknown')
  })

  it('lets the writing-down of a talk be due some days after it', () => {
    const policies = [
      policyOnly({
        id: 'record',
        bearer: 'pairing',
        after: 'contact',
        within: '5 days',
        count: 'record',
        atLeast: 1,
      }),
    ]
    const contacts = [
      talk('2026-09-10', ['c1', 'p1'], { id: 'x', recordedOn: day('2026-09-16') }),
      talk('2026-10-10', ['c1', 'p1'], { id: 'y' }),
    ]
    const question = { on: '2026-11-20', policies, facts: { contacts } }
    expect(find(question, 'record', 'c1-p1', 'x').state).toBe('late')
    expect(find(question, 'record', 'c1-p1', 'y').state).toBe('met')
  })

  it('lets only what was written down of contacts of a kind be counted, and be called for', () => {
    const written = { bearer: 'pairing', count: 'record', where: { act: '慰问' }, atLeast: 1 }
    const visited = visit('2026-10-10', {}, 'v')
    const talked = talk('2026-10-12', ['c1', 'p1'], { id: 't' })
    const found = (rule: object) => {
      const policies = [policyOnly({ id: 'record', ...written, ...rule })]
      return findings({ on: '2026-11-20', policies, facts: { contacts: [visited, talked] } })
        .filter(({ requirement, bearer }) => requirement === 'record' && bearer.id === 'c1-p1')
        .map(({ turn, state, counted, notCounted }) => [turn?.id, state, counted, notCounted])
    }
    const left = [{ id: 't', reason: 'other-act' }]
    expect(found({ every: 'semester' }).at(-1)).toEqual(['2026-2027-1', 'met', ['v'], left])
    expect(found({ after: 'contact', within: '5 days' })).toEqual([['v', 'met', ['v'], []]])
  })
})

describe('windows and offices', () => {
  it('ask for a visit at a festival, late until the next one', () => {
    const visit = talk('2026-10-20', ['c1', 'p1'], { part: { acts: ['走访'] } })
    const state = (on: string, contacts: Facts['contacts']) =>
      find({ on, facts: { contacts } }, 'festival', 'c1-p1', '2026-09-28:国庆').state
    expect(state('2026-10-01', [])).toBe('due')
    expect(state('2026-11-20', [])).toBe('advice')
    expect(state('2026-11-20', [visit])).toBe('late')
    expect(state('2026-11-20', [talk('2026-10-01', ['c1', 'p1'], { part: { acts: ['走访'] } })])).toBe('met')
  })

  it('let an office explain what it did not reach', () => {
    const explanations = [{ requirement: 'festival', bearer: 'c1-p1', recordedOn: day('2026-10-20') }]
    expect(find({ on: '2026-11-20', facts: { explanations } }, 'festival', 'c1-p1').state).toBe('explained')
  })

  it('ask an office for its yearly summary', () => {
    const summary = {
      id: 's',
      on: day('2026-12-20'),
      recordedOn: day('2026-12-20'),
      kind: '汇总',
      role: 'ufwd',
      to: [],
    }
    expect(find({ on: '2026-12-10' }, 'summary', 'ufwd', '2026-12').state).toBe('due')
    expect(find({ on: '2027-01-02' }, 'summary', 'ufwd', '2026-12').state).toBe('overdue')
    expect(
      find({ on: '2026-12-30', facts: { documents: [summary] } }, 'summary', 'ufwd', '2026-12'),
    ).toMatchObject({ state: 'met', counted: ['s'] })
  })

  it('let some periods of a year stay empty', () => {
    const policies = [
      policyOnly({
        id: 'monthly',
        bearer: 'pairing',
        every: 'month',
        count: 'contact',
        atLeast: 1,
        skip: { atMost: 2, per: 'calendar-year' },
      }),
    ]
    const state = (on: string, contacts: Facts['contacts'] = []) =>
      find({ on, policies, facts: { contacts } }, 'monthly', 'c1-p1', '2026').state
    expect(state('2026-08-20')).toBe('due')
    expect(state('2026-09-01')).toBe('short')
    const monthly = ['06-20', '07-20', '08-20', '10-20', '12-20'].map((on) =>
      talk(`2026-${on}`, ['c1', 'p1']),
    )
    expect(state('2027-01-01', monthly)).toBe('met')
  })

  it('count a month that begins in a year and reaches beyond it to that year, which runs until the month is over', () => {
    const monthly = { id: 'monthly', bearer: 'pairing', every: 'month', count: 'contact', atLeast: 1 }
    const policies = [policyOnly({ ...monthly, skip: { atMost: 1, per: 'academic-year' } })]
    const found = (on: string, contacts: Facts['contacts'] = []) =>
      find({ on, policies, facts: { contacts } }, 'monthly', 'c1-p1', '2025-2026')
    // The year ends on 10 July; June was empty, which is allowed.
    expect(found('2026-07-20')).toMatchObject({ state: 'due', need: { more: 1, by: '2026-07-31' } })
    expect(found('2026-08-01')).toMatchObject({ state: 'short', skip: { empty: 2, atMost: 1 } })
    const inJuly = [talk('2026-07-15', ['c1', 'p1'])]
    expect(found('2026-07-20', inJuly)).toMatchObject({ state: 'due', need: null })
    expect(found('2026-08-01', inJuly)).toMatchObject({ state: 'met', turn: { lateUntil: '2026-08-01' } })
  })

  it('are drawn together over a change of the document, by as many as its last version allows', () => {
    const monthly = (atMost: number) => ({
      ...{ id: 'monthly', bearer: 'pairing', every: 'month', count: 'contact', atLeast: 1, force: 'must' },
      skip: { atMost, per: 'calendar-year' },
    })
    const second = policyOnly(monthly(1), {
      id: 'minghu-2027',
      issuedOn: '2026-09-01',
      effective: '2026-10-01',
      replaces: ['minghu-2026'],
    })
    // July and October are empty.
    const contacts = ['06-20', '08-20', '09-20', '11-20', '12-20'].map((on) =>
      talk(`2026-${on}`, ['c1', 'p1']),
    )
    const judged = (on: string, policies: readonly Policy[]) =>
      findings({ on, policies, facts: { contacts } }).filter(
        ({ requirement, bearer }) => requirement === 'monthly' && bearer.id === 'c1-p1',
      )
    const both = [policyOnly(monthly(2)), second]
    expect(judged('2027-01-01', both).map(({ turn, state, version }) => [turn?.id, state, version])).toEqual([
      ['2026', 'short', 'minghu-2027'],
      ['2027', 'due', 'minghu-2027'],
    ])
    expect(judged('2026-09-30', both)).toMatchObject([{ state: 'due', version: 'minghu-2026' }])
    expect(judged('2027-01-01', [policyOnly(monthly(2))])[0]).toMatchObject({ state: 'met' })
  })

  it('says what is still needed of the period that runs, and is open only where that decides', () => {
    const monthly = (more: Record<string, unknown> = {}) => ({
      ...{ id: 'monthly', bearer: 'pairing', every: 'month', count: 'contact', atLeast: 1 },
      ...{ skip: { atMost: 1, per: 'calendar-year' }, ...more },
    })
    const pairings = [pair('c1', 'p1', 'school', { to: '2026-08-20' })]
    const ended = { pairings, contacts: [talk('2026-06-20', ['c1', 'p1'])] }
    const found = (on: string, rule: Record<string, unknown>, facts: Partial<Facts>) =>
      find({ on, policies: [policyOnly(rule)], facts }, 'monthly', 'c1-p1', '2026')
    // July stayed empty, in August the pairing ended: nothing can be made good any more.
    expect(found('2026-10-10', monthly(), ended)).toMatchObject({ state: 'due', need: null })
    expect(found('2026-07-10', monthly(), ended)).toMatchObject({ need: { more: 1, by: '2026-07-31' } })
    // Of two contacts nobody wrote down what they were: one month may stay empty, two may not.
    const visits = monthly({ where: { act: '走访' } })
    const unsaid = (on: string) => talk(on, ['c1', 'p1'], { part: { acts: [] } })
    const visit = talk('2026-06-20', ['c1', 'p1'], { part: { acts: ['走访'] } })
    expect(found('2026-08-10', visits, { contacts: [visit, unsaid('2026-07-10')] }).state).toBe('due')
    expect(
      found('2026-09-10', visits, { contacts: [visit, unsaid('2026-07-10'), unsaid('2026-08-10')] }).state,
    ).toBe('unknown')
  })
})

describe('versions', () => {
  const next = (transition: Record<string, string> = {}) =>
    policyWith(
      { contact: { atLeast: 2 } },
      { id: 'minghu-2027', issuedOn: '2026-10-01', replaces: ['minghu-2026'], transition },
    )
  const contacts = [talk('2026-09-10', ['c1', 'p1'])]

  it('judge a period by the one in force on its last day, as-of while it runs, with all its records', () => {
    const question = { policies: [next(), policyOf()], facts: { contacts } }
    expect(find({ ...question, on: '2026-09-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'met',
      version: 'minghu-2026',
    })
    expect(find({ ...question, on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'due',
      version: 'minghu-2027',
      count: { lo: 1 },
    })
    expect(find({ ...question, on: '2027-02-01' }, 'contact', 'c1-p1', spring).version).toBe('minghu-2026')
  })

  it('leave the running period to the old version, or unjudged, as the new one says', () => {
    const old = { policies: [next({ contact: 'old' }), policyOf()], facts: { contacts } }
    expect(find({ ...old, on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'met',
      version: 'minghu-2026',
    })
    expect(find({ ...old, on: '2027-03-01' }, 'contact', 'c1-p1', '2026-2027-2').version).toBe('minghu-2027')
    const left = { policies: [next({ contact: 'next' }), policyOf()], facts: { contacts } }
    expect(find({ ...left, on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'not-applicable',
      applies: 'left-out',
    })
  })

  it('judge each period once', () => {
    for (const transition of [{}, { contact: 'old' }, { contact: 'next' }]) {
      const judged = findings({
        on: '2027-03-01',
        policies: [next(transition), policyOf()],
        facts: { contacts },
      })
      const periods = judged
        .filter(({ requirement, bearer }) => requirement === 'contact' && bearer.id === 'c1-p1')
        .map(({ turn }) => turn?.id)
      expect(periods.toSorted()).toEqual([spring, autumn, '2026-2027-2'])
    }
  })

  it('are not known before they are issued', () => {
    const question = {
      on: '2026-11-20',
      knownAt: '2026-09-30',
      policies: [next(), policyOf()],
      facts: { contacts },
    }
    expect(find(question, 'contact', 'c1-p1', autumn)).toMatchObject({ state: 'met', version: 'minghu-2026' })
  })
})
