import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editingOf } from '../solver/editing.ts'
import { instanceFormat, type PairArc, type PairingInstance, pairingTiers } from '../solver/instance.ts'
import { pairsOf } from '../solver/proposal.ts'
import { anyInstance } from '../solver/random-instance.cases.ts'
import { solvedEngine } from '../solver/solve.ts'
import { type Tried, trialOf, tryEdits, type WhatIf } from './moves.ts'
import { bareIds } from './pairing-names.ts'
import { changeSentence, moveSentences, whatIfSentences } from './what-if-sentences.ts'

const standard = ['coverage', 'quota', 'continuity', 'fit', 'balance'] as const
const saying = { tiers: standard, names: bareIds }
const person = (id: string, weight = 1, k = 1) => ({ id, weight, k })
const cadre = (id: string, min: number, max: number | null, hardMax = max) => ({ id, min, max, hardMax })

function tried(parts: Partial<PairingInstance>, edit: Parameters<typeof tryEdits>[1][number]): WhatIf {
  const empty = { cadres: [], persons: [], arcs: [], locks: [], exclusions: [] }
  const editing = editingOf(solvedEngine({ format: instanceFormat, tiers: standard, ...empty, ...parts }))
  const outcome: Tried = tryEdits(trialOf(editing), [edit])
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.whatIf
}

describe('what a list would gain and lose', () => {
  it('names who loses a cadre, and which number is not kept any more', () => {
    const whatIf = tried(
      {
        cadres: [cadre('c1', 1, 2)],
        persons: [person('p1')],
        arcs: [['c1', 'p1', 0, 5]],
      },
      { kind: 'exclude', pair: ['c1', 'p1'] },
    )
    expect(whatIfSentences(whatIf, saying)).toEqual([
      'p1没有联系人；c1联系 0 人，比规定的至少 1 人少 1 人。',
      '变动：p1不再由c1联系。',
    ])
  })

  it('says whose turn comes first where one gets the place of another', () => {
    const whatIf = tried(
      {
        cadres: [cadre('c1', 0, 1)],
        persons: [person('p1'), person('p2', 9)],
        arcs: [
          ['c1', 'p1', 0, 5],
          ['c1', 'p2', 0, 5],
        ],
        locks: [['c1', 'p1']],
      },
      { kind: 'unlock', pair: ['c1', 'p1'] },
    )
    expect(changeSentence(whatIf, saying)).toBe('排在前面的p2有了联系人c1；代价是：p1没有联系人。')
  })

  it('counts pairs in force by name, and tells a second cadre from a new one', () => {
    const whatIf = tried(
      {
        cadres: [cadre('c1', 1, 1), cadre('c2', 1, 1)],
        persons: [person('p1', 1, 2)],
        arcs: [
          ['c1', 'p1', 1, 5],
          ['c2', 'p1', 0, 5],
        ],
        exclusions: [['c2', 'p1']],
      },
      { kind: 'allow', pair: ['c2', 'p1'] },
    )
    expect(whatIfSentences(whatIf, saying)).toEqual(['c2联系 1 人，合乎规定。', '变动：p1另由c2联系。'])
    const lost = tried(
      {
        cadres: [cadre('c1', 0, 1), cadre('c2', 0, 1)],
        persons: [person('p1')],
        arcs: [
          ['c1', 'p1', 1, 5],
          ['c2', 'p1', 0, 5],
        ],
      },
      { kind: 'exclude', pair: ['c1', 'p1'] },
    )
    expect(changeSentence(lost, saying)).toBe('现有结对少保留 1 对（c1与p1）。')
  })

  it('names four and counts the rest', () => {
    const ids = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
    const whatIf = tried(
      {
        cadres: [cadre('c1', 0, null, 6)],
        persons: ids.map((id) => person(id)),
        arcs: ids.map((id): PairArc => ['c1', id, 1, 5]),
      },
      { kind: 'quota', cadre: cadre('c1', 0, null, 0) },
    )
    expect(changeSentence(whatIf, saying)).toBe(
      'p1、p2、p3、p4等 6 人没有联系人；现有结对少保留 6 对（c1与p1、c1与p2、c1与p3、c1与p4等）。',
    )
  })

  it('holds no weighed figure whatever the list, says something where anything differs, and nothing else', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const editing = editingOf(solvedEngine(instance))
        const trial = trialOf(editing)
        for (const pair of pairsOf(editing.engine.network)) {
          const outcome = tryEdits(trial, [{ kind: 'exclude', pair }])
          if (!outcome.ok) continue
          const { whatIf } = outcome
          const told = changeSentence(whatIf, { tiers: instance.tiers, names: bareIds })
          expect(told === '各项目标都不变。').toBe(whatIf.difference.every((by) => by === 0))
          expect(told).not.toMatch(/分（|折合|\d+\.\d/)
          const lost = whatIf.moves.filter(({ had, has }) => had > 0 && has === 0).length
          const gained = whatIf.moves.filter(({ had, has }) => had === 0 && has > 0).length
          const coverage = whatIf.difference[instance.tiers.indexOf('coverage')] ?? 0
          if (coverage !== 0) expect(lost + gained).toBeGreaterThan(0)
          expect(moveSentences(whatIf.moves, bareIds).length).toBe(Math.min(13, whatIf.moves.length))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('has a word for every tier that decides', () => {
    const nobody = { moves: [], loads: [], inForce: { made: [], undone: [] } }
    for (const by of [-1, 1])
      for (const tier of pairingTiers)
        expect(changeSentence({ difference: [by], ...nobody }, { tiers: [tier], names: bareIds })).toMatch(
          /^.{4,}。$/,
        )
  })
})
