import { mayEver, reachOf } from '@tongxin/core/account/may'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import type { Work } from '../../platform/work.ts'
import { findLedgerRules } from '../duties/parts-met/queries.ts'
import type { LedgerFilter } from './ledger-filter.ts'
import { type LedgerShows, linesOf } from './ledger-lines.ts'
import { settleFilter } from './met-filter.ts'
import { partsWithin } from './part-reach.ts'
import { accessOf } from './read-contact.ts'
import { maySearch } from './search-texts.ts'
import { findParts } from './standing-store.ts'

/** The ledger within reach: facts only, with what the actor may do to each line. */
export async function listContacts(work: Work, filter: LedgerFilter & LedgerShows) {
  const settled = await settleFilter(work, filter)
  if (!settled.ok) return settled
  const found = sql`contact_part part where ${settled.where} and ${partsWithin(work.actor, 'contact.list')}`
  return { ok: true as const, value: await linesOf(work, found, filter) }
}

const countedUpTo = 10_000

export async function countContacts(work: Work, filter: LedgerFilter) {
  const settled = await settleFilter(work, filter)
  if (!settled.ok) return settled
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (
      select from contact_part part where ${settled.where} and ${partsWithin(work.actor, 'contact.list')}
      limit ${countedUpTo + 1}) found`.execute(work.tx)
  const total = rows[0]?.total ?? 0
  return { ok: true as const, value: { total: Math.min(total, countedUpTo), more: total > countedUpTo } }
}

/** The units whose ledger is within reach, and what one may do with it. */
export async function ledgerFilters(work: Work) {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.unit_id as id, u.name from unit_fact u
    where u.school_id = current_school() and u.superseded_at is null
      and u.valid_from <= ${work.today} and (u.valid_to is null or u.valid_to > ${work.today})
      and ${withinReach(reachOf(work.actor, 'contact.list'), { unit: 'u.unit_id' })}
    order by u.sort_order, u.name`.execute(work.tx)
  return {
    units: rows,
    ...(await findLedgerRules(work)),
    can: {
      export: mayEver(work.actor, 'contact.export'),
      log: mayEver(work.actor, 'contact.log'),
      form: mayEver(work.actor, 'form.render'),
      search: maySearch(work.actor),
    },
  }
}

/** Of a contact what decides about access, part by part, and whether it was taken back; empty when there is none. */
export async function contactReach(work: Work, rootId: string) {
  const parts = await findParts(work, rootId)
  return parts.map((part) => ({
    partId: part.id,
    access: accessOf(part),
    heldOn: part.held_on,
    withdrawn: part.withdrawn,
  }))
}
