// Whom an event concerns, as it stands on the event's day.
import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { CountKind } from '../../policy/record-filter.ts'
import { covers } from '../../roster/dated.ts'
import type { HumanId, UnitId } from '../../roster/ids.ts'
import type { BearerDays } from '../bearers/bearer.ts'
import { bearersOf } from '../bearers/bearers-of.ts'
import { hasUnitSide } from '../bearers/pairing-sides.ts'
import { wasInTeam } from '../bearers/team.ts'
import { unitOf } from '../bearers/unit-of.ts'
import { contactParts } from '../records/contact-parts.ts'
import type { Counting } from '../records/counting.ts'
import { type FactIndex, humansOf, pairingOf } from '../records/fact-index.ts'
import { append, entryOf } from '../records/grouping.ts'
import { leavesAlone } from '../rule.ts'
import type { Trigger } from './trigger.ts'

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
  const found = new Map<string, { readonly days: BearerDays; readonly own: Trigger[] }>()
  const bearersOn = bearersByDay(counting)
  for (const trigger of triggers) {
    for (const days of bearersOn(trigger.on).near(trigger)) {
      if (!concernsBearer(trigger, days, counting)) continue
      entryOf(found, days.bearer.id, () => ({ days, own: [] })).own.push(trigger)
    }
  }
  return [...found.values()].sort((a, b) => (a.days.bearer.id < b.days.bearer.id ? -1 : 1))
}

/** The bearers of a day, found by the humans an event names; one that names none may concern any of them. */
interface DayBearers {
  near(trigger: Trigger): Iterable<BearerDays>
}

function bySides(all: readonly BearerDays[], index: FactIndex): DayBearers {
  const ofHuman = new Map<string, BearerDays[]>()
  const others: BearerDays[] = []
  for (const days of all) {
    const sides = sidesOf(days, index)
    if (sides === undefined) others.push(days)
    for (const human of sides ?? []) append<string, BearerDays>(ofHuman, human, days)
  }
  const arePairings = all[0]?.bearer.kind === 'pairing'
  return {
    near: ({ kind, humans, tier }) => {
      if (humans.length === 0 || tier !== null) return all
      const found = humans.map((human) => ofHuman.get(human) ?? [])
      const [one, other, ...more] = found
      // A pairing needs both who met: whoever of the two has fewer leads to it.
      const isMeeting = arePairings && kind === 'contact' && one && other && more.length === 0
      if (isMeeting) return [...others, ...(one.length < other.length ? one : other)]
      return new Set([...others, ...found.flat()])
    },
  }
}

/** Pairings whose attributes do not matter, nor who holds a post, are the same on every day: `covers` tells which stood. */
function bearersByDay({ rule, plain, policy, index, only }: Counting): (on: Day) => DayBearers {
  const on = (day: Day) =>
    bySides(
      bearersOf(plain, { policy, index, only, on: day }).filter(
        ({ bearer }) => !leavesAlone(rule, bearer.unit, { on: day }),
      ),
      index,
    )
  const { of } = plain
  const asksNobody = plain.bearer === 'pairing' && !of?.person && !of?.cadre && !of?.target
  const isSameEveryDay = asksNobody && !index.sidesChange
  let last: { readonly day: Day; readonly bearers: DayBearers } | null = null
  return (day) => {
    if (last === null || (last.day !== day && !isSameEveryDay)) last = { day, bearers: on(day) }
    return last.bearers
  }
}

/** The humans of a bearer; undefined for units, offices and the school, which any event may concern. */
function sidesOf({ bearer }: BearerDays, index: FactIndex): Iterable<HumanId> | undefined {
  const { kind, cadre, person } = bearer
  if (kind === 'cadre' || kind === 'person') return [cadre, person].filter((id) => id !== null)
  if (kind !== 'pairing') return undefined
  const pairing = pairingOf(bearer, index)
  return pairing === undefined || hasUnitSide(pairing) ? undefined : humansOf(pairing)
}

function concernsBearer(
  trigger: Trigger,
  days: BearerDays,
  { index, policy, plain: { count: kind } }: Counting,
): boolean {
  const { bearer } = days
  if (trigger.pairing !== null && bearer.kind === 'pairing') return trigger.pairing === bearer.id
  if (!covers(days, trigger.on) && !endedBy(trigger, days, kind)) return false
  switch (bearer.kind) {
    case 'pairing':
      return (
        isOfTier(trigger, days) ||
        concernsSides(trigger, days, { policy, index }) ||
        memberOf(trigger, days, index)
      )
    case 'cadre':
    case 'person':
      return (
        isOfTier(trigger, days) ||
        trigger.humans.some((human) => human === bearer.id) ||
        memberOf(trigger, days, index)
      )
    case 'unit':
      return unitsOf(trigger, index).includes(bearer.unit)
    case 'team':
      return (
        aboutWhom(trigger).some((human) => wasInTeam(index.humans.get(human), bearer.id, trigger.on)) ||
        (trigger.unit !== null && trigger.unit === bearer.unit)
      )
    case 'office':
      return (
        bearer.unit === null ||
        (trigger.unit === null && aboutWhom(trigger).length === 0) ||
        unitsOf(trigger, index).includes(bearer.unit)
      )
    case 'school':
      return true
  }
}

/** The unit an event names, else those that whom it is about stand under that day. */
function unitsOf(trigger: Trigger, index: FactIndex): readonly (UnitId | null)[] {
  if (trigger.unit !== null) return [trigger.unit]
  const found = aboutWhom(trigger).map((human) => index.humans.get(human))
  return found.flatMap((human) => [unitOf(human, 'person', trigger.on), unitOf(human, 'cadre', trigger.on)])
}

/** A step or an inspection names who did it, not whom it is about. */
function aboutWhom({ humans, kind, subject }: Trigger): readonly HumanId[] {
  return subject !== null || kind === 'inspection' ? [] : humans
}

/** What is done with a list concerns the pairs and cadres of its tier, of one unit's list those of the unit. */
function isOfTier({ tier, unit }: Trigger, { bearer }: BearerDays): boolean {
  return tier !== null && tier === bearer.tier && (unit === null || unit === bearer.unit)
}

/** What has to be handed over is what ended on the day of the event. */
function endedBy({ on }: Trigger, { to }: BearerDays, kind: CountKind): boolean {
  return kind === 'handover' && to === on
}

/** A contact concerns the pairings it can count for; anything else those of whom it is about. */
function concernsSides(
  { kind, id, humans }: Trigger,
  { bearer }: BearerDays,
  context: { readonly policy: Policy; readonly index: FactIndex },
): boolean {
  const isAmong = (side: HumanId | null) => humans.some((human) => human === side)
  if (kind !== 'contact') return isAmong(bearer.cadre) || isAmong(bearer.person)
  if (isAmong(bearer.cadre) && isAmong(bearer.person)) return true
  const pairing = pairingOf(bearer, context.index)
  if (pairing === undefined || (pairing.assistants.length === 0 && !hasUnitSide(pairing))) return false
  return contactParts(bearer, context).some(
    ({ contact, refused }) => contact.id === id && refused === undefined,
  )
}

/** An event of an organisation concerns who holds a post or an identity in it, or belongs to it. */
function memberOf({ unit, humans, on }: Trigger, { bearer }: BearerDays, index: FactIndex): boolean {
  if (unit === null || humans.length > 0) return false
  const pairing = bearer.kind === 'pairing' ? pairingOf(bearer, index) : undefined
  if (pairing?.fromUnit === unit || pairing?.toUnit === unit) return true
  const about = bearer.person ?? bearer.cadre
  const human = about === null ? undefined : index.humans.get(about)
  if (human === undefined) return false
  return [...human.posts, ...human.groups].some((fact) => fact.unit === unit && covers(fact, on))
}
