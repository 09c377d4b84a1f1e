// One size of the pairing engine, in a process of its own so that its memory is its own. Reads the size, prints its figures.
import { text } from 'node:stream/consumers'
import type { Edit } from '@tongxin/core/pairing/solver/edit'
import { applyEdits, startEditing, withStability } from '@tongxin/core/pairing/solver/editing'
import type { PairIds, PairingInstance } from '@tongxin/core/pairing/solver/instance'
import { type Proposal, pairsOf } from '@tongxin/core/pairing/solver/proposal'
import { solve } from '@tongxin/core/pairing/solver/solve'
import { pairByHand } from '../data/by-spreadsheet.ts'
import { type Dice, rollDice } from '../data/dice.ts'
import { inventInstance, type PairingSize } from '../data/pairing-instance.ts'
import type { PairingFigures } from '../pairing.ts'
import { within } from '../within.ts'

const size: PairingSize = JSON.parse(await text(process.stdin))
process.stdout.write(JSON.stringify(measure(size)))

function measure({ schools, ...one }: PairingSize): PairingFigures {
  const rounds = roundsOf(one.persons * schools)
  const sums = { ms: 0, cpu: 0, arcs: 0, scans: 0, uncovered: 0, broken: 0 }
  const byHand = { uncovered: 0, broken: 0 }
  let isProven = true
  let editP95 = 0
  let peak = 0
  for (let school = 0; school < schools; school += 1) {
    const instance = inventInstance({ ...one, schools: 1 }, school + 1)
    // One solve and the edits are what the memory is judged by; the repetitions come after.
    const first = medianSolve(instance, 1)
    if (school === 0) editP95 = measureEdits(instance, 300)
    if (school === 0 || schools > 1) peak = process.resourceUsage().maxRSS / 1024
    const { ms, cpu, proposal } = rounds === 1 ? first : medianSolve(instance, rounds)
    sums.ms += ms
    sums.cpu += cpu
    sums.arcs += instance.arcs.length
    sums.scans += proposal.scans
    sums.uncovered += proposal.uncovered.length
    sums.broken += proposal.quota.length
    isProven &&= proposal.certificate === 'optimal'
    const hand = pairByHand(instance)
    byHand.uncovered += hand.uncovered
    byHand.broken += hand.broken
  }
  return { size: { ...one, schools }, ...sums, byHand, peak, isProven, editP95 }
}

/** The median of several, as the first are slower until the code is compiled; the largest are measured once, cold. */
function roundsOf(persons: number): number {
  if (persons > 10_000) return 1
  return persons > 1_000 ? 5 : 15
}

interface Run {
  readonly ms: number
  readonly cpu: number
  readonly proposal: Proposal
}

/** The whole of it, network and certificate included. */
function medianSolve(instance: PairingInstance, rounds: number): Run {
  const runs: Run[] = []
  for (let round = 0; round < rounds; round += 1) {
    const cpu = process.cpuUsage()
    const began = performance.now()
    const proposal = solve(instance)
    const ms = performance.now() - began
    const { user, system } = process.cpuUsage(cpu)
    runs.push({ ms, cpu: (user + system) / 1000, proposal })
  }
  return (
    runs.sort((a, b) => a.ms - b.ms)[Math.floor(rounds / 2)] ?? { ms: 0, cpu: 0, proposal: solve(instance) }
  )
}

/** Milliseconds of the processor that 95 of 100 edits stay below, with the draft held on to: locks, exclusions, quotas, people leaving, undoing. */
function measureEdits(instance: PairingInstance, count: number): number {
  const editing = startEditing({ ...instance, tiers: withStability(instance.tiers) })
  const dice = rollDice(99)
  const times: number[] = []
  const made = pairsOf(editing.engine.network)
  let undo: readonly Edit[] = []
  while (times.length < count) {
    const edits = dice.below(5) === 0 && undo.length > 0 ? undo : [drawEdit(instance, made, dice)]
    const before = process.cpuUsage()
    const outcome = applyEdits(editing, edits)
    if (!outcome.ok) continue
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    undo = outcome.undo
  }
  return within(times, 0.95)
}

/** A pair that could be is locked, one that is made is excluded, a quota is changed by one, somebody leaves. */
function drawEdit({ arcs, cadres }: PairingInstance, made: readonly PairIds[], dice: Dice): Edit {
  const [cadre = '', person = ''] = arcs[dice.below(arcs.length)] ?? []
  const kind = dice.below(8)
  if (kind < 4) return { kind: 'lock', pair: [cadre, person] }
  if (kind < 6) return { kind: 'exclude', pair: made[dice.below(made.length)] ?? [cadre, person] }
  if (kind === 6) return { kind: 'person-leaves', person }
  const span = cadres[dice.below(cadres.length)] ?? { id: cadre, min: 0, max: null, hardMax: null }
  const more = (number: number | null) => (number === null ? null : number + 1)
  return { kind: 'quota', cadre: { ...span, max: more(span.max), hardMax: more(span.hardMax) } }
}
