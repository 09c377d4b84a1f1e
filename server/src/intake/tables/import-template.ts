import type { ExcelTable } from '../../documents/excel-table.ts'
import type { Column } from './column.ts'

type TemplateText = Readonly<{ title: string; instructions: readonly string[] }>

const blankRows = 500

/**
 * The empty table that the same columns read back. All cells are text, dates too: what is typed stays as it was typed,
 * and 1980年1月 does not become the first of January.
 */
export function importTemplate(columns: readonly Column<unknown>[], text: TemplateText): ExcelTable {
  return {
    title: text.title,
    instructions: ['填写说明', ...text.instructions.map((line, at) => `${at + 1}. ${line}`)].join('\n'),
    columns: columns.map(({ header, required, width, choices }) => ({
      header: required ? `* ${header}` : header,
      width: width ?? Math.max(10, header.length * 2 + 4),
      type: 'text',
      ...(choices ? { choices } : {}),
    })),
    rows: [],
    blankRows,
  }
}
