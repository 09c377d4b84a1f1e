// What was judged is remembered cadre by cadre for as long as nothing of the school was changed but contacts, people and pairings of
// others (`Memory.markOf`):
// the page, its count and the next page ask the same. Whoever asks: rights are looked at afterwards.
import type { Day } from '@tongxin/core/calendar/day'
import { append } from '@tongxin/core/duties/records/grouping'
import type { Work } from '../../../platform/work.ts'
import { type JudgedLine, judgeLines } from './judge-lines.ts'
import { type LastChanges, lastChangesOf } from './last-changes.ts'

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
  const { besides, named } = await memory.markOf(work)
  const name = `lines met ${besides} ${today} ${on}`
  return memory.alone(name, async () => {
    const changes = await lastChangesOf(work, named)
    const known = cadreIds.flatMap((id) => memory.recall<CadreLines>(keyOf(name, id)) ?? [])
    const found = known.filter((one) => one.from <= from && to <= one.to && stands(one, changes))
    const there = new Set(found.map(({ cadreId }) => cadreId))
    const missing = cadreIds.filter((id) => !there.has(id))
    const judged =
      missing.length === 0 ? [] : await judgeCadres(work, { ...asked, cadreIds: missing }, { on, changes })
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
  readonly isByCadre: boolean
  /** The last change it was judged after: of what is the cadre's own, or of any where theirs may matter. */
  readonly after: number
}

function stands({ cadreId, isByCadre, after }: CadreLines, changes: LastChanges): boolean {
  return after === lastChange(cadreId, isByCadre, changes)
}

function lastChange(cadreId: string, isByCadre: boolean, { ofAny, ofCadre }: LastChanges): number {
  return isByCadre ? (ofCadre.get(cadreId) ?? 0) : ofAny
}

async function judgeCadres(
  work: Work,
  { cadreIds, from, to }: LinesAsked,
  { on, changes }: { readonly on: Day; readonly changes: LastChanges },
): Promise<readonly CadreLines[]> {
  const lines = new Map<string, JudgedLine[]>()
  const { lines: judged, isByCadre } = await judgeLines(work, { cadreIds, held: { from, to }, on })
  for (const line of judged) append(lines, line.cadreId, line)
  return cadreIds.map((cadreId) => ({
    ...{ cadreId, from, to, lines: lines.get(cadreId) ?? [] },
    ...{ isByCadre, after: lastChange(cadreId, isByCadre, changes) },
  }))
}

function keyOf(name: string, cadreId: string): string {
  return `${name} ${cadreId}`
}
