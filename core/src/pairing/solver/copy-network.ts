import { cadreUnitCost, personUnitCost } from './empty-network.ts'
import type { Network, Side } from './network.ts'
import { makeScratch } from './scratch.ts'

/**
 * The same network once more, to try things on while this one stays as it is. They share the columns of which pairs there are
 * between whom, most of what millions of pairs take: those of one pair are never written again, and new pairs go behind the
 * ones this network has.
 */
export function copyNetwork(network: Network): Network {
  const { cadres, persons, arcs, weights, counters } = network
  const spans = [...cadres.spans]
  const needs = [...persons.needs]
  return {
    ...network,
    cadres: { spans, ...copySide(cadres), costOfUnit: cadreUnitCost(weights, spans) },
    persons: { needs, ...copySide(persons), costOfUnit: personUnitCost(weights, needs) },
    arcs: {
      state: arcs.state.slice(),
      traits: arcs.traits.slice(),
      bare: arcs.bare.slice(),
      costOfTraits: arcs.costOfTraits.slice(),
    },
    counters: { ...counters },
    journal: { wasMade: null },
  }
}

function copySide(side: Side): Omit<Side, 'costOfUnit'> {
  return {
    indexes: new Map(side.indexes),
    firstArc: side.firstArc.slice(),
    nextArc: side.nextArc,
    end: side.end,
    firstUsed: side.firstUsed.slice(),
    nextUsed: side.nextUsed.slice(),
    usedCount: side.usedCount.slice(),
    lockedCount: side.lockedCount.slice(),
    price: side.price.slice(),
    nextCost: side.nextCost.slice(),
    lastCost: side.lastCost.slice(),
    floor: side.floor.slice(),
    scratch: makeScratch(side.price.length),
  }
}
