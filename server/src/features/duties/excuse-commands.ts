import { may } from '@tongxin/core/account/may'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideExcuse, type NewExcuse } from '@tongxin/core/duties/decide-excuse'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type ExcuseRow, excusedIn, excuseRowsOf, insertExcuse, supersedeExcuse } from './excuse-store.ts'
import { type DutyGround, documentOn } from './ground.ts'
import { excuseAccess } from './may-excuse.ts'
import { findPair, type PairRow } from './pair-row.ts'

/** Whose counts an excuse changes: the pairing's own two, or one of them with everybody paired. */
export type ExcusedSides = {
  readonly cadreId: string
  readonly personId: string
  readonly humanId: string | null
}
type Done<T> = { readonly ok: true; readonly value: T } | Refused

export type ExcuseInput = Omit<NewExcuse, 'to'> & { readonly lastDay: Day }

export async function grantExcuse(
  work: Work,
  ground: DutyGround,
  { lastDay, ...input }: ExcuseInput,
): Promise<Done<ExcusedSides>> {
  const pair = await findPair(work, input.pairingId)
  if (!pair || !may(work.actor, 'duty.excuse', excuseAccess(input.whom, pair)).allowed)
    return refuse({ code: 'not-found' })
  const policy = documentOn(ground, work.today)
  if (!policy) return refuse({ code: 'no-policy-in-force', on: work.today })
  const side = { cadreId: pair.cadre_id, personId: pair.person_id }
  const { pairing_id, human_id } = excusedIn(input, side)
  const standing = (await loadExcuses(work, pair)).filter(
    (row) => row.pairing_id === pairing_id && row.human_id === human_id,
  )
  const excuse = { ...input, to: addDays(lastDay, 1) }
  const decision = decideExcuse(excuse, {
    pairing: { from: pair.from_on, endedOn: pair.ended_on },
    policy,
    standing: standing.map((row) => ({ from: row.from_on, to: row.to_on })),
  })
  if (!decision.ok) return decision
  await insertExcuse(work, decision.changes, { side, recorded: await work.record(decision.events) })
  return { ok: true, value: { ...side, humanId: human_id } }
}

export async function withdrawExcuse(
  work: Work,
  pairingId: string,
  excuseId: string,
): Promise<Done<ExcusedSides>> {
  const pair = await findPair(work, pairingId)
  const excuses = pair === undefined ? [] : await loadExcuses(work, pair)
  const found = excuses.find(({ id }) => id === excuseId)
  if (!pair || !found) return refuse({ code: 'not-found' })
  const whom = found.pairing_id === null ? 'cadre' : 'pairing'
  if (!may(work.actor, 'duty.excuse', excuseAccess(whom, pair)).allowed) return refuse({ code: 'not-found' })
  const recorded = await work.record([
    { act: 'duty.excuse-withdrawn', subjectKind: 'pairing', subjectIds: [pairingId, excuseId] },
  ])
  await supersedeExcuse(work, excuseId, recorded)
  const side = { cadreId: pair.cadre_id, personId: pair.person_id }
  return { ok: true, value: { ...side, humanId: found.human_id } }
}

async function loadExcuses(work: Work, pair: PairRow): Promise<readonly ExcuseRow[]> {
  const pairs = { cadreIds: [pair.cadre_id], personIds: [pair.person_id] }
  const { rows } = await sql<ExcuseRow>`${excuseRowsOf(pairs)}`.execute(work.tx)
  return rows
}
