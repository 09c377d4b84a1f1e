import type { LedgerRow } from '@tongxin/contract/ledger'
import type { Actor } from '@tongxin/core/account/actor'
import { may, mayEver, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { findNextDue } from '../duties/next-due/facts.ts'
import { isLate, type LedgerFilter, matching } from './ledger-filter.ts'

type Page = { readonly page: number; readonly size: number }

/** The ledger within reach, newest first: facts only, with what the actor may do to each line. */
export async function listContacts(work: Work, filter: LedgerFilter & Page) {
  const { rows } = await sql<ListedPart>`
    with page as (
      select part.* from contact_part part
      where ${matching(filter)} and ${reachable(work.actor)}
      order by part.held_on desc, part.id
      limit ${filter.size + 1} offset ${(filter.page - 1) * filter.size})
    select page.id, page.root_id, page.held_on, page.form, page.initiated_by, page.topics, page.raised_kind,
      page.cadre_id, page.person_id, page.cadre_unit_id, ${isConfirmed('page')} as confirmed, ${isLate('page')} as late,
      c.revision, c.entered_at, account.display_name as recorder_name,
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
    order by page.held_on desc, page.id`.execute(work.tx)
  const shown = rows.slice(0, filter.size)
  const sides = shown.map((row) => ({ cadreId: row.cadre_id, personId: row.person_id }))
  const nextDue = await findNextDue(work, filter.knownAt === undefined ? sides : [])
  return {
    rows: shown.map((row) => ({
      ...ledgerRow(work.actor, row),
      nextDue: nextDue({ cadreId: row.cadre_id, personId: row.person_id }),
    })),
    more: rows.length > filter.size,
  }
}

const countedUpTo = 10_000

export async function countContacts(work: Work, filter: LedgerFilter) {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (
      select from contact_part part where ${matching(filter)} and ${reachable(work.actor)}
      limit ${countedUpTo + 1}) found`.execute(work.tx)
  const total = rows[0]?.total ?? 0
  return { total: Math.min(total, countedUpTo), more: total > countedUpTo }
}

/** The units whose ledger is within reach, and what one may do with it. */
export async function ledgerFilters(work: Work) {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.unit_id as id, u.name from unit_fact u
    where u.school_id = current_school() and u.superseded_at is null
      and u.valid_from <= ${work.today} and (u.valid_to is null or u.valid_to > ${work.today})
      and ${withinReach(reachOf(work.actor, 'contact.list'), { unit: 'u.unit_id' })}
    order by u.sort_order, u.name`.execute(work.tx)
  return {
    units: rows,
    can: {
      export: mayEver(work.actor, 'contact.export'),
      log: mayEver(work.actor, 'contact.log'),
      form: mayEver(work.actor, 'form.render'),
    },
  }
}

function reachable(actor: Actor) {
  return withinReach(reachOf(actor, 'contact.list'), { owner: 'part.cadre_id', unit: 'part.cadre_unit_id' })
}

type ListedPart = {
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

function ledgerRow(actor: Actor, row: ListedPart): Omit<LedgerRow, 'nextDue'> {
  const access = { ownerIds: [row.cadre_id], unitId: row.cadre_unit_id }
  return {
    partId: row.id,
    contactId: row.root_id,
    version: row.revision,
    heldOn: row.held_on,
    form: row.form,
    cadre: { id: row.cadre_id, name: row.cadre_name },
    unitName: row.unit_name,
    person: { id: row.person_id, name: row.person_name },
    personUnitName: row.person_unit_name,
    initiatedBy: row.initiated_by,
    topics: row.topics,
    raisedKind: row.raised_kind,
    promised: row.promised,
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
