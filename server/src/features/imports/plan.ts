import { createHash } from 'node:crypto'
import type { DecidedContact } from '@tongxin/core/contacts/decide-contact'
import type { RowError } from '@tongxin/core/intake/row-error'
import type { SheetChanges } from '@tongxin/core/roster/sheet-changes'
import type { WordChange } from '@tongxin/core/roster/sheet-words'
import type { UnitChanges } from '@tongxin/core/roster/unit-change'

export type Pile = 'added' | 'updated' | 'same'

/** A record of an old ledger as it will be written: its true cadre and day, the unit of that day. */
export type PlannedContact = {
  readonly rootId: string
  readonly cadreId: string
  readonly cadreUnitId: string | null
  readonly decided: DecidedContact
  /** The same for contacts of several cadres that are one meeting. */
  readonly meetingId?: string
  /** What the ledger has of other cadres that is of this meeting too. */
  readonly beside?: readonly string[]
}

/** A record of the ledger that a row says again. */
export type SameContact = {
  readonly rootId: string
  readonly cadreId: string
  readonly meetingId: string
  readonly personIds: readonly string[]
}

/** One row of the table and what it would write. */
export type PlannedRow = {
  readonly row: number
  readonly pile: Pile
  readonly name: string
  readonly unit: string | null
  readonly changes: readonly WordChange[]
  readonly human?: SheetChanges
  /** The version of the sheet the changes were made out against. */
  readonly seenVersion?: number
  readonly unitChanges?: UnitChanges
  readonly contact?: PlannedContact
  readonly sameAs?: SameContact
}

export type Plan = { readonly rows: readonly PlannedRow[]; readonly problems: readonly RowError[] }

/** A text that changes when anything the plan would write, or find wrong, changes. */
export function digestOfPlan({ rows, problems }: Plan): string {
  const said = [rows.map((row) => [row.row, row.pile, row.changes]), problems]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)
}
