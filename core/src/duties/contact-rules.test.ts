import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { isCountedByCadre, isCountedByPair } from './contact-rules.ts'
import { rulesOf, versionsKnownAt } from './rule.ts'
import { policyWith } from './school.cases.ts'

const outside = { party: 'outside' }

it.each<[string, Record<string, unknown>, 'pair' | 'cadre' | 'school']>([
  ['each pairing', {}, 'pair'],
  ['each pairing, excused for a word', { exempt: [{ excused: ['出国'] }] }, 'pair'],
  ['pairings of some persons', { of: { person: outside } }, 'school'],
  ['each cadre', { bearer: 'cadre' }, 'cadre'],
  ['each cadre who is paired', { bearer: 'cadre', of: { pairedIn: 'unit' } }, 'cadre'],
  ['each cadre who is not', { bearer: 'cadre', of: { not: { pairedIn: 'unit' } } }, 'cadre'],
  ['each pairing or each cadre', { bearer: { readings: ['pairing', 'cadre'], adopted: null } }, 'cadre'],
  ['each cadre, by different persons', { bearer: 'cadre', distinct: 'person' }, 'cadre'],
  [
    'each cadre, by persons of different titles',
    { bearer: 'cadre', distinct: { person: 'title' } },
    'school',
  ],
  ['each cadre, everybody paired', { bearer: 'cadre', distinct: 'person', atLeast: 'all' }, 'school'],
  ['cadres of a tier', { bearer: 'cadre', of: { tier: 'unit' } }, 'school'],
  ['cadres of a kind of unit', { bearer: 'cadre', of: { unit: '附属医院' } }, 'school'],
  ['each cadre, contacts with some', { bearer: 'cadre', where: { person: outside } }, 'school'],
  [
    'each pairing, one way with some persons',
    { anyOf: [{ count: 'contact', where: { person: outside }, atLeast: 1 }] },
    'school',
  ],
  [
    'each cadre, so many at most with some',
    { bearer: 'cadre', cap: { where: { person: outside }, atMost: 1, per: 'semester' }, atLeast: 1 },
    'school',
  ],
  ['each person', { bearer: 'person' }, 'school'],
])('counting %s again needs what it asks of the %s', (_, change, needs) => {
  const versions = versionsKnownAt([policyWith({ contact: change })], day('2027-01-01'))
  const rule = rulesOf(versions).find(({ key }) => key === 'contact')
  if (rule === undefined) throw new Error('no such rule')
  const needed = isCountedByPair(rule) ? 'pair' : isCountedByCadre(rule) ? 'cadre' : 'school'
  expect(needed).toBe(needs)
})
