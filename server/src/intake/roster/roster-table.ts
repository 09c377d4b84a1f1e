import type { Day } from '@tongxin/core/calendar/day'
import type { ImportKind } from '@tongxin/core/intake/import-kind'
import { usualIdentities } from '@tongxin/core/roster/identity-words'
import { type ContactChoices, type ContactLine, contactTable } from '../contacts/contact-table.ts'
import {
  type CellReader,
  readHead,
  readTable,
  type TableHead,
  type TableReading,
  type TableShape,
} from '../tables/rows.ts'
import type { Sheet } from '../tables/sheet.ts'
import { type CadreLine, cadreTable } from './cadre-table.ts'
import { type PersonLine, type PersonSaid, personTable } from './person-table.ts'
import type { RosterField } from './roster-field.ts'
import { type UnitLine, type UnitSaid, unitFieldsAmong, unitSaid, unitTable } from './unit-table.ts'

export type RosterReading =
  | UnitsReading
  | PeopleReading
  | { readonly kind: 'contacts'; readonly table: TableReading<ContactLine> }

export type UnitsReading = {
  readonly kind: 'units'
  readonly table: TableReading<UnitLine>
  readonly faulty: readonly { readonly row: number; readonly said: UnitSaid }[]
}

export type PeopleReading = {
  /** What rows that were not taken say. */
  readonly faulty: readonly { readonly row: number; readonly said: PersonSaid }[]
} & (
  | { readonly kind: 'cadres'; readonly table: TableReading<CadreLine> }
  | { readonly kind: 'persons'; readonly table: TableReading<PersonLine> }
)

export type Reading = {
  readonly kind: ImportKind
  readonly today: Day
  /** The identities of the document in force; the usual ones without a document. */
  readonly identities?: readonly string[] | undefined
  /** The forms and topics of the document in force, offered in the template. */
  readonly contacts?: ContactChoices | undefined
  /** The names of today's units, offered in the template. */
  readonly units?: readonly string[] | undefined
}

const noChoices: ContactChoices = {
  ...{ forms: [], topics: [], series: [], acts: [] },
  ...{ answersEvents: false, hasGroups: false, asksTalk: false },
}

/** The fields a table of this kind may have, in the template's order. */
export function fieldsOf({
  kind,
  today,
  identities = usualIdentities,
  contacts = noChoices,
  units = [],
}: Reading): readonly RosterField[] {
  if (kind === 'units') return unitFieldsAmong(units)
  if (kind === 'contacts') return contactTable(today, contacts).fields
  return kind === 'cadres'
    ? cadreTable(today, units).fields
    : personTable(today, { identities, units }).fields
}

/** Those the template offers. */
export function fieldsAsked(reading: Reading): readonly RosterField[] {
  return fieldsOf(reading).filter(({ isAsked = true }) => isAsked)
}

/** One sheet read as a table of this kind: typed rows and every mistake at once. */
export function readRoster(
  sheet: Sheet,
  { kind, today, identities = usualIdentities, contacts = noChoices }: Reading,
): RosterReading {
  if (kind === 'units') return { kind, ...readSaid(sheet, { ...unitTable, said: unitSaid }) }
  if (kind === 'contacts') return { kind, table: readTable(sheet, contactTable(today, contacts)) }
  if (kind === 'cadres') return { kind, ...readSaid(sheet, cadreTable(today, [])) }
  return { kind, ...readSaid(sheet, personTable(today, { identities, units: [] })) }
}

type Telling<Line, Said> = TableShape<Line> & { readonly said: (read: CellReader) => Said }

function readSaid<Line, Said>(sheet: Sheet, shape: Telling<Line, Said>) {
  const table = readTable(sheet, shape)
  return { table, faulty: table.faulty.map(({ row, read }) => ({ row, said: shape.said(read) })) }
}

/** What a table of this kind is told apart by: its headings alone. */
export function readRosterHead(sheet: Sheet, reading: Reading): TableHead {
  return readHead(
    sheet,
    fieldsOf(reading).map(({ column }) => column),
  )
}

/** Of the sheets of a workbook the one in which the most columns are recognised; undefined for an empty workbook. */
export function sheetToRead(
  sheets: readonly Sheet[],
  reading: Reading,
):
  | { readonly sheet: Sheet /** Sheets that hold such a table, too. */; readonly others: readonly string[] }
  | undefined {
  const found = sheets
    .map((sheet) => ({ sheet, head: readRosterHead(sheet, reading) }))
    .sort((a, b) => b.head.matched.length - a.head.matched.length)
  const [first, ...rest] = found
  if (!first) return undefined
  const others = rest.filter(
    ({ sheet, head }) => head.matched.length > 1 && sheet.rows.some(({ number }) => number > head.headerRow),
  )
  return { sheet: first.sheet, others: others.map(({ sheet }) => sheet.name) }
}
