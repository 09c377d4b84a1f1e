import { headingKey } from '@tongxin/core/intake/heading-key'
// What the school said of headings before: kept when a table is written, used when the next one is uploaded.

import type { ImportKind } from '@tongxin/core/intake/import-kind'
import type { RememberedHeadings } from '../../intake/tables/column-memory.ts'
import type { Recorded, Work } from '../../platform/work.ts'

/** A table whose headings are remembered; a 分配表 is read into a draft and is no import. */
type HeadedTable = ImportKind | 'pairings'

export async function findHeadings(work: Work, kind: HeadedTable): Promise<RememberedHeadings> {
  const rows = await work.tx
    .selectFrom('import_heading')
    .select(['heading', 'field'])
    .where('kind', '=', kind)
    .execute()
  return new Map(rows.map(({ heading, field }) => [heading, field]))
}

/** The last word on a heading counts. */
export async function rememberHeadings(
  work: Work,
  said: { readonly kind: HeadedTable; readonly headings: ReadonlyMap<string, string | null> },
  recorded: Recorded,
): Promise<void> {
  const rows = [...said.headings].map(([heading, field]) => ({
    school_id: work.schoolId,
    kind: said.kind,
    heading: headingKey(heading),
    field,
    ...recorded,
  }))
  const last = new Map(rows.map((row) => [row.heading, row]))
  last.delete('')
  if (last.size === 0) return
  await work.tx
    .insertInto('import_heading')
    .values([...last.values()])
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'kind', 'heading']).doUpdateSet((row) => ({
        field: row.ref('excluded.field'),
        recorded_at: row.ref('excluded.recorded_at'),
        recorded_in: row.ref('excluded.recorded_in'),
      })),
    )
    .execute()
}
