import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import { always, assistantWith, humanId, unitId } from '../roster/human.cases.ts'
import { evaluate } from './evaluate.ts'
import type { Finding } from './findings/finding.ts'
import {
  cadre,
  calendar,
  document,
  factsOf,
  pair,
  person,
  policyOf,
  policyOnly,
  talk,
} from './school.cases.ts'

function judged(
  requirement: Record<string, unknown>,
  facts: Partial<Facts> = {},
  more: Record<string, unknown> = {},
) {
  return judgedBy([policyOnly({ id: 'asked', atLeast: 1, ...requirement }, more)], facts)
}

function judgedBy(policies: readonly Policy[], facts: Partial<Facts> = {}, on = '2026-11-20') {
  const asOf = { on: day(on), knownAt: day(on) }
  return evaluate(policies, calendar, factsOf(facts), asOf).filter(
    ({ turn, requirement }) => turn !== null && !requirement.startsWith('eligible.'),
  )
}

const autumn = (findings: readonly Finding[]) => findings.filter(({ turn }) => turn?.id === '2026-2027-1')
const states = (findings: readonly Finding[]) => findings.map(({ bearer, state }) => [bearer.id, state])
const dated = { on: day('2026-10-10'), recordedOn: day('2026-10-10') }

describe('who can bear a requirement', () => {
  const semester = { every: 'semester', count: 'contact' }

  it('a person, for whom any cadre’s talk counts', () => {
    const contacts = [talk('2026-09-10', ['c3', 'p1'])]
    expect(
      states(autumn(judged({ ...semester, bearer: 'person', of: { listed: '党外代表人士' } }, { contacts }))),
    ).toEqual([
      ['p1', 'met'],
      ['p2', 'due'],
      ['p3', 'due'],
    ])
  })

  it('a team, by its members of the day of the talk', () => {
    const contacts = [talk('2026-09-10', ['c2', 'p2'])]
    expect(states(autumn(judged({ ...semester, bearer: 'team' }, { contacts })))).toEqual([
      ['chem/党组织班子', 'due'],
      ['office/党委班子', 'met'],
    ])
  })

  it('a unit of a kind, by the unit the cadre had on that day', () => {
    const contacts = [talk('2026-09-10', ['c3', 'p2'], { part: { unit: unitId('chem') } })]
    expect(
      states(autumn(judged({ ...semester, bearer: 'unit', of: { unit: '二级党组织' } }, { contacts }))),
    ).toEqual([['chem', 'met']])
  })

  it('an office held unit by unit', () => {
    const humans = [
      ...factsOf().humans,
      { ...cadre('s1', 'chem'), roles: [{ ...always, role: 'unitOrg', unit: unitId('chem') }] },
    ]
    const report = { ...dated, id: 'r', kind: '汇总', role: 'unitOrg', unit: unitId('chem'), to: ['ufwd'] }
    const asked = {
      bearer: 'office',
      of: { role: 'unitOrg' },
      every: 'semester',
      count: 'document',
      where: { kind: '汇总', to: 'ufwd' },
    }
    expect(states(autumn(judged(asked, { humans })))).toEqual([['unitOrg@chem', 'due']])
    expect(states(autumn(judged(asked, { humans, documents: [report] })))).toEqual([['unitOrg@chem', 'met']])
    expect(autumn(judged(asked, { humans, documents: [{ ...report, to: [] }] }))[0]?.notCounted).toEqual([
      { id: 'r', reason: 'other-recipient' },
    ])
  })

  it('an office by who holds it, of contacts and of pairings', () => {
    const office = { bearer: 'office', of: { role: 'ufwd' } }
    const contacts = [talk('2026-09-10', ['c1', 'p1']), talk('2026-09-11', ['u1', 'p2'], { id: 'own' })]
    expect(autumn(judged({ ...semester, ...office }, { contacts }))[0]).toMatchObject({
      state: 'met',
      counted: ['own'],
    })
    const pairings = [pair('c1', 'p1', 'school'), pair('u1', 'p2', 'unit')]
    expect(judged({ ...office, count: 'pairing' }, { pairings })[0]?.counted).toEqual(['u1-p2'])
    expect(judged({ ...office, count: 'pairing' })[0]?.state).toBe('short')
  })

  it('the school as a whole', () => {
    const inspection = { ...dated, id: 'i', role: 'ufwd', tier: 'school' }
    const asked = {
      bearer: 'school',
      every: 'academic-year',
      count: 'inspection',
      where: { tier: 'school', by: 'ufwd' },
    }
    expect(judged(asked, { inspections: [inspection] }).at(-1)).toMatchObject({
      bearer: { id: 'minghu' },
      state: 'met',
      counted: ['i'],
    })
  })

  it('whether a pair under a target that needs a reason bears one', () => {
    const [first] = document.tiers
    const asking = { ...first, targets: [{ id: 'others', is: { party: 'outside' }, needsReason: true }] }
    const inspected = { id: 'asked', bearer: 'school', count: 'inspection', atLeast: 1 }
    const policy = policyOnly(inspected, { tiers: [asking] })
    const fit = (reason?: string) =>
      evaluate(
        [policy],
        calendar,
        factsOf({ pairings: [{ ...pair('c1', 'p1', 'school'), ...(reason && { reason }) }] }),
        { on: day('2026-11-20'), knownAt: day('2026-11-20') },
      )
        .filter(({ requirement }) => requirement === 'eligible.school')
        .map(({ state, reasons, force }) => [state, reasons, force])
    expect(fit()).toEqual([['advice', ['reason-asked'], 'should']])
    expect(fit('本人多次提出')).toEqual([['explained', ['reason-asked', 'explained'], 'should']])
  })

  it('a cadre of two tiers in the highest only, where the document says so', () => {
    const both = {
      ...cadre('c9', 'chem', '党委班子'),
      posts: ['党委班子', '党组织班子'].map((body) => ({
        ...always,
        unit: unitId('chem'),
        title: '书记',
        body,
      })),
    }
    const asked = { bearer: 'cadre', of: { tier: 'unit' }, count: 'pairing' }
    const humans = [both, person('p1', 'chem')]
    expect(judged(asked, { humans })).toHaveLength(1)
    expect(judged(asked, { humans }, { bothTiers: 'highest' })).toHaveLength(0)
  })
})

describe('what can be counted', () => {
  it('everything of a set', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c1', 'p2', 'school')]
    const asked = {
      bearer: 'cadre',
      of: { tier: 'school' },
      every: 'semester',
      count: 'contact',
      distinct: 'person',
      atLeast: 'all',
    }
    const contacts = [talk('2026-09-10', ['c1', 'p1']), talk('2026-09-11', ['c1', 'p1'])]
    const [first] = autumn(judged(asked, { pairings, contacts }))
    expect(first).toMatchObject({ state: 'due', atLeast: 2, count: { lo: 1 }, need: { more: 1 } })
    const all = [...contacts, talk('2026-09-12', ['c1', 'p2'])]
    expect(autumn(judged(asked, { pairings, contacts: all }))[0]?.state).toBe('met')
  })

  it('everybody paired with a team, each once, and of them those a filter asks for', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c2', 'p1', 'school'), pair('c2', 'p2', 'school')]
    const team = { bearer: 'team', of: { tier: 'school' }, every: 'semester', count: 'contact' }
    const all = { distinct: 'person', atLeast: 'all' }
    const contacts = [talk('2026-09-10', ['c2', 'p1'])]
    const asked = (where: object) => autumn(judged({ ...team, ...all, where }, { pairings, contacts }))[0]
    expect(asked({ paired: 'own' })).toMatchObject({ state: 'due', atLeast: 2, need: { more: 1 } })
    expect(asked({ paired: 'own', person: { identity: '政协委员' } })).toMatchObject({
      state: 'met',
      atLeast: 1,
    })
  })

  it('different units, days and titles', () => {
    const humans = [
      ...factsOf().humans.slice(0, 3),
      person('p1', 'chem', { titles: [{ ...always, word: '教授' }] }),
      person('p2', 'office', { titles: [{ ...always, word: '教授' }] }),
    ]
    const contacts = [talk('2026-09-10', ['c1', 'p1']), talk('2026-09-10', ['c1', 'p2'])]
    const lo = (distinct: unknown) =>
      autumn(
        judged(
          { bearer: 'cadre', of: { tier: 'school' }, every: 'semester', count: 'contact', distinct },
          { humans, contacts },
        ),
      )[0]?.count.lo
    expect([lo('unit'), lo('day'), lo('occasion'), lo({ person: 'title' })]).toEqual([2, 1, 2, 1])
  })

  it.each([
    ['', {}],
    [', also where it passes to the next holder of a post', { bindsTo: 'post' }],
  ])('contacts of assistants, as the tier lets them%s', (_, change) => {
    const pairings = [{ ...pair('c1', 'p1', 'school'), assistants: [assistantWith('c2')] }]
    const alone = talk('2026-09-10', ['c2', 'p1'], { id: 'alone' })
    const [part] = alone.parts
    const together = { ...alone, id: 'together', parts: [part!, { ...part!, cadre: humanId('c1') }] }
    const counted = (whoseContactCounts: string) => {
      const tiers = [
        { ...document.tiers[0], ...change, assistants: { atMost: 1 }, whoseContactCounts },
        document.tiers[1],
      ]
      const facts = { pairings, contacts: [alone, together] }
      return autumn(judged({ bearer: 'pairing', every: 'semester', count: 'contact' }, facts, { tiers }))[0]
        ?.counted
    }
    expect(counted('lead')).toEqual(['together'])
    expect(counted('either')).toEqual(['alone', 'together'])
    expect(counted('both')).toEqual(['together'])
  })

  it('contacts of both together: of one occasion, or as each wrote the same day and form down', () => {
    const pairings = [{ ...pair('c1', 'p1', 'school'), assistants: [assistantWith('c2')] }]
    const said = (id: string, on: string, who: string, form: string) => talk(on, [who, 'p1'], { id, form })
    const contacts = [
      said('lead', '2026-09-10', 'c1', '个别谈心'),
      said('with', '2026-09-10', 'c2', '个别谈心'),
      said('other-form', '2026-09-11', 'c1', '个别谈心'),
      said('by-phone', '2026-09-11', 'c2', '问候短信'),
    ]
    const tiers = [
      { ...document.tiers[0], assistants: { atMost: 1 }, whoseContactCounts: 'both' },
      document.tiers[1],
    ]
    const asked = { bearer: 'pairing', every: 'semester', count: 'contact' }
    const [finding] = autumn(judged(asked, { pairings, contacts }, { tiers }))
    expect(finding?.counted).toEqual(['lead'])
    expect(finding?.notCounted).toEqual([
      { id: 'by-phone', reason: 'not-together' },
      { id: 'other-form', reason: 'not-together' },
    ])
  })

  it('contacts of an assistant on the days of assisting alone, as they were entered by then', () => {
    const counted = (days: object) => {
      const pairings = [{ ...pair('c1', 'p1', 'school'), assistants: [assistantWith('c2', days)] }]
      const contacts = ['2026-09-09', '2026-09-10', '2026-10-09', '2026-10-10'].map((on) =>
        talk(on, ['c2', 'p1'], { id: on }),
      )
      const tiers = [{ ...document.tiers[0], assistants: { atMost: 1 } }, document.tiers[1]]
      const asked = { bearer: 'pairing', every: 'semester', count: 'contact' }
      return autumn(judged(asked, { pairings, contacts }, { tiers }))[0]?.counted
    }
    const days = { from: day('2026-09-10'), to: day('2026-10-10') }
    expect(counted(days)).toEqual(['2026-09-10', '2026-10-09'])
    expect(counted({ ...days, recordedOn: day('2026-11-21') })).toEqual([])
    expect(counted({ ...days, supersededOn: day('2026-11-20') })).toEqual([])
  })

  it('activities of an office and who took part', () => {
    const tea = { ...dated, id: 'tea', kind: '茶话会', role: 'ufwd', participants: [humanId('p1')] }
    const asked = { every: 'semester', count: 'activity', where: { kind: '茶话会' } }
    expect(
      autumn(judged({ ...asked, bearer: 'office', of: { role: 'ufwd' } }, { activities: [tea] }))[0]?.state,
    ).toBe('met')
    expect(
      states(
        autumn(judged({ ...asked, bearer: 'person', of: { listed: '党外代表人士' } }, { activities: [tea] })),
      ),
    ).toContainEqual(['p1', 'met'])
  })

  it('handovers after a change, and steps after steps', () => {
    const change = { ...dated, id: 'e', kind: 'hardship', human: humanId('c1') }
    const handover = {
      id: 'h',
      on: day('2026-10-12'),
      recordedOn: day('2026-10-12'),
      pairing: pair('c1', 'p1', 'school').id,
    }
    const asked = { bearer: 'pairing', after: 'hardship', within: '5 days', count: 'handover' }
    expect(states(judged(asked, { events: [change], handovers: [handover] }))).toEqual([['c1-p1', 'met']])
    const step = (id: string, act: string, on: string) => ({
      id,
      on: day(on),
      recordedOn: day(on),
      procedure: 'unit',
      subject: 'list-1',
      act,
      role: 'ufwd',
    })
    const filing = {
      bearer: 'office',
      of: { role: 'ufwd' },
      after: 'list.decided',
      within: '7 days',
      count: 'step',
      where: { act: 'file' },
    }
    const decided = step('d', 'decide', '2026-10-10')
    expect(judged(filing, { steps: [decided] })[0]?.state).toBe('overdue')
    expect(judged(filing, { steps: [decided, step('f', 'file', '2026-10-17')] })[0]?.state).toBe('met')
    expect(judged(filing, { steps: [decided, step('f', 'file', '2026-10-18')] })[0]?.state).toBe('late')
  })

  it('a commissioner named for a unit', () => {
    const appointment = { ...always, id: 'a', kind: '统战委员', unit: unitId('chem'), human: humanId('c3') }
    const asked = {
      bearer: 'unit',
      of: { unit: '二级党组织' },
      count: 'appointment',
      where: { kind: '统战委员' },
    }
    expect(states(judged(asked))).toEqual([['chem', 'short']])
    expect(states(judged(asked, { appointments: [appointment] }))).toEqual([['chem', 'met']])
  })

  it('by a date, once', () => {
    const asked = {
      bearer: 'office',
      of: { role: 'ufwd' },
      before: '2026-10-31',
      count: 'document',
      where: { kind: '方案' },
    }
    const plan = (on: string) => ({
      id: 'd',
      on: day(on),
      recordedOn: day(on),
      kind: '方案',
      role: 'ufwd',
      to: [],
    })
    expect(judged(asked)[0]?.state).toBe('overdue')
    expect(judged(asked, { documents: [plan('2026-10-31')] })[0]?.state).toBe('met')
    expect(judged(asked, { documents: [plan('2026-11-01')] })[0]?.state).toBe('late')
  })
})

describe('a step with a deadline', () => {
  const filed = [
    { act: 'decide', by: 'unitOrg' },
    { act: 'file', by: 'ufwd', within: '7 days', cite: { 三: '七日内备案' } },
  ]
  const tiers = [document.tiers[0], { ...document.tiers[1], list: { steps: filed } }]
  const step = (subject: string, act: string, on: string, procedure = 'unit') => ({
    id: `${subject}-${act}`,
    on: day(on),
    recordedOn: day(on),
    procedure,
    subject,
    act,
    role: act === 'file' ? 'ufwd' : 'unitOrg',
  })
  const filings = (steps: Facts['steps']) =>
    judgedBy([policyOf({ tiers })], { steps })
      .filter(({ requirement }) => requirement === 'unit.file')
      .map(({ turn, state, cites }) => [turn?.id, state, cites[0]?.phrase])

  it('is due after the step before it, list by list', () => {
    const decided = [step('a', 'decide', '2026-10-10'), step('b', 'decide', '2026-11-18')]
    expect(filings([...decided, step('b', 'file', '2026-11-19')])).toEqual([
      ['a-decide', 'overdue', '七日内备案'],
      ['b-decide', 'met', '七日内备案'],
    ])
    expect(filings([step('a', 'decide', '2026-10-10', 'school')])).toEqual([])
  })
})

describe('a step that stands instead of another', () => {
  const steps = [
    { act: 'dispatch', by: 'ufwd' },
    { act: 'handle', by: 'ufwd', within: '15 days' },
    { act: 'explain', by: 'ufwd', insteadOf: 'handle', within: '10 days' },
    { act: 'tell', by: 'ufwd', within: '5 days' },
  ]
  const done = (act: string, on: string, subject: string) => ({
    ...{ id: `${subject}-${act}`, on: day(on), recordedOn: day(on), procedure: 'matters', subject, act },
    role: 'ufwd',
  })
  const found = (...facts: Facts['steps']) =>
    judgedBy([policyOf({ procedures: { matters: { steps } } })], { steps: facts })
      .filter(({ requirement }) => requirement.startsWith('matters.'))
      .map(({ requirement, turn, state }) => [requirement, turn?.id, turn?.dueOn, state])

  it('begins with what came before the other, and either lets the time of the next run', () => {
    expect(found(done('dispatch', '2026-10-01', 'c'))).toEqual([
      ['matters.handle', 'c-dispatch', '2026-10-16', 'overdue'],
      ['matters.explain', 'c-dispatch', '2026-10-11', 'optional'],
    ])
    const solved = [done('dispatch', '2026-10-01', 'a'), done('handle', '2026-10-12', 'a')]
    expect(found(...solved)).toEqual([
      ['matters.handle', 'a-dispatch', '2026-10-16', 'met'],
      ['matters.explain', 'a-dispatch', '2026-10-11', 'met'],
      ['matters.tell', 'a-handle', '2026-10-17', 'overdue'],
    ])
    const explained = [done('dispatch', '2026-10-01', 'b'), done('explain', '2026-10-10', 'b')]
    expect(found(...explained, done('tell', '2026-10-15', 'b'))).toEqual([
      ['matters.handle', 'b-dispatch', '2026-10-16', 'met'],
      ['matters.explain', 'b-dispatch', '2026-10-11', 'met'],
      ['matters.tell', 'b-explain', '2026-10-15', 'met'],
    ])
  })
})

describe('the time of a step', () => {
  const steps = [
    { act: 'recommend', by: 'ufwd' },
    { act: 'consult', by: 'ufwd', force: 'should' },
    { act: 'confirm-self', by: 'cadre', within: '10 days' },
    { act: 'file', by: 'ufwd', within: '7 days' },
  ]
  const done = (act: string, on: string, id = act) => ({
    ...{ id, on: day(on), recordedOn: day(on), procedure: 'school', subject: 'l', act, role: 'ufwd' },
  })
  const tiers = [{ ...document.tiers[0], list: { steps } }, document.tiers[1]]
  const found = (...facts: Facts['steps']) =>
    judgedBy([policyOf({ tiers })], { steps: facts })
      .filter(({ requirement }) => requirement.startsWith('school.'))
      .map(({ requirement, turn, state }) => [requirement, turn?.id, turn?.dueOn, state])

  it('runs from what was done last, though a step between was passed over', () => {
    const recommended = done('recommend', '2026-11-01')
    expect(found(recommended)).toEqual([['school.confirm-self', 'recommend', '2026-11-11', 'overdue']])
    expect(found(recommended, done('consult', '2026-11-12'))).toEqual([
      ['school.confirm-self', 'consult', '2026-11-22', 'due'],
    ])
  })

  it('runs once from the last of those who confirm one by one', () => {
    const confirmed = ['10', '12'].map((on) => done('confirm-self', `2026-11-${on}`, `c${on}`))
    const files = (...facts: Facts['steps']) =>
      found(done('recommend', '2026-11-01'), ...confirmed, ...facts).filter(([id]) => id === 'school.file')
    expect(files()).toEqual([['school.file', 'c12', '2026-11-19', 'overdue']])
    expect(files(done('file', '2026-11-18'))).toEqual([['school.file', 'c12', '2026-11-19', 'met']])
  })
})

describe('several documents', () => {
  const replacing = policyOnly(
    { id: 'contact', bearer: 'pairing', every: 'semester', count: 'contact', atLeast: 3 },
    {
      id: 'chem-2026',
      issuedOn: '2026-09-01',
      extent: 'partial',
      silent: [],
      relation: { to: 'minghu-2026', as: 'replaces', units: ['chem'], requirements: ['contact'] },
    },
  )

  it('let one take over a requirement for its units', () => {
    const contacts = autumn(judgedBy([policyOf(), replacing]))
    expect(contacts.map(({ requirement, bearer, atLeast }) => [requirement, bearer.id, atLeast])).toEqual([
      ['chem-2026:contact', 'c3-p2', 3],
      ['contact', 'c1-p1', 1],
    ])
  })
})
