import type { ProposalAim } from '../../policy/tier.ts'
import { withStability } from '../solver/editing.ts'
import { instanceFormat, type PairArc, type PairIds, type PairingInstance } from '../solver/instance.ts'
import { holdsPair, indexOfPairs } from '../solver/pair-index.ts'
import type { InstanceGround, NetworkCadre, NetworkPerson } from './list-network.ts'

/** What the office sets for one run (本次设定); never shown as the document's. */
export interface RunSettings {
  /** null: the order of the document, or the usual one. */
  readonly order: readonly ProposalAim[] | null
  /** At most so many persons for a cadre whom the document sets no upper number; null: none. */
  readonly ceiling: number | null
  /** So many above the document's upper number are let be, and counted as over. */
  readonly over: number
  /** At most so many cadres for a person. */
  readonly cadresEach: number
  /** Whether those may be paired here who have somebody in another list. */
  readonly again: boolean
  readonly locks: readonly PairIds[]
  readonly exclusions: readonly PairIds[]
  /** Begin from the list as it is and change little (尽量少动), or look only at what is best. */
  readonly fewChanges: boolean
}

export const plainRun: RunSettings = {
  order: null,
  ceiling: null,
  over: 0,
  cadresEach: 1,
  again: false,
  locks: [],
  exclusions: [],
  fewChanges: false,
}

/** The question to the engine: a list's network under the settings of a run. */
export function instanceOf(network: InstanceGround, run: RunSettings): PairingInstance {
  const frame = frameOf(network, run)
  return { ...frame, arcs: arcsOf(network, new Set(frame.persons.map(({ id }) => id))) }
}

/** All of the question but the pairs that may be made. */
export function frameOf(network: FrameGround, run: RunSettings): Omit<PairingInstance, 'arcs'> {
  const wanted = wantedPersons(network, run)
  const present = new Set(wanted.map(({ id }) => id))
  return {
    format: instanceFormat,
    tiers: withStability(run.order ?? network.order),
    cadres: network.cadres.map((cadre) => spanOf(cadre, run)),
    persons: wanted.map((person) => ({ id: person.id, weight: person.weight, k: cadresOf(person, run) })),
    locks: run.locks,
    exclusions: run.exclusions.filter(([, person]) => present.has(person)),
    ...(run.fewChanges && { draft: network.draft.filter(([, person]) => present.has(person)) }),
  }
}

/** What the settings of a run are put on, whichever way the pairs that may be made are told. */
type FrameGround = Omit<InstanceGround, 'cadres'> & {
  readonly cadres: readonly Pick<NetworkCadre, 'id' | 'min' | 'max'>[]
}

/** Who has a cadre elsewhere is left out, unless wished for, locked, or paired in this list already. */
function wantedPersons({ persons, draft, standing }: FrameGround, run: RunSettings) {
  const held = new Set([...draft, ...standing, ...run.locks].map(([, person]) => person))
  return persons.filter(
    ({ id, coveredElsewhere, mostCadres }) =>
      held.has(id) || (mostCadres !== 0 && (run.again || !coveredElsewhere)),
  )
}

function cadresOf({ mostCadres }: Pick<NetworkPerson, 'mostCadres'>, { cadresEach }: RunSettings): number {
  return Math.max(1, Math.min(cadresEach, mostCadres ?? cadresEach))
}

/** A ceiling of the run never goes below what the document asks for. */
function spanOf({ id, min, max }: Pick<NetworkCadre, 'id' | 'min' | 'max'>, { ceiling, over }: RunSettings) {
  const most = max === null ? ceiling : max + over
  return { id, min, max, hardMax: most === null ? null : Math.max(most, min) }
}

function arcsOf(
  { cadres, persons, standing }: InstanceGround,
  present: ReadonlySet<string>,
): readonly PairArc[] {
  const kept = indexOfPairs(standing)
  return cadres.flatMap(({ id, candidates, fits }) =>
    candidates.flatMap((place, at): readonly PairArc[] => {
      const person = persons[place]?.id
      if (person === undefined || !present.has(person)) return []
      return [[id, person, holdsPair(kept, [id, person]) ? 1 : 0, fits[at] ?? 0]]
    }),
  )
}
