// One worksheet, read in one pass: filled cells only, counted as they come. Two far corners are enough to make a
// small file a rectangle of a billion cells, and offices format a million empty ones.

import { columnIndex } from '@tongxin/core/intake/column-letter'
import type { UploadRefusal, UploadRefusalCode } from '@tongxin/core/intake/upload-refusal'
import type { Told } from '../../platform/capped-process.ts'
import { attributeOf, elementsIn } from '../xml-elements.ts'
import { decodeXml, textOf } from '../xml-text.ts'
import type { NumberMeaning } from './cell-styles.ts'
import { numberText, plainText } from './cell-text.ts'
import type { CellFault, ExcelFault, HiddenParts, MergedArea } from './sheet.ts'

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

export type SheetContext = Readonly<{
  name: string
  caps: SheetCaps
  /** The shared strings, as plain text. */
  strings: readonly string[]
  styles: readonly NumberMeaning[]
  from1904: boolean
  /** Hears of every thousand rows. */
  told?: Told | undefined
}>

/** As long as its last filled cell; '' where nothing stands. */
export type FilledRow = Readonly<{ cells: string[]; faults: CellFault[] }>

export type SheetContent =
  | Readonly<{
      ok: true
      rows: ReadonlyMap<number, FilledRow>
      merges: readonly MergedArea[]
      hidden: HiddenParts
    }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

export function readSheetXml(xml: string, context: SheetContext): SheetContent {
  const { name, caps } = context
  const merges = Array.from(
    xml.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*\bref="([^"]*)"/g),
    ([, ref = '']) => ref,
  )
  if (merges.length > caps.maxMerges) return over('too-many-merges', name, caps.maxMerges)
  const rows = new Map<number, FilledRow>()
  const hiddenRows: number[] = []
  let count = 0
  for (const cell of filledCells(xml, context, hiddenRows)) {
    if (cell.row > caps.maxRows) return over('too-many-rows', name, caps.maxRows)
    if (cell.column >= caps.maxColumns) return over('too-many-columns', name, caps.maxColumns)
    if (++count > caps.maxCells) return over('too-many-cells', name, caps.maxCells)
    const before = rows.size
    place(cell, rows)
    if (rows.size > before && rows.size % 1000 === 0) context.told?.(rows.size)
  }
  const hidden = { rows: hiddenRows, columns: hiddenColumns(xml, caps) }
  return { ok: true, rows, merges: merges.flatMap(mergedArea), hidden }
}

/** Hidden, or drawn without any width or height, which looks the same. */
const isUnseen = (attributes: string) =>
  /\b(?:hidden="(?:1|true)"|(?:ht|width)="0(?:\.0*)?")/.test(attributes)

function hiddenColumns(xml: string, { maxColumns }: SheetCaps): readonly number[] {
  const columns = new Set<number>()
  const top = xml.slice(0, Math.max(0, xml.search(/<(?:\w+:)?sheetData\b/)))
  for (const [, attributes = ''] of top.matchAll(/<(?:\w+:)?col(\s[^<>]*)>/g)) {
    if (!isUnseen(attributes)) continue
    const [from, to] = ['min', 'max'].map((name) =>
      Number(new RegExp(`\\b${name}="(\\d{1,9})"`).exec(attributes)?.[1] ?? Number.NaN),
    )
    for (let at = from ?? Number.NaN; at <= Math.min(to ?? 0, maxColumns); at += 1) columns.add(at - 1)
  }
  return [...columns].sort((a, b) => a - b)
}

function place({ row, column, text, fault }: FilledCell, rows: Map<number, FilledRow>): void {
  const filled: FilledRow = rows.get(row) ?? { cells: [], faults: [] }
  while (filled.cells.length < column) filled.cells.push('')
  filled.cells[column] = text
  if (fault) filled.faults.push({ column, kind: fault })
  rows.set(row, filled)
}

type FilledCell = Readonly<{
  row: number
  column: number
  text: string
  fault: ExcelFault | undefined
}>

/** Rows and cells may leave out where they stand: then they follow the one before. */
function* filledCells(xml: string, context: SheetContext, hiddenRows: number[]): Generator<FilledCell> {
  let row = 0
  let column = -1
  for (const { name, attributes, content } of elementsIn(xml, rowsAndCells)) {
    if (name === 'row') {
      row = numberIn(attributeOf(attributes, 'r')) ?? row + 1
      column = -1
      if (isUnseen(attributes)) hiddenRows.push(row)
      continue
    }
    const place = placeIn(attributeOf(attributes, 'r') ?? '')
    column = place?.column ?? column + 1
    const value = cellValue(attributes, content, context)
    if (value.text !== '' || value.fault) yield { row: place?.row ?? row, column, ...value }
  }
}

const rowsAndCells = { whole: ['c'], open: ['row'] }

/** AB12; undefined for anything else. */
function placeIn(reference: string): { readonly row: number; readonly column: number } | undefined {
  const digits = reference.search(/\d/)
  const [letters, number] = [reference.slice(0, digits), reference.slice(digits)]
  if (!/^[A-Za-z]{1,9}$/.test(letters)) return undefined
  const row = numberIn(number)
  return row === undefined ? undefined : { row, column: columnIndex(letters.toUpperCase()) }
}

const numberIn = (digits: string | undefined) =>
  digits !== undefined && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined

/** A formula gives the result that was saved with it, never one of our own. */
function cellValue(
  attributes: string,
  content: string,
  context: SheetContext,
): Pick<FilledCell, 'text' | 'fault'> {
  if (content === '') return { text: '', fault: undefined }
  const type = attributeOf(attributes, 't') ?? 'n'
  if (type === 'inlineStr') return { text: plainText(textOf(content)), fault: undefined }
  const stored = storedIn(content)
  if (stored === undefined) {
    return { text: '', fault: /<(?:\w+:)?f[\s/>]/.test(content) ? 'formula-without-result' : undefined }
  }
  if (type === 'e') return { text: plainText(stored), fault: 'error-value' }
  return { text: storedText({ type, attributes, stored }, context), fault: undefined }
}

/** What stands in `v`; nearly every cell holds nothing else, and is not looked through twice. */
function storedIn(content: string): string | undefined {
  if (content.startsWith('<v>') && content.endsWith('</v>') && content.indexOf('<', 3) === content.length - 4)
    return content.slice(3, -4)
  return /<(?:\w+:)?v(?:\s[^<>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(content)?.[1]
}

type Stored = Readonly<{ type: string; attributes: string; stored: string }>

function storedText({ type, attributes, stored }: Stored, context: SheetContext): string {
  const { strings, styles, from1904 } = context
  if (type === 's') return strings[Number(stored)] ?? ''
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n') {
    const style = numberIn(attributeOf(attributes, 's')) ?? -1
    return stored === '' ? '' : numberText(stored, styles[style] ?? 'number', from1904)
  }
  const text = plainText(decodeXml(stored))
  return type === 'd' ? text.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ') : text
}

function mergedArea(ref: string): MergedArea[] {
  const [, fromLetters, fromRow, toLetters, toRow] =
    /^\$?([A-Z]{1,9})\$?(\d{1,9}):\$?([A-Z]{1,9})\$?(\d{1,9})$/.exec(ref) ?? []
  if (!fromLetters || !toLetters) return []
  return [
    {
      fromRow: Number(fromRow) - 1,
      toRow: Number(toRow) - 1,
      fromColumn: columnIndex(fromLetters),
      toColumn: columnIndex(toLetters),
    },
  ]
}

function over(code: UploadRefusalCode, name: string, limit: number): SheetContent {
  return { ok: false, refusal: { code, detail: name, limit } }
}
