// Several cadres at one meeting: beside the contact of the one who writes, each other gets one of their own to confirm.
import type { EntryCompanion } from '@tongxin/contract/contacts/entry-companions'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type CompanionRecord, decideCompanions } from '@tongxin/core/contacts/companions'
import type { DecidedContact } from '@tongxin/core/contacts/decide-contact'
import { type Decision, type Refused, refuse } from '@tongxin/core/decision/decision'
import { sql } from 'kysely'
import {
  type FoundCompanion,
  findCompanions,
  findWritten,
  insertMeeting,
} from '../features/contacts/companions.ts'
import { findEntryPair } from '../features/contacts/entry-queries.ts'
import { insertContacts } from '../features/contacts/store.ts'
import type { DutyGround } from '../features/duties/ground.ts'
import { documentOn } from '../features/duties/ground.ts'
import { policyInForce } from '../features/policy/queries.ts'
import { findSurvivors } from '../features/roster/merging/store.ts'
import type { Recorded, Work } from '../platform/work.ts'
import { recountPairs } from './contact-duties.ts'

/** Who may be named as having been there with a cadre on a day. */
export async function listCompanions(
  work: Work,
  { cadreId, on }: { readonly cadreId: string; readonly on: Day },
): Promise<{ readonly ok: true; readonly value: { rows: EntryCompanion[] } } | Refused> {
  if (!may(work.actor, 'contact.log', { ownerIds: [cadreId] }).allowed) return refuse({ code: 'not-found' })
  const pair = await findEntryPair(work, { cadreId, heldOn: on, beside: sql`null` })
  if (!pair) return refuse({ code: 'not-found' })
  const found = await findCompanions(work, { cadreId, on, policy: (await policyInForce(work, on))?.policy })
  return { ok: true, value: { rows: found.filter(({ isCadre }) => isCadre) } }
}

/** The cadres named beside the one who writes, and what is known of those who may be. */
export type NamedCompanions = {
  readonly ids: readonly string[]
  readonly found: readonly FoundCompanion[]
}

/** A draft kept on a phone may name somebody who was merged into another since: that other is meant. */
export async function findNamedCompanions(
  work: Work,
  sent: { readonly cadreId: string; readonly heldOn: Day; readonly companionIds: readonly string[] },
  ground: DutyGround,
): Promise<NamedCompanions> {
  const { cadreId, heldOn: on, companionIds } = sent
  if (companionIds.length === 0) return { ids: [], found: [] }
  const found = await findCompanions(work, { cadreId, on, policy: documentOn(ground, on) })
  const strangers = companionIds.filter((named) => !found.some(({ id }) => id === named))
  if (strangers.length === 0) return { ids: companionIds, found }
  const now = await findSurvivors(work, strangers)
  return { ids: [...new Set(companionIds.map((id) => now.get(id) ?? id))], found }
}

export type OwnContact = {
  readonly contactId: string
  readonly cadreId: string
  readonly decided: DecidedContact
}

/** What the meeting puts down for each cadre named; nothing to decide where none is. */
export async function decideNamed(
  work: Work,
  { ids, found }: NamedCompanions,
  { contactId, cadreId, decided }: OwnContact,
): Promise<Decision<readonly CompanionRecord[]> | undefined> {
  if (ids.length === 0) return undefined
  const { heldOn, form } = decided
  const written = await findWritten(work, { cadreIds: ids, heldOn, form, writerId: cadreId })
  const known = found.map(({ id, isCadre, personIds }) => ({
    cadreId: id,
    isCadre,
    pairedOn: new Set(personIds),
    written: new Map(
      written.flatMap((one) => (one.cadreId === id ? [[one.personId, one.rootId] as const] : [])),
    ),
    contactId: work.ids.next(),
  }))
  return decideCompanions(decided, { cadreId, contactId, asked: ids, known })
}

/** Writes what was decided, unconfirmed, and counts it; `records` may be empty. */
export async function saveCompanions(
  work: Work,
  { own, records, named, ground }: Saving,
  recorded: Recorded,
): Promise<void> {
  if (records.length === 0) return
  const unitOf = new Map(named.found.map(({ id, unitId }) => [id, unitId]))
  const entered = records.flatMap(({ cadreId, entered: one }) => (one === null ? [] : [{ cadreId, ...one }]))
  const revisions = entered.map(({ cadreId, contactId, decided }) => ({
    rootId: contactId,
    revision: 1,
    cadreId,
    cadreUnitId: unitOf.get(cadreId) ?? null,
    recorderId: work.actor.accountId,
    enteredAt: work.now.toISOString(),
    reason: null,
    confirmedAt: null,
    decided,
  }))
  await insertContacts(work, revisions, recorded)
  const others = records.flatMap(({ contactIds }) => contactIds)
  await insertMeeting(work, [own.contactId, ...others], recorded)
  for (const { cadreId, contactIds } of records) {
    if (contactIds.length === 0) continue
    const personIds = own.decided.parts.map(({ personId }) => personId)
    await recountPairs(work, ground, { cadreId, personIds })
  }
}

export type Saving = {
  readonly own: OwnContact
  readonly records: readonly CompanionRecord[]
  readonly named: NamedCompanions
  readonly ground: DutyGround
}

/** By name, for the answer. */
export function namesOf({ ids, found }: NamedCompanions) {
  return found.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }))
}
