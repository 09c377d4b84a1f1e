import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Facts } from '../../roster/facts.ts'
import { always, assistantWith, humanId, since, unitId } from '../../roster/human.cases.ts'
import { evaluate } from '../evaluate.ts'
import { cadre, calendar, document, factsOf, pair, policyOf, talk } from '../school.cases.ts'

/** Whom the events concern, with the event and the day by which they call for something. */
function concerned(rule: Record<string, unknown>, facts: Partial<Facts>, tiers = document.tiers) {
  const asked = { id: 'asked', within: '5 days', count: 'document', atLeast: 1, force: 'must', ...rule }
  const policy = policyOf({ tiers, requirements: [asked] })
  const at = { on: day('2026-11-20'), knownAt: day('2026-11-20') }
  return evaluate([policy], calendar, factsOf(facts), at)
    .filter(({ requirement }) => requirement === 'asked')
    .map(({ bearer, turn }) => [bearer.id, turn?.event?.id, turn?.dueOn])
}

const dated = { on: day('2026-10-10'), recordedOn: day('2026-10-10') }
const persons = { bearer: 'person', of: { listed: '党外代表人士' } }

describe('an event of a pairing', () => {
  const pairings = [pair('c3', 'p2', 'unit', { from: '2026-09-01', to: '2026-10-10' })]

  it('concerns the pairing and both who stand in it', () => {
    expect(concerned({ bearer: 'pairing', after: 'pairing.started' }, { pairings })).toEqual([
      ['c3-p2', 'c3-p2:started', '2026-09-06'],
    ])
    expect(concerned({ bearer: 'cadre', after: 'pairing.started' }, { pairings })).toEqual([
      ['c3', 'c3-p2:started', '2026-09-06'],
    ])
    expect(concerned({ ...persons, after: 'pairing' }, { pairings })).toEqual([
      ['p2', 'c3-p2:started', '2026-09-06'],
    ])
  })

  it('is its end on the day it ended on, the first on which it no longer stands', () => {
    expect(concerned({ bearer: 'pairing', after: 'pairing.ended', count: 'handover' }, { pairings })).toEqual(
      [['c3-p2', 'c3-p2:ended', '2026-10-15']],
    )
    expect(concerned({ bearer: 'cadre', after: 'pairing.ended' }, { pairings })).toEqual([
      ['c3', 'c3-p2:ended', '2026-10-15'],
    ])
  })

  it('recorded of it concerns both sides, too', () => {
    const facts = {
      pairings: [pair('c3', 'p2', 'unit'), pair('c1', 'p1', 'school')],
      events: [{ ...dated, id: 'e', kind: 'hardship', pairing: pair('c3', 'p2', 'unit').id }],
    }
    const whom = (rule: Record<string, unknown>) =>
      concerned({ ...rule, after: 'hardship' }, facts).map(([id]) => id)
    expect([whom({ bearer: 'pairing' }), whom({ bearer: 'cadre' }), whom(persons)]).toEqual([
      ['c3-p2'],
      ['c3'],
      ['p2'],
    ])
  })
})

describe('a contact concerns the pairing of the sides as they stand that day', () => {
  const rule = { bearer: 'pairing', of: { tier: 'unit' }, after: 'contact' }
  const tiersWith = (change: Record<string, unknown>) =>
    document.tiers.map((tier) => (tier.id === 'unit' ? { ...tier, ...change } : tier))
  const secretary = (days: object) => [
    { ...always, ...days, unit: unitId('chem'), title: '书记', body: '党组织班子' },
  ]

  it('as whoever holds the post it is bound to', () => {
    const [c1, c2, c3, ...others] = factsOf().humans
    const humans = [
      ...[c1!, c2!, { ...c3!, posts: secretary({ to: day('2026-10-01') }) }],
      ...[{ ...cadre('c4', 'chem'), posts: secretary({ from: day('2026-10-01') }) }, ...others],
    ]
    const contacts = [
      talk('2026-09-20', ['c3', 'p2'], { id: 'before' }),
      talk('2026-10-10', ['c4', 'p2'], { id: 'after' }),
      talk('2026-10-11', ['c3', 'p2'], { id: 'gone' }),
    ]
    expect(concerned(rule, { humans, contacts }, tiersWith({ bindsTo: 'post' }))).toEqual([
      ['c3-p2', 'before', '2026-09-25'],
      ['c3-p2', 'after', '2026-10-15'],
    ])
  })

  it.each([
    ['either', [['c3-p2', 'alone', '2026-10-15']]],
    ['lead', []],
  ])('as its assistant, where the contact of %s counts', (whoseContactCounts, expected) => {
    const humans = [...factsOf().humans, cadre('c4', 'chem')]
    const pairings = [{ ...pair('c3', 'p2', 'unit'), assistants: [assistantWith('c4')] }]
    const contacts = [talk('2026-10-10', ['c4', 'p2'], { id: 'alone' })]
    const tiers = tiersWith({ assistants: { atMost: 1 }, whoseContactCounts })
    expect(concerned(rule, { humans, pairings, contacts }, tiers)).toEqual(expected)
  })

  it('as anybody of the units that are its sides', () => {
    const humans = [...factsOf().humans, cadre('c4', 'chem')]
    const units = { fromUnit: unitId('chem'), toUnit: unitId('office') }
    const pairings = [{ ...pair('c3', 'c1', 'unit'), ...units }]
    const contacts = [
      talk('2026-10-10', ['c4', 'c2'], { id: 'theirs' }),
      talk('2026-10-11', ['c4', 'p2'], { id: 'others' }),
    ]
    expect(concerned(rule, { humans, pairings, contacts }, tiersWith({ from: 'unit', to: 'unit' }))).toEqual([
      ['c3-c1', 'theirs', '2026-10-15'],
    ])
  })
})

describe('a record is an event', () => {
  it('as the naming of somebody for a unit', () => {
    const named = {
      ...since('2026-10-10'),
      id: 'n',
      kind: '联络员',
      unit: unitId('chem'),
      human: humanId('p2'),
    }
    const unit = { bearer: 'unit', of: { unit: '二级党组织' }, after: 'appointment' }
    expect(concerned(unit, { appointments: [named] })).toEqual([['chem', 'n', '2026-10-15']])
    expect(concerned(unit, { appointments: [{ ...named, ...always }] })).toEqual([])
  })

  it('as the writing-down of a contact, on the day it was written down', () => {
    const contacts = [{ ...talk('2026-10-01', ['c3', 'p2'], { id: 'k' }), recordedOn: day('2026-10-10') }]
    expect(concerned({ bearer: 'cadre', after: 'record' }, { contacts })).toEqual([['c3', 'k', '2026-10-15']])
  })

  it('as any step of a procedure', () => {
    const steps = [{ ...dated, id: 's', procedure: 'matters', subject: 'm', act: 'triage', role: 'ufwd' }]
    const office = { bearer: 'office', of: { role: 'ufwd' }, after: 'step' }
    expect(concerned(office, { steps })).toEqual([['ufwd', 's', '2026-10-15']])
  })
})

describe('what is about somebody', () => {
  const events = [{ ...dated, id: 'e', kind: 'hardship', human: humanId('p2') }]
  const ofUnit = (unit: string) => ({ ...always, role: 'unitOrg', unit: unitId(unit) })
  const [first, second, ...others] = factsOf().humans
  const humans = [
    { ...first!, roles: [...first!.roles, ofUnit('chem')] },
    { ...second!, roles: [...second!.roles, ofUnit('office')] },
    ...others,
  ]

  it('concerns the unit and the office of that unit, and no other', () => {
    const unit = { bearer: 'unit', of: { unit: ['二级党组织', '部门'] }, after: 'hardship' }
    const office = { bearer: 'office', of: { role: 'unitOrg' }, after: 'hardship' }
    expect(concerned(unit, { events }).map(([id]) => id)).toEqual(['chem'])
    expect(concerned(office, { events, humans }).map(([id]) => id)).toEqual(['unitOrg@chem'])
  })

  it('concerns the team it is a member of', () => {
    const ofCadre = [{ ...dated, id: 'e', kind: 'hardship', human: humanId('c3') }]
    const team = { bearer: 'team', after: 'hardship' }
    expect(concerned(team, { events: ofCadre }).map(([id]) => id)).toEqual(['chem/党组织班子'])
  })

  it('leaves a step of the school’s list to the offices of all units, whoever took it', () => {
    const steps = [
      {
        ...dated,
        ...{ id: 's', procedure: 'school', subject: 'l', act: 'decide', role: 'ufwd', by: humanId('c3') },
      },
    ]
    const office = { bearer: 'office', of: { role: 'unitOrg' }, after: 'list.decided' }
    expect(concerned(office, { steps, humans }).map(([id]) => id)).toEqual(['unitOrg@chem', 'unitOrg@office'])
  })
})
