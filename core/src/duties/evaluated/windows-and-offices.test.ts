import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Facts } from '../../roster/facts.ts'
import { document, policyOf, talk } from '../school.cases.ts'
import { find } from './found.cases.ts'

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

  it('take no visit after a festival for one at it where the document says so', () => {
    const periods = { ...document.periods, festival: { festivals: ['国庆', '元旦'], late: 'never' } }
    const policies = [policyOf({ periods })]
    const states = (on: string, visitedOn: string) => {
      const contacts = [talk(visitedOn, ['c1', 'p1'], { part: { acts: ['走访'] } })]
      const { state, counted } = find(
        { on, policies, facts: { contacts } },
        'festival',
        'c1-p1',
        '2026-09-28:国庆',
      )
      return [state, counted.length]
    }
    expect(states('2026-11-25', '2026-10-07')).toEqual(['met', 1])
    expect(states('2026-11-25', '2026-10-08')).toEqual(['advice', 0])
    expect(states('2026-11-25', '2026-11-24')).toEqual(['advice', 0])
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
})
