import { describe, expect, it } from 'vitest'
import { copyEditing } from './copy-editing.ts'
import type { Edit } from './edit.ts'
import { editRefusalSentence } from './edit-sentences.ts'
import { applyEdits, judgementOf, startEditing, withStability } from './editing.ts'
import { instanceFormat, type PairingInstance } from './instance.ts'
import { pairsOf } from './proposal.ts'
import { solve } from './solve.ts'

const standard = ['coverage', 'quota', 'continuity', 'fit', 'balance'] as const

const small: PairingInstance = {
  format: instanceFormat,
  tiers: withStability(standard),
  cadres: [
    { id: 'c1', min: 1, max: 1, hardMax: 1 },
    { id: 'c2', min: 1, max: 1, hardMax: 2 },
  ],
  persons: [
    { id: 'p1', weight: 1, k: 1 },
    { id: 'p2', weight: 1, k: 1 },
  ],
  arcs: [
    ['c1', 'p1', 0, 9],
    ['c1', 'p2', 0, 5],
    ['c2', 'p1', 0, 5],
    ['c2', 'p2', 0, 9],
  ],
  locks: [],
  exclusions: [],
}

describe('editing a list', () => {
  it('puts holding on to the draft below what the document asks, above fit and balance', () => {
    expect(withStability(standard)).toEqual([
      'coverage',
      'quota',
      'continuity',
      'stability',
      'fit',
      'balance',
    ])
    expect(withStability(['fit', 'continuity', 'coverage', 'balance'])).toEqual([
      'fit',
      'continuity',
      'coverage',
      'stability',
      'balance',
    ])
    expect(withStability(['fit'])).toEqual(['stability', 'fit'])
  })

  it('a lock moves who stands in its way, and its undoing moves them back', () => {
    const editing = startEditing(small)
    const first = pairsOf(editing.engine.network)
    expect(first).toEqual([
      ['c1', 'p1'],
      ['c2', 'p2'],
    ])
    const outcome = applyEdits(editing, [{ kind: 'lock', pair: ['c1', 'p2'] }])
    expect(pairsOf(editing.engine.network)).toEqual([
      ['c1', 'p2'],
      ['c2', 'p1'],
    ])
    expect(outcome.ok && applyEdits(editing, outcome.undo).ok).toBe(true)
    expect(pairsOf(editing.engine.network)).toEqual(first)
  })

  it('stays as it is once a lock is lifted, although another list would fit better', () => {
    const editing = startEditing(small)
    applyEdits(editing, [{ kind: 'lock', pair: ['c1', 'p2'] }])
    applyEdits(editing, [{ kind: 'unlock', pair: ['c1', 'p2'] }])
    expect(pairsOf(editing.engine.network)).toContainEqual(['c1', 'p2'])
  })

  it('looks at no pair to lock one of the plan, nor to take that back', () => {
    const editing = startEditing(small)
    const looked = () => editing.engine.network.counters.scans
    const before = looked()
    const outcome = applyEdits(editing, [{ kind: 'lock', pair: ['c1', 'p1'] }])
    expect(judgementOf(editing).certificate).toBe('optimal')
    expect(outcome.ok && applyEdits(editing, outcome.undo).ok).toBe(true)
    expect(judgementOf(editing).certificate).toBe('optimal')
    expect(looked()).toBe(before)
  })

  it('goes on when more people join than there was room for', () => {
    const full = small.cadres.map((cadre) => ({ ...cadre, hardMax: 1 }))
    const editing = startEditing({ ...small, cadres: full })
    const joined = Array.from({ length: 150 }, (_, index) => `new${index}`)
    for (const id of joined) {
      const person = { id, weight: 1, k: 1 }
      const outcome = applyEdits(editing, [{ kind: 'person-joins', person, arcs: [['c1', 0, 3]] }])
      expect(outcome.ok && outcome.changes).toEqual({ made: [], undone: [] })
    }
    const cadre = { id: 'c3', min: 0, max: 200, hardMax: null }
    const arcs = joined.map((id) => [id, 0, 4] as const)
    const outcome = applyEdits(editing, [{ kind: 'cadre-joins', cadre, arcs }])
    expect(outcome.ok && outcome.changes.made).toHaveLength(150)
    const all = pairsOf(editing.engine.network)
    expect(all).toHaveLength(152)
    expect(outcome.ok && applyEdits(editing, outcome.undo).ok).toBe(true)
    expect(pairsOf(editing.engine.network)).toHaveLength(2)
  })

  it('without a draft to hold on to finds the best list after each edit', () => {
    const editing = startEditing({ ...small, tiers: standard })
    applyEdits(editing, [{ kind: 'lock', pair: ['c1', 'p2'] }])
    applyEdits(editing, [{ kind: 'unlock', pair: ['c1', 'p2'] }])
    expect(pairsOf(editing.engine.network)).toEqual(solve(small).pairs)
  })

  it.each([
    [{ kind: 'lock', pair: ['c9', 'p1'] }, '名单中没有干部“c9”。'],
    [{ kind: 'lock', pair: ['c1', 'p9'] }, '名单中没有党外代表人士“p9”。'],
    [{ kind: 'lock', pair: ['c1', 'p2'] }, '“c1”已锁定 1 人，最多 1 人。'],
    [{ kind: 'lock', pair: ['c2', 'p1'] }, '“p1”已锁定 1 位干部，最多 1 位。'],
    [{ kind: 'exclude', pair: ['c1', 'p1'] }, '“c1”与“p1”不能既锁定又排除。'],
    [{ kind: 'cadre-leaves', cadre: 'c9' }, '名单中没有干部“c9”。'],
    [{ kind: 'quota', cadre: { id: 'c1', min: 2, max: 1, hardMax: null } }, '上限 1 低于下限 2。'],
    [{ kind: 'quota', cadre: { id: 'c1', min: 2, max: 2, hardMax: 1 } }, '最多 1 人，低于下限 2。'],
    [{ kind: 'quota', cadre: { id: 'c1', min: 0, max: 0, hardMax: 0 } }, '“c1”已锁定 1 人，最多 0 人。'],
    [{ kind: 'cadre-joins', cadre: { id: 'c2', min: 0, max: 1, hardMax: 1 }, arcs: [] }, '“c2”已在名单中'],
    [
      { kind: 'person-joins', person: { id: 'p3', weight: 1, k: 1 }, arcs: [['c7', 0, 0]] },
      '名单中没有干部“c7”。',
    ],
  ] satisfies [Edit, string][])('refuses %j and says why, with nothing changed', (edit, told) => {
    const editing = startEditing({ ...small, locks: [['c1', 'p1']] })
    const before = pairsOf(editing.engine.network)
    const outcome = applyEdits(editing, [edit])
    expect(!outcome.ok && editRefusalSentence(outcome.refusal)).toContain(told)
    expect(pairsOf(editing.engine.network)).toEqual(before)
  })

  it('stays as it is while edits are tried on a copy, also where the copy has pairs of its own', () => {
    const parts = { ...small, arcs: small.arcs.slice(1, 3) }
    const [editing, untouched] = [startEditing(parts), startEditing(parts)]
    const before = judgementOf(editing)
    const copy = copyEditing(editing)
    expect(judgementOf(copy)).toEqual(before)
    applyEdits(copy, [{ kind: 'lock', pair: ['c1', 'p1'] }])
    expect(pairsOf(copy.engine.network)).toContainEqual(['c1', 'p1'])
    expect(pairsOf(editing.engine.network)).toEqual(pairsOf(untouched.engine.network))
    expect(judgementOf(editing)).toEqual(before)
    for (const one of [editing, untouched]) applyEdits(one, [{ kind: 'lock', pair: ['c2', 'p2'] }])
    expect(pairsOf(editing.engine.network)).toEqual(pairsOf(untouched.engine.network))
    expect(judgementOf(editing)).toEqual(judgementOf(untouched))
  })
})
