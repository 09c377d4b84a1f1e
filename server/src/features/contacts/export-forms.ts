// Registration forms by the hundred: which there are is settled, and written into the audit, in the request's transaction; they
// are read and written a few at a time while the archive is sent, so that memory does not grow with their number.

import type { Day } from '@tongxin/core/calendar/day'
import { formsLimitPassed, mostContactsOfForms } from '@tongxin/core/contacts/form/form-limits'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { archiveNames } from '../../documents/archive-names.ts'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { ArchiveBatch, Download } from '../../http/route.ts'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { filesOfSheets, formInForce } from './form-layout.ts'
import { findFormParts, mayPrint, sheetOf } from './form-parts.ts'
import type { LedgerFilter } from './ledger-filter.ts'
import { settleFilter } from './met-filter.ts'
import { joinSides } from './named-part.ts'
import { partsWithin } from './part-reach.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export type FormsWanted = LedgerFilter & {
  /** One form for each contact of a person, or one for a pair with all its contacts. */
  readonly per: 'contact' | 'pair'
}

/** How many forms there are and of how many contacts; neither is more than one may read. */
export async function countForms(work: Work, wanted: FormsWanted) {
  const found = await findForms(work, wanted)
  if (!found.ok) return found
  const { forms, contacts, tooMany } = found
  return { ok: true as const, value: { forms: forms.length, contacts, tooMany } }
}

const atATime = 25

/** A later transaction of the school; the request's own has ended when the archive is sent. */
type Apart = <T>(use: (work: Pick<Work, 'tx'>) => Promise<T>) => Promise<T>

/** The forms as a .zip in folders by unit, written while it is sent. */
export async function exportForms(
  work: Work,
  wanted: FormsWanted & { readonly purpose?: string | undefined },
  apart: Apart,
): Promise<Done<Download>> {
  const purpose = wanted.purpose?.trim() ?? ''
  if (purpose === '') return refuse({ code: 'purpose-missing' })
  const standing = await formInForce(work)
  if (!standing.ok) return standing
  const found = await findForms(work, wanted)
  if (!found.ok) return found
  const { forms, tooMany } = found
  if (tooMany) return refuse({ code: 'export-too-long', ...tooMany })
  if (forms.length === 0) return refuse({ code: 'not-found' })
  const subjectIds = forms.flat().map(({ id }) => id)
  await work.record([
    { act: 'form.rendered', subjectKind: 'contact-part', subjectIds, fields: ['texts'], purpose },
  ])
  const names = archiveNames(forms.map(nameParts), 'docx')
  const write = async (from: number): Promise<ArchiveBatch> => {
    const some = forms.slice(from, from + atATime)
    const sheets = await apart((later) => sheetsOf({ ...work, tx: later.tx }, some, standing.value.policy))
    return { names: names.slice(from, from + atATime), papers: filesOfSheets(standing.value, sheets) }
  }
  const name = documentFileName({ name: '联谊交友情况登记表（内部资料）', on: work.today, extension: 'zip' })
  return {
    ok: true,
    value: { name, mediaType: documentMediaTypes.zip, archive: batches(forms.length, write) },
  }
}

async function* batches(
  count: number,
  write: (from: number) => Promise<ArchiveBatch>,
): AsyncGenerator<ArchiveBatch> {
  for (let from = 0; from < count; from += atATime) yield await write(from)
}

type Printable = {
  readonly id: string
  readonly cadre_id: string
  readonly person_id: string
  readonly cadre_unit_id: string | null
  readonly held_on: Day
  readonly cadre_name: string
  readonly person_name: string
  readonly unit_name: string | null
}
type Form = readonly Printable[]

/** Contacts are counted against the limit as they are found: of more than that nobody knows who may print how many. */
async function findForms(work: Work, wanted: FormsWanted) {
  const settled = await settleFilter(work, wanted)
  if (!settled.ok) return settled
  const found = await findMatching(work, settled.where)
  const printable = found.filter((part) => mayPrint(work, part))
  const forms = formsOf(printable, wanted)
  const tooMany = formsLimitPassed({ forms: forms.length, contacts: found.length })
  return { ok: true as const, forms, contacts: printable.length, tooMany }
}

/** Only what says which forms there are; texts are read when their turn comes. */
async function findMatching(work: Work, where: RawBuilder<SqlBool>): Promise<readonly Printable[]> {
  const { rows } = await sql<Printable>`
    select part.id, part.cadre_id, part.person_id, part.cadre_unit_id, part.held_on,
      cadre.name as cadre_name, person.name as person_name,
      ${unitNameOn(sql.ref('part.cadre_unit_id'), sql.ref('part.held_on'))} as unit_name
    from contact_part part
    ${joinSides('part')}
    where ${where} and part.superseded_at is null and ${partsWithin(work.actor, 'form.render')}
    order by unit_name nulls first, cadre.name, part.cadre_id, person.name, part.person_id, part.held_on, part.id
    limit ${mostContactsOfForms + 1}`.execute(work.tx)
  return rows
}

function formsOf(parts: readonly Printable[], { per }: FormsWanted): readonly Form[] {
  if (per === 'contact') return parts.map((part) => [part])
  const pairs = new Map<string, Printable[]>()
  for (const part of parts) {
    const key = `${part.cadre_id} ${part.person_id}`
    const known = pairs.get(key)
    if (known) known.push(part)
    else pairs.set(key, [part])
  }
  return [...pairs.values()].map((pair) => pair.toSorted((a, b) => (a.held_on < b.held_on ? -1 : 1)))
}

/** 登记表/文学院/卞怀瑾—柏予安 2026-09-18至2026-11-20 */
function nameParts(form: Form): readonly string[] {
  const [first, last] = [form[0], form.at(-1)]
  if (!first || !last) return ['登记表']
  const days = first.held_on === last.held_on ? first.held_on : `${first.held_on}至${last.held_on}`
  return ['登记表', last.unit_name ?? '校级', `${last.cadre_name}—${last.person_name} ${days}`]
}

async function sheetsOf(work: Work, forms: readonly Form[], policy: Parameters<typeof sheetOf>[2]) {
  const ids = forms.flat().map(({ id }) => id)
  const parts = await findFormParts(work, sql`part.id = any(${ids}::uuid[])`, ids.length)
  const byId = new Map(parts.map((part) => [part.id, part]))
  return forms.map((form) => {
    const sheet = sheetOf(
      work,
      form.flatMap(({ id }) => byId.get(id) ?? []),
      policy,
    )
    // Each form has its name by its place: rather no archive than a text under somebody else's name.
    if (!sheet) throw new Error(`a form of ${form.length} contacts has nothing to show`)
    return sheet
  })
}
