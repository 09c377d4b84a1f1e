import { describe, expect, it } from 'vitest'
import { cadreOf, documentWith, networkFor, personOf, proposed, type School } from './network.cases.ts'

const tier = {
  id: 'unit',
  cadres: { body: '党组织班子' },
  targets: [{ id: 'all', is: { party: 'outside' } }],
}
const quota = { id: 'quota', bearer: 'cadre', of: { tier: 'unit' }, count: 'pairing', force: 'must' }

function withRules(...requirements: readonly Record<string, unknown>[]): School {
  return {
    policy: documentWith({ tiers: [tier], requirements }),
    humans: [
      cadreOf('gu', '党组织班子', { unit: 'chemistry' }),
      cadreOf('wu', '党组织班子', { unit: 'letters' }),
      ...['a', 'b', 'c', 'd', 'e'].map((id) => personOf(id)),
    ],
  }
}

const spansOf = (school: School) => networkFor(school).cadres.map(({ min, max }) => ({ min, max }))
const kindsOf = (school: School) => networkFor(school).notes.map(({ kind }) => kind)

describe('how many persons a cadre takes', () => {
  it('is the range of the document: 每人 1 至 2 名', () => {
    const school = withRules({ ...quota, atLeast: 1, atMost: 2 })
    expect(spansOf(school)).toEqual([
      { min: 1, max: 2 },
      { min: 1, max: 2 },
    ])
    expect(proposed(school).uncovered).toHaveLength(1)
  })

  it('has no upper number where it says 2 名以上, and everybody finds somebody', () => {
    const school = withRules({ ...quota, atLeast: 2 })
    expect(spansOf(school)[0]).toEqual({ min: 2, max: null })
    expect(proposed(school).uncovered).toEqual([])
  })

  it('keeps to every reading while none is adopted, and says so', () => {
    const school = withRules({
      ...quota,
      atLeast: { readings: [2, 3], adopted: null },
      atMost: { readings: [5, 'none'], adopted: null },
    })
    expect(spansOf(school)[0]).toEqual({ min: 3, max: 5 })
    expect(kindsOf(school)).toContain('strictest-reading')
  })

  it('is open where the document is silent; a ceiling of the run is a ceiling and never the number of the document', () => {
    const school = withRules()
    expect(spansOf(school)[0]).toEqual({ min: 0, max: null })
    expect(kindsOf(school)).toEqual(['silent-quota'])
    expect(proposed(school, { ceiling: 2 }).uncovered).toHaveLength(1)
    expect(proposed(school, { ceiling: 2 }).quota).toEqual([])
  })

  it('is open where it was left to the unit, which has not set it; and what the unit set where it has', () => {
    const delegated = { ...quota, atLeast: { delegated: 'unitOrg' }, atMost: { delegated: 'unitOrg' } }
    const school = withRules(delegated)
    expect(spansOf(school)[0]).toEqual({ min: 0, max: null })
    expect(networkFor(school).notes).toMatchObject([{ kind: 'delegated-quota', cadres: ['gu', 'wu'] }])
    const own = documentWith({
      id: 'chemistry',
      relation: { to: 'minghu-2026', as: 'fills', units: ['chemistry'] },
      requirements: [{ ...quota, atLeast: 1, atMost: 3 }],
    })
    expect(spansOf({ ...school, more: { beside: [own] } })).toEqual([
      { min: 1, max: 3 },
      { min: 0, max: null },
    ])
  })

  it('heeds every rule at once and keeps the ceiling where two limits cannot both hold', () => {
    const beside = documentWith({
      id: 'beside',
      relation: { to: 'minghu-2026', as: 'adds' },
      requirements: [{ ...quota, id: 'ceiling', atMost: 2 }],
    })
    const school = { ...withRules({ ...quota, atLeast: 3 }), more: { beside: [beside] } }
    expect(spansOf(school)[0]).toEqual({ min: 2, max: 2 })
    expect(networkFor(school).notes).toContainEqual(
      expect.objectContaining({ kind: 'limits-conflict', cadre: 'gu', atLeast: 3, atMost: 2 }),
    )
  })

  it('above the number of the document only by as much as the run lets be', () => {
    const school = withRules({ ...quota, atLeast: 1, atMost: 2 })
    expect(proposed(school, { over: 1 })).toMatchObject({ uncovered: [], quota: [{ load: 3, above: 1 }] })
  })

  it('names a rule no network can hold: two different titles, a number within one category', () => {
    const school = withRules(
      { ...quota, distinct: { person: 'title' }, atLeast: 2 },
      { ...quota, id: 'within', where: { target: 'all' }, atLeast: 1 },
    )
    expect(networkFor(school).notes).toMatchObject([
      { kind: 'outside-network', requirement: 'quota', why: 'distinct' },
      { kind: 'outside-network', requirement: 'within', why: 'category' },
      { kind: 'silent-quota' },
    ])
  })

  it('names a cadre for whom too few may be found: 无适格对象', () => {
    const { policy, humans } = withRules({ ...quota, atLeast: 2 })
    const school = { policy, humans: humans.filter(({ id }) => !['b', 'c', 'd', 'e'].includes(id)) }
    expect(networkFor(school).notes).toContainEqual({
      kind: 'few-candidates',
      cadre: 'gu',
      candidates: 1,
      atLeast: 2,
    })
  })
})

describe('a number for a whole team', () => {
  const team = { ...quota, id: 'team', bearer: 'team', distinct: 'person' }
  const oneTeam = (school: School): School => ({
    ...school,
    humans: [
      cadreOf('gu', '党组织班子', { unit: 'chemistry' }),
      cadreOf('wu', '党组织班子', { unit: 'chemistry' }),
      ...school.humans.slice(2),
    ],
  })

  it('is shared out evenly among its members: 合计不少于 3 名 gives 2 and 1', () => {
    const school = oneTeam(withRules({ ...team, atLeast: 3 }, { ...quota, atMost: 2 }))
    expect(spansOf(school)).toEqual([
      { min: 2, max: 2 },
      { min: 1, max: 2 },
    ])
    expect(networkFor(school).notes).toMatchObject([
      { kind: 'team-shared', team: 'chemistry/党组织班子', atLeast: 3, members: ['gu', 'wu'] },
    ])
  })

  it('is proven impossible where its places are too few: two members of at most 2 never reach 5', () => {
    const school = oneTeam(withRules({ ...team, atLeast: 5 }, { ...quota, atMost: 2 }))
    expect(networkFor(school).notes).toContainEqual(
      expect.objectContaining({ kind: 'team-impossible', atLeast: 5, most: 4, places: 4, persons: 5 }),
    )
  })

  it('is proven impossible where the persons are too few', () => {
    const school = oneTeam(withRules({ ...team, atLeast: 6 }))
    expect(networkFor(school).notes).toContainEqual(
      expect.objectContaining({ kind: 'team-impossible', atLeast: 6, most: 5, places: null, persons: 5 }),
    )
  })
})
