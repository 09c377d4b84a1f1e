import type { CountedClause } from '@tongxin/contract/contacts/ledger'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Work } from '../../platform/work.ts'
import { findLinesMet } from '../duties/parts-met/queries.ts'
import type { NamedPart } from './named-part.ts'
import { accessOf } from './read-contact.ts'

type Line = Pick<NamedPart, 'id' | 'cadre_id' | 'person_id' | 'cadre_unit_id' | 'held_on'>

/** What each of these lines counted for; null: not to be read by this reader. */
export async function findMet(
  work: Work,
  lines: readonly Line[],
  knownAt: Day | undefined,
): Promise<(line: Line) => CountedClause[] | null> {
  const readable = lines.filter((line) => may(work.actor, 'contact.read', accessOf(line)).allowed)
  const days = readable.map(({ held_on }) => held_on).toSorted()
  const [from, to] = [days.at(0), days.at(-1)]
  if (from === undefined || to === undefined) return () => null
  const cadreIds = [...new Set(readable.map(({ cadre_id }) => cadre_id))]
  const found = await findLinesMet(work, { cadreIds, from, to, knownAt })
  const clausesOf = new Map(found.map(({ partId, clauses }) => [partId, clauses]))
  const readableLines = new Set(readable)
  return (line) => {
    return readableLines.has(line) ? [...(clausesOf.get(line.id) ?? [])] : null
  }
}
