import type { RecordKind, RecordLine } from '@tongxin/contract/duties/records'
import { recordKinds } from '@tongxin/contract/duties/records'
import { may, mayEver, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { isEligibility } from '@tongxin/core/duties/findings/eligible-requirement'
import { titleOfRequirement } from '@tongxin/core/policy/outline/counted-as'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import { extensionGrounds } from '@tongxin/core/records/decide-extension'
import { maskName } from '@tongxin/core/roster/masks'
import { sql } from 'kysely'
import { withinReach } from '../../../http/reach-sql.ts'
import { unitNameOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { documentOn, loadGround } from '../ground.ts'
import { wordName } from './forms.ts'
import { mayWithdraw } from './may-record.ts'

type Page = { readonly page: number; readonly size: number }

/**
 * What was entered, last first. Records of a restricted kind are shown only to those the document lets act on them; that
 * there are any is not told to others. Two statements and the note of the reading.
 */
export async function listRecords(work: Work, { page, size }: Page) {
  const { rows } = await sql<ListedRecord>`
    with page as (
      select r.*, count(*) over () as total from kept_record r
      where r.school_id = current_school() and ${reachable(work)}
      order by r.recorded_at desc, r.id desc limit ${size} offset ${(page - 1) * size})
    select page.id, page.kind, page.word, page.held_on, page.role, page.sent_to, page.subject, page.requirement,
      page.scope_unit_id, page.restricted, page.recorded_at, page.superseded_at, page.withdrawn_for,
      page.until_on, page.ground,
      page.total::int as total, account.display_name as recorder_name, human.name as human_name,
      cadre.name as cadre_name, person.name as person_name,
      ${unitNameOn(sql.ref('page.unit_id'), sql.ref('page.held_on'))} as unit_name,
      (select count(*)::int from kept_record_participant p
        where p.school_id = page.school_id and p.record_id = page.id) as participants
    from page
    join account on account.school_id = page.school_id and account.id = page.recorder_id
    left join human_detail human on human.school_id = page.school_id and human.human_id = page.human_id
      and human.superseded_at is null
    left join pairing on pairing.school_id = page.school_id and pairing.id = page.pairing_id
    left join human_detail cadre on cadre.school_id = page.school_id and cadre.human_id = pairing.cadre_id
      and cadre.superseded_at is null
    left join human_detail person on person.school_id = page.school_id and person.human_id = pairing.person_id
      and person.superseded_at is null
    order by page.recorded_at desc, page.id desc`.execute(work.tx)
  const policy = documentOn(await loadGround(work), work.today)
  if (rows.length > 0)
    await work.record([
      { act: 'record.listed', subjectKind: 'record', subjectIds: rows.map(({ id }) => id).slice(0, 200) },
    ])
  return {
    rows: rows.map((row) => shownRecord(work, row, policy)),
    total: rows[0]?.total ?? 0,
    can: { enter: mayEver(work.actor, 'record.enter') },
  }
}

function reachable({ actor }: Work) {
  const restricted = withinReach(reachOf(actor, 'record.read-restricted'), { unit: 'r.scope_unit_id' })
  return sql`${withinReach(reachOf(actor, 'record.read'), { unit: 'r.scope_unit_id' })}
    and (not r.restricted or ${restricted})`
}

type ListedRecord = {
  readonly id: string
  readonly kind: string
  readonly word: string | null
  readonly held_on: Day
  readonly role: string | null
  readonly sent_to: string[]
  readonly subject: string | null
  readonly requirement: string | null
  readonly scope_unit_id: string | null
  readonly restricted: boolean
  readonly recorded_at: string
  readonly superseded_at: string | null
  readonly withdrawn_for: string | null
  readonly until_on: Day | null
  readonly ground: string | null
  readonly total: number
  readonly recorder_name: string
  readonly human_name: string | null
  readonly cadre_name: string | null
  readonly person_name: string | null
  readonly unit_name: string | null
  readonly participants: number
}

/** What was explained: a requirement of the document, or that a pair is outside a 一般 of its tier. */
function explainedName(id: string, policy: Policy | undefined): string {
  const requirement = policy?.requirements.find((one) => one.id === id)
  if (policy && requirement) return titleOfRequirement(requirement, outlineNames(policy))
  return isEligibility({ requirement: id }) ? '结对资格' : '已不在现行制度中的要求'
}

function shownRecord(work: Work, row: ListedRecord, policy: Policy | undefined): RecordLine {
  const names = policy && outlineNames(policy)
  const isPlain = may(work.actor, 'human.read', { unitId: row.scope_unit_id }).allowed
  const nameOf = (name: string) => (isPlain ? name : maskName(name))
  const { cadre_name: cadreName, person_name: personName, human_name: humanName } = row
  return {
    id: row.id,
    kind: kindOf(row.kind),
    word: row.word === null || policy === undefined ? row.word : wordName(row.kind, row.word, policy),
    heldOn: row.held_on,
    roleName: row.role === null ? null : (names?.role(row.role) ?? row.role),
    to: row.sent_to.map((id) => names?.role(id) ?? id),
    subject: row.kind === 'explanation' ? null : row.subject,
    unitName: row.unit_name,
    humanName: humanName === null ? null : nameOf(humanName),
    pair: cadreName === null || personName === null ? null : { cadreName, personName: nameOf(personName) },
    participants: row.participants,
    until: row.until_on,
    ground: groundOf(row.ground),
    requirement: row.requirement === null ? null : explainedName(row.requirement, policy),
    recorderName: row.recorder_name,
    recordedAt: row.recorded_at,
    withdrawn: row.superseded_at === null ? null : { at: row.superseded_at, reason: row.withdrawn_for ?? '' },
    can: { withdraw: row.superseded_at === null && mayWithdraw(work, row) },
  }
}

function groundOf(word: string | null): RecordLine['ground'] {
  return extensionGrounds.find((each) => each === word) ?? null
}

function kindOf(word: string): RecordKind {
  const kind = recordKinds.find((each) => each === word)
  if (kind === undefined) throw new Error(`a record is of a kind nobody knows: ${word}`)
  return kind
}
