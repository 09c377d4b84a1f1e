import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Facts } from '../roster/facts.ts'
import { humanId } from '../roster/human.cases.ts'
import { answerableEvents, asksWhatItAnswers } from './answerable-events.ts'
import { calendar, factsOf, pair, policyOf, policyOnly, talk } from './school.cases.ts'
import { settingOf } from './setting.ts'

const hardship = (id: string, on: string, of = 'p1') => ({
  id,
  kind: 'hardship',
  on: day(on),
  recordedOn: day(on),
  human: humanId(of),
})

function answerable(facts: Partial<Facts>, policy = policyOf()) {
  const asOf = { on: day('2026-11-20'), knownAt: day('2026-11-20') }
  const setting = settingOf([policy], { calendar, facts: factsOf(facts), asOf })
  const sides = { cadre: humanId('c1'), persons: [humanId('p1'), humanId('p3')], on: asOf.on }
  return answerableEvents(setting, sides).map(({ id, person, isOpen }) => [id, person, isOpen])
}

const visit = (on: string, event?: string) =>
  talk(on, ['c1', 'p1'], { part: { acts: ['慰问'], ...(event !== undefined && { event }) } })

describe('the events a contact may answer', () => {
  it('are those that concern the pair, oldest first, with the person they are about', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c1', 'p3', 'school'), pair('c3', 'p2', 'unit')]
    const events = [
      hardship('late', '2026-10-20'),
      hardship('early', '2026-10-10'),
      hardship('other', '2026-10-11', 'p2'),
    ]
    expect(answerable({ pairings, events })).toEqual([
      ['early', 'p1', true],
      ['late', 'p1', true],
    ])
  })

  it('call for no more once answered, and may still be named', () => {
    const events = [hardship('early', '2026-10-10'), hardship('late', '2026-10-20')]
    expect(answerable({ events, contacts: [visit('2026-10-25', 'late')] })).toEqual([
      ['early', 'p1', true],
      ['late', 'p1', false],
    ])
  })

  it('are none where a document waits for a paper, or for the writing-down', () => {
    const paper = policyOnly({ id: 'r', bearer: 'pairing', after: 'hardship', count: 'document', atLeast: 1 })
    const written = policyOnly({ id: 'r', bearer: 'pairing', after: 'contact', count: 'record', atLeast: 1 })
    const facts = { events: [hardship('early', '2026-10-10')], contacts: [visit('2026-10-25')] }
    expect([answerable(facts, paper), answerable(facts, written)]).toEqual([[], []])
    expect(
      [policyOf(), paper, written].map((policy) => asksWhatItAnswers([policy], day('2026-11-20'))),
    ).toEqual([true, false, false])
  })

  it('are the cadre’s own too, answered with any of the cadre’s persons', () => {
    const policy = policyOnly({ id: 'r', bearer: 'cadre', after: 'hardship', count: 'contact', atLeast: 1 })
    expect(answerable({ events: [hardship('own', '2026-10-10', 'c1')] }, policy)).toEqual([
      ['own', 'p1', true],
      ['own', 'p3', true],
    ])
  })
})

describe('an event that was taken back', () => {
  it('is none: the contact that named it serves the oldest still open', () => {
    const events = [hardship('early', '2026-10-10')]
    expect(answerable({ events, contacts: [visit('2026-10-25', 'taken-back')] })).toEqual([
      ['early', 'p1', false],
    ])
  })
})
