// The library draws every cell from a tree of objects: thousands of rows took seconds and hundreds of megabytes. It draws
// one row of each look, with marks for texts; the others are that row's XML with their own.
import PizZip from 'pizzip'
import { printable } from './printable.ts'
import { writtenText } from './templates/written-text.ts'

/** A row to be drawn: as the sample of its look, with these texts. */
export type RepeatedRow = Readonly<{ look: string; texts: readonly string[] }>

/** What a cell of a sample says; in no paper, as these characters are for private use. */
export function sampleText(table: number, look: string, column: number): string {
  return `${open}${table}.${look}.${column}${close}`
}

const open = '\ue000'
const close = '\ue001'
const body = 'word/document.xml'

/** The paper with the samples of each table in turn replaced by its rows. */
export function withRepeatedRows(paper: Uint8Array, tables: readonly (readonly RepeatedRow[])[]): Uint8Array {
  if (tables.every((rows) => rows.length === 0)) return paper
  const zip = new PizZip(paper)
  const drawn = zip.file(body)?.asText() ?? ''
  zip.file(body, tables.reduce(replaceSamples, drawn))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function replaceSamples(xml: string, rows: readonly RepeatedRow[], table: number): string {
  const looks = [...new Set(rows.map(({ look }) => look))]
  if (looks.length === 0) return xml
  const found = looks.map((look) => ({ look, ...sampleIn(xml, sampleText(table, look, 0)) }))
  const cells = new Map(found.map(({ look, from, to }) => [look, cellsOf(xml.slice(from, to))]))
  const from = Math.min(...found.map((sample) => sample.from))
  const to = Math.max(...found.map((sample) => sample.to))
  const drawn = rows.map(({ look, texts }) => rowWith(cells.get(look) ?? [], texts))
  return xml.slice(0, from) + drawn.join('') + xml.slice(to)
}

function sampleIn(xml: string, mark: string): { readonly from: number; readonly to: number } {
  const at = xml.indexOf(mark)
  const from = xml.lastIndexOf('<w:tr>', at)
  if (at === -1 || from === -1) throw new Error('the library drew a sample row in another way')
  return { from, to: xml.indexOf('</w:tr>', at) + '</w:tr>'.length }
}

/** What stands before, between and behind the texts of a row. */
function cellsOf(sample: string): readonly string[] {
  return sample.split(/\ue000[^\ue001]*\ue001/)
}

function rowWith(around: readonly string[], texts: readonly string[]): string {
  return around
    .map((part, at) => (at === 0 ? part : writtenText(printable(texts[at - 1] ?? '')) + part))
    .join('')
}
