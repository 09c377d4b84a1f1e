import { joinOccasions } from '@tongxin/core/contacts/joined-occasions'
import type { RowError } from '@tongxin/core/intake/row-error'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import { errorAt } from '../../intake/row-place.ts'
import type { TableReading } from '../../intake/rows.ts'
import type { PlannedContact, PlannedRow } from './plan.ts'

type Judged = { readonly line: ContactLine; readonly planned: PlannedRow | RowError }
type Told = PlannedRow & { readonly contact: PlannedContact }

/**
 * Rows with the same 同次联系 are one occasion, which the first of them writes with everybody's part. They must agree on what an
 * occasion has once: cadre, day, form, place, series.
 */
export function joinedRows(
  judged: readonly Judged[],
  table: Pick<TableReading<unknown>, 'matched'>,
): readonly (PlannedRow | RowError)[] {
  const first = new Map<string, Told>()
  const others = new Map<string, PlannedContact[]>()
  const rows = judged.map(({ line: { occasion }, planned }) => {
    if (occasion === undefined || !isTold(planned)) return planned
    const told = first.get(occasion)
    if (!told) {
      first.set(occasion, planned)
      return planned
    }
    if (occasionKey(told) !== occasionKey(planned)) return disagrees(told, planned, { occasion, table })
    others.set(occasion, [...(others.get(occasion) ?? []), planned.contact])
    const { contact: _, ...row } = planned
    return row
  })
  const joined = new Map(
    [...first].map(([occasion, { row, contact }]) => {
      const parts = (others.get(occasion) ?? []).map(({ decided }) => decided)
      return [row, { ...contact, decided: joinOccasions(contact.decided, parts) }] as const
    }),
  )
  return rows.map((row) => {
    const contact = joined.get(row.row)
    return contact && 'pile' in row ? { ...row, contact } : row
  })
}

const isTold = (planned: Judged['planned']): planned is Told =>
  'pile' in planned && planned.contact !== undefined

function occasionKey({ contact: { cadreId, decided } }: Told): string {
  return JSON.stringify([cadreId, decided.heldOn, decided.form, decided.place, decided.series])
}

function disagrees(
  told: Told,
  { row }: PlannedRow,
  { occasion, table }: { readonly occasion: string; readonly table: Pick<TableReading<unknown>, 'matched'> },
): RowError {
  return errorAt(
    table,
    { row, field: 'occasion', value: occasion },
    {
      reason: `与第 ${told.row} 行填的是同一次联系，干部、日期、形式、地点或系列却不同`,
      fix: '请改为一致；不是同一次的，请换一个号或留空',
    },
  )
}
