import { day } from '../calendar/day.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { termId } from '../calendar/term.ts'
import type { ContactFact, ContactPartFact } from '../contacts/contact-fact.ts'
import type { Policy } from '../policy/policy.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { emptyFacts } from '../roster/empty-facts.ts'
import type { Facts } from '../roster/facts.ts'
import { always, humanId, humanWith, pairingWith, since, unitId, unitWith } from '../roster/human.cases.ts'
import type { Human } from '../roster/human.ts'

// 明湖大学, invented: two school leaders, a unit of two cadres, five persons, a document of 2026.

export const calendar: SchoolCalendar = {
  terms: [
    { id: termId('2025-2026-2'), from: day('2026-01-25'), to: day('2026-07-11') },
    { id: termId('2026-2027-1'), from: day('2026-07-11'), to: day('2027-01-25') },
    { id: termId('2026-2027-2'), from: day('2027-01-25'), to: day('2027-07-10') },
  ],
  yearsWithoutTerms: [],
  holidayYears: [
    {
      year: 2026,
      daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(day),
      makeUpDays: [day('2026-10-10')],
    },
  ],
  festivals: [
    { name: '国庆', from: day('2026-09-28'), to: day('2026-10-08') },
    { name: '元旦', from: day('2026-12-28'), to: day('2027-01-04') },
  ],
}

/** The document as a file holds it; tests change parts of it. */
export const document = {
  id: 'minghu-2026',
  title: '明湖大学联谊交友工作意见',
  issuedOn: '2026-06-09',
  extent: 'whole',
  roles: { ufwd: '统战部', unitOrg: '二级党组织' },
  periods: { festival: { festivals: ['国庆', '元旦'] }, 'wrap-up': { months: [12] } },
  tiers: [
    {
      id: 'school',
      cadres: { body: '党委班子', party: 'CPC' },
      targets: [{ id: 'seats', is: { party: 'outside', identity: { is: '政协委员' } } }],
      list: { steps: [{ act: 'propose', by: 'ufwd' }] },
    },
    {
      id: 'unit',
      cadres: { body: '党组织班子', party: 'CPC' },
      targets: [{ id: 'listed', is: { listed: '党外代表人士', employment: 'active' } }],
      scope: ['ownUnit'],
      list: {
        steps: [
          { act: 'decide', by: 'unitOrg' },
          { act: 'file', by: 'ufwd' },
        ],
      },
    },
  ],
  requirements: [
    {
      id: 'school-quota',
      bearer: 'cadre',
      of: { tier: 'school' },
      count: 'pairing',
      atLeast: 1,
      atMost: { readings: [1, 'none'], adopted: null },
      force: 'must',
      cite: { '三（二）': '结对联系1名' },
    },
    {
      id: 'unit-quota',
      bearer: 'cadre',
      of: { tier: 'unit' },
      count: 'pairing',
      atLeast: { delegated: 'unitOrg' },
      force: 'must',
      cite: { '三（二）': '由本单位党组织结合实际研究确定' },
    },
    {
      id: 'coverage',
      bearer: 'person',
      of: { listed: '党外代表人士', employment: 'active' },
      by: 'unitOrg',
      count: 'pairing',
      atLeast: 1,
      force: 'must',
      cite: { '三（二）': '全覆盖' },
    },
    {
      id: 'contact',
      bearer: 'pairing',
      every: 'semester',
      count: 'contact',
      atLeast: 1,
      force: 'must',
      cite: { '三（二）': '每学期不少于1次' },
    },
    {
      id: 'festival',
      bearer: 'pairing',
      every: 'festival',
      count: 'contact',
      where: { act: ['走访', '慰问'] },
      atLeast: 1,
      force: 'should',
      cite: { '四（二）': '重大节日主动走访' },
    },
    {
      id: 'hardship',
      bearer: 'pairing',
      after: 'hardship',
      count: 'contact',
      where: { act: '慰问' },
      atLeast: 1,
      force: 'must',
      cite: { '四（二）': '遇到困难时' },
    },
    {
      id: 'summary',
      bearer: 'office',
      of: { role: 'ufwd' },
      every: 'wrap-up',
      count: 'document',
      where: { kind: '汇总' },
      atLeast: 1,
      force: 'must',
      cite: { '五（三）': '定期开展工作梳理' },
    },
  ],
  forms: [
    { id: '个别谈心', counts: 'each' },
    { id: '座谈', group: true, counts: { readings: ['each', 'spoke'], adopted: null } },
    { id: '问候短信', counts: 'none' },
  ],
  vocabulary: { events: ['hardship'] },
  silent: ['requests'],
}

export function policyOf(changes: Record<string, unknown> = {}): Policy {
  const reading = readPolicy({ ...document, ...changes })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.policy
}

/** The document with fields of some requirements changed. */
export function policyWith(
  changes: Record<string, Record<string, unknown>>,
  more: Record<string, unknown> = {},
): Policy {
  const requirements = document.requirements.map((requirement) => ({
    ...requirement,
    ...changes[requirement.id],
  }))
  return policyOf({ requirements, ...more })
}

/** The document with one requirement only. */
export function policyOnly(requirement: Record<string, unknown>, more: Record<string, unknown> = {}): Policy {
  return policyOf({
    requirements: [{ force: 'must', cite: { '三（二）': '结对联系1名' }, ...requirement }],
    ...more,
  })
}

const party = (name: string) => [{ ...always, party: name }]
const post = (unit: string, body: string) => [{ ...always, unit: unitId(unit), title: '书记', body }]

export function cadre(id: string, unit: string, body = '党组织班子'): Human {
  return humanWith({
    id,
    memberships: party('CPC'),
    posts: post(unit, body),
    roles: [{ ...always, role: 'cadre', unit: unitId(unit) }],
  })
}

export function person(id: string, unit: string, more: Partial<Omit<Human, 'id'>> = {}): Human {
  return humanWith({
    id,
    memberships: party('none'),
    employments: [{ ...always, status: 'active', unit: unitId(unit) }],
    roles: [{ ...always, role: 'person', unit: unitId(unit) }],
    registers: [{ ...always, register: '党外代表人士' }],
    ...more,
  })
}

export const seat = { identities: [{ ...always, is: '政协委员' }] }

export function factsOf(changes: Partial<Facts> = {}): Facts {
  return {
    ...emptyFacts('minghu'),
    calendar,
    units: [unitWith('chem', '二级党组织'), unitWith('office', '部门')],
    humans: [
      cadre('c1', 'office', '党委班子'),
      cadre('c2', 'office', '党委班子'),
      cadre('c3', 'chem'),
      person('p1', 'chem', seat),
      person('p2', 'chem'),
      person('p3', 'chem'),
      humanWith({ id: 'u1', roles: [{ ...always, role: 'ufwd', unit: null }] }),
    ],
    pairings: [pair('c1', 'p1', 'school'), pair('c3', 'p2', 'unit')],
    ...changes,
  }
}

export function pair(
  cadreId: string,
  personId: string,
  tier: string,
  dates: { from?: string; to?: string } = {},
) {
  const days = since(dates.from ?? '2020-01-01', dates.to ?? null)
  return { ...pairingWith({ tier, cadre: cadreId, person: personId }), ...days }
}

let made = 0

/** A talk of one cadre with one person, entered the same day. */
export function talk(
  on: string,
  [cadreId, personId]: readonly [string, string],
  more: Partial<ContactFact> & { readonly part?: Partial<ContactPartFact> } = {},
): ContactFact {
  const { part, ...rest } = more
  made += 1
  return {
    id: `t${made}`,
    on: day(on),
    recordedOn: day(on),
    parts: [{ cadre: humanId(cadreId), person: humanId(personId), acts: ['谈心'], topics: [], ...part }],
    ...rest,
  }
}
