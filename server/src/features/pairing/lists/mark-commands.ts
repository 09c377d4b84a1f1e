import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideMark, type Marked, type NewMark } from '@tongxin/core/pairing/lists/mark-step'
import { unnamedRole } from '@tongxin/core/pairing/lists/step-outcomes'
import { markerOf } from '@tongxin/core/pairing/lists/step-roles'
import { decideWithdrawal } from '@tongxin/core/pairing/lists/withdraw-mark'
import type { Work } from '../../../platform/work.ts'
import { insertEnds, insertPairings, putReasons } from '../pairing-store.ts'
import { advanceList, findList, holdList, type StoredList } from './list-store.ts'
import { loadMarking } from './list-subject.ts'
import { insertMark, linesChangedAfter, supersedeMark } from './step-store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Marks a step; when the list takes effect with it, its pairs begin and those it replaces end, all at once. */
export async function markStep(
  work: Work,
  input: { readonly listId: string; readonly version: number; readonly mark: NewMark },
): Promise<Done<Marked>> {
  const row = await findList(work, input.listId)
  if (!row || !may(work.actor, 'list.step', { unitId: row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  if (row.version !== input.version) return refuse({ code: 'stale-version', current: row.version })
  return saveMark(work, { row, ...(await loadMarking(work, row)) }, input.mark)
}

export type LineWord = {
  readonly id: string
  readonly listId: string
  readonly lineId: string
  readonly outcome: 'done' | 'no'
  readonly reason: string
}

/** A leader's own word on a line; many leaders may give theirs at once, so the list is held meanwhile. */
export async function confirmLine(work: Work, word: LineWord): Promise<Done<Marked>> {
  const row = await holdList(work, word.listId)
  const line = row?.lines.find(({ id }) => id === word.lineId)
  if (!row || !line || !may(work.actor, 'list.confirm', { ownerIds: [line.cadreId] }).allowed)
    return refuse({ code: 'not-found' })
  const marking = await loadMarking(work, row)
  const { steps } = marking.list
  const step = steps.findIndex(({ act }) => act === 'confirm-self')
  const role = steps[step]?.by ?? unnamedRole
  const { id, lineId, outcome, reason } = word
  if (step < 0) return refuse({ code: 'step-not-open', act: 'confirm-self', first: null })
  const written = { body: '', minutesNo: '', reason, until: null }
  return saveMark(work, { row, ...marking }, { id, step, outcome, role, on: work.today, lineId, ...written })
}

export type Withdrawal = {
  readonly listId: string
  readonly version: number
  readonly markId: string
  readonly reason: string
}

/** Takes back a mark entered in error; it stays in the history of the list with who did so and why. */
export async function withdrawMark(work: Work, asked: Withdrawal): Promise<Done<{ readonly id: string }>> {
  const { listId, markId, reason } = asked
  const row = await holdList(work, listId)
  if (!row || !may(work.actor, 'list.step', { unitId: row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  if (row.version !== asked.version) return refuse({ code: 'stale-version', current: row.version })
  const { list } = await loadMarking(work, row)
  const decision = decideWithdrawal({
    list: { ...list, marks: row.marks },
    markId,
    marker: markerOf(work.actor),
    linesChangedSince: await linesChangedAfter(work, listId, markId),
  })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const { state, round, effective } = decision.changes.progress
  await advanceList(work, row, { state, round, effective_on: effective?.on ?? null })
  await supersedeMark(work, markId, { reason, recorded })
  return { ok: true, value: { id: listId } }
}

type Subject = { readonly row: StoredList } & Awaited<ReturnType<typeof loadMarking>>

async function saveMark(work: Work, subject: Subject, mark: NewMark): Promise<Done<Marked>> {
  const { row, list, standing, holidayYears } = subject
  const decision = decideMark({
    list,
    mark,
    today: work.today,
    marker: markerOf(work.actor),
    holidayYears,
    standing,
    newId: work.ids.next,
  })
  if (!decision.ok) return decision
  const { changes } = decision
  const recorded = await work.record(decision.events)
  const { state, round, effective } = changes.progress
  const advanced = await advanceList(work, row, { state, round, effective_on: effective?.on ?? null })
  if (!advanced) return refuse({ code: 'stale-version', current: row.version + 1 })
  const act = list.steps[changes.mark.step]?.act ?? ''
  await insertMark(work, row.id, { mark: changes.mark, act, recorded })
  await insertPairings(work, row, { begins: changes.begins, recorded })
  await putReasons(work, changes.reasons, recorded)
  await insertEnds(work, changes.ends, { reason: '名单调整', recorded })
  return { ok: true, value: changes }
}
