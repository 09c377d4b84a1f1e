import type { MeetingCard } from '@tongxin/contract/contacts/meeting-card'
import { showingOf } from '@tongxin/core/account/field-access'
import { may } from '@tongxin/core/account/may'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { identityText } from '@tongxin/core/roster/identity-words'
import { maskName } from '@tongxin/core/roster/masks'
import type { Work } from '../../platform/work.ts'
import {
  findMeetingRow,
  findMeetingSides,
  type MeetingRow,
  type MeetingSides,
  type TalkRow,
} from './meeting-rows.ts'
import type { DutiesOfFriends } from './queries.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Who meets whom, where the reader may look at the pairing at all. */
export async function findMeeting(
  work: Work,
  pairingId: string,
  asked: { readonly cadreId?: string | undefined; readonly personId?: string | undefined },
): Promise<MeetingSides | undefined> {
  const sides = await findMeetingSides(work, pairingId, asked)
  if (!sides) return undefined
  const access = { ownerIds: [sides.cadreId], unitId: sides.unitId }
  return may(work.actor, 'pairing.read', access).allowed ? sides : undefined
}

/** Before a meeting: what was said and promised as far as the reader may read it, and what is due. What is read leaves its trace. */
export async function readMeetingCard(
  work: Work,
  sides: MeetingSides,
  about: DutiesOfFriends,
): Promise<Done<MeetingCard>> {
  const { cadreId, personId, pairingId } = sides
  const row = await findMeetingRow(work, sides)
  if (!row) return refuse({ code: 'not-found' })
  const talks = row.talks.map((talk) => shownTalk(work, talk))
  const promises = row.promises.filter(({ unitId }) => isPlain(work, { ownerIds: [cadreId], unitId }))
  const person = shownPerson(work, row, cadreId)
  const mayLog = row.mayLog || about.counting.includes(sides.tier)
  await recordReading(work, { row, talks, promises, identities: person.identities })
  return {
    ok: true,
    value: {
      pairingId,
      cadre: { id: cadreId, name: row.cadreName },
      ...person,
      pairedFrom: row.pairedFrom,
      talks: talks.slice(0, fewTalks).map(({ shown }) => shown),
      raised: talks.flatMap(({ raised }) => raised ?? []).slice(0, fewRaised),
      promises: hidesPromises(row, promises)
        ? null
        : promises.map(({ id, version, text, dueOn, remindOn }) => ({ id, version, text, dueOn, remindOn })),
      duties: mayLog ? [...(about.duties.get(personId) ?? [])] : [],
      can: {
        log: mayLog && may(work.actor, 'contact.log', { ownerIds: [cadreId] }).allowed,
        promise: may(work.actor, 'promise.write', { ownerIds: [cadreId] }).allowed,
      },
    },
  }
}

const fewTalks = 5
const fewRaised = 10

function isPlain({ actor }: Work, access: Parameters<typeof may>[2]): boolean {
  return showingOf(actor, 'texts', access) === 'plain'
}

/** Not one may be read, though there are some: that there are none is not to be said. */
function hidesPromises({ promises }: MeetingRow, readable: readonly unknown[]): boolean {
  return promises.length > 0 && readable.length === 0
}

type ShownTalk = {
  readonly partId: string
  readonly isText: boolean
  readonly shown: MeetingCard['talks'][number]
  readonly raised: MeetingCard['raised'][number] | null
}

/** Of a talk that was handed over with the pair: its day and form, what was raised, and its text where that was given along. */
function shownTalk(work: Work, talk: TalkRow): ShownTalk {
  const access = { ownerIds: [talk.cadreId], unitId: talk.unitId }
  const readable = may(work.actor, 'contact.read', access).allowed
  const own = readable && isPlain(work, access)
  const handed = talk.handed && isPlain(work, { ownerIds: [talk.successorId ?? ''] })
  const brief = own || (handed && talk.shared) ? talk.brief : null
  const text = own || handed ? talk.raised : null
  const { contactId, heldOn, form, cadreName, topics, confirmed } = talk
  return {
    partId: talk.id,
    isText: brief !== null || text !== null,
    shown: { contactId, heldOn, form, cadreName, topics: [...topics], confirmed, brief, readable },
    raised: talk.raisedKind === null ? null : { contactId, heldOn, kind: talk.raisedKind, text },
  }
}

function shownPerson(work: Work, row: MeetingRow, cadreId: string) {
  const access = { unitId: row.personUnitId, ownerIds: [row.personId], pairedWith: [cadreId] }
  const isNamed =
    may(work.actor, 'human.read', access).allowed ||
    may(work.actor, 'human.read', { unitId: row.unitId }).allowed
  return {
    person: { id: row.personId, name: isNamed ? row.personName : maskName(row.personName) },
    unitName: row.personUnit,
    posts: [...row.posts],
    identities:
      showingOf(work.actor, 'identity', access) === 'plain' ? row.identities.map(identityText) : null,
  }
}

type Reading = {
  readonly row: MeetingRow
  readonly talks: readonly ShownTalk[]
  readonly promises: readonly { readonly id: string }[]
  readonly identities: readonly string[] | null
}

async function recordReading(work: Work, { row, talks, promises, identities }: Reading): Promise<void> {
  const texts = talks.filter(({ isText }) => isText).map(({ partId }) => partId)
  const more: AuditDraft[] = []
  if (texts.length > 0)
    more.push({ act: 'contact.read', subjectKind: 'contact-part', subjectIds: texts, fields: ['texts'] })
  if (promises.length > 0) {
    const subjectIds = promises.map(({ id }) => id)
    more.push({ act: 'contact.read', subjectKind: 'promise', subjectIds, fields: ['text'] })
  }
  const fields = identities === null ? ['post', 'duties'] : ['post', 'identity', 'duties']
  await work.record([
    { act: 'human.read', subjectKind: 'human', subjectIds: [row.personId], fields },
    ...more,
  ])
}
