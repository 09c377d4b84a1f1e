// @vitest-environment node
import type { KeptPairMark } from '@tongxin/contract/pairing/pair-marks'
import { describe, expect, it } from 'vitest'
import { markChange, marksIn, mergedMarks, unheededMarks } from './kept-marks.ts'

const kept = (kind: KeptPairMark['kind'], cadreId: string, personId: string): KeptPairMark => ({
  kind,
  cadreId,
  personId,
  reason: null,
  byName: '他',
  at: '2026-11-20T02:00:00.000Z',
})
const network = {
  cadres: [{ id: 'gu', min: 0, max: null, candidateRuns: [], fitRuns: [] }],
  persons: [
    {
      id: 'bai',
      weight: 1,
      rank: 'usual' as const,
      asked: null,
      mostCadres: null,
      coveredElsewhere: false,
      target: null,
    },
  ],
}

describe('locks and exclusions kept with a draft', () => {
  it('are taken up where both people are still of the list', () => {
    expect(marksIn(network, [kept('lock', 'gu', 'bai'), kept('exclude', 'left', 'bai')])).toEqual({
      locks: [['gu', 'bai']],
      exclusions: [],
    })
  })

  it('are sent as what changed: a lock turned into an exclusion is lifted first', () => {
    const before = { locks: [['gu', 'bai']], exclusions: [] } as const
    expect(markChange(before, { locks: [], exclusions: [['gu', 'bai']] })).toEqual({
      marked: [{ kind: 'exclude', cadreId: 'gu', personId: 'bai', reason: null }],
      lifted: [{ cadreId: 'gu', personId: 'bai' }],
    })
    expect(markChange(before, before)).toBeUndefined()
  })

  it("of somebody else are seen as not heeded yet, and win over one's own where both contradict", () => {
    const own = { locks: [['gu', 'bai'] as const], exclusions: [] }
    const theirs = kept('exclude', 'gu', 'bai')
    expect(unheededMarks([theirs], own)).toEqual([theirs])
    expect(mergedMarks(marksIn(network, [theirs]), own)).toEqual({
      locks: [],
      exclusions: [['gu', 'bai']],
    })
  })
})
