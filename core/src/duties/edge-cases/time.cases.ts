import { expect } from 'vitest'
import { day } from '../../calendar/day.ts'
import { humanId, pairingId } from '../../roster/human.cases.ts'
import { sentenceOf } from '../findings/finding-sentences.ts'
import { pair, policyOnly, policyWith, talk } from '../school.cases.ts'
import { type EdgeCase, entered, findingOn, findingsOn, occasion, statesOf } from './edge-case.cases.ts'

const autumn = '2026-2027-1'
const yearly = {
  id: 'yearly',
  bearer: 'pairing',
  every: 'calendar-year',
  count: 'contact',
  atLeast: 1,
  force: 'must',
  cite: { 四: '每年' },
}

/** When something happened, was written down, and in which period it falls. */
export const casesOfTime: readonly EdgeCase[] = [
  {
    name: 'E11',
    says: 'a pair made in the last week of a semester is new, and due from the next',
    holds: () => {
      const facts = { pairings: [pair('c1', 'p1', 'school', { from: '2027-01-20' })] }
      const finding = findingOn('contact', 'c1-p1', { on: '2027-01-24', facts })
      expect(finding).toMatchObject({ state: 'not-applicable', reasons: ['new'] })
      expect(sentenceOf(finding, day('2027-01-24')).text).toBe('1月20日新结对，下学期起算（系统默认）')
      expect(findingOn('contact', 'c1-p1', { on: '2027-03-01', facts }).state).toBe('due')
    },
  },
  {
    name: 'E12',
    says: 'a talk of 3 January belongs to last autumn’s semester, and to the new calendar year',
    holds: () => {
      const policies = [policyWith({}, { id: 'a' }), policyOnly(yearly, { id: 'b' })]
      const contacts = [talk('2027-01-03', ['c1', 'p1'])]
      const asked = { on: '2027-02-01', policies, facts: { contacts } }
      const of = (requirement: string, turn: string) =>
        statesOf(requirement, asked).find(([id, period]) => id === 'c1-p1' && period === turn)?.[2]
      expect([of('contact', autumn), of('yearly', '2026'), of('yearly', '2027')]).toEqual([
        'met',
        'short',
        'met',
      ])
    },
  },
  {
    name: 'E13',
    says: 'a talk in the summer belongs to the semester the school’s table gives the vacation to',
    holds: () => {
      const facts = { contacts: [talk('2026-07-10', ['c1', 'p1']), talk('2026-07-11', ['c3', 'p2'])] }
      const spring = statesOf('contact', { facts }).filter(([, turn]) => turn === '2025-2026-2')
      expect(spring.map(([id, , state]) => [id, state])).toEqual([
        ['c1-p1', 'met'],
        ['c3-p2', 'short'],
      ])
    },
  },
  {
    name: 'E14',
    says: 'one tea with two friends is a record for each pair and one occasion for the cadre',
    holds: () => {
      const facts = {
        pairings: [pair('c1', 'p1', 'school'), pair('c1', 'p2', 'school')],
        contacts: [
          occasion('2026-09-10', [
            ['c1', 'p1'],
            ['c1', 'p2'],
          ]),
        ],
      }
      const pairs = statesOf('contact', { facts }).filter(([, turn]) => turn === autumn)
      expect(pairs.map(([id, , state]) => [id, state])).toEqual([
        ['c1-p1', 'met'],
        ['c1-p2', 'met'],
      ])
      const occasions = { ...yearly, bearer: 'cadre', of: { tier: 'school' }, every: 'semester' }
      expect(findingOn('yearly', 'c1', { policies: [policyOnly(occasions)], facts })).toMatchObject({
        count: { lo: 1, hi: 1 },
        counted: ['tea'],
      })
    },
  },
  {
    name: 'E15',
    says: 'one person with two cadres at one table counts for both pairs, and once for the person, also where each wrote it down',
    holds: () => {
      const facts = {
        pairings: [pair('c1', 'p1', 'school'), pair('c3', 'p1', 'unit')],
        contacts: [
          occasion('2026-09-10', [
            ['c1', 'p1'],
            ['c3', 'p1'],
          ]),
        ],
      }
      const meeting = 'tea'
      const apart = {
        pairings: [pair('c1', 'p1', 'school'), pair('c3', 'p1', 'unit')],
        contacts: [
          talk('2026-09-10', ['c1', 'p1'], { id: 'by-c1', meeting }),
          talk('2026-09-10', ['c3', 'p1'], { id: 'by-c3', meeting }),
          // Corrected since: another day is another meeting.
          talk('2026-09-12', ['c3', 'p1'], { id: 'corrected', meeting }),
        ],
      }
      const ofPerson = { ...yearly, bearer: 'person', of: { tier: 'school' }, every: 'semester', atLeast: 3 }
      expect(findingOn('yearly', 'p1', { policies: [policyOnly(ofPerson)], facts: apart })).toMatchObject({
        count: { lo: 2, hi: 2 },
        counted: ['by-c1', 'corrected'],
      })
      for (const held of [facts, apart]) {
        const states = statesOf('contact', { facts: held }).filter(([, turn]) => turn === autumn)
        expect(states.map(([id, , state]) => [id, state])).toEqual([
          ['c1-p1', 'met'],
          ['c3-p1', 'met'],
        ])
      }
    },
  },
  {
    name: 'E16',
    says: 'the day of the talk and the day of the entry are two: counted by the one, written down by the other',
    holds: () => {
      const policies = [
        policyWith({ hardship: { after: 'contact', within: '3 days', count: 'record', where: {} } }),
      ]
      const contacts = [talk('2026-07-20', ['c1', 'p1'], { id: 'late', recordedOn: day('2026-11-01') })]
      const asked = { policies, facts: { contacts } }
      expect(findingOn('contact', 'c1-p1', asked)).toMatchObject({ state: 'met', lastOn: '2026-07-20' })
      expect(findingOn('hardship', 'c1-p1', asked)).toMatchObject({ state: 'late', reasons: ['came-late'] })
      // Two on one day are two records, and two days only where the document counts days.
      const twice = [talk('2026-09-10', ['c1', 'p1']), talk('2026-09-10', ['c1', 'p1'])]
      const days = [policyWith({ contact: { distinct: 'day', atLeast: 2 } })]
      expect(findingOn('contact', 'c1-p1', { facts: { contacts: twice } }).count.lo).toBe(2)
      expect(findingOn('contact', 'c1-p1', { policies: days, facts: { contacts: twice } }).count.lo).toBe(1)
    },
  },
  {
    name: 'E27',
    says: 'a new document leaves earlier periods to the old one, and pairs as they are',
    holds: () => {
      const next = policyWith(
        { contact: { atLeast: 2 } },
        { id: 'minghu-2027', issuedOn: '2027-02-20', replaces: ['minghu-2026'] },
      )
      const policies = [policyWith({}), next]
      const facts = { contacts: [talk('2026-09-10', ['c1', 'p1']), talk('2027-03-10', ['c1', 'p1'])] }
      const found = findingsOn({ on: '2027-04-01', policies, facts }).filter(
        ({ requirement, bearer }) => requirement === 'contact' && bearer.id === 'c1-p1',
      )
      expect(found.map(({ turn, version, state }) => [turn?.id, version, state])).toEqual([
        ['2025-2026-2', 'minghu-2026', 'short'],
        [autumn, 'minghu-2026', 'met'],
        ['2026-2027-2', 'minghu-2027', 'due'],
      ])
    },
  },
  {
    name: 'E29',
    says: 'the findings of the semesters of a year carry their days, so that its report can take both',
    holds: () => {
      const found = findingsOn({ on: '2027-02-01' }).filter(
        ({ requirement, bearer }) => requirement === 'contact' && bearer.id === 'c1-p1',
      )
      expect(found.map(({ turn }) => [turn?.from, turn?.to])).toEqual([
        ['2026-01-25', '2026-07-11'],
        ['2026-07-11', '2027-01-25'],
        ['2027-01-25', '2027-07-10'],
      ])
    },
    later: 'which semesters a year’s report holds is the report’s, built from these findings',
  },
  {
    name: 'E32',
    says: 'a year abroad without a clause for it is 人工免计, and says so',
    holds: () => {
      const excuse = { id: 'e', human: humanId('p1'), reason: '出国', by: 'ufwd' }
      const excuses = [
        { ...excuse, from: day('2026-07-11'), to: day('2027-07-11'), recordedOn: day('2026-07-11') },
      ]
      const finding = findingOn('contact', 'c1-p1', { facts: { excuses } })
      expect(finding).toMatchObject({
        state: 'not-applicable',
        reasons: ['excused-by-hand'],
        count: { lo: 0 },
      })
      expect(sentenceOf(finding, day('2026-11-20')).text).toBe('文件未规定，人工免计')
    },
  },
  {
    name: 'E06',
    says: 'of a cadre who leaves nothing more is due; what was open is handed over, even after the day',
    holds: () => {
      const policies = [policyWith({ hardship: { after: 'post.changed', count: 'handover', where: {} } })]
      const facts = {
        pairings: [pair('c1', 'p1', 'school', { to: '2026-10-10' })],
        events: [{ id: 'left', kind: 'post.changed', human: humanId('c1'), ...entered('2026-10-10') }],
      }
      expect(findingOn('contact', 'c1-p1', { policies, facts })).toMatchObject({
        state: 'not-applicable',
        reasons: ['ended'],
      })
      expect(findingOn('hardship', 'c1-p1', { policies, facts }).state).toBe('due')
      const handovers = [{ id: 'h', pairing: pairingId('c1-p1'), ...entered('2026-10-25') }]
      expect(findingOn('hardship', 'c1-p1', { policies, facts: { ...facts, handovers } }).state).toBe('met')
    },
    later: 'that no reminder goes to the former cadre is asked again when one is sent',
  },
]
