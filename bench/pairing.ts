// The pairing engine over the sizes it is meant for, each in a process of its own: `npm run bench -- pairing`.
import type { PairingSize } from './data/pairing-instance.ts'
import { runPart } from './process/serve-part.ts'

export interface PairingFigures {
  readonly size: PairingSize
  readonly arcs: number
  /** The whole solve, network and certificate included: on the clock, and of the processor. */
  readonly ms: number
  readonly cpu: number
  readonly scans: number
  /** Of the processor, as other work on the machine shows on the clock. */
  readonly editP95: number
  /** Megabytes at the most, the instance and Node itself included. */
  readonly peak: number
  readonly isProven: boolean
  readonly uncovered: number
  readonly broken: number
  readonly byHand: { readonly uncovered: number; readonly broken: number }
}

export interface PairingGoal {
  readonly size: PairingSize
  readonly ms: number
  readonly editP95: number
  readonly peak: number
}

const size = (name: string, cadres: number, persons: number, choices: number, schools = 1): PairingSize => ({
  name,
  cadres,
  persons,
  choices,
  schools,
})

/** The sizes and what is to be held on one core. */
export const pairingGoals: readonly PairingGoal[] = [
  { size: size('S', 12, 30, 6), ms: 20, editP95: 5, peak: 100 },
  { size: size('M', 100, 400, 20), ms: 50, editP95: 5, peak: 100 },
  { size: size('L', 500, 5_000, 40), ms: 250, editP95: 10, peak: 150 },
  { size: size('XL', 3_000, 50_000, 50), ms: 10_000, editP95: 50, peak: 600 },
  { size: size('province', 67, 2_000, 30, 150), ms: 20_000, editP95: 50, peak: 1_000 },
]

/** `part`: the process that measures one size, built or as a source. */
export async function measurePairing(
  part: string,
  goals: readonly PairingGoal[] = pairingGoals,
): Promise<readonly PairingFigures[]> {
  const measured: PairingFigures[] = []
  for (const goal of goals) measured.push(JSON.parse(await runPart(part, JSON.stringify(goal.size))))
  return measured
}
