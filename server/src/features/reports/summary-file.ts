import type { ExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'

type Summary = { readonly title: string; readonly termId: string; readonly table: ExcelTable }

/** The table as a file to be written beside the server, under the title, the term and the day. */
export function summaryFile(work: Work, { title, termId: term, table }: Summary): Download {
  const name = documentFileName({
    name: `${title}（内部资料）`,
    term,
    on: work.today,
    extension: 'xlsx',
  })
  return { name, mediaType: documentMediaTypes.xlsx, paper: { kind: 'excel', table } }
}
