import fc from 'fast-check'
import {
  type CadreSpan,
  instanceFormat,
  type PairArc,
  type PairIds,
  type PairingInstance,
  type PersonNeed,
  pairingTiers,
} from './instance.ts'

const tiers = fc.shuffledSubarray([...pairingTiers], { minLength: 1 })

const span = fc
  .record({
    min: fc.nat(3),
    above: fc.option(fc.nat(2), { nil: null }),
    room: fc.option(fc.nat(3), { nil: null }),
  })
  .map(({ min, above, room }) => {
    const max = above === null ? null : min + above
    return { min, max, hardMax: room === null ? null : (max ?? min) + room }
  })

const need = fc.record({ weight: fc.integer({ min: 1, max: 4 }), k: fc.integer({ min: 1, max: 3 }) })

/** What may be between a cadre and a person, one draw for each pair. */
const link = fc.record({
  arc: fc.option(fc.record({ kept: fc.constantFrom(0 as const, 1 as const), fit: fc.nat(10) }), { freq: 2 }),
  mark: fc.oneof(
    { weight: 10, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('lock' as const, 'exclusion' as const) },
  ),
  inDraft: fc.boolean(),
})

/** Small instances of every kind: short and ample, one person or many a cadre, several cadres a person, locks without arcs. */
export const anyInstance: fc.Arbitrary<PairingInstance> = fc
  .record({
    tiers,
    spans: fc.array(span, { minLength: 1, maxLength: 5 }),
    needs: fc.array(need, { minLength: 1, maxLength: 9 }),
    hasDraft: fc.boolean(),
  })
  .chain(({ tiers: order, spans, needs, hasDraft }) =>
    fc
      .array(link, { minLength: spans.length * needs.length, maxLength: spans.length * needs.length })
      .map((links) =>
        instanceOf({
          tiers: order,
          cadres: spans.map((one, index) => ({ id: `c${index}`, ...one })),
          persons: needs.map((one, index) => ({ id: `p${index}`, ...one })),
          links,
          hasDraft,
        }),
      ),
  )

type Link = typeof link extends fc.Arbitrary<infer T> ? T : never

function instanceOf(drawn: {
  readonly tiers: PairingInstance['tiers']
  readonly cadres: readonly CadreSpan[]
  readonly persons: readonly PersonNeed[]
  readonly links: readonly Link[]
  readonly hasDraft: boolean
}): PairingInstance {
  const arcs: PairArc[] = []
  const locks: PairIds[] = []
  const exclusions: PairIds[] = []
  const draft: PairIds[] = []
  drawn.cadres.forEach((cadre, at) => {
    drawn.persons.forEach((person, index) => {
      const drawnLink = drawn.links[at * drawn.persons.length + index]
      if (!drawnLink) return
      const { arc, mark, inDraft } = drawnLink
      const pair: PairIds = [cadre.id, person.id]
      if (arc) arcs.push([cadre.id, person.id, arc.kept, arc.fit])
      if (mark === 'exclusion') exclusions.push(pair)
      const ofCadre = locks.filter(([id]) => id === cadre.id).length
      const ofPerson = locks.filter(([, id]) => id === person.id).length
      if (mark === 'lock' && ofCadre < (cadre.hardMax ?? 99) && ofPerson < person.k) locks.push(pair)
      if (inDraft) draft.push(pair)
    })
  })
  const { tiers: order, cadres, persons } = drawn
  const lists = { format: instanceFormat, tiers: order, cadres, persons, arcs, locks, exclusions } as const
  return drawn.hasDraft ? { ...lists, draft } : lists
}
