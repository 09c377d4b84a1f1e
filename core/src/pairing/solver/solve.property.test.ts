import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certify } from './certificate.ts'
import type { PairArc, PairingInstance } from './instance.ts'
import { arcState } from './network.ts'
import { dropArc } from './plan-arcs.ts'
import { anyInstance } from './random-instance.cases.ts'
import { solve, solvedEngine } from './solve.ts'
import type { TierVector } from './vector.ts'
import { vectorOf } from './vector.ts'

describe('whatever the instance', () => {
  it('told in another order, it has the same plan', () => {
    fc.assert(
      fc.property(
        anyInstance.chain((instance) => fc.tuple(fc.constant(instance), shuffled(instance))),
        ([instance, other]) => {
          expect(solve(other)).toEqual(solve(instance))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('the plan keeps all locks, makes no excluded pair, and passes no ceiling', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const { pairs } = solve(instance)
        for (const lock of instance.locks) expect(pairs).toContainEqual(lock)
        for (const excluded of instance.exclusions) expect(pairs).not.toContainEqual(excluded)
        for (const { id, hardMax } of instance.cadres)
          expect(pairs.filter(([cadre]) => cadre === id).length).toBeLessThanOrEqual(hardMax ?? 99)
        for (const { id, k } of instance.persons)
          expect(pairs.filter(([, person]) => person === id).length).toBeLessThanOrEqual(k)
      }),
      { numRuns: 150 },
    )
  })

  it('one more pair that may be made never makes the vector worse', () => {
    fc.assert(
      fc.property(anyInstance, fc.nat(), (instance, at) => {
        const without = withoutOneArc(instance, at)
        if (!without) return
        expect(compareVectors(solve(instance).vector, solve(without).vector)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 150 },
    )
  })

  it('a plan made worse has an arc that breaks its proof', () => {
    let worsened = 0
    fc.assert(
      fc.property(anyInstance, fc.nat(), (instance, at) => {
        const { network } = solvedEngine(instance)
        const used = [...network.arcs.state.keys()].filter((arc) => network.arcs.state[arc] === arcState.used)
        const arc = used[at % Math.max(1, used.length)]
        if (arc === undefined) return
        const before = vectorOf(network)
        dropArc(network, arc)
        if (compareVectors(vectorOf(network), before) === 0) return
        worsened += 1
        expect(certify(network)).toMatchObject({ by: expect.any(Number) })
      }),
      { numRuns: 200 },
    )
    expect(worsened).toBeGreaterThan(50)
  })
})

function shuffled(instance: PairingInstance): fc.Arbitrary<PairingInstance> {
  const all = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
  return fc
    .record({
      cadres: all(instance.cadres),
      persons: all(instance.persons),
      arcs: all(instance.arcs),
      locks: all(instance.locks),
      exclusions: all(instance.exclusions),
    })
    .map((lists) => ({ ...instance, ...lists }))
}

/** An arc with a lock on it also says what the lock counts as. */
function withoutOneArc(instance: PairingInstance, at: number): PairingInstance | undefined {
  const same = ([a, b]: readonly [string, string, ...unknown[]], [c, d]: PairArc) => a === c && b === d
  const arc = instance.arcs[at % Math.max(1, instance.arcs.length)]
  if (!arc || instance.locks.some((lock) => same(lock, arc))) return undefined
  return { ...instance, arcs: instance.arcs.filter((one) => one !== arc) }
}

function compareVectors(a: TierVector, b: TierVector): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
