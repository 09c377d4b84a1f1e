// The lines of the ledger as they go over the wire, of whatever parts they are: those a filter finds, or a search.
import type { LedgerRow } from '@tongxin/contract/contacts/ledger'
import { may } from '@tongxin/core/account/may'
import type { NamedInPolicy } from '@tongxin/core/policy/outline/names'
import { type RawBuilder, sql } from 'kysely'
import { type CompanionRow, companionsOf } from '../../platform/companions-sql.ts'
import { unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { findNextDue, urgedUnit } from '../duties/next-due/facts.ts'
import { policyInForce } from '../policy/queries.ts'
import { nothingNamed, shownEvent } from './answered-event.ts'
import { isLate, type LedgerFilter } from './ledger-filter.ts'
import { type LedgerPlace, pageOf, stretch } from './ledger-place.ts'
import { findMet } from './met-lines.ts'
import { joinNames, type NamedPart, partNames } from './named-part.ts'
import { accessOf } from './read-contact.ts'

/** A stretch of `parts`, the end of a select from `part`. What is due next is told of today only. */
export async function linesOf(
  work: Work,
  parts: RawBuilder<unknown>,
  asked: LedgerShows & Pick<LedgerFilter, 'knownAt'>,
) {
  const { shown, previous, next } = pageOf(await findLines(work, parts, asked), asked)
  const sides = shown.map((row) => ({ cadreId: row.cadre_id, personId: row.person_id }))
  const nextDue = await findNextDue(work, asked.knownAt === undefined ? sides : [])
  const words = shown.some(({ event_id }) => event_id !== null)
    ? (await policyInForce(work, work.today))?.policy
    : undefined
  const metOf = asked.shows === 'met' ? await findMet(work, shown, asked.knownAt) : () => null
  const rows = shown.map((row) => ({
    ...ledgerRow(work, row, words ?? nothingNamed),
    met: metOf(row),
    nextDue: nextDue({ cadreId: row.cadre_id, personId: row.person_id }),
    urged: urgedUnit(work.actor, { id: row.due_unit_id, name: row.due_unit }),
  }))
  return { rows, previous, next }
}

/** A stretch, and what is judged for its lines beside what stands in them. */
export type LedgerShows = LedgerPlace & { readonly shows?: 'met' | undefined }

async function findLines(work: Work, parts: RawBuilder<unknown>, place: LedgerPlace) {
  const { beyond, inOrder } = stretch(place)
  const { rows } = await sql<ListedPart>`
    with page as (select part.* from ${parts} and ${beyond} ${inOrder('part')} limit ${place.size + 1})
    select page.id, page.root_id, page.held_on, page.form, page.initiated_by, page.topics, page.raised_kind,
      page.cadre_id, page.person_id, page.cadre_unit_id, page.event_id, page.event_kind, page.event_on,
      ${unitIdOn(sql.ref('page.cadre_id'), 'cadre', work.today)} as due_unit_id,
      ${unitNameOn(unitIdOn(sql.ref('page.cadre_id'), 'cadre', work.today), work.today)} as due_unit, ${isLate('page')} as late, ${partNames('page')}, ${companionsOf(sql.ref('page.root_id'))} as companions,
      exists (select from promise p where p.school_id = page.school_id and p.contact_root_id = page.root_id
        and p.person_id = page.person_id and p.withdrawn_at is null) as promised
    from page
    ${joinNames('page')}
    ${inOrder('page')}`.execute(work.tx)
  return rows
}

type ListedPart = NamedPart & {
  /** The cadre's unit of today, which is asked for what is due of them now. */
  readonly due_unit_id: string | null
  readonly due_unit: string | null
  readonly late: boolean
  readonly promised: boolean
  readonly companions: readonly CompanionRow[]
}

function ledgerRow(
  work: Work,
  row: ListedPart,
  words: NamedInPolicy,
): Omit<LedgerRow, 'nextDue' | 'urged' | 'met'> {
  const { actor } = work
  const access = accessOf(row)
  const event = shownEvent(work, row, { access, words })
  return {
    partId: row.id,
    contactId: row.root_id,
    version: row.revision,
    heldOn: row.held_on,
    form: row.form,
    cadre: { id: row.cadre_id, name: row.cadre_name },
    companions: row.companions.map(({ cadre }) => cadre.name),
    unitName: row.unit_name,
    person: { id: row.person_id, name: row.person_name },
    personUnitName: row.person_unit_name,
    initiatedBy: row.initiated_by,
    topics: row.topics,
    raisedKind: row.raised_kind,
    promised: row.promised,
    event: event?.stands ? { name: event.name, on: event.on } : null,
    enteredAt: row.entered_at,
    recorderName: row.recorder_name,
    late: row.late,
    confirmed: row.confirmed,
    can: {
      read: may(actor, 'contact.read', access).allowed,
      amend: may(actor, 'contact.amend', access).allowed,
      form: may(actor, 'form.render', access).allowed,
    },
  }
}
