// Which counts a write touches: the scope to count again. Rows of these bearers in turns that end after `since` and are
// not counted again are to be removed. For a contact the facts of its sides are enough (`whole: false`); who is in a
// denominator and whether anybody is left to pair can be told from the whole roster only.
import type { Day } from '../calendar/day.ts'
import { earlierDay } from '../calendar/day.ts'
import type { ContactFact } from '../contacts/contact-fact.ts'
import type { PairingFact } from '../pairing/pairing-fact.ts'
import type { HumanId } from '../roster/ids.ts'
import { officesOf } from './bearers/office.ts'
import { teamsOf } from './bearers/team.ts'
import { unitOf } from './bearers/unit-of.ts'
import { isTouchedByContacts } from './contact-rules.ts'
import type { CountScope } from './count-scope.ts'
import type { DutyCount } from './duty-count.ts'
import { dutyCounts } from './duty-count.ts'
import type { FactIndex } from './records/fact-index.ts'
import type { Rule } from './rule.ts'
import type { Setting } from './setting.ts'

/**
 * A contact entered, amended or withdrawn touches both sides of each part, their pairings, teams, offices and units, in the rules
 * that count contacts.
 */
export function touchedByContact(
  { on, recordedOn, parts }: ContactFact,
  { rules, index }: Setting,
): CountScope {
  const bearers = new Set<string>([index.facts.school])
  for (const { cadre, person, unit } of parts) {
    if (unit !== undefined) bearers.add(unit)
    touchSides(bearers, { cadre, person, on }, index)
  }
  return { bearers, rules: keysOf(rules.filter(isTouchedByContacts)), since: earlierDay(on, recordedOn) }
}

function keysOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(({ key }) => key))
}

/** A pairing begun, ended or corrected touches itself, both sides, and their teams, offices and units, from that day on. */
export function touchedByPairing(
  { id, cadre, person }: PairingFact,
  on: Day,
  { index }: Setting,
): CountScope {
  const bearers = new Set<string>([index.facts.school, id])
  touchSides(bearers, { cadre, person, on }, index)
  return { bearers, rules: null, since: on }
}

interface Sides {
  readonly cadre: HumanId
  readonly person: HumanId
  readonly on: Day
}

function touchSides(bearers: Set<string>, { cadre, person, on }: Sides, index: FactIndex): void {
  bearers.add(cadre)
  bearers.add(person)
  for (const pairing of index.pairingsOf.get(person) ?? []) {
    if (pairing.cadre === cadre || pairing.assistants.includes(cadre)) bearers.add(pairing.id)
  }
  const human = index.humans.get(cadre)
  const unit = unitOf(human, 'cadre', on)
  if (unit !== null) bearers.add(unit)
  if (human === undefined) return
  for (const id of [...teamsOf(human, on), ...officesOf(human, on)]) bearers.add(id)
}

/** Names one count: the rule's key, whom, and which turn. */
export interface DutyKey {
  readonly rule: string
  readonly bearer: string
  readonly turn: string
}

/** One count, made by the function that makes all of them; null when the rule does not concern the bearer then. */
export function countFor({ rule, bearer, turn }: DutyKey, setting: Setting): DutyCount | null {
  const counts = dutyCounts(setting, { bearers: new Set([bearer]), rules: new Set([rule]), since: null })
  return counts.find(({ asked, days }) => asked.turn.id === turn && days.bearer.id === bearer) ?? null
}
