import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import { isCountedByCadre, isCountedByPair } from './contact-rules.ts'
import { rulesOf, versionsKnownAt } from './rule.ts'
import { document, policyOf, policyWith } from './school.cases.ts'

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
  expect(neededBy(policyWith({ contact: change }))).toBe(needs)
})

it.each<[string, Record<string, unknown>]>([
  ['passes to the next holder of a post', { bindsTo: 'post' }],
  ['is with whoever holds a post', { to: 'post', targets: [{ id: 'head', is: { post: '主任委员' } }] }],
  ['is with a unit', { to: 'unit' }],
  ['counts what an assistant does', { assistants: { atMost: 1 }, whoseContactCounts: 'either' }],
  ['is made by the document', { assign: 'all', list: undefined }],
])('where a pairing %s, the whole school is asked', (_, change) => {
  const tiers = document.tiers.map((tier) => (tier.id === 'school' ? { ...tier, ...change } : tier))
  expect(neededBy(policyOf({ tiers }))).toBe('school')
})

function neededBy(policy: Policy): 'pair' | 'cadre' | 'school' {
  const rule = rulesOf(versionsKnownAt([policy], day('2027-01-01'))).find(({ key }) => key === 'contact')
  if (rule === undefined) throw new Error('no such rule')
  return isCountedByPair(rule) ? 'pair' : isCountedByCadre(rule) ? 'cadre' : 'school'
}
