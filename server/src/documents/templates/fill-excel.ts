import PizZip from 'pizzip'
import { fillSheet } from './fill-sheet.ts'
import { movedRange, type RowMoves } from './row-moves.ts'
import type { SheetParts } from './sheet-parts.ts'
import type { Filling } from './template-facts.ts'

type Part = Readonly<{ name: string; bytes: Uint8Array }>

/** A worksheet that has something to fill: its part, its place among the sheets, its name and what was read of it. */
export type TemplateSheet = Readonly<{ path: string; index: number; name: string; parts: SheetParts }>

/** The parts of an .xlsx filled: its own file, with its sheets written anew and all else as it was. */
export function fillExcel(
  parts: readonly Part[],
  sheets: readonly TemplateSheet[],
  filling: Filling,
): Uint8Array {
  const zip = new PizZip()
  for (const { name, bytes } of parts) zip.file(name, bytes)
  const edit = (path: string, change: (xml: string) => string) => {
    const part = zip.file(path)
    if (part) zip.file(path, change(part.asText()))
  }
  for (const sheet of sheets) {
    const { xml, moves } = fillSheet(sheet.parts, filling)
    zip.file(sheet.path, xml)
    edit('xl/workbook.xml', (book) => withMovedNames(book, sheet, moves))
    edit(relationsOf(sheet.path), (relations) => {
      for (const drawing of drawingsIn(relations)) edit(drawing, (one) => withMovedPictures(one, moves))
      return relations
    })
  }
  // The order in which formulas were reckoned is of the old rows: the program that opens the file makes its own.
  zip.remove('xl/calcChain.xml')
  edit('[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*calcChain\.xml"[^>]*\/>/, ''))
  edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace(/<Relationship\b[^>]*\/calcChain"[^>]*\/>/, ''))
  edit('xl/workbook.xml', reckonedAnew)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Print areas, print titles and names the school gave. */
function withMovedNames(book: string, { name }: TemplateSheet, moves: RowMoves): string {
  const plain = name.replaceAll('&', '&amp;')
  const known = [plain, `'${plain.replaceAll("'", "''")}'`, `&apos;${plain}&apos;`].map(asPattern).join('|')
  const range = /((?:\$?[A-Z]{1,3})?\$?\d+(?::(?:\$?[A-Z]{1,3})?\$?\d+)?)/.source
  const pattern = new RegExp(`(${known})!${range}`, 'g')
  return book.replace(/(<definedName\b[^>]*>)([^<]*)/g, (_, open: string, text: string) => {
    return (
      open +
      text.replace(pattern, (_whole, of: string, ranges: string) => `${of}!${movedRange(ranges, moves)}`)
    )
  })
}

const asPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const relationsOf = (path: string) => path.replace(/([^/]+)$/, '_rels/$1.rels')

const drawingsIn = (relations: string) =>
  [...relations.matchAll(/Target="(?:\.\.|\/xl)\/(drawings\/[^"]+\.xml)"/g)].map(([, path]) => `xl/${path}`)

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
