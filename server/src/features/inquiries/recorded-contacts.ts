// The contacts of a term as the rules of 登记核实 look at them: within reach, and with texts one may read.
import { plainReachOf } from '@tongxin/core/account/field-access'
import { reachOf } from '@tongxin/core/account/may'
import type { SchoolCalendar, Term } from '@tongxin/core/calendar/school-calendar'
import { findOccasions } from '@tongxin/core/inquiries/find-occasions'
import type { Occasion, RecordedContact } from '@tongxin/core/inquiries/occasion'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import type { Work } from '../../platform/work.ts'
import { schoolPolicies } from '../policy/queries.ts'

interface OccasionsAsked {
  readonly term: Term
  /** One cadre alone; null: everybody within reach. */
  readonly cadreId: string | null
}

/** Two statements; nothing is stored. What a group form is, the document of the day says. */
export async function loadOccasions(
  work: Work,
  { festivals }: SchoolCalendar,
  asked: OccasionsAsked,
): Promise<readonly Occasion[]> {
  const policyOn = await schoolPolicies(work)
  const rows = await findParts(work, asked)
  const contacts = rows.map(({ form, ...part }) => ({
    ...part,
    isGroup: policyOn(part.heldOn)?.forms.some((one) => one.id === form && one.group) ?? false,
  }))
  return findOccasions(contacts, { term: asked.term, festivals })
}

type Part = Omit<RecordedContact, 'isGroup'> & { readonly form: string }

/** Of one person in an occasion there is one part; a contact of several is left out. What was imported is known by its first event. */
async function findParts(work: Work, { term, cadreId }: OccasionsAsked): Promise<readonly Part[]> {
  const columns = { unit: 'part.cadre_unit_id' }
  const { rows } = await sql<Part>`
    select part.contact_id as "contactId", part.cadre_id as "cadreId", part.cadre_unit_id as "unitId",
      c.recorder_id as "recorderId", part.held_on as "heldOn",
      case when b.id is null then (c.entered_at at time zone 'Asia/Shanghai')::date end as "enteredOn",
      part.form, part.brief as text
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    join contact first on first.school_id = c.school_id and first.root_id = c.root_id and first.revision = 1
    left join import_batch b on b.school_id = first.school_id and b.committed_in = first.recorded_in
    where part.school_id = current_school() and part.superseded_at is null
      and part.held_on >= ${term.from} and part.held_on < ${term.to}
      ${cadreId === null ? sql`` : sql`and part.cadre_id = ${cadreId}`}
      and ${withinReach(reachOf(work.actor, 'inquiry.keep'), columns)}
      and ${withinReach(plainReachOf(work.actor, 'texts'), columns)}
      and not exists (select from contact_part beside where beside.school_id = part.school_id
        and beside.contact_id = part.contact_id and beside.cadre_id = part.cadre_id
        and beside.id <> part.id and beside.superseded_at is null)`.execute(work.tx)
  return rows
}
