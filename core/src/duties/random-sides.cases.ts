import fc from 'fast-check'
import type { Day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import { always, assistantWith, humanId, unitId } from '../roster/human.cases.ts'
import { days, facts } from './random-school.cases.ts'
import { cadre, document, policyOf } from './school.cases.ts'

// Schools at random whose pairings have more than two humans: bound to posts that pass on, with assistants, or between units.

export interface OpenSchool {
  readonly policy: Policy
  readonly facts: Facts
  /** When c1 leaves the post to c2, and c3 to c4. */
  readonly change: Day
}

const sides = fc.constantFrom<Record<string, unknown>>(
  {},
  { bindsTo: 'post' },
  { from: 'unit', to: 'unit' },
  ...['lead', 'either', 'both'].map((whoseContactCounts) => ({
    assistants: { atMost: 2 },
    whoseContactCounts,
  })),
  { bindsTo: 'post', assistants: { atMost: 1 }, whoseContactCounts: 'either' },
)

/** What may be asked beside the document's own requirements. */
const asked: readonly Record<string, unknown>[] = [
  { bearer: 'pairing', every: 'semester', count: 'contact', distinct: 'day', atLeast: 2 },
  { bearer: 'pairing', every: 'month', count: 'contact', skip: { atMost: 2, per: 'semester' }, atLeast: 1 },
  {
    bearer: 'pairing',
    every: 'semester',
    count: 'contact',
    cap: [{ where: { act: '慰问' }, atMost: 1, per: 'month' }],
    atLeast: 3,
  },
  { bearer: 'pairing', after: 'contact', within: '5 working-days', count: 'record', atLeast: 1 },
  { bearer: 'pairing', after: 'hardship', within: '20 days', count: 'contact', atLeast: 1 },
  { bearer: 'cadre', every: 'semester', count: 'contact', distinct: 'person', atLeast: 2 },
  {
    bearer: { readings: ['pairing', 'cadre'], adopted: null },
    of: { pairedIn: ['school', 'unit'] },
    every: 'semester',
    count: 'contact',
    atLeast: 1,
  },
  {
    bearer: 'pairing',
    every: 'month',
    anyOf: [
      { count: 'contact', where: { act: '走访' }, atLeast: 1 },
      { count: 'record', atLeast: 2 },
    ],
    count: 'contact',
    atLeast: 1,
  },
  { bearer: 'team', every: 'semester', count: 'contact', atLeast: 2 },
  { bearer: 'unit', of: { unit: '二级党组织' }, every: 'semester', count: 'contact', atLeast: 2 },
]

const policies = fc.record({ sides, chosen: fc.subarray([...asked], { minLength: 1 }) }).map((of): Policy => {
  const tiers = document.tiers.map((tier) => ({ ...tier, ...of.sides }))
  const more = of.chosen.map((rule, at) => ({ id: `asked-${at}`, force: 'must', ...rule }))
  return policyOf({ tiers, requirements: [...document.requirements, ...more] })
})

/** Facts, with who assists, which units are the sides, and when c4 takes the post of c3 and c2 that of c1. */
export const openSchools: fc.Arbitrary<OpenSchool> = fc
  .record({
    policy: policies,
    facts,
    assistants: fc.array(fc.constantFrom('c1', 'c2', 'c3', 'c4'), { maxLength: 2 }),
    change: days,
  })
  .map((made) => ({ policy: made.policy, facts: withSides(made), change: made.change }))

interface Made extends OpenSchool {
  readonly assistants: readonly string[]
}

function withSides({ policy, facts: plain, assistants, change }: Made): Facts {
  const [tier] = policy.tiers
  const own = new Set(assistants.map(humanId))
  const pairings = plain.pairings.map((pairing) => ({
    ...pairing,
    ...(tier?.assistants && {
      assistants: [...own].filter((id) => id !== pairing.cadre).map((id) => assistantWith(id)),
    }),
    ...(tier?.from === 'unit' && { fromUnit: unitId(pairing.tier === 'unit' ? 'chem' : 'office') }),
    ...(tier?.to === 'unit' && { toUnit: unitId('chem') }),
  }))
  const humans = plain.humans.map((human) => {
    const days = termOfPost[human.id]
    if (days === undefined) return human
    const body = human.id < 'c3' ? '党委班子' : '党组织班子'
    const [post] = cadre(human.id, human.id < 'c3' ? 'office' : 'chem', body).posts
    return post === undefined ? human : { ...human, posts: [{ ...post, ...always, ...days(change) }] }
  })
  return { ...plain, pairings, humans }
}

const termOfPost: Readonly<Record<string, (change: Day) => object>> = {
  c1: (change) => ({ to: change }),
  c2: (change) => ({ from: change }),
  c3: (change) => ({ to: change }),
  c4: (change) => ({ from: change }),
}
