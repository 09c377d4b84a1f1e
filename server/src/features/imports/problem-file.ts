import { importKindWords } from '@tongxin/core/intake/import-kind'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import { fieldsOf } from '../../intake/roster/roster-table.ts'
import { adjustSheet } from '../../intake/tables/adjusted-sheet.ts'
import { headingsOf, problemTable } from '../../intake/tables/problem-table.ts'
import type { Batch } from './batch-store.ts'
import type { LoadedPlan } from './load-plan.ts'

/** Every row of the table that no pile to be written holds, with what is wrong with it. */
export function problemFile(batch: Batch, loaded: LoadedPlan): Download {
  const { plan, reading, asUploaded, asAdjusted } = loaded
  const title = importKindWords[batch.kind]
  const fields = fieldsOf(reading)
  const planned = new Set(plan.rows.map(({ row }) => row))
  const table = problemTable({
    title,
    sheet: adjustSheet(batch.content, asUploaded.headerRow, fields),
    headings: headingsOf(batch.content.sheet, asUploaded),
    matched: asAdjusted.table.matched,
    fields,
    left: new Set(asAdjusted.table.rows.filter((row) => !planned.has(row))),
    problems: plan.problems,
  })
  return {
    name: documentFileName({ name: `${title}有问题的行`, on: reading.today, extension: 'xlsx' }),
    mediaType: documentMediaTypes.xlsx,
    paper: { kind: 'excel', table },
  }
}
