import { may } from '@tongxin/core/account/may'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { eligible } from '@tongxin/core/pairing/eligibility/eligibility'
import { decideEnd, type PairingEnd } from '@tongxin/core/pairing/end-pairing'
import { decideBegin, type NewList } from '@tongxin/core/pairing/lists/begin-list'
import { decideAddLine, decideRemoveLine } from '@tongxin/core/pairing/lists/list-rules'
import { refusedPair } from '@tongxin/core/pairing/lists/refused-pair'
import { markerOf } from '@tongxin/core/pairing/lists/step-roles'
import type { Human } from '@tongxin/core/roster/human'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { findUnit } from '../roster/queries.ts'
import { lineOfPair, type NewLine } from './lists/line-of-pair.ts'
import { pageRead } from './lists/list-page.ts'
import { pairWordsOf, readerOf } from './lists/list-rows.ts'
import { findOpenList, insertLines, insertList, nextListNumber, supersedeLines } from './lists/list-store.ts'
import { findSubject, findSubjectAbout, type ListSubject, rosterOf, withLines } from './lists/list-subject.ts'
import { findDead, findPairing, findStanding, insertEnds } from './pairing-store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export async function beginList(work: Work, input: NewList): Promise<Done<{ readonly id: string }>> {
  if (!may(work.actor, 'list.edit', { unitId: input.unitId }).allowed) return refuse({ code: 'not-found' })
  const unit = input.unitId === null ? null : await findUnit(work, input.unitId)
  if (unit === undefined) return refuse({ code: 'not-found' })
  const inForce = await policyInForce(work, work.today)
  if (!inForce) return refuse({ code: 'no-policy-in-force', on: work.today })
  const { id, tier, unitId, academicYear, adjusts, occasion } = input
  const standing = await findStanding(work, {
    ...{ on: work.today, tier, unitId },
    list: { unit: sql`${unitId}::uuid`, begunAt: sql`${work.now}::timestamptz` },
  })
  const decision = decideBegin(input, {
    policy: inForce.policy,
    unit,
    openListId: await findOpenList(work, { tier, unitId }),
    standing,
    dead: await findDead(work, standing),
    newId: work.ids.next,
    marker: markerOf(work.actor),
  })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const number = await nextListNumber(work, Number(work.today.slice(0, 4)))
  const head = {
    id,
    tier,
    unit_id: unitId,
    academic_year: academicYear,
    number,
    policy_version_id: inForce.id,
    adjusts,
    occasion: occasion === '' ? null : occasion,
  }
  await insertList(work, head, recorded)
  await insertLines(work, id, { lines: decision.changes.lines, recorded })
  return { ok: true, value: { id } }
}

/** Adds pairs to a draft, all of them or, when one is refused, none; gives the list as it then stands. */
export async function addLines(
  work: Work,
  listId: string,
  lines: readonly NewLine[],
): Promise<Done<ListSubject>> {
  const subject = await findSubject(work, listId, 'list.edit')
  if (!subject) return refuse({ code: 'not-found' })
  const words = pairWordsOf(work, subject)
  return addTo(work, subject, { lines, told: (line, refused) => refusedPair(line, refused, words) })
}

/** Adds one; of the list only what it touches is loaded and given. */
export async function addLine(work: Work, listId: string, line: NewLine): Promise<Done<ListSubject>> {
  const about = () => [line.cadreId, line.personId]
  const subject = await findSubjectAbout(work, listId, { permission: 'list.edit', about })
  return subject
    ? addTo(work, subject, { lines: [line], told: (_, refused) => refused })
    : refuse({ code: 'not-found' })
}

type Adding = {
  readonly lines: readonly NewLine[]
  /** How a line that is refused is told. */
  readonly told: (line: NewLine, refused: Refused) => Refused
}

async function addTo(work: Work, subject: ListSubject, { lines, told }: Adding): Promise<Done<ListSubject>> {
  const listId = subject.row.id
  const ask = { roster: rosterOf(subject), at: { on: work.today, knownAt: work.today } }
  const humans = new Map<string, Human>(subject.facts.humans.map((human) => [human.id, human]))
  const mayRead = readerOf(work, subject.row)
  let { list } = subject
  const events: AuditDraft[] = []
  for (const line of lines) {
    const [cadre, person] = [humans.get(line.cadreId), humans.get(line.personId)]
    if (!cadre || !person)
      return told(line, refuse({ code: 'side-unknown', side: cadre ? 'person' : 'cadre' }))
    const { policy, tier } = subject
    const decision = decideAddLine(list, lineOfPair(subject, line), {
      eligibility: eligible({ policy, tier, cadre, person }, ask),
      mayRead,
    })
    if (!decision.ok) return told(line, decision)
    list = { ...list, lines: [...list.lines, decision.changes] }
    events.push(...decision.events)
  }
  const [first, ...rest] = events
  if (!first) return { ok: true, value: subject }
  const recorded = await work.record([first, ...rest, pageRead(listId)])
  const added = list.lines.slice(subject.list.lines.length)
  await insertLines(work, listId, { lines: added, recorded })
  return { ok: true, value: withLines(subject, list.lines, added.length) }
}

/** Takes one out; of the list only what it touches is loaded and given. */
export async function removeLine(work: Work, listId: string, lineId: string): Promise<Done<ListSubject>> {
  const subject = await findSubjectAbout(work, listId, {
    permission: 'list.edit',
    about: ({ lines }) =>
      lines.filter(({ id }) => id === lineId).flatMap(({ cadreId, personId }) => [cadreId, personId]),
  })
  return subject ? takeOut(work, subject, [lineId]) : refuse({ code: 'not-found' })
}

/** Takes several out of a draft, all of them or, when one is not there, none; gives the list as it then stands. */
export async function removeLines(
  work: Work,
  listId: string,
  lineIds: readonly string[],
): Promise<Done<ListSubject>> {
  const subject = await findSubject(work, listId, 'list.edit')
  return subject ? takeOut(work, subject, [...new Set(lineIds)]) : refuse({ code: 'not-found' })
}

async function takeOut(
  work: Work,
  subject: ListSubject,
  lineIds: readonly string[],
): Promise<Done<ListSubject>> {
  const events: AuditDraft[] = []
  for (const lineId of lineIds) {
    const decision = decideRemoveLine(subject.list, lineId)
    if (!decision.ok) return decision
    events.push(...decision.events)
  }
  const [first, ...rest] = events
  if (!first) return { ok: true, value: subject }
  await supersedeLines(work, lineIds, await work.record([first, ...rest, pageRead(subject.row.id)]))
  const left = subject.list.lines.filter(({ id }) => !lineIds.includes(id))
  return { ok: true, value: withLines(subject, left, lineIds.length) }
}

/** Ends one pair from a day on, outside any list, with the reason. */
export async function endPairing(work: Work, end: PairingEnd): Promise<Done<{ readonly id: string }>> {
  const pairing = await findPairing(work, end.pairingId)
  if (!pairing || !may(work.actor, 'pairing.end', { unitId: pairing.unitId }).allowed)
    return refuse({ code: 'not-found' })
  const decision = decideEnd(end, pairing, work.today)
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await insertEnds(work, [{ pairingId: end.pairingId, endId: end.id, on: end.on }], {
    reason: end.reason,
    recorded,
  })
  return { ok: true, value: { id: end.id } }
}
