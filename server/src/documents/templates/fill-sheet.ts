import { columnIndex, columnLetter } from '@tongxin/core/intake/column-letter'
import { fillPageHeads } from './fill-page-heads.ts'
import { type FormulaPlace, moveFormula } from './move-formula.ts'
import { movedRules } from './move-rules.ts'
import { blocksOf, innermost, type OutRow, outRows } from './row-blocks-of-sheet.ts'
import { movedRanges, type RowMoves, rowMoves } from './row-moves.ts'
import { type SheetCell, type SheetParts, without } from './sheet-parts.ts'
import { type Filling, type Scopes, valueIn } from './template-facts.ts'
import { writtenText } from './written-text.ts'

export const namePattern = /\{\s*([#/]?)\s*([^{}]*?)\s*\}/gu

export type FilledSheet = Readonly<{ xml: string; moves: RowMoves }>

/** A worksheet filled: rows with loops repeated, everything below and around moved with them. */
export function fillSheet({ head, rows, tail }: SheetParts, { facts, merged }: Filling): FilledSheet {
  const { blocks } = blocksOf(rows)
  const out = outRows({ from: 1, to: rows.at(-1)?.number ?? 0, inner: blocks }, [facts])
  const moves = rowMoves(out)
  const known = new Map(rows.map((row) => [row.number, row]))
  const isRepeated = (row: number) => innermost(blocks, row) !== undefined
  const merges = mergesIn(tail, moves)
  const written: string[] = []
  for (const [index, { source, scopes }] of out.entries()) {
    const row = known.get(source)
    if (!row) continue
    const height = sharedBy(out, index)
    const place = { row: source, now: index + 1, isRepeated }
    const cells = row.cells.map((cell) => {
      const shares = height !== undefined && isShared(cell, merged)
      if (shares && height > 1) widenMerge(merges, { column: cell.column, row: index + 1, height })
      return writtenCell(cell, { place, moves, scopes, hidden: shares && height === 0 })
    })
    written.push(`<row r="${index + 1}"${row.attributes}>${cells.join('')}</row>`)
  }
  const around = movedAround(movedRules(tail, moves, isRepeated), moves)
  const below = fillPageHeads(withMerges(around, merges), namePattern, (name) => valueIn([facts], name))
  return { xml: `${movedAround(head, moves)}<sheetData>${written.join('')}</sheetData>${below}`, moves }
}

/** Over how many rows the shared values of this one reach; 0 below the first; undefined where nothing is shared. */
function sharedBy(out: readonly OutRow[], index: number): number | undefined {
  const partAt = (at: number) => out[at]?.scopes.at(-1)?.part
  const sameRow = (at: number) => out[at]?.source === out[index]?.source
  const part = partAt(index)
  if (part === 'below') return sameRow(index - 1) ? 0 : undefined
  if (part !== 'first') return undefined
  let height = 1
  while (sameRow(index + height) && partAt(index + height) === 'below') height += 1
  return height
}

function isShared({ text = '' }: SheetCell, merged: readonly string[]): boolean {
  const values = [...text.matchAll(namePattern)].filter(([, sign]) => sign === '')
  return values.length > 0 && values.every(([, , name = '']) => merged.includes(name))
}

type Writing = Readonly<{ place: FormulaPlace; moves: RowMoves; scopes: Scopes; hidden: boolean }>

function writtenCell(cell: SheetCell, { place, moves, scopes, hidden }: Writing): string {
  const { column, attributes, body, text, formula } = cell
  const at = `r="${columnLetter(column)}${place.now}"`
  if (formula !== undefined)
    return `<c ${at}${without(attributes, ['t'])}><f>${moveFormula(formula, place, moves)}</f></c>`
  if (text === undefined || !text.includes('{')) return `<c ${at}${attributes}>${body}</c>`
  const plain = without(attributes, ['t'])
  const filled = hidden
    ? ''
    : text.replace(namePattern, (_, sign: string, name: string) => (sign === '' ? valueIn(scopes, name) : ''))
  if (filled === '') return `<c ${at}${plain}/>`
  const isNumber = /^(0|[1-9]\d{0,8})$/.test(filled) && /^\{[^{}]*\}$/.test(withoutLoops(text))
  if (isNumber) return `<c ${at}${plain}><v>${filled}</v></c>`
  return `<c ${at}${plain} t="inlineStr"><is><t xml:space="preserve">${writtenText(filled)}</t></is></c>`
}

const withoutLoops = (text: string) => text.replace(/\{\s*[#/][^{}]*\}/gu, '').trim()

type Merge = { readonly from: number; readonly to: number; readonly row: number; last: number }
/** By the cell they begin in. */
type Merges = Map<string, Merge>

const cellKey = (column: number, row: number) => `${column} ${row}`

/** The merged cells of the template, once for each copy of their rows. */
function mergesIn(tail: string, moves: RowMoves): Merges {
  const found = [...tail.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\s*\/>/g)].flatMap(
    ([, left = '', top = '', right = '', bottom = '']): readonly Merge[] => {
      const ends = moves.all(Number(bottom))
      const starts = moves.all(Number(top))
      const columns = { from: columnIndex(left), to: columnIndex(right) }
      if (starts.length === 1) return [{ ...columns, row: starts[0] ?? 0, last: ends.at(-1) ?? 0 }]
      let at = 0
      return starts.map((row, index) => {
        while ((ends[at] ?? Number.POSITIVE_INFINITY) < (starts[index + 1] ?? Number.POSITIVE_INFINITY))
          at += 1
        return { ...columns, row, last: Math.max(row, ends[at - 1] ?? row) }
      })
    },
  )
  return new Map(found.map((merge) => [cellKey(merge.from, merge.row), merge]))
}

function widenMerge(
  merges: Merges,
  { column, row, height }: { readonly column: number; readonly row: number; readonly height: number },
): void {
  const own = merges.get(cellKey(column, row))
  for (let below = row + 1; below < row + height; below += 1) merges.delete(cellKey(column, below))
  merges.set(cellKey(column, row), { from: column, to: own?.to ?? column, row, last: row + height - 1 })
}

function withMerges(tail: string, merges: Merges): string {
  const plain = tail.replace(/<mergeCells\b[^>]*?(?:\/>|>[\s\S]*?<\/mergeCells>)/, mergePlace)
  if (merges.size === 0) return plain.replace(mergePlace, '')
  const cells = [...merges.values()].map(
    ({ from, to, row, last }) => `<mergeCell ref="${columnLetter(from)}${row}:${columnLetter(to)}${last}"/>`,
  )
  const xml = `<mergeCells count="${merges.size}">${cells.join('')}</mergeCells>`
  if (plain.includes(mergePlace)) return plain.replace(mergePlace, xml)
  const before =
    /<(?:sheetCalcPr|sheetProtection|protectedRanges|scenarios|autoFilter|sortState|dataConsolidate|customSheetViews)\b[^>]*?(?:\/>|>[\s\S]*?<\/\w+>)/g
  const end = [...plain.matchAll(before)].reduce((most, one) => Math.max(most, one.index + one[0].length), 0)
  return plain.slice(0, end) + xml + plain.slice(end)
}

const mergePlace = '<!--merges-->'

/** What names cells around the data: the used range, filters, rules of format, choices, links, breaks. */
function movedAround(xml: string, moves: RowMoves): string {
  return xml
    .replace(/\s(ref|sqref)="([A-Z0-9: ]+)"/g, (_, name: string, ranges: string) => {
      return ` ${name}="${movedRanges(ranges, moves)}"`
    })
    .replace(/<rowBreaks\b[\s\S]*?<\/rowBreaks>/, (breaks) =>
      breaks.replace(/\sid="(\d+)"/g, (_, row: string) => ` id="${moves.last(Number(row))}"`),
    )
}
