// The edge cases of the clause analysis that say who comes into a list, each with its result by hand.
import { describe, expect, it } from 'vitest'
import { always, on, since, unitId } from '../../roster/human.cases.ts'
import {
  cadreOf,
  documentWith,
  listed,
  networkFor,
  pair,
  pairsOf,
  personOf,
  proposed,
} from './network.cases.ts'

const coverage = { id: 'coverage', bearer: 'person', count: 'pairing', atLeast: 1, force: 'must' }
const quota = { id: 'quota', bearer: 'cadre', of: { tier: 'unit' }, count: 'pairing', force: 'must' }
const ownUnit = {
  id: 'unit',
  cadres: { body: '党组织班子', party: 'CPC' },
  scope: 'ownUnit',
  targets: [{ id: 'active', label: '在职党外人士', is: { party: 'outside', employment: 'active' } }],
}
const seats = {
  id: 'school',
  cadres: { body: '党委班子', party: 'CPC' },
  targets: [
    { id: 'seats', label: '政协委员', priority: 1, is: { party: 'outside', identity: '政协委员' } },
    { id: 'titled', label: '教授', is: { party: 'outside', title: '教授' } },
    { id: 'others', label: '其他', priority: 9, is: { party: 'outside', listed: '名册' } },
  ],
}
const seat = { identities: [{ ...always, is: '政协委员' }] }
const professor = { titles: [{ ...always, word: '教授' }] }
const chemist = cadreOf('chemist', '党组织班子', { unit: 'chemistry' })
const writer = cadreOf('writer', '党组织班子', { unit: 'letters' })
const leader = cadreOf('leader', '党委班子')

describe('1 · one person with several identities', () => {
  it('is one person with one pair to each cadre, under the target that comes first, whatever else fits', () => {
    const many = personOf('many', { ...seat, ...professor, ...listed('名册') })
    const network = networkFor({
      policy: documentWith({ tiers: [seats] }),
      humans: [leader, many],
      tier: 'school',
    })
    expect(pairsOf(network)).toEqual(['leader-many'])
    expect(network.persons).toMatchObject([{ id: 'many', rank: 'first', target: { id: 'seats' } }])
  })
})

describe('2 · an identity that ends', () => {
  const policy = documentWith({ tiers: [{ ...seats, targets: seats.targets.slice(0, 1) }] })
  const former = personOf('former', {
    identities: [{ ...since('2022-01-01', '2026-10-01'), is: '政协委员' }],
  })
  const school = { policy, humans: [leader, former], tier: 'school' }
  const standing = [pair('leader', 'former', 'school')]

  it('the day before, the pair may be kept', () => {
    const network = networkFor({ ...school, more: { at: on('2026-09-30'), standing } })
    expect(network.standing).toEqual([['leader', 'former']])
  })

  it('from then on the pair in force lacks its ground, and the network says which one', () => {
    const network = networkFor({ ...school, more: { standing } })
    expect(pairsOf(network)).toEqual([])
    expect(network.notes).toContainEqual({
      kind: 'not-eligible',
      where: 'standing',
      cadre: 'leader',
      person: 'former',
    })
  })
})

describe('3 · a person who joins the CPC', () => {
  it('is nobody’s candidate from that day on', () => {
    const joined = personOf('joined', { memberships: [{ ...since('2026-05-01'), party: '中共党员' }] })
    const school = { policy: documentWith({ tiers: [ownUnit] }), humans: [chemist, joined] }
    expect(pairsOf(networkFor(school))).toEqual([])
    expect(networkFor(school).persons).toEqual([])
  })
})

describe('4 · a person who retires', () => {
  const retired = personOf('retired', {
    employments: [{ ...always, status: 'retired', unit: unitId('chemistry') }],
  })
  const humans = [chemist, personOf('active'), retired]

  it('drops out on both sides of the coverage where the document asks for 在职', () => {
    const policy = documentWith({
      tiers: [ownUnit],
      requirements: [{ ...coverage, of: { tier: 'unit' } }],
    })
    const network = networkFor({ policy, humans })
    expect(network.persons.map(({ id, asked }) => [id, asked])).toEqual([['active', 'must']])
  })

  it('stays where it does not, under another target', () => {
    const targets = [...ownUnit.targets, { id: 'old', is: { party: 'outside', employment: 'retired' } }]
    const network = networkFor({ policy: documentWith({ tiers: [{ ...ownUnit, targets }] }), humans })
    expect(network.persons.map(({ id, target }) => [id, target?.id])).toEqual([
      ['active', 'active'],
      ['retired', 'old'],
    ])
  })
})

describe('5 · a person who moves from one unit to another', () => {
  it('is the new unit’s from that day on; the old pair is named as one that no longer fits', () => {
    const moved = personOf('moved', {
      employments: [
        { ...since('2020-01-01', '2026-11-01'), status: 'active', unit: unitId('chemistry') },
        { ...since('2026-11-01'), status: 'active', unit: unitId('letters') },
      ],
    })
    const network = networkFor({
      policy: documentWith({ tiers: [ownUnit] }),
      humans: [chemist, writer, moved],
      more: { standing: [pair('chemist', 'moved')] },
    })
    expect(pairsOf(network)).toEqual(['writer-moved'])
    expect(network.notes).toContainEqual(
      expect.objectContaining({ kind: 'not-eligible', where: 'standing', cadre: 'chemist' }),
    )
  })
})

describe('6 · a cadre who has left the post', () => {
  it('takes no part any more, and the person is free for the successor', () => {
    const former = cadreOf('former', '党组织班子', {
      posts: [
        {
          ...since('2020-01-01', '2026-09-01'),
          unit: unitId('chemistry'),
          title: '书记',
          body: '党组织班子',
        },
      ],
    })
    const { pairs } = proposed({
      policy: documentWith({ tiers: [ownUnit] }),
      humans: [former, chemist, personOf('friend')],
      more: { standing: [pair('former', 'friend')] },
    })
    expect(pairs).toEqual([['chemist', 'friend']])
  })
})

describe('7 · a cadre with nobody eligible in the unit', () => {
  const humans = [chemist, writer, personOf('a'), personOf('b')]

  it('owes nothing where the quota is silent', () => {
    const policy = documentWith({ tiers: [ownUnit], silent: ['quota'] })
    expect(proposed({ policy, humans })).toMatchObject({ quota: [], uncovered: [] })
  })

  it('is short of supply where at least two are asked for, and told apart from one who could have had them', () => {
    const policy = documentWith({ tiers: [ownUnit], requirements: [{ ...quota, atLeast: 2 }] })
    expect(proposed({ policy, humans }).quota).toMatchObject([{ cadre: 'writer', load: 0, below: 2 }])
    expect(networkFor({ policy, humans }).notes).toEqual([
      { kind: 'few-candidates', cadre: 'writer', candidates: 0, atLeast: 2 },
    ])
  })
})

describe('8 · fewer persons than the leaders together should have', () => {
  const leaders = ['a', 'b', 'c', 'd', 'e'].map((id) => cadreOf(id, '党组织班子', { unit: 'chemistry' }))
  const humans = [...leaders, personOf('x'), personOf('y'), personOf('z')]
  const policy = documentWith({ tiers: [ownUnit], requirements: [{ ...quota, atLeast: 2 }] })
  const missing = (cadresEach: number) =>
    proposed({ policy, humans }, { cadresEach }).quota.reduce((sum, { below }) => sum + below, 0)

  it('5 leaders × 2 places and 3 persons: 7 places stay empty', () => {
    expect(missing(1)).toBe(7)
  })

  it('where the office lets a person have two cadres, 4 stay empty', () => {
    expect(missing(2)).toBe(4)
  })
})

describe('9 · more persons than the caps allow', () => {
  const secretaries = ['a', 'b'].map((id) => cadreOf(id, '党组织班子', { unit: 'chemistry' }))
  const humans = [...secretaries, ...Array.from({ length: 30 }, (_, at) => personOf(`p${at}`))]
  const cap = { ...quota, atLeast: 1, atMost: 2 }

  it('is no shortage without a coverage rule: 26 are left, none of whom the document asks for', () => {
    const school = { policy: documentWith({ tiers: [ownUnit], requirements: [cap] }), humans }
    expect(proposed(school).uncovered).toHaveLength(26)
    expect(networkFor(school).persons.every(({ asked }) => asked === null)).toBe(true)
  })

  it('is one with it: the same 26, asked for with 应', () => {
    const requirements = [cap, { ...coverage, of: { tier: 'unit' } }]
    const school = { policy: documentWith({ tiers: [ownUnit], requirements }), humans }
    expect(proposed(school).uncovered).toHaveLength(26)
    expect(networkFor(school).persons.every(({ asked }) => asked === 'must')).toBe(true)
  })
})

describe('10 · a unit’s own number that cannot reach full coverage', () => {
  it('5 for one leader and 8 persons: 3 are without anybody, and the number is not exceeded', () => {
    const delegated = { ...quota, atLeast: { delegated: 'unitOrg' }, atMost: { delegated: 'unitOrg' } }
    const policy = documentWith({
      tiers: [ownUnit],
      requirements: [delegated, { ...coverage, of: { tier: 'unit' } }],
    })
    const own = documentWith({
      id: 'own',
      relation: { to: 'minghu-2026', as: 'fills', units: ['chemistry'] },
      requirements: [{ ...quota, atLeast: 1, atMost: 5 }],
    })
    const humans = [chemist, ...Array.from({ length: 8 }, (_, at) => personOf(`p${at}`))]
    const result = proposed({ policy, humans, more: { beside: [own] } })
    expect(result).toMatchObject({ quota: [], certificate: 'optimal' })
    expect(result.uncovered).toHaveLength(3)
  })
})

describe('17 · one cadre in two tiers', () => {
  const both = cadreOf('both', '党委班子', {
    posts: [
      { ...always, unit: unitId('minghu'), title: '委员', body: '党委班子' },
      { ...always, unit: unitId('chemistry'), title: '书记', body: '党组织班子' },
    ],
  })
  const humans = [both, personOf('chemistry-one'), personOf('letters-one', { unit: 'letters' })]
  const tiers = [seats, ownUnit]

  it('bears the number of each post by itself, and has in the unit’s list the unit only', () => {
    const network = networkFor({
      policy: documentWith({ tiers, requirements: [{ ...quota, where: { tier: 'unit' }, atLeast: 1 }] }),
      humans,
      more: { others: [pair('both', 'letters-one', 'school')] },
    })
    expect(network.cadres).toMatchObject([{ id: 'both', min: 1 }])
    expect(pairsOf(network)).toEqual(['both-chemistry-one'])
  })

  it('takes no part in the lower list where the document lets only the higher post count', () => {
    const network = networkFor({ policy: documentWith({ tiers, bothTiers: 'highest' }), humans })
    expect(network.cadres).toEqual([])
    expect(network.notes).toContainEqual({ kind: 'borne-above', cadres: ['both'] })
  })
})

describe('18 · a dean who is a CPC member and one who is not', () => {
  it('the one is a cadre, the other a person, whatever post they hold', () => {
    const dean = {
      posts: [{ ...always, unit: unitId('chemistry'), title: '院长', body: '党组织班子' }],
    }
    const network = networkFor({
      policy: documentWith({ tiers: [ownUnit] }),
      humans: [
        cadreOf('party-dean', '党组织班子', { ...dean, unit: 'chemistry' }),
        personOf('other-dean', dean),
      ],
    })
    expect(pairsOf(network)).toEqual(['party-dean-other-dean'])
  })
})

describe('19 · a person in two units (双肩挑)', () => {
  it('is a candidate in both and one person, who gets one cadre', () => {
    const twice = personOf('twice', {
      employments: ['chemistry', 'letters'].map((unit) => ({
        ...always,
        status: 'active',
        unit: unitId(unit),
      })),
    })
    const school = { policy: documentWith({ tiers: [ownUnit] }), humans: [chemist, writer, twice] }
    expect(pairsOf(networkFor(school))).toEqual(['chemist-twice', 'writer-twice'])
    expect(proposed(school).pairs).toHaveLength(1)
  })
})

describe('20 · a re-election in mid-year', () => {
  it('who is no longer 主委 leaves the school’s list and is found by the unit’s', () => {
    const policy = documentWith({
      tiers: [
        {
          ...seats,
          targets: [
            { id: 'chairs', is: { party: 'outside', identity: { is: '民主党派组织职务', role: '主委' } } },
          ],
        },
        ownUnit,
      ],
    })
    const chair = { is: '民主党派组织职务', role: '主委', level: 'school' }
    const before = personOf('chair', { identities: [{ ...since('2021-01-01', '2026-06-01'), ...chair }] })
    const humans = [leader, chemist, before]
    const at = (date: string, tier: string) =>
      pairsOf(networkFor({ policy, humans, tier, more: { at: on(date) } }))
    expect(at('2026-05-31', 'school')).toEqual(['leader-chair'])
    expect(at('2026-06-01', 'school')).toEqual([])
    expect(at('2026-06-01', 'unit')).toEqual(['chemist-chair'])
  })
})
