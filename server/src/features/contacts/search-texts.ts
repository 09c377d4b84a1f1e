// Words looked for in what was said: a scan of the texts one may read anyway, within a period. Nothing else is looked at, so that
// neither a hit nor a count, an order or the time it takes tells of a text one may not read.
import type { Actor } from '@tongxin/core/account/actor'
import { plainReachOf } from '@tongxin/core/account/field-access'
import { mayEver, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { readSearch } from '@tongxin/core/contacts/text-search'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { holdsText } from '../../platform/like-sql.ts'
import type { Work } from '../../platform/work.ts'
import { countLines } from './count-lines.ts'
import { type LedgerFilter, matching } from './ledger-filter.ts'
import { linesOf } from './ledger-lines.ts'
import type { LedgerPlace } from './ledger-place.ts'

type Searched = Omit<LedgerFilter, 'knownAt'> &
  LedgerPlace & { readonly words: string; readonly from: Day; readonly to: Day }

/** The lines found, facts only. Written into the audit: the days, by what it was narrowed and which lines were found; never the words. */
export async function searchTexts(work: Work, asked: Searched) {
  const read = readSearch(asked)
  if (!read.ok) return read
  const found = sql`(
    select part.*, ${promisesOf} as promises from contact_part part
    where ${matching(asked)} and ${readable(work.actor)} offset 0) part
    where ${sql.join(read.terms.map(isSaid), sql` and `)}`
  const lines = await linesOf(work, found, asked)
  const counted = await countLines(work, found)
  await work.record([
    {
      act: 'contact.searched',
      subjectKind: 'contact-part',
      subjectIds: lines.rows.map(({ partId }) => partId),
      fields: ['texts', `${asked.from}/${asked.to}`, ...narrowedBy(asked)],
    },
  ])
  return { ok: true as const, value: { ...lines, ...counted } }
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
  const columns = { owner: 'part.cadre_id', unit: 'part.cadre_unit_id' }
  return sql`${withinReach(reachOf(actor, 'contact.read'), columns)}
    and ${withinReach(plainReachOf(actor, 'texts'), columns)}`
}

/** Of each part that may be read, and of no other; a word never runs over from one to the next. */
const promisesOf = sql`(select string_agg(p.text, ' ') from promise p
  where p.school_id = part.school_id and p.contact_root_id = part.root_id and p.person_id = part.person_id
    and p.withdrawn_at is null)`

/** In any text that the opened record shows of the part. */
function isSaid(term: string): RawBuilder<SqlBool> {
  const holds = ['part.brief', 'part.raised', 'part.remark', 'part.promises'].map((text) =>
    holdsText(text, term),
  )
  return sql`(${sql.join(holds, sql` or `)})`
}

const narrowing = ['unitId', 'cadreId', 'personId', 'name', 'form', 'initiatedBy', 'confirmed'] as const

/** Names of fields, never what stands in them. */
function narrowedBy(asked: Searched): readonly string[] {
  return narrowing.filter((name) => asked[name] !== undefined)
}
