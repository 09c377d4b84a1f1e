import { addDays, type Day, earlierDay, laterDay } from '../../calendar/day.ts'
import type { BearerDays } from '../bearers/bearer.ts'
import { bearersOf } from '../bearers/bearers-of.ts'
import type { Counting } from '../records/counting.ts'
import { append, entryOf } from '../records/grouping.ts'
import { type Look, lastStay } from './stays.ts'
import type { JudgedTurn } from './turns-of.ts'

export interface BearerTurns<T> {
  readonly days: BearerDays
  readonly turns: readonly T[]
}

/**
 * Who bears which turns, in the order of ids. A pairing brings its own days. Anyone else is asked about on the first day
 * and on the day of judging, a cadre or person also on each day between them on which facts about them change: who was not there
 * on all of them is new, or ended.
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
  const before = new Map(byId(bearersOn({ ...judged, judgedOn: start }, counting)))
  const stays = staysOf({ start, judgedOn }, { before, now }, counting)
  const still = now.flatMap((days) => {
    const isStill = before.delete(days.bearer.id)
    if (stays.has(days.bearer.id)) return []
    return isStill ? days : { ...days, from: laterDay(days.from ?? start, addDays(start, 1)) }
  })
  const gone = [...before.values()].flatMap((days) =>
    stays.has(days.bearer.id) ? [] : { ...days, to: earlierDay(days.to ?? judgedOn, judgedOn) },
  )
  return [...still, ...gone, ...[...stays.values()].filter((days) => days !== null)]
}

interface Ends {
  readonly before: ReadonlyMap<string, BearerDays>
  readonly now: readonly BearerDays[]
}

/** Of cadres and persons about whom facts changed within the turn the last stay; null: they were no bearers in it. */
function staysOf(
  { start, judgedOn }: { readonly start: Day; readonly judgedOn: Day },
  { before, now }: Ends,
  { plain, policy, index, only }: Counting,
): ReadonlyMap<string, BearerDays | null> {
  const changed = new Map<Day, Set<string>>()
  if (plain.bearer !== 'cadre' && plain.bearer !== 'person') return new Map()
  for (const { on, human } of index.changes()) {
    const isWithin = on > start && on < judgedOn && (only === null || only.has(human))
    if (isWithin) entryOf(changed, on, () => new Set<string>()).add(human)
  }
  const looks = new Map<string, Look[]>()
  for (const [on, humans] of changed) {
    const found = byId(bearersOf(plain, { policy, index, only: humans, on }))
    for (const id of humans) append(looks, id, [on, found.get(id)])
  }
  const there = byId(now)
  return new Map(
    [...looks].map(([id, own]) => [
      id,
      lastStay([[start, before.get(id)], ...own, [judgedOn, there.get(id)]]),
    ]),
  )
}

function byId(bearers: readonly BearerDays[]): ReadonlyMap<string, BearerDays> {
  return new Map(bearers.map((days) => [days.bearer.id, days]))
}

function isThere({ from, to }: BearerDays, turn: JudgedTurn['turn']): boolean {
  return (turn.to === null || from === null || from < turn.to) && (to === null || to > turn.from)
}
