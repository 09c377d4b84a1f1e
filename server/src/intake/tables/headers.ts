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
 * The header row among the first twenty: the one in which the most headings are found, the upper one of equals. Where no row
 * has enough of them it is the one with the most cells, for somebody to say what its columns are. Undefined for a sheet in
 * which no row has two words.
 */
export function findHeaders<H extends Heading>(
  rows: readonly SheetRow[],
  headings: readonly H[],
): HeaderMatch<H> | undefined {
  const keys = headingsByKey(headings)
  const matches = rows.slice(0, rowsLookedAt).map((row, at) => matchRow(row, at, keys))
  const best = mostOf(matches, ({ columns }) => columns.size)
  if (best && isFound(best, headings)) return best
  const worded = matches.filter(({ unknown }) => unknown.every(({ header }) => !isNumber.test(header)))
  const fullest = mostOf(worded, widthOf)
  return fullest && widthOf(fullest) > 1 ? fullest : undefined
}

const widthOf = ({ columns, unknown }: HeaderMatch<Heading>) => columns.size + unknown.length

/** A staff number, a day: no heading is called so. */
const isNumber = /^[\d\s.,/:-]+$/

/** The headings of a row that somebody pointed out. */
export function headersInRow<H extends Heading>(
  rows: readonly SheetRow[],
  number: number,
  headings: readonly H[],
): HeaderMatch<H> | undefined {
  const at = rows.findIndex((row) => row.number === number)
  const row = rows[at]
  return row && matchRow(row, at, headingsByKey(headings))
}

/** Whether a row has enough of the headings to be the header row: two, or one when only one is asked for. */
export function isFound<H extends Heading>({ columns }: HeaderMatch<H>, headings: readonly H[]): boolean {
  return columns.size >= Math.min(2, headings.length)
}

/** The first of those with the most. */
function mostOf<One>(all: readonly One[], sizeOf: (one: One) => number): One | undefined {
  return all.reduce<One | undefined>(
    (found, one) => (found === undefined || sizeOf(one) > sizeOf(found) ? one : found),
    undefined,
  )
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
