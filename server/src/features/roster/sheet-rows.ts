import type { FactKind, SheetSpan } from '@tongxin/core/roster/human-sheet'
import { toStoredStart } from '@tongxin/core/roster/open-start'
import type { SheetChanges } from '@tongxin/core/roster/sheet-changes'
import type { Ids } from '../../platform/ids.ts'

/** The table of each kind of fact. */
export const factTables = [
  ['roles', 'human_role'],
  ['memberships', 'party_membership'],
  ['posts', 'post'],
  ['employments', 'employment'],
  ['qualifications', 'qualification'],
  ['identities', 'identity'],
  ['registers', 'register_entry'],
  ['portfolios', 'portfolio'],
] as const satisfies readonly (readonly [FactKind, string])[]

const tableOf = new Map<FactKind, (typeof factTables)[number][1]>(factTables)

export function factTableOf(kind: FactKind): (typeof factTables)[number][1] {
  const table = tableOf.get(kind)
  if (table === undefined) throw new Error(`a kind of fact without a table: ${kind}`)
  return table
}

/** The added facts of many sheets as rows of their tables, without what all rows of a school and an event say. */
export function rowsToInsert(all: readonly SheetChanges[], ids: Ids) {
  const base = (humanId: string, span: SheetSpan) => ({
    id: ids.next(),
    human_id: humanId,
    valid_from: toStoredStart(span.from),
    valid_to: span.to,
  })
  return {
    human_role: all.flatMap(({ humanId, facts }) =>
      facts.roles.added.map((row) => ({
        ...base(humanId, row),
        role: row.role,
        unit_id: row.unitId,
        sort_order: row.sortOrder,
      })),
    ),
    party_membership: all.flatMap(({ humanId, facts }) =>
      facts.memberships.added.map((row) => ({ ...base(humanId, row), party: row.party })),
    ),
    post: all.flatMap(({ humanId, facts }) =>
      facts.posts.added.map((row, at) => ({
        ...base(humanId, row),
        unit_id: row.unitId,
        title: row.title,
        body: row.body,
        rank: row.rank,
        is_main: row.isMain,
        sort_order: at,
      })),
    ),
    employment: all.flatMap(({ humanId, facts }) =>
      facts.employments.added.map((row) => ({
        ...base(humanId, row),
        unit_id: row.unitId,
        status: row.status,
      })),
    ),
    qualification: all.flatMap(({ humanId, facts }) =>
      facts.qualifications.added.map((row) => ({ ...base(humanId, row), kind: row.kind, word: row.word })),
    ),
    identity: all.flatMap(({ humanId, facts }) =>
      facts.identities.added.map((row) => ({
        ...base(humanId, row),
        word: row.word,
        role: row.role,
        level: row.level,
        organisation: row.organisation,
      })),
    ),
    register_entry: all.flatMap(({ humanId, facts }) =>
      facts.registers.added.map((row) => ({ ...base(humanId, row), register: row.register })),
    ),
    portfolio: all.flatMap(({ humanId, facts }) =>
      facts.portfolios.added.map((row) => ({ ...base(humanId, row), unit_id: row.unitId, kind: row.kind })),
    ),
  }
}
