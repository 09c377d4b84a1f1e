import type { ColumnType } from 'kysely'

/** A timestamptz: read as an ISO string in UTC, written as that or as a Date. */
export type Moment = ColumnType<string, string | Date, string | Date>

/** An array column: a readonly array may be written. */
export type List = ColumnType<string[], readonly string[], readonly string[]>

/** A jsonb column: read as a value of unknown shape, to be validated; written as JSON text. */
export type Json = ColumnType<unknown, string, string>
