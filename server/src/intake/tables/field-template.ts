import type { ImportKind } from '@tongxin/core/intake/import-kind'
import type { ExcelTable } from '../../documents/excel-table.ts'
import type { RosterField } from '../roster/roster-field.ts'
import { importTemplate } from './import-template.ts'
import { templateNotes } from './template-notes.ts'

type Text = Parameters<typeof importTemplate>[1] & { readonly kind: ImportKind | 'pairings' }

/** The empty table of these fields: headings, drop-downs, and a sheet that says of every column how it is filled. */
export function fieldTemplate(fields: readonly RosterField[], text: Text): ExcelTable {
  const columns = fields.map(({ column, width, choices }) => ({
    ...column,
    width,
    ...(choices ? { choices } : {}),
  }))
  return { ...importTemplate(columns, text), notes: templateNotes(text.kind, fields) }
}
