import { describe, expect, it } from 'vitest'
import { pathText } from '../reading/mistake.ts'
import { readPolicy } from './read-policy.ts'
import { smallPolicy } from './small-policy.cases.ts'

function mistakesOf(change: Record<string, unknown>) {
  const reading = readPolicy({ ...smallPolicy, ...change })
  return reading.ok ? [] : reading.mistakes.map(({ path, code }) => [pathText(path), code])
}

describe('a sound file', () => {
  it('becomes a policy', () => {
    const reading = readPolicy(smallPolicy)
    expect(reading.ok ? [] : reading.mistakes).toEqual([])
    if (!reading.ok) return
    expect(reading.policy.requirements.map(({ id }) => id)).toEqual(['quota', 'talk', 'visit', 'summary'])
    expect(reading.policy.requirements[0]?.atMost).toEqual({ state: 'set', value: 2 })
    expect(reading.policy.tiers[0]?.list?.steps[2]?.within).toEqual({ amount: 7, unit: 'working-days' })
  })

  it('is advised where a number has no citation', () => {
    const reading = readPolicy(smallPolicy)
    expect(reading.ok && reading.advice.map(({ path }) => pathText(path))).toEqual([
      'requirements[1]',
      'requirements[2]',
      'requirements[3]',
    ])
  })
})

const quota = smallPolicy.requirements[0]
const tier = smallPolicy.tiers[0]
const withRequirement = (fields: object) => ({ requirements: [{ ...quota, ...fields }] })
const withTarget = (is: unknown) => ({ tiers: [{ ...tier, targets: [{ id: 'seats', is }] }] })

describe('each mistake is named at its place', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['a missing field', { id: undefined }, '', 'missing-field'],
    ['an unknown field', { tittle: '办法' }, 'tittle', 'unknown-field'],
    ['a number for a text', { title: 7 }, 'title', 'not-text'],
    ['a day that does not exist', { issuedOn: '2026-02-30' }, 'issuedOn', 'day-beyond-month'],
    ['a role nobody named', withRequirement({ by: 'ufwdd' }), 'requirements[0].by', 'unknown-name'],
    [
      'a tier nobody named',
      withRequirement({ of: { tier: 'scool' } }),
      'requirements[0].of.tier',
      'unknown-name',
    ],
    [
      'a period nobody named',
      withRequirement({ atMost: undefined, every: 'term' }),
      'requirements[0].every',
      'unknown-name',
    ],
    [
      'a form nobody named',
      withRequirement({ where: { form: '座谈' } }),
      'requirements[0].where.form',
      'unknown-name',
    ],
    [
      'a count kind that is none',
      withRequirement({ count: 'contacts' }),
      'requirements[0].count',
      'unknown-word',
    ],
    ['an id given twice', { requirements: [quota, quota] }, 'requirements[1].id', 'duplicate-name'],
    [
      'a category given twice in a tier',
      { tiers: [{ ...tier, targets: [...(tier?.targets ?? []), ...(tier?.targets ?? [])] }] },
      'tiers[0].targets[1].id',
      'duplicate-name',
    ],
    [
      'a floor above the ceiling',
      withRequirement({ atLeast: 3 }),
      'requirements[0].atMost',
      'at-least-above-at-most',
    ],
    [
      'a ceiling over a period',
      withRequirement({ every: 'month' }),
      'requirements[0].atMost',
      'at-most-not-standing',
    ],
    [
      'a target below the floor',
      withRequirement({ atLeast: 2, target: 1 }),
      'requirements[0].target',
      'target-below-at-least',
    ],
    [
      'two timings',
      withRequirement({ atMost: undefined, every: 'month', after: 'hardship' }),
      'requirements[0]',
      'several-timings',
    ],
    [
      'a time limit from nowhere',
      withRequirement({ within: '3 days' }),
      'requirements[0].within',
      'within-without-start',
    ],
    [
      'no number at all',
      withRequirement({ atLeast: undefined, atMost: undefined }),
      'requirements[0]',
      'no-number',
    ],
    [
      'what narrows nothing beside other ways',
      withRequirement({
        ...{ atLeast: undefined, atMost: undefined, where: { tier: 'school' } },
        anyOf: [{ count: 'pairing', atLeast: 1 }],
      }),
      'requirements[0].where',
      'idle-beside-other-ways',
    ],
    [
      'a target beside other ways',
      withRequirement({ atMost: undefined, target: 2, anyOf: [{ count: 'pairing', atLeast: 1 }] }),
      'requirements[0].target',
      'idle-beside-other-ways',
    ],
    [
      'a filter of another count in one of the ways',
      withRequirement({
        atMost: undefined,
        anyOf: [{ count: 'document', where: { mode: 'phone' }, atLeast: 1 }],
      }),
      'requirements[0].anyOf[0].where.mode',
      'filter-of-another-count',
    ],
    [
      'a filter of another count in a cap',
      withRequirement({
        ...{ atMost: undefined, every: 'month', count: 'contact' },
        cap: { where: { kind: '座谈' }, atMost: 1, per: 'month' },
      }),
      'requirements[0].cap.where.kind',
      'filter-of-another-count',
    ],
    [
      'a span without a unit',
      withRequirement({ after: 'hardship', atMost: undefined, within: '3' }),
      'requirements[0].within',
      'not-a-span',
    ],
    [
      'sides of a cadre',
      withRequirement({ of: { person: { party: 'CPC' } } }),
      'requirements[0].of.person',
      'rule-of-another-bearer',
    ],
    [
      'one reading only',
      withRequirement({ atMost: { readings: [1], adopted: null } }),
      'requirements[0].atMost.readings',
      'too-few-readings',
    ],
    [
      'a reading that is not there',
      withRequirement({ atMost: { readings: [1, 2], adopted: 3 } }),
      'requirements[0].atMost.adopted',
      'adopted-out-of-range',
    ],
    [
      'a bearer left to others',
      withRequirement({ bearer: { delegated: 'ufwd' } }),
      'requirements[0].bearer',
      'unknown-word',
    ],
    ['an atom that is none', withTarget({ partty: 'CPC' }), 'tiers[0].targets[0].is.partty', 'unknown-field'],
    ['an empty predicate', withTarget({}), 'tiers[0].targets[0].is', 'no-atom'],
    [
      'a word outside its order',
      withTarget({ identity: { level: { atLeast: 'galactic' } } }),
      'tiers[0].targets[0].is.identity.level.atLeast',
      'word-not-in-order',
    ],
    [
      '以上 without an order',
      withTarget({ title: { atLeast: '副高' } }),
      'tiers[0].targets[0].is.title.atLeast',
      'no-order',
    ],
    [
      'a built-in period defined anew',
      { periods: { month: { months: [1] }, 'wrap-up': { months: [6] } } },
      'periods.month',
      'takes-the-name-of-a-built-in-period',
    ],
    [
      'a thirteenth month',
      { periods: { 'wrap-up': { months: [13] } } },
      'periods.wrap-up.months[0]',
      'not-a-number',
    ],
    [
      'a year that nothing is late for',
      { periods: { 'own-year': { year: { from: '07-01' }, late: 'never' } } },
      'periods.own-year.late',
      'late-without-gap',
    ],
    [
      'two shapes of a period',
      { periods: { 'wrap-up': { months: [6], day: 5 } } },
      'periods.wrap-up',
      'one-shape-only',
    ],
    [
      'a target above the ceiling',
      withRequirement({ target: 3 }),
      'requirements[0].target',
      'target-above-at-most',
    ],
    [
      'a floor above every ceiling that can be read',
      withRequirement({ atLeast: 3, atMost: { readings: [1, 2], adopted: null } }),
      'requirements[0].atMost',
      'at-least-above-at-most',
    ],
    [
      'empty periods of nothing periodic',
      withRequirement({ skip: { atMost: 1, per: 'quarter' } }),
      'requirements[0].skip',
      'skip-without-every',
    ],
    [
      'a cap on all that is asked for',
      withRequirement({
        ...{ atMost: undefined, count: 'contact', every: 'month', where: { form: '座谈会' } },
        cap: { where: { form: '座谈会' }, atMost: 0, per: 'month' },
      }),
      'requirements[0].cap.atMost',
      'cap-below-minimum',
    ],
    [
      'a length of no excuse',
      withRequirement({ exempt: [{ person: { party: 'CPC' }, longerThan: '3 months' }] }),
      'requirements[0].exempt[0].longerThan',
      'not-of-an-excuse',
    ],
    [
      'more categories than the filter names',
      withRequirement({ ...{ distinct: 'target', where: { target: ['seats'] }, atLeast: 2 } }),
      'requirements[0].atLeast',
      'more-than-there-are',
    ],
    [
      'readings that multiply',
      withRequirement({
        atLeast: { readings: [0, 1, 2, 3, 4], adopted: null },
        atMost: { readings: [5, 6, 7, 8, 9], adopted: null },
        force: { readings: ['must', 'should', 'may'], adopted: null },
      }),
      'requirements[0]',
      'too-many-readings',
    ],
    [
      'issued before it was adopted',
      { adoptedOn: '2031-02-20', issuedOn: '2031-02-10' },
      'issuedOn',
      'issued-before-adopted',
    ],
    [
      'due before the document begins',
      withRequirement({
        ...{ atMost: undefined, count: 'contact', before: '2020-01-01' },
      }),
      'requirements[0].before',
      'due-before-effective',
    ],
    [
      'a party nobody knows',
      withRequirement({ exempt: [{ person: { party: '某某党' } }] }),
      'requirements[0].exempt[0].person.party',
      'unknown-word',
    ],
    ['自印发之日起 of no day of issue', { effective: 'onIssue' }, 'effective', 'no-day-of-issue'],
    [
      'a document beside itself',
      { relation: { to: 'mingde-2031', as: 'adds' } },
      'relation.to',
      'relation-to-itself',
    ],
    [
      'an end before the beginning',
      { relation: { to: 'mingde-2029', as: 'adds', until: '2031-01-01' } },
      'relation.until',
      'from-not-before-to',
    ],
    ['silent, yet set', { silent: ['quota'] }, 'silent[0]', 'silent-but-set'],
    [
      'a silent step that is there',
      { silent: ['tiers.school.list.steps.decide'] },
      'silent[0]',
      'silent-but-set',
    ],
  ])('%s', (_, change, path, code) => {
    expect(mistakesOf(change)).toContainEqual([path, code])
  })

  it('but two tiers may use the same id for a category', () => {
    expect(mistakesOf({ tiers: [tier, { ...tier, id: 'unit' }] })).toEqual([])
  })

  it('but names of the document it stands beside are not its own', () => {
    const relation = { to: 'mingde-2029', as: 'fills', units: ['chemistry'] }
    expect(mistakesOf({ relation, ...withRequirement({ of: { tier: 'unit' } }) })).toEqual([])
  })

  it('and all of them at once', () => {
    const codes = mistakesOf({
      title: 7,
      tittle: 1,
      silent: ['quota'],
      requirements: [{ id: 'quota', atLeast: 1 }],
    })
    expect(codes.map(([, code]) => code).sort()).toEqual([
      'missing-field',
      'missing-field',
      'missing-field',
      'not-text',
      'silent-but-set',
      'unknown-field',
    ])
  })

  it.each([null, 7, 'text', [], true])('%j is no policy', (value) => {
    expect(readPolicy(value).ok).toBe(false)
  })

  it('with the nearest word suggested, in Chinese', () => {
    const reading = readPolicy({ ...smallPolicy, ...withRequirement({ count: 'pairng' }) })
    expect(reading.ok).toBe(false)
    if (reading.ok) return
    expect(reading.mistakes[0]?.reason).toBe('“pairng”不是此处可用的词。')
    expect(reading.mistakes[0]?.suggestion).toMatch(/^是否为“pairing”？可用的词：/)
  })
})
