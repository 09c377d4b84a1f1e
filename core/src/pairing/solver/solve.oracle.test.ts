import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oracleVector } from './oracle.cases.ts'
import { anyInstance } from './random-instance.cases.ts'
import { mistakesOfInstance } from './read-instance.ts'
import { solve } from './solve.ts'

test('400 instances of every kind and order of tiers come to what HiGHS says, tier by tier', () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      expect(mistakesOfInstance(instance)).toEqual([])
      const { vector, certificate } = solve(instance)
      expect(certificate).toBe('optimal')
      expect(vector).toEqual(oracleVector(instance))
    }),
    { numRuns: 400, seed: 20261128 },
  )
}, 60_000)
