// The lines of the ledger as they go over the wire, of whatever parts they are: those a filter finds, or a search.
import type { LedgerRow } from '@tongxin/contract/ledger'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { NamedInPolicy } from '@tongxin/core/policy/outline/names'
import { type RawBuilder, sql } from 'kysely'
import { type CompanionRow, companionsOf } from '../../platform/companions-sql.ts'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { findNextDue } from '../duties/next-due/facts.ts'
import { policyInForce } from '../policy/queries.ts'
import { type AnsweredColumns, eventRecordOf, nothingNamed, shownEvent } from './answered-event.ts'
import { isLate, type LedgerFilter } from './ledger-filter.ts'
import { type LedgerPlace, pageOf, stretch } from './ledger-place.ts'
import { accessOf } from './read-contact.ts'

/** A stretch of `parts`, the end of a select from `part`. What is due next is told of today only. */
export async function linesOf(
  work: Work,
  parts: RawBuilder<unknown>,
  asked: LedgerPlace & Pick<LedgerFilter, 'knownAt'>,
) {
  const { shown, previous, next } = pageOf(await findLines(work, parts, asked), asked)
  const sides = shown.map((row) => ({ cadreId: row.cadre_id, personId: row.person_id }))
  const nextDue = await findNextDue(work, asked.knownAt === undefined ? sides : [])
  const words = shown.some(({ event_id }) => event_id !== null)
    ? (await policyInForce(work, work.today))?.policy
    : undefined
  const rows = shown.map((row) => ({
    ...ledgerRow(work, row, words ?? nothingNamed),
    nextDue: nextDue({ cadreId: row.cadre_id, personId: row.person_id }),
  }))
  return { rows, previous, next }
}

async function findLines(work: Work, parts: RawBuilder<unknown>, place: LedgerPlace) {
  const { beyond, inOrder } = stretch(place)
  const { rows } = await sql<ListedPart>`
    with page as (select part.* from ${parts} and ${beyond} ${inOrder('part')} limit ${place.size + 1})
    select page.id, page.root_id, page.held_on, page.form, page.initiated_by, page.topics, page.raised_kind,
      page.cadre_id, page.person_id, page.cadre_unit_id, ${isConfirmed('page')} as confirmed, ${isLate('page')} as late,
      page.event_id, page.event_kind, page.event_on, ${eventRecordOf('page')} as event_record,
      ${companionsOf(sql.ref('page.root_id'))} as companions, c.revision, c.entered_at, account.display_name as recorder_name,
      cadre.name as cadre_name, person.name as person_name,
      ${unitNameOn(sql.ref('page.cadre_unit_id'), sql.ref('page.held_on'))} as unit_name,
      ${unitNameOn(unitIdOn(sql.ref('page.person_id'), 'person', sql.ref('page.held_on')), sql.ref('page.held_on'))}
        as person_unit_name,
      exists (select from promise p where p.school_id = page.school_id and p.contact_root_id = page.root_id
        and p.person_id = page.person_id and p.withdrawn_at is null) as promised
    from page
    join contact c on c.school_id = page.school_id and c.id = page.contact_id
    join account on account.school_id = page.school_id and account.id = c.recorder_id
    join human_detail cadre on cadre.school_id = page.school_id and cadre.human_id = page.cadre_id
      and cadre.superseded_at is null
    join human_detail person on person.school_id = page.school_id and person.human_id = page.person_id
      and person.superseded_at is null
    ${inOrder('page')}`.execute(work.tx)
  return rows
}

type ListedPart = AnsweredColumns & {
  readonly id: string
  readonly root_id: string
  readonly held_on: Day
  readonly form: string
  readonly initiated_by: LedgerRow['initiatedBy']
  readonly topics: string[]
  readonly raised_kind: LedgerRow['raisedKind']
  readonly cadre_id: string
  readonly person_id: string
  readonly cadre_unit_id: string | null
  readonly confirmed: boolean
  readonly companions: readonly CompanionRow[]
  readonly revision: number
  readonly entered_at: string
  readonly recorder_name: string
  readonly late: boolean
  readonly cadre_name: string
  readonly person_name: string
  readonly unit_name: string | null
  readonly person_unit_name: string | null
  readonly promised: boolean
}

function ledgerRow(work: Work, row: ListedPart, words: NamedInPolicy): Omit<LedgerRow, 'nextDue'> {
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
