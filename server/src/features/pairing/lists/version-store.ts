// Versions of a list: every list of its tier and unit, and each as it stood when a round of it ended.
import type { Day } from '@tongxin/core/calendar/day'
import type { ListLine } from '@tongxin/core/pairing/lists/pairing-list'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { type ListRow, linesOf } from './list-store.ts'

/** The "no" that ended a round; at a leader's own word the pair it was about. */
export type StoredRound = {
  readonly round: number
  readonly endedOn: Day
  readonly act: string
  readonly reason: string | null
  readonly cadreId: string | null
  readonly personId: string | null
}

export type StoredVersion = Pick<ListRow, 'id' | 'number'> & {
  readonly academicYear: string
  readonly effectiveOn: Day | null
  readonly rounds: readonly StoredRound[]
}

/** The lists of a tier and unit, this one among them, newest first. */
export async function findVersions(
  work: Work,
  { tier, unit_id }: Pick<ListRow, 'tier' | 'unit_id'>,
): Promise<readonly StoredVersion[]> {
  return work.tx
    .selectFrom('pairing_list as p')
    .select(['id', 'academic_year as academicYear', 'number', 'effective_on as effectiveOn'])
    .select(
      sql<
        readonly StoredRound[]
      >`coalesce((select json_agg(json_build_object('round', s.round, 'endedOn', s.done_on,
          'act', s.act, 'reason', s.reason, 'cadreId', l.cadre_id, 'personId', l.person_id) order by s.round)
        from pairing_list_step s
        left join pairing_list_line l on l.school_id = s.school_id and l.id = s.line_id
        where s.school_id = p.school_id and s.list_id = p.id and s.outcome = 'no' and s.superseded_at is null),
        '[]'::json)`.as('rounds'),
    )
    .where('tier', '=', tier)
    .where('unit_id', 'is not distinct from', unit_id)
    .orderBy('academic_year', 'desc')
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
}

/** The lines of a list as they stand, or stood when a round ended. */
export async function findLinesOf(
  work: Work,
  listId: string,
  round: number | undefined,
): Promise<readonly ListLine[]> {
  const { rows } = await sql<{ readonly lines: readonly ListLine[] }>`select ${
    round === undefined ? linesOf(sql<string>`${listId}::uuid`) : linesAtEnd(listId, round)
  } as lines`.execute(work.tx)
  return rows[0]?.lines ?? []
}

function linesAtEnd(listId: string, round: number) {
  return sql`coalesce((
    select json_agg(json_build_object('id', l.id, 'cadreId', l.cadre_id, 'personId', l.person_id,
      'continuesId', l.continues_id, 'reason', l.reason) order by l.recorded_at, l.id)
    from pairing_list_line l
    join pairing_list_step s on s.school_id = l.school_id and s.list_id = l.list_id and s.round = ${round}
      and s.outcome = 'no' and s.superseded_at is null
    where l.school_id = current_school() and l.list_id = ${listId}
      and (l.recorded_at, l.recorded_in) <= (s.recorded_at, s.recorded_in)
      and (l.superseded_at is null or (l.superseded_at, l.superseded_in) > (s.recorded_at, s.recorded_in))), '[]'::json)`
}
