// Finding the columns of a table that a person typed: whatever their order, spaces, width, asterisks, brackets.

import type { SheetRow } from './sheet.ts'

export type Heading = Readonly<{ header: string; synonyms?: readonly string[] }>

export type HeaderMatch<H extends Heading> = Readonly<{
  /** Index into the rows looked at; the row's own number is in the row. */
  at: number
  /** The first column of each heading found. */
  columns: ReadonlyMap<H, number>
  /** Headings that stand over more than one column. */
  repeated: readonly Readonly<{ heading: H; columns: readonly number[] }>[]
  /** Columns with a heading that nobody asked for. */
  unknown: readonly Readonly<{ column: number; header: string }>[]
}>

const rowsLookedAt = 20

/**
 * The header row among the first twenty: the one in which the most headings are found, the upper one of equals.
 * Undefined when no row has at least two of them (one, when only one is asked for).
 */
export function findHeaders<H extends Heading>(
  rows: readonly SheetRow[],
  headings: readonly H[],
): HeaderMatch<H> | undefined {
  const byKey = headingsByKey(headings)
  const matches = rows.slice(0, rowsLookedAt).map((row, at) => matchRow(row, at, byKey))
  const best = matches.reduce<HeaderMatch<H> | undefined>(
    (found, match) => (!found || match.columns.size > found.columns.size ? match : found),
    undefined,
  )
  return best && best.columns.size >= Math.min(2, headings.length) ? best : undefined
}

/**
 * What two spellings of a heading have in common: full width made half, letters small; spaces, asterisks and what
 * stands in brackets or after a colon gone. 「* 职 工 号（必填）」 and 「职工号」 are one.
 */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕|\{[^}]*\}/g, '')
    .replace(/[:：].*$/s, '')
    .replace(/[\s\u200b\ufeff*＊#、,，.。·/_-]/g, '')
}

function headingsByKey<H extends Heading>(headings: readonly H[]): ReadonlyMap<string, H> {
  const byKey = new Map<string, H>()
  for (const heading of headings) byKey.set(headingKey(heading.header), heading)
  for (const heading of headings) {
    for (const synonym of heading.synonyms ?? []) {
      if (!byKey.has(headingKey(synonym))) byKey.set(headingKey(synonym), heading)
    }
  }
  return byKey
}

function matchRow<H extends Heading>(
  row: SheetRow,
  at: number,
  byKey: ReadonlyMap<string, H>,
): HeaderMatch<H> {
  const all = new Map<H, number[]>()
  const unknown: { column: number; header: string }[] = []
  row.cells.forEach((cell, column) => {
    if (cell === '') return
    const heading = byKey.get(headingKey(cell))
    if (!heading) unknown.push({ column, header: cell })
    else all.set(heading, [...(all.get(heading) ?? []), column])
  })
  return {
    at,
    columns: new Map([...all].map(([heading, columns]) => [heading, columns[0] ?? 0])),
    repeated: [...all]
      .filter(([, columns]) => columns.length > 1)
      .map(([heading, columns]) => ({ heading, columns })),
    unknown,
  }
}
