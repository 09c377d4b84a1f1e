import PizZip from 'pizzip'
import { fillShapes } from './fill-shapes.ts'
import { fillSheet, namePattern } from './fill-sheet.ts'
import { movedReferences } from './moved-references.ts'
import { removeSheet } from './remove-sheet.ts'
import type { RowMoves } from './row-moves.ts'
import type { SheetParts } from './sheet-parts.ts'
import { type Filling, valueIn } from './template-facts.ts'

type Part = Readonly<{ name: string; bytes: Uint8Array }>

/** A worksheet: its part, its place among the sheets, its name and what was read of it. */
export type TemplateSheet = Readonly<{ path: string; index: number; name: string; parts: SheetParts }>

type Sheets = Readonly<{
  /** Those that have something to fill. */
  sheets: readonly TemplateSheet[]
  /** One that is left out of what is made. */
  notes?: Pick<TemplateSheet, 'path' | 'index'> | undefined
}>

/** The parts of an .xlsx filled: its own file, with its sheets written anew and all else as it was. */
export function fillExcel(parts: readonly Part[], { sheets, notes }: Sheets, filling: Filling): Uint8Array {
  const zip = new PizZip()
  for (const { name, bytes } of parts) zip.file(name, bytes)
  const edit: Edit = (path, change) => {
    const part = zip.file(path)
    if (part) zip.file(path, change(part.asText()))
  }
  const valueFor = (name: string) => valueIn([filling.facts], name)
  for (const sheet of sheets) {
    const { xml, moves } = fillSheet(sheet.parts, filling)
    zip.file(sheet.path, xml)
    for (const drawing of drawingsOf(sheet.path, (path) => zip.file(path)?.asText() ?? ''))
      edit(drawing, (one) => fillShapes(withMovedPictures(one, moves), namePattern, valueFor))
    moveReferences(parts, edit, { name: sheet.name, moves })
  }
  if (notes) {
    removeSheet(edit, notes)
    zip.remove(notes.path)
  }
  // The order in which formulas were reckoned is of the old rows: the program that opens the file makes its own.
  zip.remove('xl/calcChain.xml')
  edit('[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*calcChain\.xml"[^>]*\/>/, ''))
  edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace(/<Relationship\b[^>]*\/calcChain"[^>]*\/>/, ''))
  edit('xl/workbook.xml', reckonedAnew)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

type Edit = (path: string, change: (xml: string) => string) => void

/** Print areas, print titles, names the school gave, formulas of other sheets, and what charts are drawn from. */
function moveReferences(
  parts: readonly Part[],
  edit: Edit,
  { name, moves }: { readonly name: string; readonly moves: RowMoves },
): void {
  const move = (xml: string, pattern: RegExp) =>
    xml.replace(pattern, (_, open: string, text: string) => open + movedReferences(text, name, moves))
  edit('xl/workbook.xml', (book) => move(book, /(<definedName\b[^>]*>)([^<]*)/g))
  for (const part of parts) {
    if (/^xl\/charts\/.*\.xml$/.test(part.name)) edit(part.name, (xml) => move(xml, /(<c:f>)([^<]*)/g))
    if (/^xl\/worksheets\/.*\.xml$/.test(part.name))
      edit(part.name, (xml) => move(xml, /(<(?:f|formula[12]?|xm:f)(?:\s[^>]*)?>)([^<]*)/g))
  }
}

/** The drawings of a sheet, by what its relations name. */
export function drawingsOf(path: string, textAt: (path: string) => string): readonly string[] {
  const relations = textAt(path.replace(/([^/]+)$/, '_rels/$1.rels'))
  return [...relations.matchAll(/Target="(?:\.\.|\/xl)\/(drawings\/[^"]+\.xml)"/g)].map(
    ([, target]) => `xl/${target}`,
  )
}

/** A picture stays with the row it stands on, counted there from 0. */
const withMovedPictures = (drawing: string, moves: RowMoves) =>
  drawing.replace(/(<xdr:row>)(\d+)(?=<\/xdr:row>)/g, (_, tag: string, row: string) => {
    return tag + String(moves.last(Number(row) + 1) - 1)
  })

function reckonedAnew(book: string): string {
  const settled = book.replace(/<calcPr\b[^>]*\/>/, '')
  const calc = '<calcPr fullCalcOnLoad="1"/>'
  const after = settled.includes('</definedNames>') ? '</definedNames>' : '</sheets>'
  return settled.replace(after, after + calc)
}
