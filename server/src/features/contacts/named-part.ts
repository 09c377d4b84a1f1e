// A part of a contact with what says who met, where they stood that day and who wrote it down: one place for whoever shows parts.
import type { Day } from '@tongxin/core/calendar/day'
import type { RaisedKind } from '@tongxin/core/contacts/contact-entry'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import { type RawBuilder, sql } from 'kysely'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import { type AnsweredColumns, eventRecordOf } from './answered-event.ts'

/** What stands in a part itself, and `partNames` beside it. */
export type NamedPart = AnsweredColumns & {
  readonly id: string
  readonly root_id: string
  readonly cadre_id: string
  readonly person_id: string
  readonly cadre_unit_id: string | null
  readonly held_on: Day
  readonly form: string
  readonly initiated_by: Initiator
  readonly topics: string[]
  readonly raised_kind: RaisedKind | null
  readonly revision: number
  readonly place: string | null
  readonly series: string | null
  readonly entered_at: string
  readonly recorder_name: string
  readonly confirmed: boolean
  readonly cadre_name: string
  readonly person_name: string
  readonly unit_name: string | null
  readonly person_unit_name: string | null
}

/** What is told of a part itself: no `part.*`, as the mark of its text is a number beyond what JavaScript counts exactly. */
export const ownColumns: RawBuilder<unknown> = sql.join(
  [
    ...['id', 'contact_id', 'root_id', 'cadre_id', 'person_id', 'cadre_unit_id', 'held_on', 'form'],
    ...['initiated_by', 'spoke', 'talk', 'brief', 'topics', 'acts', 'event_id', 'event_kind', 'event_on'],
    ...['raised_kind', 'raised', 'remark', 'superseded_at'],
  ].map((column) => sql.ref(`part.${column}`)),
)

/** The columns beside those of the part; needs `joinNames`. */
export function partNames(part: 'part' | 'page'): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${part}.${column}`)
  return sql`c.revision, c.place, c.series, c.entered_at, account.display_name as recorder_name,
    ${isConfirmed(part)} as confirmed, ${eventRecordOf(part)} as event_record,
    cadre.name as cadre_name, person.name as person_name,
    ${unitNameOn(of('cadre_unit_id'), of('held_on'))} as unit_name,
    ${unitNameOn(unitIdOn(of('person_id'), 'person', of('held_on')), of('held_on'))} as person_unit_name`
}

/** Its contact `c`, who recorded that, and both sides by their names of today. */
export function joinNames(part: 'part' | 'page'): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${part}.${column}`)
  return sql`join contact c on c.school_id = ${of('school_id')} and c.id = ${of('contact_id')}
    join account on account.school_id = c.school_id and account.id = c.recorder_id
    ${joinSides(part)}`
}

/** Both sides alone. */
export function joinSides(part: 'part' | 'page'): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${part}.${column}`)
  return sql`join human_detail cadre on cadre.school_id = ${of('school_id')} and cadre.human_id = ${of('cadre_id')}
      and cadre.superseded_at is null
    join human_detail person on person.school_id = ${of('school_id')} and person.human_id = ${of('person_id')}
      and person.superseded_at is null`
}
