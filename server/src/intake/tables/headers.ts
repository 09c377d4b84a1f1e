// Finding the columns of a table that a person typed: whatever their order, spaces, width, asterisks, brackets.

import { fullHeadingKey, headingKey } from '@tongxin/core/intake/heading-key'
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
  const keys = headingsByKey(headings)
  const matches = rows.slice(0, rowsLookedAt).map((row, at) => matchRow(row, at, keys))
  const best = matches.reduce<HeaderMatch<H> | undefined>(
    (found, match) => (!found || match.columns.size > found.columns.size ? match : found),
    undefined,
  )
  return best && best.columns.size >= Math.min(2, headings.length) ? best : undefined
}

type Keys<H> = Readonly<{ full: ReadonlyMap<string, H>; short: ReadonlyMap<string, H> }>

function headingsByKey<H extends Heading>(headings: readonly H[]): Keys<H> {
  const names = [
    ...headings.map((heading) => ({ heading, name: heading.header })),
    ...headings.flatMap((heading) => (heading.synonyms ?? []).map((name) => ({ heading, name }))),
  ].reverse()
  return {
    full: new Map(names.map(({ heading, name }) => [fullHeadingKey(name), heading])),
    short: new Map(names.map(({ heading, name }) => [headingKey(name), heading])),
  }
}

function matchRow<H extends Heading>(row: SheetRow, at: number, keys: Keys<H>): HeaderMatch<H> {
  const written = row.cells.flatMap((header, column) => (header === '' ? [] : [{ header, column }]))
  const exact = grouped(written, ({ header }) => keys.full.get(fullHeadingKey(header)))
  const near = grouped(written, ({ header }) =>
    keys.full.has(fullHeadingKey(header)) ? undefined : keys.short.get(headingKey(header)),
  )
  const found = new Map([...near, ...exact])
  const used = new Set([...found.values()].flat())
  return {
    at,
    columns: new Map([...found].map(([heading, columns]) => [heading, columns[0] ?? 0])),
    repeated: [...found]
      .filter(([, columns]) => columns.length > 1)
      .map(([heading, columns]) => ({ heading, columns })),
    unknown: written.filter(({ column }) => !used.has(column)),
  }
}

type Written = Readonly<{ header: string; column: number }>

function grouped<H>(
  written: readonly Written[],
  headingOf: (one: Written) => H | undefined,
): Map<H, number[]> {
  const columns = new Map<H, number[]>()
  for (const one of written) {
    const heading = headingOf(one)
    if (heading) columns.set(heading, [...(columns.get(heading) ?? []), one.column])
  }
  return columns
}
