import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { always, assistantWith, humanId, unitId } from '../../roster/human.cases.ts'
import { document, factsOf, pair, person, talk } from '../school.cases.ts'
import { bearerStates, dated, inAutumn, judged } from './judged.cases.ts'

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
    const [first] = inAutumn(judged(asked, { pairings, contacts }))
    expect(first).toMatchObject({ state: 'due', atLeast: 2, count: { lo: 1 }, need: { more: 1 } })
    const all = [...contacts, talk('2026-09-12', ['c1', 'p2'])]
    expect(inAutumn(judged(asked, { pairings, contacts: all }))[0]?.state).toBe('met')
  })

  it('everybody paired with a team, each once, and of them those a filter asks for', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c2', 'p1', 'school'), pair('c2', 'p2', 'school')]
    const team = { bearer: 'team', of: { tier: 'school' }, every: 'semester', count: 'contact' }
    const all = { distinct: 'person', atLeast: 'all' }
    const contacts = [talk('2026-09-10', ['c2', 'p1'])]
    const asked = (where: object) => inAutumn(judged({ ...team, ...all, where }, { pairings, contacts }))[0]
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
      inAutumn(
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
      return inAutumn(judged({ bearer: 'pairing', every: 'semester', count: 'contact' }, facts, { tiers }))[0]
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
    const [finding] = inAutumn(judged(asked, { pairings, contacts }, { tiers }))
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
      return inAutumn(judged(asked, { pairings, contacts }, { tiers }))[0]?.counted
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
      inAutumn(judged({ ...asked, bearer: 'office', of: { role: 'ufwd' } }, { activities: [tea] }))[0]?.state,
    ).toBe('met')
    expect(
      bearerStates(
        inAutumn(
          judged({ ...asked, bearer: 'person', of: { listed: '党外代表人士' } }, { activities: [tea] }),
        ),
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
    expect(bearerStates(judged(asked, { events: [change], handovers: [handover] }))).toEqual([
      ['c1-p1', 'met'],
    ])
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
    expect(bearerStates(judged(asked))).toEqual([['chem', 'short']])
    expect(bearerStates(judged(asked, { appointments: [appointment] }))).toEqual([['chem', 'met']])
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
