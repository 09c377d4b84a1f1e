// Whom an event concerns, as it stands on the event's day.
import type { Day } from '../calendar/day.ts'
import { covers } from '../roster/dated.ts'
import type { BearerDays } from './bearer.ts'
import { bearersOf } from './bearers-of.ts'
import type { Counting } from './counting.ts'
import type { FactIndex } from './fact-index.ts'
import { append } from './grouping.ts'
import { isTakenOver } from './rule.ts'
import type { Trigger } from './triggered-turns.ts'

export interface TriggeredBearer {
  readonly days: BearerDays
  /** The events that concern it, oldest first. */
  readonly own: readonly Trigger[]
}

/** The bearers some of these events concern, in the order of their ids. */
export function triggeredBearers(
  triggers: readonly Trigger[],
  counting: Counting,
): readonly TriggeredBearer[] {
  const { index } = counting
  const found = new Map<string, { readonly days: BearerDays; readonly own: Trigger[] }>()
  const bearersOn = bearersByDay(counting)
  for (const [on, ofDay] of byDay(triggers)) {
    const { ofHuman, ofOthers } = byWhom(ofDay)
    for (const days of bearersOn(on)) {
      const named = sidesOf(days)?.flatMap((human) => ofHuman.get(human) ?? [])
      const candidates = named === undefined ? ofDay : new Set([...ofOthers, ...named])
      const own = [...candidates].filter((trigger) => concernsBearer(trigger, days, index))
      if (own.length === 0) continue
      const entry = found.get(days.bearer.id) ?? { days, own: [] }
      entry.own.push(...own)
      found.set(days.bearer.id, entry)
    }
  }
  return [...found.values()].sort((a, b) => (a.days.bearer.id < b.days.bearer.id ? -1 : 1))
}

function byDay(triggers: readonly Trigger[]): ReadonlyMap<Day, readonly Trigger[]> {
  const days = new Map<Day, Trigger[]>()
  for (const trigger of triggers) append(days, trigger.on, trigger)
  return days
}

function byWhom(triggers: readonly Trigger[]) {
  const ofHuman = new Map<string, Trigger[]>()
  const ofOthers: Trigger[] = []
  for (const trigger of triggers) {
    if (trigger.humans.length === 0) ofOthers.push(trigger)
    for (const human of trigger.humans) append<string, Trigger>(ofHuman, human, trigger)
  }
  return { ofHuman, ofOthers }
}

/** Pairings whose attributes do not matter are the same on every day: `covers` tells which stood. */
function bearersByDay({ rule, plain, policy, index, only }: Counting): (on: Day) => readonly BearerDays[] {
  const on = (day: Day) =>
    bearersOf(plain, { policy, index, only, on: day }).filter(
      ({ bearer }) => !isTakenOver(rule, bearer.unit, day),
    )
  const { of } = plain
  if (plain.bearer !== 'pairing' || of?.person || of?.cadre || of?.target) return on
  let all: readonly BearerDays[] | null = null
  return (day) => {
    all ??= on(day)
    return all
  }
}

/** The humans of a bearer; undefined for offices, units and the school, which any event may concern. */
function sidesOf({ bearer: { kind, cadre, person } }: BearerDays): readonly string[] | undefined {
  if (kind !== 'pairing' && kind !== 'cadre' && kind !== 'person') return undefined
  return [cadre, person].filter((id) => id !== null)
}

function concernsBearer(trigger: Trigger, days: BearerDays, index: FactIndex): boolean {
  const { bearer } = days
  if (!covers(days, trigger.on)) return false
  switch (bearer.kind) {
    case 'pairing':
      return trigger.pairing === bearer.id || sides(trigger, days) || memberOf(trigger, days, index)
    case 'cadre':
    case 'person':
      return trigger.humans.some((human) => human === bearer.id) || memberOf(trigger, days, index)
    case 'unit':
    case 'team':
      return trigger.unit !== null && trigger.unit === bearer.unit
    case 'office':
      return bearer.unit === null || trigger.unit === null || trigger.unit === bearer.unit
    case 'school':
      return true
  }
}

/** A contact concerns the pairing of both who took part; anything else the pairings of whom it is about. */
function sides({ kind, humans, pairing }: Trigger, { bearer }: BearerDays): boolean {
  if (pairing !== null) return false
  const [cadre, person] = [
    humans.some((human) => human === bearer.cadre),
    humans.some((human) => human === bearer.person),
  ]
  return kind === 'contact' ? cadre && person : cadre || person
}

/** An event of an organisation concerns who holds a post or an identity in it, or belongs to it. */
function memberOf({ unit, humans, on }: Trigger, { bearer }: BearerDays, index: FactIndex): boolean {
  if (unit === null || humans.length > 0) return false
  const about = bearer.person ?? bearer.cadre
  const human = about === null ? undefined : index.humans.get(about)
  if (human === undefined) return false
  return [...human.posts, ...human.groups].some((fact) => fact.unit === unit && covers(fact, on))
}
