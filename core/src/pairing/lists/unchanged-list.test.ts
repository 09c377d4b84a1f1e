import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { document, policyOf } from '../../duties/school.cases.ts'
import { decideUnchanged, type UnchangedFacts, unconsideredIn } from './unchanged-list.ts'

const yearly = { every: 'academic-year', force: 'may', by: 'unitOrg', cite: { 五: '每学年，可视情况调整' } }
const policy = policyOf({
  tiers: [document.tiers[0], { ...document.tiers[1], adjust: [yearly] }],
})
const statement = {
  id: 's',
  tier: 'unit',
  unitId: 'u',
  academicYear: '2026-2027',
  role: 'unitOrg',
  on: day('2026-09-20'),
  body: '',
  minutesNo: '',
}
const facts: UnchangedFacts = {
  policy,
  today: day('2026-11-20'),
  marker: { roles: ['unit-secretary'], humanId: null },
  year: { from: day('2026-09-01'), to: day('2027-08-20') },
  openListId: null,
  effectiveListId: null,
  pairs: 3,
  statedOn: null,
}

describe('本学年不调整', () => {
  it('is stated by the unit for its own list, by the office on its behalf', () => {
    expect(decideUnchanged(statement, facts)).toMatchObject({ ok: true, changes: { capacity: 'own' } })
    const office = { ...facts, marker: { roles: ['office'] as const, humanId: null } }
    expect(decideUnchanged(statement, office)).toMatchObject({ ok: true, changes: { capacity: 'on-behalf' } })
  })

  it('is allowed too where the document says nothing of a yearly adjustment', () => {
    const school = { ...statement, tier: 'school', unitId: null, role: 'ufwd' }
    const office = { ...facts, marker: { roles: ['office'] as const, humanId: null } }
    expect(decideUnchanged(school, office)).toMatchObject({ ok: true, changes: { capacity: 'own' } })
  })

  const refused = [
    ['a list is being made', { openListId: 'l' }, {}, 'list-already-open'],
    ['this year’s list is in force', { effectiveListId: 'l' }, {}, 'list-of-year-in-force'],
    ['it was said before', { statedOn: day('2026-09-10') }, {}, 'unchanged-already-stated'],
    ['nothing is in force', { pairs: 0 }, {}, 'no-list-in-force'],
    ['the day is to come', {}, { on: day('2026-11-21') }, 'day-in-future'],
    ['the day lies before the year', {}, { on: day('2026-08-31') }, 'day-too-early'],
    ['the year is not in the calendar', { year: null }, {}, 'no-term-on-day'],
    ['it is said for the whole school', {}, { unitId: null }, 'list-made-by'],
    ['another role signs', {}, { role: 'ufwd' }, 'step-not-yours'],
    [
      'a leader signs for the unit',
      { marker: { roles: ['leader'] as const, humanId: null } },
      {},
      'step-not-yours',
    ],
  ] as const
  it.each(refused)('is refused when %s', (_, fact, said, code) => {
    expect(decideUnchanged({ ...statement, ...said }, { ...facts, ...fact })).toMatchObject({
      refusal: { code },
    })
  })
})

describe('where nobody has considered the list this year', () => {
  const standing = [
    { tier: 'school', unitId: null },
    { tier: 'unit', unitId: 'a' },
    { tier: 'unit', unitId: 'a' },
    { tier: 'unit', unitId: 'b' },
  ]

  it('names the units of the tiers whose document adjusts yearly, with the clause', () => {
    const considered = [{ tier: 'unit', unitId: 'b' }]
    expect(unconsideredIn(() => policy, { standing, considered })).toMatchObject([
      { tier: 'unit', unitIds: ['a'], cite: [{ phrase: '每学年，可视情况调整' }] },
    ])
  })

  it('asks only the units for which the document stands so', () => {
    const never = policyOf({ tiers: [document.tiers[0], document.tiers[1]] })
    const found = unconsideredIn((unit) => (unit === 'b' ? policy : never), { standing, considered: [] })
    expect(found).toMatchObject([
      { tier: 'unit', unitIds: ['b'], cite: [{ phrase: '每学年，可视情况调整' }] },
    ])
  })

  it('asks nothing where the document adjusts only after events', () => {
    const onEvent = [{ after: ['post.changed'], force: 'must' }]
    const other = policyOf({ tiers: [document.tiers[0], { ...document.tiers[1], adjust: onEvent }] })
    expect(unconsideredIn(() => other, { standing, considered: [] })).toEqual([])
  })
})
