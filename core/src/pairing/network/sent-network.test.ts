import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCandidate, packedCadre } from './sent-network.ts'

const span = { id: 'c', min: 0, max: null }

describe('a cadre packed for the way', () => {
  it('tells neighbours as one run, and only fits that are not nought', () => {
    const packed = packedCadre({ ...span, candidates: [2, 3, 4, 9], fits: [0, 6, 6, 1] })
    expect(packed).toEqual({ ...span, candidateRuns: [2, 3, 9, 1], fitRuns: [1, 2, 6, 3, 1, 1] })
    expect([1, 2, 4, 5, 9, 10].filter((place) => isCandidate(packed, place))).toEqual([2, 4, 9])
  })

  it('holds those it was made of and nobody else', () => {
    const places = fc.uniqueArray(fc.nat(60)).map((some) => [...some].sort((a, b) => a - b))
    fc.assert(
      fc.property(places, (candidates) => {
        const packed = packedCadre({ ...span, candidates, fits: candidates.map(() => 0) })
        for (let place = 0; place <= 61; place += 1)
          expect(isCandidate(packed, place)).toBe(candidates.includes(place))
      }),
    )
  })
})
