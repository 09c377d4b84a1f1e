import { addDays, type Day, laterDay } from '../../calendar/day.ts'
import type { BearerDays } from '../bearers/bearer.ts'
import { bearersOf } from '../bearers/bearers-of.ts'
import type { Counting } from '../records/counting.ts'
import { entryOf } from '../records/grouping.ts'
import type { JudgedTurn } from './turns-of.ts'

export interface BearerTurns<T> {
  readonly days: BearerDays
  readonly turns: readonly T[]
}

/**
 * Who bears which turns, in the order of ids. A pairing brings its own days. Anyone else is asked about on the first day
 * and on the day of judging: here on one of them only means new, or ended.
 */
export function bearersInTurns<T extends JudgedTurn>(
  turns: readonly T[],
  counting: Counting,
): readonly BearerTurns<T>[] {
  if (isPairingByDates(counting)) return pairingTurns(turns, counting)
  return turns
    .flatMap((judged) => bearersIn(judged, counting).map((days) => ({ days, turns: [judged] })))
    .sort((a, b) => (a.days.bearer.id < b.days.bearer.id ? -1 : a.days.bearer.id > b.days.bearer.id ? 1 : 0))
}

/** Pairings are asked about anew for each turn only where attributes decide, or who stands for a side. */
function isPairingByDates({ plain: { bearer, of }, index }: Counting): boolean {
  return (
    !index.sidesChange &&
    bearer === 'pairing' &&
    of?.person === undefined &&
    of?.cadre === undefined &&
    of?.target === undefined
  )
}

function pairingTurns<T extends JudgedTurn>(
  turns: readonly T[],
  counting: Counting,
): readonly BearerTurns<T>[] {
  const last = turns.at(-1)
  if (last === undefined) return []
  return bearersOn(last, counting).map((days) => ({
    days,
    turns: days.from === null && days.to === null ? turns : turns.filter(({ turn }) => isThere(days, turn)),
  }))
}

function bearersIn(judged: JudgedTurn, counting: Counting): readonly BearerDays[] {
  if (counting.plain.bearer === 'pairing')
    return bearersOn(judged, counting).filter((days) => isThere(days, judged.turn))
  return judged.turn.standing ? bearersOn(judged, counting) : throughout(judged, counting)
}

/** Two documents over the same facts mostly ask for the same bearers: who they are on a day is found once. */
function bearersOn({ judgedOn }: JudgedTurn, counting: Counting): readonly BearerDays[] {
  const { plain, policy, index, only } = counting
  const ask = () => bearersOf(plain, { policy, index, only, on: judgedOn })
  return only === null ? entryOf(index.bearersFound, askedFor(counting, judgedOn), ask) : ask()
}

/** Everything of a document that says who bears a requirement. */
function askedFor({ plain: { bearer, of }, policy }: Counting, on: Day): string {
  const { tiers, bothTiers, vocabulary } = policy
  return JSON.stringify([bearer, of, on, tiers, bothTiers, vocabulary.orders])
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
  return [...still, ...gone]
}

function isThere({ from, to }: BearerDays, turn: JudgedTurn['turn']): boolean {
  return (turn.to === null || from === null || from < turn.to) && (to === null || to > turn.from)
}
