import { reachOf } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideOrder } from '@tongxin/core/roster/decide-order'
import type { HumanRole } from '@tongxin/core/roster/human-sheet'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { loadFactRows } from './fact-rows.ts'
import { newSheet } from './queries.ts'
import { humansWithin } from './reach.ts'
import { readFacts } from './sheet-facts.ts'
import { raiseSheetVersions, saveSheets } from './sheet-store.ts'

type Ordering = {
  readonly role: HumanRole
  readonly places: readonly { readonly id: string; readonly number: number }[]
}
type Done = { readonly ok: true; readonly value: { readonly changed: number } } | Refused

/** Gives people their numbers of 手工顺序; one of them out of reach, and nobody's changes. */
export async function orderPeople(work: Work, { role, places }: Ordering): Promise<Done> {
  const numbers = new Map(places.map(({ id, number }) => [id, number]))
  const ids = [...numbers.keys()]
  if (!(await areWritable(work, role, ids))) return refuse({ code: 'not-found' })
  // Only the roles are looked at: neither detail nor version is loaded.
  const facts = readFacts(await loadFactRows(work.tx, { humanIds: ids, withSuperseded: false }))
  const sheets = [...facts].map(([id, own]) => ({ ...newSheet(id), facts: own }))
  const decision = decideOrder(sheets, { role, on: work.today, numbers })
  if (!decision.ok) return decision
  const { changes, events } = decision
  if (changes.length > 0) {
    await saveSheets(work, changes, await work.record(events))
    await raiseSheetVersions(
      work,
      changes.map(({ humanId }) => humanId),
    )
  }
  return { ok: true, value: { changed: changes.length } }
}

/** Whether each of them holds the role today and the actor may write their sheet. */
async function areWritable(work: Work, role: HumanRole, ids: readonly string[]): Promise<boolean> {
  const { today } = work
  const { rows } = await sql<{ count: number }>`
    select count(distinct human_id)::int as count from human_role
    where school_id = current_school() and superseded_at is null and role = ${role} and human_id = any(${[...ids]}::uuid[])
      and valid_from <= ${today} and (valid_to is null or valid_to > ${today})
      and ${humansWithin(reachOf(work.actor, 'human.write'), today)}`.execute(work.tx)
  return rows[0]?.count === ids.length
}
