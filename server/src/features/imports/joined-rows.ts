import { joinOccasions } from '@tongxin/core/contacts/joined-occasions'
import type { RowError } from '@tongxin/core/intake/row-error'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import { errorAt } from '../../intake/row-place.ts'
import type { TableReading } from '../../intake/rows.ts'
import type { PlannedContact, PlannedRow } from './plan.ts'

type Judged = { readonly line: ContactLine; readonly planned: PlannedRow | RowError }
type Told = PlannedRow & { readonly contact: PlannedContact }
/** One occasion of one cadre: the row that writes it, and everybody else's parts. */
type Joining = { readonly first: Told; readonly others: PlannedContact[] }

/**
 * Rows with the same 同次联系 are one occasion. Those of one cadre are one contact, which the first of them writes with everybody's part;
 * they must agree on what it has once: day, form, place, series. Those of several cadres are one meeting, each with a contact of their
 * own; they must agree on day and form.
 */
export function joinedRows(
  judged: readonly Judged[],
  table: Pick<TableReading<unknown>, 'matched'>,
): readonly (PlannedRow | RowError)[] {
  const occasions = new Map<string, Map<string, Joining>>()
  const rows = judged.map(({ line: { occasion }, planned }) => {
    if (occasion === undefined || !isTold(planned)) return planned
    const ofCadres = occasions.get(occasion) ?? new Map<string, Joining>()
    occasions.set(occasion, ofCadres)
    const told = ofCadres.get(planned.contact.cadreId)
    const before = told ?? [...ofCadres.values()][0]
    const agreed = told ? contactKey : meetingKey
    if (before && agreed(before.first) !== agreed(planned))
      return disagrees(before.first, planned, { occasion, table, isOfOne: told !== undefined })
    if (!told) {
      ofCadres.set(planned.contact.cadreId, { first: planned, others: [] })
      return planned
    }
    told.others.push(planned.contact)
    const { contact: _, ...row } = planned
    return row
  })
  const joined = new Map([...occasions.values()].flatMap(contactsOf))
  return rows.map((row) => {
    const contact = joined.get(row.row)
    return contact && 'pile' in row ? { ...row, contact } : row
  })
}

/** By the row that writes each. */
function contactsOf(ofCadres: ReadonlyMap<string, Joining>): readonly (readonly [number, PlannedContact])[] {
  const joinings = [...ofCadres.values()]
  const meetingId = joinings.length > 1 ? joinings[0]?.first.contact.rootId : undefined
  return joinings.map(({ first: { row, contact }, others }) => {
    const decided = joinOccasions(
      contact.decided,
      others.map((other) => other.decided),
    )
    return [row, { ...contact, decided, ...(meetingId === undefined ? {} : { meetingId }) }] as const
  })
}

const isTold = (planned: Judged['planned']): planned is Told =>
  'pile' in planned && planned.contact !== undefined

function contactKey({ contact: { decided } }: Told): string {
  return JSON.stringify([decided.heldOn, decided.form, decided.place, decided.series])
}

function meetingKey({ contact: { decided } }: Told): string {
  return JSON.stringify([decided.heldOn, decided.form])
}

type Place = {
  readonly occasion: string
  readonly table: Pick<TableReading<unknown>, 'matched'>
  readonly isOfOne: boolean
}

function disagrees(told: Told, { row }: PlannedRow, { occasion, table, isOfOne }: Place): RowError {
  return errorAt(
    table,
    { row, field: 'occasion', value: occasion },
    {
      reason: `与第 ${told.row} 行填的是同一次联系，${isOfOne ? '日期、形式、地点或系列' : '日期或形式'}却不同`,
      fix: '请改为一致；不是同一次的，请换一个号或留空',
    },
  )
}
