import { addDays, laterDay } from '../calendar/day.ts'
import type { BearerDays } from './bearer.ts'
import { bearersOf } from './bearers-of.ts'
import type { Counting } from './counting.ts'
import type { JudgedTurn } from './turns-of.ts'

export interface TurnBearers {
  readonly judged: JudgedTurn
  readonly bearers: readonly BearerDays[]
}

/**
 * Who bears each turn. A pairing brings its own days. Anyone else is asked about on the first day and on the day of
 * judging: here on one of them only means new, or ended.
 */
export function bearersInTurns(turns: readonly JudgedTurn[], counting: Counting): readonly TurnBearers[] {
  const { plain } = counting
  if (plain.bearer === 'pairing') return pairingsInTurns(turns, counting)
  return turns.map((judged) => ({
    judged,
    bearers: judged.turn.standing ? bearersOn(judged, counting) : throughout(judged, counting),
  }))
}

function bearersOn(
  { judgedOn }: JudgedTurn,
  { plain, policy, index, only }: Counting,
): readonly BearerDays[] {
  return bearersOf(plain, { policy, index, only, on: judgedOn })
}

function throughout(judged: JudgedTurn, counting: Counting): readonly BearerDays[] {
  const { turn, judgedOn } = judged
  const start = laterDay(turn.from, counting.rule.version.firstFrom)
  const now = bearersOn(judged, counting)
  if (start >= judgedOn) return now
  const before = new Map(
    bearersOn({ ...judged, judgedOn: start }, counting).map((days) => [days.bearer.id, days]),
  )
  const still = now.map((days) =>
    before.delete(days.bearer.id) ? days : { ...days, from: addDays(start, 1) },
  )
  const gone = [...before.values()].map((days) => ({ ...days, to: judgedOn }))
  return [...still, ...gone].sort((a, b) => (a.bearer.id < b.bearer.id ? -1 : 1))
}

/** Pairings that shared a day with the turn; asked about anew for each turn only where attributes decide. */
function pairingsInTurns(turns: readonly JudgedTurn[], counting: Counting): readonly TurnBearers[] {
  const { of } = counting.plain
  const byAttributes = of?.person !== undefined || of?.cadre !== undefined || of?.target !== undefined
  const last = turns.at(-1)
  if (last === undefined) return []
  const once = byAttributes ? null : bearersOn(last, counting)
  return turns.map((judged) => {
    const { turn } = judged
    const bearers = once ?? bearersOn(judged, counting)
    return { judged, bearers: bearers.filter((days) => isThere(days, turn)) }
  })
}

function isThere({ from, to }: BearerDays, turn: JudgedTurn['turn']): boolean {
  return (turn.to === null || from === null || from < turn.to) && (to === null || to > turn.from)
}
