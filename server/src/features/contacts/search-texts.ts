// Words looked for in what was said: a scan of the texts one may read anyway, within a period. Nothing else is looked at, so that
// neither a hit nor a count, an order or the time it takes tells of a text one may not read.
import type { Actor } from '@tongxin/core/account/actor'
import { plainReachOf } from '@tongxin/core/account/field-access'
import { mayEver, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { readSearch } from '@tongxin/core/contacts/text-search'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { holdsText } from '../../platform/like-sql.ts'
import type { Work } from '../../platform/work.ts'
import { promiseGivenOver } from '../pairing/handover/facts.ts'
import type { LedgerFilter } from './ledger-filter.ts'
import { type LedgerShows, linesOf } from './ledger-lines.ts'
import { stretch } from './ledger-place.ts'
import { settleFilter } from './met-filter.ts'
import { partsReached, partsWithin } from './part-reach.ts'

type Searched = Omit<LedgerFilter, 'knownAt'> &
  LedgerShows & { readonly words: string; readonly from: Day; readonly to: Day }

/** The lines found, facts only. Written into the audit: the days, by what it was narrowed and which lines were found; never the words. */
export async function searchTexts(work: Work, asked: Searched) {
  const read = readSearch(asked)
  if (!read.ok) return read
  const settled = await settleFilter(work, asked)
  if (!settled.ok) return settled
  const where = sql<SqlBool>`${settled.where} and ${readable(work.actor)}`
  const { total, ids } = await findSaid(work, { terms: read.terms, where }, asked)
  const found = sql`contact_part part where part.school_id = current_school() and part.id = any(${[...ids]}::uuid[])`
  const lines = await linesOf(work, found, asked)
  await work.record([
    {
      act: 'contact.searched',
      subjectKind: 'contact-part',
      subjectIds: lines.rows.map(({ partId }) => partId),
      fields: ['texts', `${asked.from}/${asked.to}`, ...narrowedBy(asked)],
    },
  ])
  return { ok: true as const, value: { ...lines, total } }
}

/** How many there are, and those of the stretch: every text is looked at once. */
async function findSaid(
  work: Work,
  { terms, where }: { readonly terms: readonly string[]; readonly where: RawBuilder<SqlBool> },
  asked: Searched,
) {
  const { beyond, inOrder } = stretch(asked)
  const { rows } = await sql<{ total: number; ids: string[] }>`
    with said as materialized (
      select part.id, part.held_on from (
        select part.id, part.held_on, part.brief, part.raised, part.remark, promise.texts as promised
        from contact_part part left join lateral (${promisesOfPart(work)}) promise on true
        where ${where}
        offset 0) part
      where ${sql.join(terms.map(isSaid), sql` and `)})
    select (select count(*) from said) as total, array(
      select part.id from said part where ${beyond} ${inOrder('part')} limit ${asked.size + 1}) as ids`.execute(
    work.tx,
  )
  const [found] = rows
  return found ?? { total: 0, ids: [] }
}

/**
 * All of `part` as one text, in which no word runs over from one to the next; none is looked at here. Asked part by part: those of the
 * whole school at once would be gone through again for each part of a unit.
 */
function promisesOfPart({ actor, today }: Work) {
  const reach = reachOf(actor, 'contact.read')
  const given = promiseGivenOver('o', { humans: reach.all ? [] : reach.ownerIds, today })
  return sql`select string_agg(coalesce(given.text, o.text), ' ') as texts from promise o
    left join lateral (${given}) given on true
    where o.school_id = current_school() and o.contact_root_id = part.root_id and o.person_id = part.person_id
      and (o.withdrawn_at is null or given.text is not null)`
}

export function maySearch(actor: Actor): boolean {
  const plain = plainReachOf(actor, 'texts')
  return (
    mayEver(actor, 'contact.read') &&
    (plain.all || [plain.unitIds, plain.ownerIds].some((ids) => ids.length > 0))
  )
}

/** `offset 0` keeps the planner from looking at a text before this is settled. */
function readable(actor: Actor): RawBuilder<SqlBool> {
  return sql`${partsWithin(actor, 'contact.read')} and ${partsReached(plainReachOf(actor, 'texts'))}`
}

/** In any text that the opened record shows of the part. */
function isSaid(term: string): RawBuilder<SqlBool> {
  const holds = ['part.brief', 'part.raised', 'part.remark', 'part.promised'].map((text) =>
    holdsText(text, term),
  )
  return sql`(${sql.join(holds, sql` or `)})`
}

const narrowing = [
  'unitId',
  'cadreId',
  'personId',
  'name',
  'form',
  'initiatedBy',
  'confirmed',
  'met',
] as const

/** Names of fields, never what stands in them. */
function narrowedBy(asked: Searched): readonly string[] {
  return narrowing.filter((name) => asked[name] !== undefined)
}
