// What was judged is remembered cadre by cadre for as long as nothing of the school was changed (`Memory.markOf`): the page, its count
// and the next page ask the same. Whoever asks: rights are looked at afterwards.
import type { Day } from '@tongxin/core/calendar/day'
import { append } from '@tongxin/core/duties/records/grouping'
import type { Work } from '../../../platform/work.ts'
import { type JudgedLine, judgeLines } from './judge-lines.ts'

export type LinesAsked = {
  readonly cadreIds: readonly string[]
  /** Days of the talk, both included. */
  readonly from: Day
  readonly to: Day
  /** As it was known by the end of this day. */
  readonly knownAt: Day | undefined
}

/** The lines of these cadres on these days: those not remembered are judged. */
export async function recallLines(work: Work, asked: LinesAsked): Promise<readonly JudgedLine[]> {
  const { memory, today } = work
  const { cadreIds, from, to, knownAt: on = today } = asked
  const name = `lines met ${await memory.markOf(work)} ${today} ${on}`
  return memory.alone(name, async () => {
    const known = cadreIds.flatMap((id) => memory.recall<CadreLines>(keyOf(name, id)) ?? [])
    const found = known.filter((one) => one.from <= from && to <= one.to)
    const there = new Set(found.map(({ cadreId }) => cadreId))
    const missing = cadreIds.filter((id) => !there.has(id))
    const judged = missing.length === 0 ? [] : await judgeCadres(work, { ...asked, cadreIds: missing }, on)
    for (const one of judged) memory.keep(keyOf(name, one.cadreId), one, one.lines.length + 1)
    return [...found, ...judged]
      .flatMap(({ lines }) => lines)
      .filter(({ heldOn }) => from <= heldOn && heldOn <= to)
  })
}

type CadreLines = {
  readonly cadreId: string
  readonly from: Day
  readonly to: Day
  readonly lines: readonly JudgedLine[]
}

async function judgeCadres(
  work: Work,
  { cadreIds, from, to }: LinesAsked,
  on: Day,
): Promise<readonly CadreLines[]> {
  const lines = new Map<string, JudgedLine[]>()
  for (const line of await judgeLines(work, { cadreIds, held: { from, to }, on }))
    append(lines, line.cadreId, line)
  return cadreIds.map((cadreId) => ({ cadreId, from, to, lines: lines.get(cadreId) ?? [] }))
}

function keyOf(name: string, cadreId: string): string {
  return `${name} ${cadreId}`
}
