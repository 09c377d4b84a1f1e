import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { type SqlBool, sql } from 'kysely'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { blankPaper, formInForce, paperOfSheets } from './form-layout.ts'
import { type FormPart, findFormParts, mayPrint, sheetOf } from './form-parts.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** The form of one contact, a sheet for each person in it, or for one of them. */
export async function renderContactForm(
  work: Work,
  asked: { readonly contactId: string; readonly personId?: string | undefined },
): Promise<Done<Download>> {
  const person = asked.personId ? sql<SqlBool>`part.person_id = ${asked.personId}` : sql<SqlBool>`true`
  const parts = await findFormParts(
    work,
    sql`part.superseded_at is null and part.root_id = ${asked.contactId} and ${person}`,
  )
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
  const parts = await findFormParts(
    work,
    sql`part.superseded_at is null and part.cadre_id = ${asked.cadreId} and part.person_id = ${asked.personId}
      and part.held_on between ${asked.from} and ${asked.to}`,
  )
  return render(work, parts.length > 0 ? [parts] : [])
}

/** The form with nothing filled in, to be written on by hand or typed into. */
export async function renderBlankForm(work: Work): Promise<Done<Download>> {
  const standing = await formInForce(work)
  if (!standing.ok) return standing
  return {
    ok: true,
    value: { ...fileOf(work, '联谊交友情况登记表（空表）'), paper: blankPaper(standing.value) },
  }
}

async function render(work: Work, found: readonly (readonly FormPart[])[]): Promise<Done<Download>> {
  const sheets = found
    .map((parts) => parts.filter((part) => mayPrint(work, part)))
    .filter((parts) => parts.length > 0)
  if (sheets.length === 0) return refuse({ code: 'not-found' })
  const standing = await formInForce(work)
  if (!standing.ok) return standing
  const { policy } = standing.value
  await work.record([
    {
      act: 'form.rendered',
      subjectKind: 'contact-part',
      subjectIds: sheets.flat().map(({ id }) => id),
      fields: ['texts'],
    },
  ])
  const paper = paperOfSheets(
    standing.value,
    sheets.flatMap((parts) => sheetOf(work, parts, policy) ?? []),
  )
  return { ok: true, value: { ...fileOf(work, '联谊交友情况登记表'), paper } }
}

const fileOf = ({ today }: Work, name: string) => ({
  name: documentFileName({ name, on: today, extension: 'docx' }),
  mediaType: documentMediaTypes.docx,
})
