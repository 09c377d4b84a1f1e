// A worksheet as rows of cells, and everything around them untouched: how it looks stays as the school made it.

import { columnIndex } from '@tongxin/core/intake/column-letter'

export type SheetCell = Readonly<{
  column: number
  /** As in the file, without the reference. */
  attributes: string
  body: string
  /** Of a text; undefined for numbers, formulas and empty cells. */
  text: string | undefined
  formula: string | undefined
}>
export type SheetRow = Readonly<{ number: number; attributes: string; cells: readonly SheetCell[] }>
export type SheetParts = Readonly<{ head: string; rows: readonly SheetRow[]; tail: string }>

/** How the text of a cell is found: the strings of the workbook, and what an inline text says. */
export type CellTexts = Readonly<{ strings: readonly string[]; textOf: (xml: string) => string }>

/** Takes a worksheet apart; undefined where it is not written as Excel and WPS write it. */
export function sheetParts(xml: string, texts: CellTexts): SheetParts | undefined {
  const found = /^([\s\S]*?<sheetData)(?:\s*\/>|>([\s\S]*?)<\/sheetData>)([\s\S]*)$/.exec(xml)
  if (!found) return undefined
  const [, head = '', data = '', tail = ''] = found
  const rows: SheetRow[] = []
  for (const [, attributes = '', content = ''] of data.matchAll(
    /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g,
  )) {
    const number = Number(attribute(attributes, 'r') ?? (rows.at(-1)?.number ?? 0) + 1)
    rows.push({ number, attributes: without(attributes, ['r', 'spans']), cells: cellsOf(content, texts) })
  }
  return { head: head.replace(/<sheetData$/, ''), rows, tail }
}

function cellsOf(content: string, texts: CellTexts): readonly SheetCell[] {
  const cells: SheetCell[] = []
  for (const [, attributes = '', body = ''] of content.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const reference = attribute(attributes, 'r')?.replace(/\d+$/, '')
    const column = reference === undefined ? (cells.at(-1)?.column ?? -1) + 1 : columnIndex(reference)
    const formula = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(body)
    cells.push({
      column,
      attributes: without(attributes, ['r']),
      body,
      text: formula ? undefined : textIn(attributes, body, texts),
      formula: formula?.[2] ?? (formula ? '' : undefined),
    })
  }
  return cells
}

function textIn(attributes: string, body: string, { strings, textOf }: CellTexts): string | undefined {
  const type = attribute(attributes, 't')
  if (type === 'inlineStr') return textOf(body)
  if (type !== 's') return undefined
  return strings[Number(/<v>(\d+)<\/v>/.exec(body)?.[1] ?? -1)]
}

export function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
}

export function without(attributes: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replace(new RegExp(`\\s${name}="[^"]*"`), ''), attributes)
}
