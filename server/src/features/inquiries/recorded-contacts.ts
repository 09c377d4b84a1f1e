// The contacts of a term as the rules of 登记核实 look at them: within reach, and with texts one may read.
import { plainReachOf } from '@tongxin/core/account/field-access'
import { reachOf } from '@tongxin/core/account/may'
import type { SchoolCalendar, Term } from '@tongxin/core/calendar/school-calendar'
import { findOccasions, lastWeekOf } from '@tongxin/core/inquiries/find-occasions'
import {
  manyInLastWeek,
  manyOnOneDay,
  type Occasion,
  type RecordedContact,
} from '@tongxin/core/inquiries/occasion'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import type { Work } from '../../platform/work.ts'
import { schoolPolicies } from '../policy/queries.ts'

/** One cadre or unit alone; else everybody within reach. */
export interface Asked {
  readonly cadreId?: string | undefined
  readonly unitId?: string | undefined
}

type OccasionsAsked = Asked & { readonly term: Term }

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

/**
 * Only of a cadre who may be asked, and with a text only where another may be equal: so many a day, alike or in the last week as
 * could give occasion, group forms and festivals not yet left out. What is one, core says.
 */
async function findParts(work: Work, asked: OccasionsAsked): Promise<readonly Part[]> {
  const week = lastWeekOf(asked.term)
  const { rows } = await sql<Part>`
    with own as (${ownParts(work, asked)}),
    beside as (
      select own.*,
        own.brief_mark is not null
          and count(*) over (partition by cadre_id, cadre_unit_id, recorder_id, brief_mark) > 1 as is_alike,
        count(*) over (partition by cadre_id, cadre_unit_id, held_on) as on_day,
        count(*) filter (where (held_on >= ${week.from} and held_on < ${week.to})
          or (entered_on >= ${week.from} and entered_on < ${week.to}))
          over (partition by cadre_id, cadre_unit_id) as late
      from own)
    select contact_id as "contactId", cadre_id as "cadreId", cadre_unit_id as "unitId", recorder_id as "recorderId",
      held_on as "heldOn", entered_on as "enteredOn", form,
      case when is_alike then (select part.brief from contact_part part
        where part.school_id = current_school() and part.id = beside.id) else '' end as text
    from beside
    where is_alike or on_day >= ${manyOnOneDay} or late >= ${manyInLastWeek}`.execute(work.tx)
  return rows
}

/** Of one person in an occasion there is one part; a contact of several is left out. What was imported is known by its first event. */
function ownParts(work: Work, { term, cadreId, unitId }: OccasionsAsked) {
  const columns = { unit: 'part.cadre_unit_id' }
  return sql`
    select part.id, part.contact_id, part.cadre_id, part.cadre_unit_id, c.recorder_id, part.held_on,
      case when b.id is null then (c.entered_at at time zone 'Asia/Shanghai')::date end as entered_on,
      part.form, part.brief_mark
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    join contact first on first.school_id = c.school_id and first.root_id = c.root_id and first.revision = 1
    left join import_batch b on b.school_id = first.school_id and b.committed_in = first.recorded_in
    where part.school_id = current_school() and part.superseded_at is null
      and part.held_on >= ${term.from} and part.held_on < ${term.to}
      ${cadreId === undefined ? sql`` : sql`and part.cadre_id = ${cadreId}`}
      ${unitId === undefined ? sql`` : sql`and part.cadre_unit_id = ${unitId}`}
      and ${withinReach(reachOf(work.actor, 'inquiry.keep'), columns)}
      and ${withinReach(plainReachOf(work.actor, 'texts'), columns)}
      and not exists (select from contact_part beside where beside.school_id = part.school_id
        and beside.contact_id = part.contact_id and beside.cadre_id = part.cadre_id
        and beside.id <> part.id and beside.superseded_at is null)`
}
