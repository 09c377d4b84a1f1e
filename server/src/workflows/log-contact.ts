import type { LoggedContact } from '@tongxin/contract/contacts/contacts'
import { may } from '@tongxin/core/account/may'
import type { ContactEntry } from '@tongxin/core/contacts/contact-entry'
import { type DecidedContact, decideLogging, type EntryGround } from '@tongxin/core/contacts/decide-contact'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { tiersCountingAssistants } from '@tongxin/core/pairing/assistants/assistant-contacts'
import type { Policy } from '@tongxin/core/policy/policy'
import { findStanding } from '../features/contacts/commands.ts'
import { type EntryPair, findEntryPair } from '../features/contacts/entry-queries.ts'
import { findPromises } from '../features/contacts/promise-store.ts'
import { insertRevision, type WrittenPromise } from '../features/contacts/store.ts'
import { type DutyGround, documentOn, groundOf } from '../features/duties/ground.ts'
import { holdCadres } from '../features/duties/hold.ts'
import { findAnswerable } from '../features/duties/queries.ts'
import { passLatePromises } from '../features/pairing/handover/handover-store.ts'
import { findSurvivors } from '../features/roster/merging/store.ts'
import type { Work } from '../platform/work.ts'
import { type DutiesByPerson, dutiesOfPairs, heldGround, recountPairs } from './contact-duties.ts'
import {
  decideNamed,
  findNamedCompanions,
  type NamedCompanions,
  namesOf,
  saveCompanions,
} from './log-companions.ts'

export type Done<T> = { readonly ok: true; readonly value: T } | Refused

export type NewContact = ContactEntry & {
  readonly id: string
  readonly cadreId: string
  /** Other cadres who were there. */
  readonly companionIds: readonly string[]
  /** The same client key came before: nothing is written, the answer is given again. */
  readonly repeated: boolean
}

/** Logs one occasion and keeps the duty counts of its pairs in the same transaction. */
export async function logContact(work: Work, sent: NewContact): Promise<Done<LoggedContact>> {
  if (!may(work.actor, 'contact.log', { ownerIds: [sent.cadreId] }).allowed)
    return refuse({ code: 'not-found' })
  const { cadreId, heldOn, companionIds } = sent
  if (companionIds.length > 0) await holdCadres(work, [cadreId, ...companionIds])
  const found = await findEntryPair(work, { cadreId, heldOn, beside: heldGround(work, cadreId) })
  if (!found) return refuse({ code: 'not-found' })
  const { pair } = found
  const ground = groundOf(work, found.beside.ground)
  const entry = await asMeantNow(work, sent, pair)
  const named = await findNamedCompanions(work, sent, ground)
  if (entry.repeated) return answerAgain(work, entry, { pair, ground, named })
  const about = await entryGround(work, { entry, cadreId, pair, ground, contactId: entry.id })
  const decision = decideLogging(entry, about)
  if (!decision.ok) return decision
  const own = { contactId: entry.id, cadreId, decided: decision.changes }
  const beside = await decideNamed(work, named, own)
  if (beside?.ok === false) return beside
  const recorded = await work.record([...decision.events, ...(beside?.events ?? [])])
  const isOwn = work.actor.humanId === entry.cadreId
  const revision = {
    rootId: entry.id,
    revision: 1,
    cadreId: entry.cadreId,
    cadreUnitId: pair.cadreUnitId,
    recorderId: work.actor.accountId,
    enteredAt: work.now.toISOString(),
    reason: null,
    confirmedAt: isOwn ? work.now.toISOString() : null,
    decided: decision.changes,
  }
  const promises = await insertRevision(work, revision, recorded)
  const ids = promises.map(({ id }) => id)
  if (ids.length > 0) await passLatePromises(work, { cadreId, heldOn, ids }, recorded)
  await saveCompanions(work, { own, records: beside?.changes ?? [], named, ground }, recorded)
  const duties = await recountPairs(work, ground, touchedBy(entry.cadreId, decision.changes))
  return { ok: true, value: loggedContact({ ...revision, pair, promises, duties, named }) }
}

/** A draft kept on a phone may name somebody who was merged into another since: that other is meant, unless named beside. */
async function asMeantNow(work: Work, entry: NewContact, pair: EntryPair): Promise<NewContact> {
  const known = new Set([...pair.people, ...pair.assisted].map(({ id }) => id))
  const strangers = entry.parts.map(({ personId }) => personId).filter((id) => !known.has(id))
  if (strangers.length === 0) return entry
  const now = await findSurvivors(work, strangers)
  const parts = entry.parts.map((part) => ({ ...part, personId: now.get(part.personId) ?? part.personId }))
  const isClear = new Set(parts.map(({ personId }) => personId)).size === parts.length
  return isClear ? { ...entry, parts } : entry
}

/** As the first time: from what was sent, which is the same, and what it made. */
async function answerAgain(
  work: Work,
  entry: NewContact,
  about: { readonly pair: EntryPair; readonly ground: DutyGround; readonly named: NamedCompanions },
): Promise<Done<LoggedContact>> {
  const { ground } = about
  const found = await findStanding(work, { id: entry.id }, 'contact.log')
  if (!found.ok) return found
  const { cadreId, enteredAt, confirmedAt, revision, before } = found.value
  const promises = await findPromises(work, entry.id)
  const duties = await dutiesOfPairs(work, ground, before)
  const saved = { rootId: entry.id, revision, cadreId, enteredAt, confirmedAt }
  return { ok: true, value: loggedContact({ ...saved, ...about, decided: entry, promises, duties }) }
}

/** What core needs to know to decide about an entry; what it may answer is asked for only where it says so. */
export async function entryGround(
  work: Work,
  about: {
    readonly entry: Pick<ContactEntry, 'heldOn' | 'parts'>
    readonly cadreId: string
    readonly pair: EntryPair
    readonly ground: DutyGround
    readonly contactId: string
  },
): Promise<EntryGround> {
  const { entry, cadreId, ground } = about
  const { heldOn, parts } = entry
  const inForce = documentOn(ground, heldOn)
  const later = !inForce && heldOn < work.today ? documentOn(ground, work.today) : undefined
  const personIds = parts.flatMap(({ personId, event }) => (event == null ? [] : [personId]))
  return {
    today: work.today,
    policy: inForce ?? (later ? 'later' : undefined),
    pairedOn: new Set(talkedWith(about.pair, inForce).map(({ id }) => id)),
    events: personIds.length === 0 ? [] : await findAnswerable(work, ground, { cadreId, personIds, heldOn }),
    contactId: about.contactId,
  }
}

/** Those paired with the cadre, and those of pairings the cadre assists with where the document counts that. */
function talkedWith({ people, assisted }: EntryPair, policy: Policy | undefined): EntryPair['people'] {
  const counting = policy ? tiersCountingAssistants(policy) : []
  return [...people, ...assisted.filter(({ tier }) => counting.includes(tier))]
}

export function touchedBy(cadreId: string, { parts }: Pick<DecidedContact, 'parts'>) {
  return { cadreId, personIds: parts.map(({ personId }) => personId) }
}

type Saved = {
  readonly rootId: string
  readonly revision: number
  readonly cadreId: string
  readonly enteredAt: string
  readonly confirmedAt: string | null
  readonly decided: ContactEntry
  readonly pair: EntryPair
  readonly promises: readonly WrittenPromise[]
  readonly duties: DutiesByPerson
  readonly named?: NamedCompanions
}

/** The answer after a save: for each person what it counted for and what else came of it. */
export function loggedContact(saved: Saved): LoggedContact {
  const { decided, pair } = saved
  const names = new Map([...pair.people, ...pair.assisted].map(({ id, name }) => [id, name]))
  return {
    id: saved.rootId,
    version: saved.revision,
    cadre: { id: saved.cadreId, name: pair.cadreName },
    heldOn: decided.heldOn,
    form: decided.form,
    enteredAt: saved.enteredAt,
    confirmed: saved.confirmedAt !== null,
    companions: saved.named ? namesOf(saved.named) : [],
    parts: decided.parts.map(({ personId, raised }) => ({
      personId,
      personName: names.get(personId) ?? '',
      duties: [...(saved.duties.get(personId) ?? [])],
      raised,
      promise: saved.promises.find((promise) => promise.personId === personId) ?? null,
    })),
  }
}
