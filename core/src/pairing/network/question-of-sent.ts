import { packTraits } from '../solver/arc-traits.ts'
import { type ArcTable, emptyArcTable, firstArcs, type PackedInstance } from '../solver/packed-instance.ts'
import { indexOfPairs, type PairIndex } from '../solver/pair-index.ts'
import { frameOf, type RunSettings } from './run-settings.ts'
import type { PackedCadre, SentNetwork } from './sent-network.ts'

/** The question to the engine as a browser puts it: what `instanceOf` makes of the unpacked network, in columns. */
export function questionOfSent(network: SentNetwork, run: RunSettings): PackedInstance {
  const frame = frameOf(network, run)
  const places = new Map(frame.persons.map(({ id }, place) => [id, place]))
  const entering: Entering = {
    table: emptyArcTable(network.cadres.reduce((sum, cadre) => sum + candidatesOf(cadre), 0)),
    count: 0,
    idOf: network.persons.map(({ id }) => id),
    placeOf: Int32Array.from(network.persons, ({ id }) => places.get(id) ?? -1),
    standing: indexOfPairs(network.standing),
    fits: new Uint8Array(network.persons.length),
  }
  network.cadres.forEach((cadre, at) => {
    enterCadre(entering, cadre, at)
  })
  return { ...frame, arcs: firstArcs(entering.table, entering.count) }
}

interface Entering {
  readonly table: ArcTable
  /** Pairs entered so far. */
  count: number
  /** Of each person of the network the id, and the place in the instance, −1 for who is left out of it. */
  readonly idOf: readonly string[]
  readonly placeOf: Int32Array
  readonly standing: PairIndex
  /** How well each candidate of the cadre at hand fits. */
  readonly fits: Uint8Array
}

function enterCadre(entering: Entering, { id, candidateRuns, fitRuns }: PackedCadre, at: number): void {
  const { table, idOf, placeOf, fits } = entering
  const kept = entering.standing.get(id)
  fits.fill(0)
  for (let run = 0; run < fitRuns.length; run += 3) {
    const first = fitRuns[run] ?? 0
    fits.fill(fitRuns[run + 2] ?? 0, first, first + (fitRuns[run + 1] ?? 0))
  }
  let candidate = 0
  for (let run = 0; run < candidateRuns.length; run += 2) {
    const first = candidateRuns[run] ?? 0
    for (let place = first; place < first + (candidateRuns[run + 1] ?? 0); place += 1) {
      const fit = fits[candidate] ?? 0
      candidate += 1
      if ((placeOf[place] ?? -1) < 0) continue
      table.cadres[entering.count] = at
      table.persons[entering.count] = placeOf[place] ?? -1
      const isKept = kept?.has(idOf[place] ?? '') ?? false
      table.traits[entering.count] = packTraits({ kept: isKept, fit, inDraft: false })
      entering.count += 1
    }
  }
}

/** How many all its runs hold together. */
function candidatesOf({ candidateRuns: runs }: PackedCadre): number {
  let sum = 0
  for (let run = 0; run < runs.length; run += 2) sum += runs[run + 1] ?? 0
  return sum
}
