import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Facts } from '../../roster/facts.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, factsOf, pair, policyOnly, policyWith, talk } from '../school.cases.ts'
import { find, findings } from './found.cases.ts'

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
