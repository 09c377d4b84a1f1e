// A .csv → text in cells. It runs inside the capped process like every upload: see read-safely.ts.

import type { Told } from '../../platform/capped-process.ts'
import { plainText } from './cell-text.ts'
import { decodedText } from './decoded-text.ts'
import { overCaps, type SheetsRead, sheetOf } from './filled-sheet.ts'
import { type SheetCaps, usualSheetCaps } from './sheet-xml.ts'

/** The one table of a .csv in UTF-8, UTF-16 or GB 18030, its cells separated by commas, tabs or semicolons. Never throws. */
export function readCsv(bytes: Uint8Array, caps: SheetCaps = usualSheetCaps, told?: Told): SheetsRead {
  const text = decodedText(bytes)
  const rows = new Map(
    cellsOf(text, separatorIn(text), told).map((cells, at) => [at + 1, { cells: [...cells], faults: [] }]),
  )
  const filled = { name: 'CSV', rows, merges: [] }
  const refusal = overCaps(filled, caps)
  if (refusal) return { ok: false, refusal }
  const sheet = sheetOf(filled)
  return sheet.rows.length > 0 ? { ok: true, sheets: [sheet] } : { ok: false, refusal: { code: 'no-sheet' } }
}

/** The one that stands in most of the first lines: a title above the headings has none, and a remark may hold another. */
function separatorIn(text: string): string {
  const lines = text.slice(0, linesLookedAt * 500).split(/\r\n|\r|\n/, linesLookedAt)
  const counted = [',', '\t', ';'].map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator)).length,
  }))
  return counted.reduce((best, one) => (one.lines > best.lines ? one : best)).separator
}

const linesLookedAt = 20

/** RFC 4180. Words behind a closing quote stay in the cell, and a quote never closed reaches to the end: nothing is lost. */
function cellsOf(text: string, separator: string, told?: Told): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(plainText(cell))
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
      if (rows.length % 1000 === 0) told?.(rows.length)
    } else cell += character
  }
  endCell()
  return rows
}
