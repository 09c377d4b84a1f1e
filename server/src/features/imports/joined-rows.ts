import { joinOccasions } from '@tongxin/core/contacts/joined-occasions'
import type { RowError } from '@tongxin/core/intake/row-error'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'
import { errorAt } from '../../intake/tables/row-place.ts'
import type { TableReading } from '../../intake/tables/rows.ts'
import type { PlannedContact, PlannedRow, SameContact } from './plan.ts'

export type Judged = { readonly line: ContactLine; readonly planned: PlannedRow | RowError }
type Told = PlannedRow & { readonly contact: PlannedContact }
/** One occasion of one cadre: the row that writes it, and everybody else's parts. */
type Joining = { readonly first: Told; readonly others: PlannedContact[] }
type Occasion = {
  /** The row that tells of it first. */
  readonly begun: Judged
  readonly ofCadres: Map<string, Joining>
  /** What the ledger has of it already. */
  readonly recorded: SameContact[]
}

/**
 * Rows with the same 同次联系 are one occasion. Those of one cadre are one contact, which the first of them writes with everybody's part;
 * they must agree on what it has once: day, form, place, series. Those of several cadres are one meeting, each with a contact of their
 * own, beside those the ledger has already; they must agree on day and form.
 */
export function joinedRows(
  judged: readonly Judged[],
  table: Pick<TableReading<unknown>, 'matched'>,
): readonly (PlannedRow | RowError)[] {
  const occasions = new Map<string, Occasion>()
  const rows = judged.map((one) => {
    const { line, planned } = one
    if (line.occasion === undefined || !('pile' in planned)) return planned
    const at = { occasion: line.occasion, table }
    const { begun, ofCadres, recorded } = begunBy(one, occasions)
    const told = isTold(planned) ? ofCadres.get(planned.contact.cadreId) : undefined
    if (isTold(planned) && told && contactKey(told.first) !== contactKey(planned))
      return disagrees(told.first.row, planned, { ...at, isOfOne: true })
    if (meetingKey(begun) !== meetingKey(one)) return disagrees(begun.planned.row, planned, at)
    if (planned.sameAs) recorded.push(planned.sameAs)
    if (!isTold(planned)) return planned
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

/** The occasion a row tells of; it begins with its first. */
function begunBy(one: Judged, occasions: Map<string, Occasion>): Occasion {
  const { occasion = '' } = one.line
  const begun = occasions.get(occasion) ?? { begun: one, ofCadres: new Map(), recorded: [] }
  occasions.set(occasion, begun)
  return begun
}

/** By the row that writes each. */
function contactsOf({ ofCadres, recorded }: Occasion): readonly (readonly [number, PlannedContact])[] {
  const joinings = [...ofCadres.values()]
  const others = recorded.filter(({ cadreId }) => !ofCadres.has(cadreId))
  const meetingId =
    others[0]?.meetingId ?? (joinings.length > 1 ? joinings[0]?.first.contact.rootId : undefined)
  const held = meetingId === undefined ? {} : { meetingId, beside: others.map(({ rootId }) => rootId) }
  return joinings.map(({ first: { row, contact }, others: parts }) => {
    const decided = joinOccasions(
      contact.decided,
      parts.map((part) => part.decided),
    )
    return [row, { ...contact, decided, ...held }] as const
  })
}

const isTold = (planned: Judged['planned']): planned is Told =>
  'pile' in planned && planned.contact !== undefined

function contactKey({ contact: { decided } }: Told): string {
  return JSON.stringify([decided.heldOn, decided.form, decided.place, decided.series])
}

function meetingKey({ line: { heldOn, form } }: Judged): string {
  return JSON.stringify([heldOn, form])
}

type Place = {
  readonly occasion: string
  readonly table: Pick<TableReading<unknown>, 'matched'>
  readonly isOfOne?: true
}

function disagrees(toldIn: number, { row }: PlannedRow, { occasion, table, isOfOne }: Place): RowError {
  return errorAt(
    table,
    { row, field: 'occasion', value: occasion },
    {
      reason: `与第 ${toldIn} 行填的是同一次联系，${isOfOne ? '日期、形式、地点或系列' : '日期或形式'}却不同`,
      fix: '请改为一致；不是同一次的，请换一个号或留空',
    },
  )
}
