import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PairIds } from '../solver/instance.ts'
import { unpackedInstance } from '../solver/packed-instance.ts'
import type { ListNetwork } from './list-network.ts'
import { questionOfSent } from './question-of-sent.ts'
import { instanceOf, plainRun, type RunSettings } from './run-settings.ts'
import { packedCadre } from './sent-network.ts'

const cadreIds = ['wen', 'li', 'an']
const personIds = ['zhou', 'bai', 'hu', 'cen', 'ma', 'yu']

const somePairs: fc.Arbitrary<readonly PairIds[]> = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...cadreIds), fc.constantFrom(...personIds)),
  { selector: ([cadre, person]) => `${cadre} ${person}`, maxLength: 8 },
)

const someCadre = (id: string) =>
  fc
    .tuple(
      fc.subarray([...personIds.keys()]),
      fc.array(fc.constantFrom(0, 0, 1, 6, 10), { minLength: 6, maxLength: 6 }),
      fc.option(fc.nat(3), { nil: null }),
    )
    .map(([candidates, fits, max]) => ({
      id,
      min: 0,
      max,
      candidates,
      fits: fits.slice(0, candidates.length),
    }))

const somePerson = (id: string) =>
  fc.record({
    id: fc.constant(id),
    weight: fc.integer({ min: 1, max: 3 }),
    rank: fc.constant('usual' as const),
    asked: fc.constant(null),
    mostCadres: fc.option(fc.nat(2), { nil: null }),
    coveredElsewhere: fc.boolean(),
    target: fc.constant(null),
  })

const someNetwork: fc.Arbitrary<ListNetwork> = fc.record({
  order: fc.constant(['coverage', 'quota', 'continuity', 'fit', 'balance'] as const),
  orderCite: fc.constant([]),
  cadres: fc.tuple(...cadreIds.map(someCadre)),
  persons: fc.tuple(...personIds.map(somePerson)),
  standing: somePairs,
  draft: somePairs,
  notes: fc.constant([]),
  looked: fc.constant(0),
})

const someRun: fc.Arbitrary<RunSettings> = fc.record({
  order: fc.constant(plainRun.order),
  ceiling: fc.option(fc.nat(4), { nil: null }),
  over: fc.nat(2),
  cadresEach: fc.integer({ min: 1, max: 2 }),
  again: fc.boolean(),
  locks: somePairs,
  exclusions: somePairs,
  fewChanges: fc.boolean(),
})

it('a network that came packed asks the engine what it would have asked unpacked', () => {
  fc.assert(
    fc.property(someNetwork, someRun, (network, run) => {
      const sent = { ...network, cadres: network.cadres.map(packedCadre) }
      expect(unpackedInstance(questionOfSent({ ...sent, persons: untargeted(network) }, run))).toEqual(
        instanceOf(network, run),
      )
    }),
  )
})

function untargeted({ persons }: ListNetwork) {
  return persons.map((person) => ({ ...person, target: null }))
}
