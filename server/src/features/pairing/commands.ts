import { may } from '@tongxin/core/account/may'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideBegin, type NewList } from '@tongxin/core/pairing/begin-list'
import { eligible } from '@tongxin/core/pairing/eligibility'
import { decideEnd, type PairingEnd } from '@tongxin/core/pairing/end-pairing'
import { decideAddLine, decideRemoveLine } from '@tongxin/core/pairing/list-rules'
import { decideMark, type Marked, type NewMark } from '@tongxin/core/pairing/mark-step'
import type { ListLine } from '@tongxin/core/pairing/pairing-list'
import { policyRolesOf } from '@tongxin/core/pairing/step-roles'
import { indexRoster } from '@tongxin/core/roster/roster'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { unitExists } from '../roster/queries.ts'
import { type ListSubject, loadSubject, replaces } from './list-subject.ts'
import {
  advanceList,
  findList,
  findOpenList,
  findPairing,
  findStanding,
  insertEnds,
  insertLines,
  insertList,
  insertMark,
  insertPairings,
  nextListNumber,
  supersedeLine,
} from './store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export async function beginList(work: Work, input: NewList): Promise<Done<{ readonly id: string }>> {
  if (!may(work.actor, 'list.edit', { unitId: input.unitId }).allowed) return refuse({ code: 'not-found' })
  if (input.unitId !== null && !(await unitExists(work, input.unitId))) return refuse({ code: 'not-found' })
  const inForce = await policyInForce(work, work.today)
  if (!inForce) return refuse({ code: 'no-policy-in-force', on: work.today })
  const { id, tier, unitId, academicYear } = input
  const decision = decideBegin(input, {
    policy: inForce.policy,
    openListId: await findOpenList(work, { tier, unitId }),
    standing: await findStanding(work, { on: work.today, tier, unitId }),
    newId: work.ids.next,
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
  }
  await insertList(work, head, recorded)
  await insertLines(work, id, { lines: decision.changes.lines, recorded })
  return { ok: true, value: { id } }
}

export type NewLine = {
  readonly id: string
  readonly cadreId: string
  readonly personId: string
  readonly reason: string
}

/** Adds pairs to a draft, all of them or, when one is refused, none. */
export async function addLines(
  work: Work,
  listId: string,
  lines: readonly NewLine[],
): Promise<Done<{ readonly ids: readonly string[] }>> {
  const subject = await subjectToEdit(work, listId)
  if (!subject) return refuse({ code: 'not-found' })
  const ask = { roster: indexRoster(subject.facts), at: { on: work.today, knownAt: work.today } }
  let { list } = subject
  const events: AuditDraft[] = []
  for (const line of lines) {
    const pair = findPair(subject, line)
    if (!pair) return refuse({ code: 'not-found' })
    const { policy, tier } = subject
    const decision = decideAddLine(list, listLine(subject, line), eligible({ policy, tier, ...pair }, ask))
    if (!decision.ok) return decision
    list = { ...list, lines: [...list.lines, decision.changes] }
    events.push(...decision.events)
  }
  const [first, ...rest] = events
  if (!first) return { ok: true, value: { ids: [] } }
  const added = list.lines.slice(subject.list.lines.length)
  await insertLines(work, listId, { lines: added, recorded: await work.record([first, ...rest]) })
  return { ok: true, value: { ids: added.map((line) => line.id) } }
}

function listLine(subject: ListSubject, { id, cadreId, personId, reason }: NewLine): ListLine {
  const continues = subject.standing.find(
    (pairing) =>
      replaces(subject.row, pairing) && pairing.cadreId === cadreId && pairing.personId === personId,
  )
  return { id, cadreId, personId, continuesId: continues?.id ?? null, reason: reason === '' ? null : reason }
}

export async function removeLine(work: Work, listId: string, lineId: string): Promise<Done<undefined>> {
  const subject = await subjectToEdit(work, listId)
  if (!subject) return refuse({ code: 'not-found' })
  const decision = decideRemoveLine(subject.list, lineId)
  if (!decision.ok) return decision
  await supersedeLine(work, decision.changes.id, await work.record(decision.events))
  return { ok: true, value: undefined }
}

/** Marks a step; when the list takes effect with it, its pairs begin and those it replaces end, all at once. */
export async function markStep(
  work: Work,
  input: { readonly listId: string; readonly version: number; readonly mark: NewMark },
): Promise<Done<Marked>> {
  const row = await findList(work, input.listId)
  if (!row || !may(work.actor, 'list.step', { unitId: row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  if (row.version !== input.version) return refuse({ code: 'stale-version', current: row.version })
  const subject = await loadSubject(work, row)
  const asked = subject.list.steps.flatMap((step) => [
    ...(step.by === undefined ? [] : [step.by]),
    ...step.with,
  ])
  const decision = decideMark({
    list: subject.list,
    mark: input.mark,
    today: work.today,
    actsAs: policyRolesOf(
      work.actor.grants.map((grant) => grant.role),
      asked,
    ),
    standing: subject.standing.filter((pairing) => replaces(row, pairing)),
    newId: work.ids.next,
  })
  if (!decision.ok) return decision
  const { changes } = decision
  const recorded = await work.record(decision.events)
  const { state, round, effective } = changes.progress
  const advanced = await advanceList(work, row, { state, round, effective_on: effective?.on ?? null })
  if (!advanced) return refuse({ code: 'stale-version', current: row.version + 1 })
  const act = subject.list.steps[changes.mark.step]?.act ?? ''
  await insertMark(work, row.id, { mark: changes.mark, act, recorded })
  await insertPairings(work, row, { begins: changes.begins, recorded })
  await insertEnds(work, changes.ends, { reason: '名单调整', recorded })
  return { ok: true, value: changes }
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

async function subjectToEdit(work: Work, listId: string): Promise<ListSubject | undefined> {
  const row = await findList(work, listId)
  if (!row || !may(work.actor, 'list.edit', { unitId: row.unit_id }).allowed) return undefined
  return loadSubject(work, row)
}

function findPair({ facts }: ListSubject, sides: { readonly cadreId: string; readonly personId: string }) {
  const cadre = facts.humans.find((human) => human.id === sides.cadreId)
  const person = facts.humans.find((human) => human.id === sides.personId)
  return cadre && person ? { cadre, person } : undefined
}
