// What is met by records beside contacts, or called for by an event, with how its bearer stands: from the counts kept.

import type { RecordDuty } from '@tongxin/contract/duties/records'
import { may, reachOf } from '@tongxin/core/account/may'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { ruleKeyOf } from '@tongxin/core/duties/count-key'
import { toldStates } from '@tongxin/core/duties/drawn-states'
import { titleOf } from '@tongxin/core/duties/findings/finding-title'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import { numbersOf } from '@tongxin/core/duties/findings/state-of'
import { type RowRule, rowRules } from '@tongxin/core/duties/row-rule'
import { rowTurns } from '@tongxin/core/duties/row-states'
import type { Turn } from '@tongxin/core/duties/turns/turn'
import { numbersFor } from '@tongxin/core/duties/unit-numbers'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import { timingOf } from '@tongxin/core/policy/requirement'
import { compareText } from '@tongxin/core/reading/compare-text'
import { offersOn } from '@tongxin/core/records/offers-on'
import type { RecordOffer } from '@tongxin/core/records/record-offer'
import { isExtensionOffer } from '@tongxin/core/records/step-offers'
import { maskName } from '@tongxin/core/roster/masks'
import { sql } from 'kysely'
import { withinReach } from '../../../http/reach-sql.ts'
import { unitNameOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { type DutyGround, documentOn, loadGround } from '../ground.ts'
import { asColumns, onePerRule, type StoredCount, stateOfStored } from '../stored-count.ts'
import { extensionOf } from './awaited-step.ts'
import { mayEnter } from './may-record.ts'
import { urgedOf } from './urged.ts'

export async function listRecordDuties(work: Work): Promise<readonly RecordDuty[]> {
  return (await openRecordDuties(work, await loadGround(work))).map(({ duty }) => duty)
}

export type OpenDuty = {
  readonly duty: RecordDuty
  /** Whose contacts serve it; null: a unit, an office or the school bears it. */
  readonly cadreId: string | null
}

/** Soonest due first; at most `most`. */
export async function openRecordDuties(work: Work, ground: DutyGround): Promise<readonly OpenDuty[]> {
  const on = work.today
  const offers = offersOn(ground.policies, { on, today: on })
  const open = typeof offers === 'object' ? offers : []
  const context = { calendar: ground.calendar, asOf: { on, knownAt: on } }
  const [stateOf, turnOf] = [toldStates(ground.policies, context), rowTurns(context)]
  const ruleOf = rowRules(ground.policies, on)
  const rows = await loadRows(work)
  const others = othersAmong(rows)
  const duties = onePerRule(rows).flatMap((row) => {
    const siblings = others(row)
    const [found, state] = [ruleOf(asColumns(row, on)), stateOfStored({ ...row, siblings }, stateOf, on)]
    if (found === null || state === null || !isOpen(state) || !isShown(work, row, { ...found, offers: open }))
      return []
    const turn = turnOf(found, asColumns(row, on))
    const duty = dutyOf(work, row, { found, state, turn, offers: open, ground })
    return [{ duty, cadreId: row.cadre_id }]
  })
  const dueOn = ({ duty }: OpenDuty) => duty.dueOn ?? '9999'
  return duties.sort((a, b) => compareText(dueOn(a), dueOn(b))).slice(0, most)
}

/** The other counts of the same rule and bearer: readings that count different things, and periods drawn together. */
export function othersAmong<R extends Pick<StoredCount, 'requirement' | 'bearer_id'>>(
  rows: readonly R[],
): (row: R) => readonly R[] {
  const nameOf = ({ requirement, bearer_id }: R) => `${ruleKeyOf(requirement)}\n${bearer_id}`
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(nameOf(row))
    if (group === undefined) groups.set(nameOf(row), [row])
    else group.push(row)
  }
  return (row) => groups.get(nameOf(row))?.filter((other) => other !== row) ?? []
}

const most = 500

const openStates: readonly FindingState[] = [
  'due',
  'overdue',
  'short',
  'advice',
  'minimum',
  'late',
  'unknown',
]

function isOpen(state: FindingState): boolean {
  return openStates.includes(state)
}

type DutyRow = StoredCount & {
  readonly cadre_name: string | null
  readonly person_name: string | null
  readonly unit_name: string | null
  /** Of what a step of a list began: the unit whose list it is. */
  readonly list_unit_id: string | null
  readonly list_unit: string | null
  readonly event_word: string | null
  /** Of what a step began, as of a matter: the step, and its number. */
  readonly begun_by: string | null
  readonly subject: string | null
}

/** Counts that run or are over and were not met by enough records, of everything but the pairs' own contacts. */
async function loadRows(work: Work): Promise<readonly DutyRow[]> {
  const reach = withinReach(reachOf(work.actor, 'record.read'), { unit: 'd.unit_id' })
  const { rows } = await sql<DutyRow>`
    select d.*, cadre.name as cadre_name, person.name as person_name, event.word as event_word,
      begun.word as begun_by, begun.subject,
      ${unitNameOn(sql.ref('d.unit_id'), work.today)} as unit_name,
      made.unit_id as list_unit_id, ${unitNameOn(sql.ref('made.unit_id'), work.today)} as list_unit
    from duty_count d
    left join human_detail cadre on cadre.school_id = d.school_id and cadre.human_id = d.cadre_id
      and cadre.superseded_at is null
    left join human_detail person on person.school_id = d.school_id and person.human_id = d.person_id
      and person.superseded_at is null
    left join kept_record event on event.school_id = d.school_id and event.id::text = d.period and event.kind = 'event'
    left join kept_record begun on begun.school_id = d.school_id and begun.id::text = d.period and begun.kind = 'step'
    left join pairing_list_step mark on mark.school_id = d.school_id and mark.id::text = d.period
    left join pairing_list made on made.school_id = mark.school_id and made.id = mark.list_id
    where d.school_id = current_school() and ${reach} and d.applies not in ('ended', 'exempt', 'excused', 'excused-by-hand')
      and (d.bearer_kind in ('unit', 'office', 'school', 'team') or event.id is not null)
      and (d.period_from is null or d.period_from <= ${work.today})
    order by d.period_from desc nulls last, d.requirement, d.bearer_id limit 2000`.execute(work.tx)
  return rows
}

/** Contacts of teams and units are seen to in the ledger; an event's duty only by those who may know of the event. */
function isShown(
  work: Work,
  row: DutyRow,
  { rule, offers }: RowRule & { readonly offers: readonly RecordOffer[] },
): boolean {
  const event = offers.find(({ id }) => id === `event:${row.event_word}`)
  if (event !== undefined) return mayEnter(work, event, row.unit_id)
  if (rule.requirement.restricted)
    return may(work.actor, 'record.read-restricted', { unitId: row.unit_id }).allowed
  const { count, anyOf = [] } = rule.requirement
  return [count, ...anyOf.map((way) => way.count)].some((kind) => !elsewhere.includes(kind))
}

const elsewhere: readonly string[] = ['contact', 'record', 'pairing', 'handover']

type About = {
  readonly found: RowRule
  readonly state: FindingState
  readonly turn: Turn | null
  readonly offers: readonly RecordOffer[]
  readonly ground: DutyGround
}

function dutyOf(work: Work, row: DutyRow, { found, state, turn, offers, ground }: About): RecordDuty {
  const { rule, way } = found
  const { requirement } = rule
  const [cite] = requirement.cite
  const access = { unitId: row.unit_id }
  const isTriggered = timingOf(requirement) === 'triggered'
  const serving = offers.filter(
    ({ kind, requirements }) => kind !== 'event' && requirements.includes(requirement.id),
  )
  const form = serving.find((offer) => !isExtensionOffer(offer))
  const mayRecord = may(work.actor, 'record.enter', access).allowed
  return {
    requirement: rule.key,
    title: titleOfRule(found),
    cite: cite === undefined ? null : { section: cite.section, phrase: cite.phrase },
    state,
    bearerKind: row.bearer_kind,
    bearerId: row.bearer_id,
    bearerName: bearerName(work, row, ground),
    pairingId: row.bearer_kind === 'pairing' ? row.bearer_id : null,
    unitId: row.unit_id,
    period: row.period,
    event:
      isTriggered && row.period_from !== null ? { word: eventName(row, found), on: row.period_from } : null,
    dueOn: row.period_to === null ? null : addDays(row.period_to, -1),
    counted: row.counted + row.late,
    needed: neededOf(row, { rule, way }, work.today),
    form: form !== undefined && mayRecord ? form.id : null,
    extendedFrom: turn?.extendedFrom ?? null,
    subject: row.subject,
    extension: mayRecord ? extensionOf(work, row, { serving, found, ground }) : null,
    urged: urgedOf(work, row, { found, state, offers }),
    can: { explain: state === 'advice' && mayRecord },
  }
}

function titleOfRule({ rule: { requirement, version }, way }: RowRule): string {
  return titleOf(
    { label: requirement.label ?? null, cites: requirement.cite, counts: way.counts },
    version.words,
  )
}

function eventName({ event_word }: DutyRow, { rule }: RowRule): string {
  return outlineNames(rule.version.words).event(event_word ?? rule.requirement.after?.[0] ?? '')
}

function neededOf(row: DutyRow, { rule, way }: RowRule, on: Day): number | null {
  const [numbers] = numbersFor(rule, way, { unit: asColumns(row, on).unitId, on })
  if (numbers === undefined) return null
  return numbersOf(numbers.numbers, { ownAtLeast: row.own_at_least, share: row.share }).atLeast
}

function bearerName(work: Work, row: DutyRow, ground: DutyGround): string {
  const { bearer_kind: kind, cadre_name, person_name, unit_name } = row
  const isPlain = may(work.actor, 'human.read', { unitId: row.unit_id }).allowed
  const person = person_name === null ? null : isPlain ? person_name : maskName(person_name)
  if (kind === 'school') return '学校'
  if (kind === 'office') return officeName(row, ground, work.today)
  const people = [cadre_name, person].filter((name) => name !== null)
  return people.length > 0 ? people.join(' · ') : (unit_name ?? '')
}

/** An office held unit by unit goes by its unit, and what a list waits for by the unit whose list it is. */
function officeName({ bearer_id, unit_name, list_unit }: DutyRow, ground: DutyGround, on: Day): string {
  const policy = documentOn(ground, on)
  const [role = ''] = bearer_id.split('@')
  const name = policy === undefined ? role : outlineNames(policy).role(role)
  return `${unit_name ?? list_unit ?? ''}${name}`
}
