// One human with everything eligibility rests on: the document of a day, the roster, who is paired with whom.

import type { Actor } from '@tongxin/core/account/actor'
import { type SensitiveField, showingOf } from '@tongxin/core/account/field-access'
import { type AccessFacts, may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import { type Setting, settingOf } from '@tongxin/core/duties/setting'
import type { OnFacts } from '@tongxin/core/pairing/eligibility/candidate'
import type { Policy } from '@tongxin/core/policy/policy'
import { type UnitPolicies, unitPolicies } from '@tongxin/core/policy/unit-own/unit-policies'
import { holdsOn } from '@tongxin/core/roster/dated'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Human } from '@tongxin/core/roster/human'
import type { Roster } from '@tongxin/core/roster/roster'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type PairingRow, pairingOf, pairingRowsOf } from '../duties/facts.ts'
import { type FillingVersion, filledIn, fillingVersions, policyInForce } from '../policy/queries.ts'
import { loadRosterFacts } from './facts.ts'
import { waysInto } from './reach.ts'

/** What a question about one human on a day is answered from, by whom it may be read. */
export type Subject = {
  readonly policy: Policy
  /** The document as each unit has filled it in. */
  readonly policyOf: UnitPolicies
  readonly human: Human
  readonly ways: readonly AccessFacts[]
  readonly setting: Setting
  readonly facts: OnFacts
}

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Not found where the human is out of reach; what is shown is audited by who shows it. */
export async function loadSubject(
  work: Work,
  { humanId, on }: { readonly humanId: string; readonly on: Day },
): Promise<Done<Subject>> {
  const inForce = await policyInForce(work, on)
  if (!inForce) return refuse({ code: 'no-policy-in-force', on })
  const roster = await loadRosterFacts(work)
  const { pairings, filling } = await loadPairs(work)
  const { policy } = inForce
  const facts = { ...emptyFacts(work.schoolId), ...roster, pairings: pairings.map(pairingOf) }
  const at = { on, knownAt: work.today }
  const documents = filledIn(work, policy, filling)
  const setting = settingOf(documents, { calendar: facts.calendar, facts, asOf: at })
  const human = setting.index.facts.humans.find(({ id }) => id === humanId)
  const ways = human ? waysTo(human, setting.index.roster, work.today) : []
  if (!human || !ways.some((way) => may(work.actor, 'human.read', way).allowed))
    return refuse({ code: 'not-found' })
  const policyOf = unitPolicies(policy, documents, on)
  const onFacts = { roster: setting.index.roster, at }
  return { ok: true, value: { policy, policyOf, human, ways, setting, facts: onFacts } }
}

/** As `accessFactsOf` finds them: by each unit of a role of today, and by who is paired with the human today. */
function waysTo(human: Human, roster: Roster, today: Day): readonly AccessFacts[] {
  const now = { on: today, knownAt: today }
  const units = human.roles.filter((fact) => holdsOn(fact, now)).flatMap(({ unit }) => unit ?? [])
  const pairs = roster.pairingsOf(human.id, now).filter(({ person }) => person === human.id)
  return waysInto(
    human.id,
    [...new Set(units)],
    pairs.map(({ cadre }) => cadre),
  )
}

type Pairs = { readonly pairings: readonly PairingRow[]; readonly filling: readonly FillingVersion[] }

/** The pairs and what units have set, in one statement. */
async function loadPairs(work: Work): Promise<Pairs> {
  const { rows } = await sql<Pairs>`select
    (select coalesce(json_agg(to_json(p)), '[]') from (${pairingRowsOf(null)}) p) as pairings,
    ${fillingVersions} as filling`.execute(work.tx)
  const [found] = rows
  if (!found) throw new Error('a select without a table gave no row')
  return found
}

/** Whether the reader sees a sensitive field in the plain, by any of the ways into a sheet. */
export function mayReadBy(actor: Actor, ways: readonly AccessFacts[]): (field: SensitiveField) => boolean {
  return (field) => ways.some((way) => showingOf(actor, field, way) === 'plain')
}

/** The way into the sheet of somebody listed: by the unit of today, and by who is paired with them. */
export function wayInto(
  human: Human,
  role: 'cadre' | 'person',
  { work, subject: { facts } }: { readonly work: Work; readonly subject: Subject },
): AccessFacts {
  const today = { on: work.today, knownAt: work.today }
  const pairs = facts.roster.pairingsOf(human.id, today).filter(({ person }) => person === human.id)
  const pairedWith = pairs.map(({ cadre }) => cadre)
  return { ownerIds: [human.id], pairedWith, unitId: unitOf(human, role, work.today) }
}

export function unitNameOf({ facts }: Subject, human: Human, role: 'cadre' | 'person'): string | null {
  const { roster, at } = facts
  const unit = unitOf(human, role, at.on)
  return unit === null ? null : (roster.findUnit(unit, at)?.name ?? null)
}
