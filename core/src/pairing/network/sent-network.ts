// How who may contact whom travels to a browser. Where a whole school may contact a whole school that is millions of pairs:
// neighbours in the list are told as one run, and only fits that are not nought.

import type { Cite } from '../../policy/cite.ts'
import type { ListNetwork, NetworkCadre, NetworkPerson } from './list-network.ts'

/** What a browser is sent: pairs packed, and a target named where the reader may know it. */
export type SentNetwork = Omit<ListNetwork, 'persons' | 'cadres'> & {
  readonly cadres: readonly PackedCadre[]
  readonly persons: readonly (Omit<NetworkPerson, 'target'> & {
    readonly target: { readonly label: string; readonly cite: readonly Cite[] } | null
  })[]
}

export interface PackedCadre {
  readonly id: string
  readonly min: number
  readonly max: number | null
  /** Candidates as runs of places: where one begins and how many it holds, one after the other, ascending. */
  readonly candidateRuns: readonly number[]
  /** Runs of candidates that fit equally well: which candidate it begins with, how many, and how well, 1 to 10. */
  readonly fitRuns: readonly number[]
}

export function packedCadre({ id, min, max, candidates, fits }: NetworkCadre): PackedCadre {
  return { id, min, max, candidateRuns: runsOfPlaces(candidates), fitRuns: runsOfFits(fits) }
}

/** Whether the person at a place is among a cadre's candidates. */
export function isCandidate({ candidateRuns }: Pick<PackedCadre, 'candidateRuns'>, place: number): boolean {
  for (let at = 0; at < candidateRuns.length; at += 2) {
    const first = candidateRuns[at] ?? 0
    if (place < first) return false
    if (place < first + (candidateRuns[at + 1] ?? 0)) return true
  }
  return false
}

function runsOfPlaces(places: readonly number[]): readonly number[] {
  const runs: number[] = []
  let next = -1
  for (const place of places) {
    if (place === next) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(place, 1)
    next = place + 1
  }
  return runs
}

function runsOfFits(fits: readonly number[]): readonly number[] {
  const runs: number[] = []
  for (const [at, fit] of fits.entries()) {
    if (fit === 0) continue
    if (at > 0 && fits[at - 1] === fit) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1
    else runs.push(at, 1, fit)
  }
  return runs
}
