import { showingOf } from '@tongxin/core/account/field-access'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { documentFileName } from '../../documents/file-name.ts'
import type { Download } from '../../http/route.ts'
import { postTitleOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { annexOf } from './annex.ts'
import { accessOf } from './read-contact.ts'
import { fillRegistration, type Sheet } from './registration.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** The form of one contact, a sheet for each person in it, or for one of them. */
export async function renderContactForm(
  work: Work,
  asked: { readonly contactId: string; readonly personId?: string | undefined },
): Promise<Done<Download>> {
  const person = asked.personId ? sql<SqlBool>`part.person_id = ${asked.personId}` : sql<SqlBool>`true`
  const parts = await findParts(work, sql`part.root_id = ${asked.contactId} and ${person}`)
  return render(
    work,
    parts.map((part) => [part]),
  )
}

/** One sheet for a pair with all its contacts of some days, both days included. */
export async function renderPairForm(
  work: Work,
  asked: { readonly cadreId: string; readonly personId: string; readonly from: Day; readonly to: Day },
): Promise<Done<Download>> {
  const parts = await findParts(
    work,
    sql`part.cadre_id = ${asked.cadreId} and part.person_id = ${asked.personId}
      and part.held_on between ${asked.from} and ${asked.to}`,
  )
  return render(work, parts.length > 0 ? [parts] : [])
}

async function render(work: Work, found: readonly (readonly FormPart[])[]): Promise<Done<Download>> {
  const sheets = found
    .map((parts) => parts.filter((part) => mayPrint(work, part)))
    .filter((parts) => parts.length > 0)
  if (sheets.length === 0) return refuse({ code: 'not-found' })
  const inForce = await policyInForce(work, work.today)
  if (!inForce) return refuse({ code: 'no-policy-in-force', on: work.today })
  const annex = annexOf(inForce.policy)
  if (!annex) return refuse({ code: 'no-registration-form' })
  await work.record([
    {
      act: 'form.rendered',
      subjectKind: 'contact-part',
      subjectIds: sheets.flat().map(({ id }) => id),
      fields: ['texts'],
    },
  ])
  const forms = sheets.flatMap((parts) => sheetOf(work, parts)).map((sheet) => fillRegistration(annex, sheet))
  const name = documentFileName({ name: '联谊交友情况登记表', on: work.today, extension: 'docx' })
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { ok: true, value: { name, mediaType, paper: { kind: 'registration-forms', forms } } }
}

/** A form is made of texts: who may not read them prints none. */
function mayPrint(work: Work, part: FormPart): boolean {
  const access = accessOf(part)
  return may(work.actor, 'form.render', access).allowed && showingOf(work.actor, 'texts', access) === 'plain'
}

/** Posts are those of the last day on the sheet. */
function sheetOf(work: Work, parts: readonly FormPart[]): Sheet[] {
  const last = parts.at(-1)
  if (!last) return []
  return [
    {
      filledOn: work.today,
      cadre: { name: last.cadre_name, post: last.cadre_post ?? '' },
      person: { name: last.person_name, post: last.person_post ?? last.person_unit_name ?? '' },
      contacts: parts.map((part) => ({
        heldOn: part.held_on,
        form: part.form,
        place: part.place,
        brief: part.brief,
        raised: part.raised,
        remark: part.remark,
      })),
    },
  ]
}

type FormPart = {
  readonly id: string
  readonly cadre_id: string
  readonly cadre_unit_id: string | null
  readonly cadre_name: string
  readonly cadre_post: string | null
  readonly person_name: string
  readonly person_post: string | null
  readonly person_unit_name: string | null
  readonly held_on: Day
  readonly form: string
  readonly place: string | null
  readonly brief: string
  readonly raised: string | null
  readonly remark: string | null
}

const mostParts = 200

async function findParts(work: Work, which: RawBuilder<unknown>): Promise<readonly FormPart[]> {
  const on = sql.ref('part.held_on')
  const { rows } = await sql<FormPart>`
    select part.*, c.place, cadre.name as cadre_name, person.name as person_name,
      ${postTitleOn(sql.ref('part.cadre_id'), on)} as cadre_post,
      ${postTitleOn(sql.ref('part.person_id'), on)} as person_post,
      ${unitNameOn(unitIdOn(sql.ref('part.person_id'), 'person', on), on)} as person_unit_name
    from contact_part part
    join contact c on c.school_id = part.school_id and c.id = part.contact_id
    join human_detail cadre on cadre.school_id = part.school_id and cadre.human_id = part.cadre_id
      and cadre.superseded_at is null
    join human_detail person on person.school_id = part.school_id and person.human_id = part.person_id
      and person.superseded_at is null
    where part.school_id = current_school() and part.superseded_at is null and ${which}
    order by part.held_on, part.id
    limit ${mostParts}`.execute(work.tx)
  return rows
}
