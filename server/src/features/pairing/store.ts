import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { StepMark } from '@tongxin/core/pairing/list-steps'
import type { Marked } from '@tongxin/core/pairing/mark-step'
import type { ListLine, StandingPairing } from '@tongxin/core/pairing/pairing-list'
import { sql } from 'kysely'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

export type ListRow = {
  readonly id: string
  readonly tier: string
  readonly unit_id: string | null
  readonly academic_year: string
  readonly number: number
  readonly policy_version_id: string
  readonly state: string
  readonly round: number
  readonly effective_on: Day | null
  readonly version: number
}

/** A mark as stored, with who entered it and what was written down. */
export type StoredMark = StepMark & {
  readonly byName: string
  readonly body: string | null
  readonly minutesNo: string | null
  readonly reason: string | null
  readonly recordedAt: string
}

export type StoredList = ListRow & {
  readonly lines: readonly ListLine[]
  readonly marks: readonly StoredMark[]
}

/** A list with its lines and marks, in one statement. */
export async function findList(work: Anyone, id: string): Promise<StoredList | undefined> {
  return lists(work)
    .select((row) => [
      sql<readonly ListLine[]>`coalesce((
        select json_agg(json_build_object('id', l.id, 'cadreId', l.cadre_id, 'personId', l.person_id,
          'continuesId', l.continues_id, 'reason', l.reason) order by l.recorded_at, l.id)
        from pairing_list_line l
        where l.school_id = ${row.ref('pairing_list.school_id')} and l.list_id = ${row.ref('pairing_list.id')}
          and l.superseded_at is null), '[]'::json)`.as('lines'),
      sql<readonly StoredMark[]>`coalesce((
        select json_agg(json_build_object('round', s.round, 'step', s.step, 'outcome', s.outcome, 'role', s.role,
          'on', s.done_on, 'lineId', s.line_id, 'byName', a.display_name, 'body', s.body, 'minutesNo', s.minutes_no,
          'reason', s.reason, 'recordedAt', s.recorded_at) order by s.recorded_at, s.id)
        from pairing_list_step s join account a on a.school_id = s.school_id and a.id = s.account_id
        where s.school_id = ${row.ref('pairing_list.school_id')} and s.list_id = ${row.ref('pairing_list.id')}
          and s.superseded_at is null), '[]'::json)`.as('marks'),
    ])
    .where('pairing_list.id', '=', id)
    .executeTakeFirst()
}

/** The list of a tier and unit that has not taken effect, if any. */
export async function findOpenList(
  work: Anyone,
  asked: { readonly tier: string; readonly unitId: string | null },
) {
  const row = await work.tx
    .selectFrom('pairing_list')
    .select('id')
    .where('tier', '=', asked.tier)
    .where('unit_id', 'is not distinct from', asked.unitId)
    .where('effective_on', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Heads of the lists, newest first, each with the number of its lines. */
export async function findLists(work: Anyone, unitIds: readonly string[] | null) {
  let asked = lists(work)
    .select((row) =>
      sql<number>`(select count(*)::int from pairing_list_line l where l.school_id = ${row.ref('pairing_list.school_id')}
        and l.list_id = ${row.ref('pairing_list.id')} and l.superseded_at is null)`.as('line_count'),
    )
    .orderBy('academic_year', 'desc')
    .orderBy('number', 'desc')
    .limit(500)
  if (unitIds) asked = asked.where('unit_id', 'in', unitIds.length > 0 ? [...unitIds] : [null])
  return asked.execute()
}

function lists(work: Anyone) {
  return work.tx
    .selectFrom('pairing_list')
    .select(['id', 'tier', 'unit_id', 'academic_year', 'number', 'policy_version_id'])
    .select(['state', 'round', 'effective_on', 'version'])
}

/** Pairs in force on a day; of one tier and unit when asked. */
export async function findStanding(
  work: Anyone,
  asked: { readonly on: Day; readonly tier?: string; readonly unitId?: string | null },
): Promise<readonly (StandingPairing & { readonly tier: string; readonly unitId: string | null })[]> {
  let query = work.tx
    .selectFrom('pairing as p')
    .leftJoin('pairing_end as e', (join) =>
      join
        .onRef('e.school_id', '=', 'p.school_id')
        .onRef('e.pairing_id', '=', 'p.id')
        .on('e.superseded_at', 'is', null),
    )
    .select([
      'p.id',
      'p.cadre_id as cadreId',
      'p.person_id as personId',
      'p.tier',
      'p.unit_id as unitId',
      'p.from_on as from',
    ])
    .where((row) => row.or([row('e.ended_on', 'is', null), row('e.ended_on', '>', asked.on)]))
    .orderBy('p.id')
  if (asked.tier !== undefined) query = query.where('p.tier', '=', asked.tier)
  if (asked.unitId !== undefined) {
    query =
      asked.unitId === null
        ? query.where('p.unit_id', 'is', null)
        : query.where('p.unit_id', '=', asked.unitId)
  }
  return query.execute()
}

export async function nextListNumber(work: Anyone, year: number): Promise<number> {
  const { value } = await work.tx
    .insertInto('counter')
    .values({ school_id: work.schoolId, kind: 'list', year, value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'kind', 'year']).doUpdateSet({ value: sql`counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

export async function insertList(
  work: Anyone,
  list: Omit<ListRow, 'state' | 'round' | 'effective_on' | 'version'>,
  recorded: Recorded,
) {
  await work.tx
    .insertInto('pairing_list')
    .values({ school_id: work.schoolId, ...list, state: 'draft', ...recorded })
    .execute()
}

export async function insertLines(
  work: Anyone,
  listId: string,
  { lines, recorded }: { readonly lines: readonly ListLine[]; readonly recorded: Recorded },
) {
  if (lines.length === 0) return
  await work.tx
    .insertInto('pairing_list_line')
    .values(
      lines.map((line) => ({
        school_id: work.schoolId,
        id: line.id,
        list_id: listId,
        cadre_id: line.cadreId,
        person_id: line.personId,
        continues_id: line.continuesId,
        reason: line.reason,
        ...recorded,
      })),
    )
    .execute()
}

export async function supersedeLine(work: Anyone, lineId: string, recorded: Recorded) {
  await work.tx.updateTable('pairing_list_line').set(superseding(recorded)).where('id', '=', lineId).execute()
}

export async function insertMark(
  work: Work,
  listId: string,
  {
    mark,
    act,
    recorded,
  }: { readonly mark: Marked['mark']; readonly act: string; readonly recorded: Recorded },
) {
  const { body, minutesNo, reason } = mark
  await work.tx
    .insertInto('pairing_list_step')
    .values({
      school_id: work.schoolId,
      id: mark.id,
      list_id: listId,
      round: mark.round,
      step: mark.step,
      act,
      outcome: mark.outcome,
      role: mark.role,
      account_id: work.actor.accountId,
      done_on: mark.on,
      body: body === '' ? null : body,
      minutes_no: minutesNo === '' ? null : minutesNo,
      reason: reason === '' ? null : reason,
      line_id: mark.lineId,
      ...recorded,
    })
    .execute()
}

/** Moves the head of a list on; undefined when somebody else changed it since `version`. */
export async function advanceList(
  work: Anyone,
  list: { readonly id: string; readonly version: number },
  head: { readonly state: string; readonly round: number; readonly effective_on: Day | null },
) {
  return work.tx
    .updateTable('pairing_list')
    .set({ ...head, version: list.version + 1 })
    .where('id', '=', list.id)
    .where('version', '=', list.version)
    .returning('version')
    .executeTakeFirst()
}

export async function insertPairings(
  work: Anyone,
  list: ListRow,
  { begins, recorded }: { readonly begins: Marked['begins']; readonly recorded: Recorded },
) {
  if (begins.length === 0) return
  await work.tx
    .insertInto('pairing')
    .values(
      begins.map((begin) => ({
        school_id: work.schoolId,
        id: begin.pairingId,
        cadre_id: begin.cadreId,
        person_id: begin.personId,
        tier: list.tier,
        unit_id: list.unit_id,
        list_id: list.id,
        from_on: begin.from,
        ...recorded,
      })),
    )
    .execute()
}

export async function insertEnds(
  work: Anyone,
  ends: readonly { readonly pairingId: string; readonly endId: string; readonly on: Day }[],
  why: { readonly reason: string; readonly recorded: Recorded },
) {
  if (ends.length === 0) return
  await work.tx
    .insertInto('pairing_end')
    .values(
      ends.map((end) => ({
        school_id: work.schoolId,
        id: end.endId,
        pairing_id: end.pairingId,
        ended_on: end.on,
        reason: why.reason,
        ...why.recorded,
      })),
    )
    .execute()
}

export async function findPairing(work: Anyone, id: string) {
  return work.tx
    .selectFrom('pairing as p')
    .leftJoin('pairing_end as e', (join) =>
      join
        .onRef('e.school_id', '=', 'p.school_id')
        .onRef('e.pairing_id', '=', 'p.id')
        .on('e.superseded_at', 'is', null),
    )
    .select([
      'p.id',
      'p.cadre_id as cadreId',
      'p.unit_id as unitId',
      'p.from_on as from',
      'e.ended_on as endedOn',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** Who stands on the two sides of these pairings. */
export async function findSides(work: Anyone, ids: readonly string[]) {
  return work.tx
    .selectFrom('pairing')
    .select(['cadre_id as cadreId', 'person_id as personId'])
    .where('id', 'in', [...ids])
    .execute()
}
