// What a worksheet claims, counted before the spreadsheet library builds anything from it: two far corners are
// enough to make a small file a rectangle of a billion cells.

import { columnIndex } from '@tongxin/core/intake/column-letter'
import type { UploadRefusal, UploadRefusalCode } from '@tongxin/core/intake/upload-refusal'

export type SheetCaps = Readonly<{
  maxRows: number
  maxColumns: number
  maxCells: number
  maxMerges: number
}>

export const usualSheetCaps: SheetCaps = {
  maxRows: 60_000,
  maxColumns: 200,
  maxCells: 1_500_000,
  maxMerges: 20_000,
}

export type ScannedSheet =
  | Readonly<{ ok: true; xml: string; watched: ReadonlySet<string> }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

type Scan = Readonly<{ name: string; caps: SheetCaps; watchedStyles: ReadonlySet<number> }>

/**
 * The worksheet without its empty formatted cells (offices format a million of them), with the cells that carry a
 * watched style, or the refusal that names the sheet and the cap.
 */
export function scanSheet(original: string, { name, caps, watchedStyles }: Scan): ScannedSheet {
  const xml = original.replace(/<(?:\w+:)?c\s+r="[A-Z]+\d+"[^<>]*\/>/g, '')
  const watched = new Set<string>()
  let cells = 0
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\s([^<>]*)/g)) {
    const [ref, letters = 'A', row = '1'] = /\br="([A-Z]{1,9})(\d{1,9})"/i.exec(attributes) ?? []
    if (Number(row) > caps.maxRows) return over('too-many-rows', name, caps.maxRows)
    if (columnIndex(letters.toUpperCase()) >= caps.maxColumns)
      return over('too-many-columns', name, caps.maxColumns)
    if (++cells > caps.maxCells) return over('too-many-cells', name, caps.maxCells)
    const style = Number(/\bs="(\d{1,9})"/.exec(attributes)?.[1] ?? -1)
    if (ref && watchedStyles.has(style)) watched.add(letters.toUpperCase() + row)
  }
  const merges = xml.match(/<(?:\w+:)?mergeCell\s/g)?.length ?? 0
  if (merges > caps.maxMerges) return over('too-many-merges', name, caps.maxMerges)
  return { ok: true, xml, watched }
}

function over(code: UploadRefusalCode, name: string, cap: number): ScannedSheet {
  return { ok: false, refusal: { code, detail: `${name}”超过 ${cap} ` } }
}
