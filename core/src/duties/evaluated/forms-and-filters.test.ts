import { describe, expect, it } from 'vitest'
import type { Facts } from '../../roster/facts.ts'
import { factsOf, policyOf, policyOnly, policyWith, talk } from '../school.cases.ts'
import { autumn, find } from './found.cases.ts'

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
