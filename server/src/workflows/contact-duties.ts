// What a change of the ledger means for duties, in one place: counts are kept in the transaction of the change.
import type { Actor } from '@tongxin/core/account/actor'
import { tiersCountingAssistants } from '@tongxin/core/pairing/assistants/assistant-contacts'
import { type RawBuilder, sql } from 'kysely'
import {
  type DutyGround,
  documentOn,
  type GroundJson,
  groundAsJson,
  loadGround,
} from '../features/duties/ground.ts'
import { holdingCadre } from '../features/duties/hold.ts'
import { findDutyLines, type LinesByPerson, linesOfRows } from '../features/duties/lines.ts'
import type { Work } from '../platform/work.ts'
import { recountContacts } from './recount.ts'

/** The pairs a change touches. */
export type TouchedPairs = { readonly cadreId: string; readonly personIds: readonly string[] }

/** Lines by person, soonest due first. */
export type DutiesByPerson = LinesByPerson

/** What a change of a cadre's contacts is judged by, held against others who count for the same cadre. */
export function heldGround(work: Work<Actor | null>, cadreId: string): RawBuilder<HeldGround> {
  return sql`json_build_object('held', ${holdingCadre(work, cadreId)}, 'ground', ${groundAsJson})`
}

export type HeldGround = { readonly ground: GroundJson }

/** Counts the touched pairs anew and says how they stand after the change. */
export async function recountPairs(
  work: Work<Actor | null>,
  ground: DutyGround,
  { cadreId, personIds }: TouchedPairs,
): Promise<DutiesByPerson> {
  const rows = await recountContacts(work, ground, { cadreIds: [cadreId], personIds })
  return rows === null ? findDutyLines(work, ground, cadreId) : linesOfRows(work, ground, rows)
}

/** The same where nothing else is to be read with it. */
export async function loadHeldGround(work: Work<Actor | null>, cadreId: string): Promise<GroundJson> {
  const { rows } = await sql<{ found: HeldGround }>`select ${heldGround(work, cadreId)} as found`.execute(
    work.tx,
  )
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row.found.ground
}

/** How the pairs stand today, without counting anew. */
export async function dutiesOfPairs(
  work: Work<Actor | null>,
  ground: DutyGround,
  { cadreId }: TouchedPairs,
): Promise<DutiesByPerson> {
  return findDutyLines(work, ground, cadreId)
}

/** How everyone paired with a cadre stands today, and the policy's word for the work. */
export async function dutiesOfCadre(
  work: Work<Actor | null>,
  cadreId: string,
): Promise<{
  readonly duties: DutiesByPerson
  readonly term: string | null
  readonly counting: readonly string[]
}> {
  const ground = await loadGround(work)
  const duties = await findDutyLines(work, ground, cadreId)
  const policy = documentOn(ground, work.today)
  return { duties, term: policy?.term ?? null, counting: policy ? tiersCountingAssistants(policy) : [] }
}
