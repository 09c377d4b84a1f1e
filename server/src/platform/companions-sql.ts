import { type RawBuilder, sql } from 'kysely'
import { isConfirmed } from './confirmed-sql.ts'
import { inRosterOrder } from './people-sql.ts'

/** A cadre who has a contact of their own of the same meeting. */
export type CompanionRow = {
  readonly cadre: { readonly id: string; readonly name: string }
  readonly heldOn: string
  readonly confirmed: boolean
}

/** Who else has a standing contact of the meeting, in 班子排序. `rootId` is the contact's. */
export function companionsOf(rootId: RawBuilder<unknown>): RawBuilder<readonly CompanionRow[]> {
  return sql`(
    select coalesce(json_agg(json_build_object('cadre', json_build_object('id', other.human_id, 'name', other.name),
      'heldOn', other.held_on, 'confirmed', other.confirmed) order by ${inRosterOrder('other', 'cadre', sql.ref('other.held_on'))}), '[]')
    from (
      select distinct p.cadre_id as human_id, d.name, d.stroke_order, p.held_on, ${isConfirmed('p')} as confirmed
      from contact_meeting mine
      join contact_meeting theirs on theirs.school_id = mine.school_id and theirs.meeting_id = mine.meeting_id
        and theirs.contact_root_id <> mine.contact_root_id
      join contact first on first.school_id = theirs.school_id and first.root_id = theirs.contact_root_id
        and first.superseded_at is null
      join contact_part p on p.school_id = first.school_id and p.contact_id = first.id
      join human_detail d on d.school_id = p.school_id and d.human_id = p.cadre_id and d.superseded_at is null
      where mine.school_id = current_school() and mine.contact_root_id = ${rootId}) other)`
}
