// A .csv → text in cells. It runs inside the capped process like every upload: see read-safely.ts.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { isNeverTaken } from './never-taken.ts'
import type { SheetsRead } from './read-xlsx.ts'
import { type SheetCaps, usualSheetCaps } from './sheet-xml.ts'

/** The one table of a .csv in UTF-8 or GB 18030, its cells separated by commas or tabs. Never throws. */
export function readCsv(bytes: Uint8Array, caps: SheetCaps = usualSheetCaps): SheetsRead {
  const text = decoded(bytes)
  const first = text.slice(0, text.search(/\r|\n|$/))
  const table = cellsOf(text, first.includes('\t') && !first.includes(',') ? '\t' : ',')
  const refusal = tooLarge(table, caps)
  if (refusal) return { ok: false, refusal }
  const withheld = withheldIn(table.slice(0, 20))
  const closed = new Set(withheld.map(({ column }) => column))
  const rows = table
    .map((row, at) => ({
      number: at + 1,
      cells: row.map((cell, column) => (closed.has(column) ? '' : cell)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length === 0) return { ok: false, refusal: { code: 'no-sheet' } }
  return { ok: true, sheets: [{ name: 'CSV', rows, merges: [], withheld }] }
}

function tooLarge(
  table: readonly (readonly string[])[],
  { maxRows, maxColumns }: SheetCaps,
): UploadRefusal | undefined {
  if (table.length > maxRows) return { code: 'too-many-rows', detail: 'CSV', limit: maxRows }
  return table.some((row) => row.length > maxColumns)
    ? { code: 'too-many-columns', detail: 'CSV', limit: maxColumns }
    : undefined
}

/** Excel in Chinese saves CSV in GBK; what is not valid UTF-8 is read as its superset. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** RFC 4180. Words behind a closing quote stay in the cell, and a quote never closed reaches to the end: nothing is lost. */
function cellsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell.trim() === '') quoted = true
    else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1
      endCell()
      rows.push([])
    } else cell += character
  }
  endCell()
  return rows
}

function withheldIn(rows: readonly (readonly string[])[]) {
  const found = new Map<number, string>()
  for (const row of rows) {
    row.forEach((heading, column) => {
      if (!found.has(column) && isNeverTaken(heading)) found.set(column, heading)
    })
  }
  return [...found].map(([column, header]) => ({ column, header })).sort((a, b) => a.column - b.column)
}
