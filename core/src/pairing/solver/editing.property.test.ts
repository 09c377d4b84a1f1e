import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certify } from './certificate.ts'
import type { Edit } from './edit.ts'
import { editedInstance } from './edit-instance.ts'
import { applyEdits, judgementOf, reoptimise, startEditing, withStability } from './editing.ts'
import type { PairIds, PairingInstance, PairingTier } from './instance.ts'
import { instanceOf } from './instance-of.ts'
import { pairsOf, proposalOf, summaryOf } from './proposal.ts'
import { changedProposal, proposalChange } from './proposal-change.ts'
import { anyInstance } from './random-instance.cases.ts'
import { mistakesOfInstance } from './read-instance.ts'
import { solve } from './solve.ts'
import { vectorOf } from './vector.ts'

/** A draw that becomes an edit of whatever there is by then. */
const drawn = fc.record({
  kind: fc.constantFrom(
    'lock',
    'lock',
    'unlock',
    'exclude',
    'exclude',
    'allow',
    'quota',
    'cadre-leaves',
    'person-leaves',
    'cadre-joins',
    'person-joins',
  ),
  a: fc.nat(),
  b: fc.nat(),
  min: fc.nat(2),
  above: fc.option(fc.nat(2), { nil: null }),
  room: fc.option(fc.nat(3), { nil: null }),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never
const sequence = fc.array(drawn, { minLength: 1, maxLength: 8 })

describe('an edited plan', () => {
  it('is as good as one solved afresh, with its proof, after any edits', () => {
    fc.assert(
      fc.property(anyInstance, sequence, (instance, draws) => {
        const tiers = instance.tiers.filter((tier) => tier !== 'stability')
        const editing = startEditing({ ...instance, tiers })
        let asked: PairingInstance = { ...instance, tiers }
        for (const draw of draws) {
          const edit = editOf(draw, asked)
          const outcome = edit && applyEdits(editing, [edit])
          if (!edit || !outcome?.ok) continue
          asked = editedInstance(asked, edit)
          expect(mistakesOfInstance(asked)).toEqual([])
          expect(certify(editing.engine.network)).toBe('optimal')
          expect(vectorOf(editing.engine.network)).toEqual(solve(asked).vector)
          expect(vectorOf(editing.engine.network)).toEqual(solve(instanceOf(editing.engine.network)).vector)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('moves as little as it can where the draft is held on to', () => {
    fc.assert(
      fc.property(anyInstance, sequence, (instance, draws) => {
        const tiers = withStability(instance.tiers)
        const { draft: _, ...rest } = instance
        const editing = startEditing({ ...rest, tiers })
        let asked: PairingInstance = { ...rest, tiers }
        for (const draw of draws) {
          const before = pairsOf(editing.engine.network)
          const edit = editOf(draw, asked)
          const outcome = edit && applyEdits(editing, [edit])
          if (!edit || !outcome?.ok) continue
          asked = editedInstance({ ...asked, draft: before }, edit)
          const afresh = solve(asked)
          expect(certify(editing.engine.network)).toBe('optimal')
          const without = (vector: readonly number[]) =>
            vector.filter((_value, at) => tiers[at] !== 'stability')
          expect(without(vectorOf(editing.engine.network))).toEqual(without(afresh.vector))
          const stayed = ({ undone }: { undone: readonly PairIds[] }) =>
            undone.filter((pair) => asked.draft?.some((one) => `${one}` === `${pair}`))
          const moved = outcome.changes.made.length + stayed(outcome.changes).length
          expect(moved).toBe(afresh.vector[tiers.indexOf('stability')])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('comes back to the very plan there was when edits are undone, one by one', () => {
    fc.assert(
      fc.property(anyInstance, sequence, (instance, draws) => {
        const editing = startEditing({ ...instance, tiers: withStability(instance.tiers) })
        const past: { readonly pairs: readonly PairIds[]; readonly undo: readonly Edit[] }[] = []
        for (const draw of draws) {
          const pairs = pairsOf(editing.engine.network)
          const edit = editOf(draw, instanceOf(editing.engine.network))
          const outcome = edit && applyEdits(editing, [edit])
          if (outcome?.ok) past.push({ pairs, undo: outcome.undo })
        }
        for (const { pairs, undo } of past.toReversed()) {
          const redone = applyEdits(editing, undo)
          expect(redone.ok).toBe(true)
          expect(pairsOf(editing.engine.network)).toEqual(pairs)
          expect(certify(editing.engine.network)).toBe('optimal')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is told in full by what an edit changed, put on what was known before', () => {
    fc.assert(
      fc.property(anyInstance, sequence, fc.boolean(), (instance, draws, holding) => {
        const tiers = holding ? withStability(instance.tiers) : instance.tiers
        const editing = startEditing({ ...instance, tiers })
        let shown = proposalOf(editing.engine.network)
        for (const draw of draws) {
          const edit = editOf(draw, instanceOf(editing.engine.network))
          const outcome = edit && applyEdits(editing, [edit])
          if (!outcome?.ok) continue
          const { network } = editing.engine
          const summary = summaryOf(network, judgementOf(editing))
          shown = changedProposal(shown, proposalChange(shown, summary, outcome.changes))
          expect(shown).toEqual(proposalOf(network))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('changes nothing when one of several edits is refused', () => {
    fc.assert(
      fc.property(anyInstance, sequence, (instance, draws) => {
        const editing = startEditing({ ...instance, tiers: withStability(instance.tiers) })
        const before = { pairs: pairsOf(editing.engine.network), vector: vectorOf(editing.engine.network) }
        const edits = draws.flatMap((draw) => editOf(draw, instance) ?? [])
        const outcome = applyEdits(editing, [...edits, { kind: 'lock', pair: ['nobody', 'p0'] }])
        expect(outcome.ok).toBe(false)
        expect(pairsOf(editing.engine.network)).toEqual(before.pairs)
        expect(vectorOf(editing.engine.network)).toEqual(before.vector)
      }),
      { numRuns: 100 },
    )
  })

  it('changes nothing either where the room for a newcomer was made on the way', () => {
    const instance: PairingInstance = {
      format: 'tongxin-pairing/1',
      tiers: ['coverage', 'continuity', 'stability'],
      cadres: [{ id: 'c3', min: 0, max: 0, hardMax: null }],
      persons: [{ id: 'p0', weight: 1, k: 2 }],
      arcs: [],
      locks: [['c3', 'p0']],
      exclusions: [],
    }
    const editing = startEditing(instance)
    const person = { id: 'p1', weight: 1, k: 1 }
    const outcome = applyEdits(editing, [
      { kind: 'unlock', pair: ['c3', 'p0'] },
      { kind: 'person-joins', person, arcs: [['c3', 0, 5]] },
      { kind: 'lock', pair: ['nobody', 'p0'] },
    ])
    expect(outcome.ok).toBe(false)
    expect(pairsOf(editing.engine.network)).toEqual([['c3', 'p0']])
    expect(vectorOf(editing.engine.network)).toEqual([0, 0, 0])
  })

  it('is the best list again when optimised anew, whatever was held on to', () => {
    fc.assert(
      fc.property(anyInstance, sequence, (instance, draws) => {
        const tiers: readonly PairingTier[] = withStability(instance.tiers)
        const editing = startEditing({ ...instance, tiers })
        for (const draw of draws) {
          const edit = editOf(draw, instanceOf(editing.engine.network))
          if (edit) applyEdits(editing, [edit])
        }
        const { draft: _, ...asked } = instanceOf(editing.engine.network)
        reoptimise(editing)
        expect(vectorOf(editing.engine.network)).toEqual(solve(asked).vector)
      }),
      { numRuns: 80 },
    )
  })
})

function editOf({ kind, a, b, min, above, room }: Drawn, instance: PairingInstance): Edit | undefined {
  const { cadres, persons, locks, exclusions } = instance
  const cadre = cadres[a % Math.max(1, cadres.length)]
  const person = persons[b % Math.max(1, persons.length)]
  if (!cadre || !person) return undefined
  const max = above === null ? null : min + above
  const span = { min, max, hardMax: room === null ? null : (max ?? min) + room }
  switch (kind) {
    case 'lock':
    case 'exclude':
      return { kind, pair: [cadre.id, person.id] }
    case 'unlock':
      return { kind, pair: locks[a % Math.max(1, locks.length)] ?? [cadre.id, person.id] }
    case 'allow':
      return { kind, pair: exclusions[a % Math.max(1, exclusions.length)] ?? [cadre.id, person.id] }
    case 'quota':
      return { kind, cadre: { id: cadre.id, ...span } }
    case 'cadre-leaves':
      return { kind, cadre: cadre.id }
    case 'person-leaves':
      return { kind, person: person.id }
    case 'cadre-joins': {
      const arcs = persons
        .filter((_, at) => ((a >> (at % 8)) & 1) === 0)
        .map(({ id }, at) => [id, at % 2 === 0 ? 0 : 1, (a + at) % 11] as const)
      return { kind, cadre: { id: `new${a}`, ...span }, arcs }
    }
    default: {
      const arcs = cadres
        .filter((_, at) => ((b >> (at % 8)) & 1) === 0)
        .map(({ id }, at) => [id, at % 2 === 0 ? 0 : 1, (b + at) % 11] as const)
      return { kind: 'person-joins', person: { id: `new${b}`, weight: 1 + (a % 4), k: 1 + (a % 2) }, arcs }
    }
  }
}
