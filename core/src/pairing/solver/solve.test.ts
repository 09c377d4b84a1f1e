import { describe, expect, it } from 'vitest'
import type { PairArc, PairingInstance } from './instance.ts'
import { instanceFormat } from './instance.ts'
import { oracleVector } from './oracle.cases.ts'
import { mistakesOfInstance } from './read-instance.ts'
import { solve } from './solve.ts'

const standard = ['coverage', 'quota', 'continuity', 'fit', 'balance'] as const

function instance(parts: Partial<PairingInstance>): PairingInstance {
  const empty = { cadres: [], persons: [], arcs: [], locks: [], exclusions: [] }
  return { format: instanceFormat, tiers: standard, ...empty, ...parts }
}

const cadre = (id: string, min: number, max: number | null, hardMax: number | null = max) => ({
  id,
  min,
  max,
  hardMax,
})
const person = (id: string, weight = 1, k = 1) => ({ id, weight, k })

/** Solves, and lets HiGHS say the same. */
function solved(parts: Partial<PairingInstance>) {
  const whole = instance(parts)
  expect(mistakesOfInstance(whole)).toEqual([])
  const proposal = solve(whole)
  expect(proposal.certificate).toBe('optimal')
  expect(proposal.vector).toEqual(oracleVector(whole))
  return proposal
}

describe('the best plan', () => {
  it('leaves the least weight uncovered where the places are too few', () => {
    const { uncovered, pairs, vector } = solved({
      cadres: [cadre('c1', 1, 1)],
      persons: [person('p1', 1), person('p2', 3), person('p3', 2)],
      arcs: [
        ['c1', 'p1', 1, 10],
        ['c1', 'p2', 0, 0],
        ['c1', 'p3', 1, 10],
      ],
    })
    expect(pairs).toEqual([['c1', 'p2']])
    expect(uncovered).toEqual(['p1', 'p3'])
    expect(vector).toEqual([3, 0, 0, 10, 10])
  })

  it('sends people across where one unit has too many and the other too few', () => {
    // Unit A: two cadres for five people; unit B: two cadres for one. c3 may take p5, and only c3 may.
    const a: PairArc[] = ['p1', 'p2', 'p3', 'p4', 'p5'].flatMap((id) => [
      ['c1', id, 0, 8],
      ['c2', id, 0, 8],
    ])
    const { quota, uncovered, pairs } = solved({
      cadres: [cadre('c1', 1, 2), cadre('c2', 1, 2), cadre('c3', 1, 2), cadre('c4', 1, 2)],
      persons: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => person(id)),
      arcs: [...a, ['c3', 'p5', 0, 0], ['c3', 'p6', 0, 8], ['c4', 'p6', 0, 3]],
    })
    expect(uncovered).toEqual([])
    expect(quota).toEqual([])
    expect(pairs).toContainEqual(['c3', 'p5'])
    expect(pairs).toContainEqual(['c4', 'p6'])
  })

  it('takes nobody who is not eligible, and says who and what quota is left', () => {
    const { pairs, uncovered, quota, vector } = solved({
      cadres: [cadre('c1', 2, 3)],
      persons: [person('p1')],
    })
    expect(pairs).toEqual([])
    expect(uncovered).toEqual(['p1'])
    expect(quota).toEqual([{ cadre: 'c1', load: 0, below: 2, above: 0 }])
    expect(vector).toEqual([1, 2, 0, 0, 0])
  })

  it('solves an instance without anybody in it', () => {
    expect(solved({}).pairs).toEqual([])
    expect(solved({ persons: [person('p1')] }).uncovered).toEqual(['p1'])
    expect(solved({ cadres: [cadre('c1', 0, 1)] }).quota).toEqual([])
  })

  it('keeps one person with two cadres of two tiers where both need somebody', () => {
    const { pairs, vector } = solved({
      cadres: [cadre('school', 1, 2), cadre('unit', 1, 2)],
      persons: [person('p1', 1, 2)],
      arcs: [
        ['school', 'p1', 0, 5],
        ['unit', 'p1', 0, 9],
      ],
    })
    expect(pairs).toEqual([
      ['school', 'p1'],
      ['unit', 'p1'],
    ])
    // Quota before continuity: the second cadre costs 1 there. Fit 5 + 1; balance 7 + 7 (10 at 1.5).
    expect(vector).toEqual([0, 0, 1, 6, 14])
  })

  it('gives nobody a second cadre that nothing asks for', () => {
    const { pairs } = solved({
      cadres: [cadre('c1', 0, 2), cadre('c2', 0, 2)],
      persons: [person('p1', 1, 3)],
      arcs: [
        ['c1', 'p1', 0, 5],
        ['c2', 'p1', 0, 9],
      ],
    })
    expect(pairs).toEqual([['c2', 'p1']])
  })

  it('goes as far as it must where a document sets no upper number', () => {
    const persons = Array.from({ length: 12 }, (_, index) => person(`p${index}`))
    const arcs = persons.map(({ id }): PairArc => ['c1', id, 0, 0])
    const { uncovered, quota } = solved({ cadres: [cadre('c1', 2, null, null)], persons, arcs })
    expect(uncovered).toEqual([])
    expect(quota).toEqual([])
  })

  it('holds a silent quota to the ceiling of the run, and breaks no quota by it', () => {
    const persons = Array.from({ length: 5 }, (_, index) => person(`p${index}`))
    const arcs = persons.flatMap(({ id }): PairArc[] => [
      ['c1', id, 0, 9],
      ['c2', id, 0, 1],
    ])
    const cadres = [cadre('c1', 0, null, 2), cadre('c2', 0, null, 2)]
    const { uncovered, quota, pairs } = solved({ cadres, persons, arcs })
    expect(uncovered).toHaveLength(1)
    expect(quota).toEqual([])
    expect(pairs.filter(([id]) => id === 'c1')).toHaveLength(2)
  })

  it('counts units above max 2, 3, 4 and so spreads what must be above', () => {
    const persons = Array.from({ length: 6 }, (_, index) => person(`p${index}`))
    const arcs = persons.flatMap(({ id }): PairArc[] => [
      ['c1', id, 0, 10],
      ['c2', id, 0, 0],
    ])
    const cadres = [cadre('c1', 0, 1, 9), cadre('c2', 0, 1, 9)]
    const { quota, vector } = solved({ cadres, persons, arcs })
    expect(quota.map(({ above }) => above)).toEqual([2, 2])
    expect(vector[1]).toBe(10)
  })

  it('keeps a lock without an arc, and counts it as a fit of 0', () => {
    const { pairs, vector } = solved({
      cadres: [cadre('c1', 0, 1), cadre('c2', 0, 1)],
      persons: [person('p1')],
      arcs: [['c2', 'p1', 1, 10]],
      locks: [['c1', 'p1']],
    })
    expect(pairs).toEqual([['c1', 'p1']])
    expect(vector).toEqual([0, 0, 0, 10, 10])
  })

  it('never makes an excluded pair, even to cover somebody', () => {
    const { uncovered } = solved({
      cadres: [cadre('c1', 1, 1)],
      persons: [person('p1')],
      arcs: [['c1', 'p1', 1, 10]],
      exclusions: [['c1', 'p1']],
    })
    expect(uncovered).toEqual(['p1'])
  })

  it('trades no kept pair for any amount of fit, and any for one person covered', () => {
    const parts = {
      cadres: [cadre('c1', 0, 1), cadre('c2', 0, 1)],
      persons: [person('p1'), person('p2')],
      arcs: [
        ['c1', 'p1', 1, 0],
        ['c2', 'p1', 0, 10],
        ['c1', 'p2', 0, 10],
      ] satisfies PairArc[],
    }
    expect(solved(parts).pairs).toEqual([
      ['c1', 'p2'],
      ['c2', 'p1'],
    ])
    const arcs: PairArc[] = [...parts.arcs, ['c2', 'p2', 0, 0]]
    expect(solved({ ...parts, arcs }).pairs).toEqual([
      ['c1', 'p1'],
      ['c2', 'p2'],
    ])
  })

  it('follows the order it is given: with fit first nobody is paired who does not fit', () => {
    const parts = {
      cadres: [cadre('c1', 1, 1)],
      persons: [person('p1')],
      arcs: [['c1', 'p1', 0, 3]] as const,
    }
    expect(solved({ ...parts, tiers: ['fit', 'coverage'] }).pairs).toEqual([])
    expect(solved({ ...parts, tiers: ['coverage', 'fit'] }).pairs).toEqual([['c1', 'p1']])
  })

  it.each([
    [
      'over the ceiling',
      {
        cadres: [cadre('c1', 0, 1)],
        persons: [person('p1'), person('p2')],
        locks: [
          ['c1', 'p1'],
          ['c1', 'p2'],
        ] as const,
      },
    ],
    [
      'over what a person may have',
      {
        cadres: [cadre('c1', 0, 1), cadre('c2', 0, 1)],
        persons: [person('p1')],
        locks: [
          ['c1', 'p1'],
          ['c2', 'p1'],
        ] as const,
      },
    ],
    [
      'on an excluded pair',
      {
        cadres: [cadre('c1', 0, 1)],
        persons: [person('p1')],
        locks: [['c1', 'p1']] as const,
        exclusions: [['c1', 'p1']] as const,
      },
    ],
  ])('is not looked for under locks %s: they are refused before', (_, parts) => {
    expect(mistakesOfInstance(instance(parts)).length).toBeGreaterThan(0)
  })
})
