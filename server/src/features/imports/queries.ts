import type { ImportRecord } from '@tongxin/contract/imports/imports'
import { importKinds } from '@tongxin/core/intake/import-kind'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { countsIn } from './batch-store.ts'

/** The last hundred tables, newest first; a summary is written with the table. */
export async function listBatches(work: Work): Promise<readonly ImportRecord[]> {
  const { rows } = await sql<Row>`
    select b.id, b.kind, b.state, b.file_name as "fileName", a.display_name as "uploadedBy",
      b.recorded_at as "uploadedAt", b.summary
    from import_batch b join account a on a.school_id = b.school_id and a.id = b.account_id
    where b.school_id = current_school() order by b.recorded_in desc limit 100`.execute(work.tx)
  return rows.flatMap(({ kind, summary, ...row }) => {
    const known = importKinds.find((one) => one === kind)
    return known ? [{ ...row, kind: known, counts: countsIn(summary) ?? null }] : []
  })
}

type Row = Omit<ImportRecord, 'kind' | 'counts'> & { readonly kind: string; readonly summary: unknown }
