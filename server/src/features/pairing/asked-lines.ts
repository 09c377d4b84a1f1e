import type { AskedLine } from '@tongxin/contract/pairing/list-confirmation'
import { reachOf } from '@tongxin/core/account/may'
import { roundsOf } from '@tongxin/core/pairing/lists/list-rounds'
import { lineIds } from '@tongxin/core/pairing/lists/list-rules'
import { progressOf } from '@tongxin/core/pairing/lists/list-steps'
import type { Policy } from '@tongxin/core/policy/policy'
import { sql } from 'kysely'
import { postTitleOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { loadListGround } from './lists/list-ground.ts'
import { tierName } from './lists/list-head.ts'
import { findListsAsking, type StoredList } from './lists/list-store.ts'
import { listOf } from './lists/list-subject.ts'
import { roleName } from './lists/steps-page.ts'

/** The pairs that open lists ask this cadre to confirm, and those already confirmed while the list is still open. */
export async function readAskedLines(work: Work): Promise<AskedLine[]> {
  const reach = reachOf(work.actor, 'list.confirm')
  const cadreIds = reach.all ? [] : reach.ownerIds
  const lists = await findListsAsking(work, cadreIds)
  const { policyOf } = await loadListGround(
    work,
    lists.map((row) => row.policy_version_id),
  )
  const asked = lists.flatMap((row) => linesOf(row, policyOf(row.policy_version_id), cadreIds))
  const names = await findNames(work, asked, lists)
  return asked.map(({ personId, unitId, ...line }) => ({
    ...line,
    unitName: unitId === null ? null : (names.unit.get(unitId) ?? null),
    personName: names.person.get(personId)?.name ?? '',
    personUnit: names.person.get(personId)?.unit ?? null,
    personPost: names.person.get(personId)?.post ?? null,
  }))
}

type Asked = Omit<AskedLine, 'unitName' | 'personName' | 'personUnit' | 'personPost'> & {
  readonly personId: string
  readonly unitId: string | null
}

function linesOf(row: StoredList, policy: Policy, cadreIds: readonly string[]): readonly Asked[] {
  const list = listOf(row, policy)
  const view = progressOf(list.steps, list.marks, lineIds(list)).steps.find(
    ({ step, status }) => step.act === 'confirm-self' && status === 'open',
  )
  if (!view) return []
  const { round, counting } = roundsOf(list.steps, row.marks)
  const before = counting.findLast(({ step, outcome }) => step < view.index && outcome === 'done')
  return row.lines
    .filter((line) => cadreIds.includes(line.cadreId))
    .map((line) => {
      const answer = counting.find((mark) => mark.step === view.index && mark.lineId === line.id)
      return {
        id: line.id,
        listId: row.id,
        tierName: tierName(policy, row.tier),
        unitId: row.unit_id,
        academicYear: row.academic_year,
        round,
        personId: line.personId,
        continues: line.continuesId !== null,
        reason: line.reason,
        recommendedBy: before ? { roleName: roleName(policy, before.role), on: before.on } : null,
        cites: [...view.step.cite],
        answer: answer ? { on: answer.on, byName: answer.byName, onBehalf: answer.onBehalf } : null,
      }
    })
}

type PersonName = { readonly name: string; readonly unit: string | null; readonly post: string | null }

/** One statement, and none where nothing is asked. */
async function findNames(work: Work, asked: readonly Asked[], lists: readonly StoredList[]) {
  const none = { person: new Map<string, PersonName>(), unit: new Map<string, string>() }
  if (asked.length === 0) return none
  const personIds = [...new Set(asked.map(({ personId }) => personId))]
  const unitIds = [...new Set(lists.flatMap(({ unit_id }) => unit_id ?? []))]
  const human = sql.ref('h.human_id')
  const unit = unitNameOn(unitIdOn(human, 'person', work.today), work.today)
  const { rows } = await sql<PersonName & { readonly id: string; readonly kind: 'person' | 'unit' }>`
    select 'person' as kind, h.human_id as id, h.name, ${unit} as unit, ${postTitleOn(human, work.today)} as post
    from human_detail h where h.school_id = current_school() and h.superseded_at is null
      and h.human_id = any(${personIds}::uuid[])
    union all
    select 'unit', u.id, ${unitNameOn(sql.ref('u.id'), work.today)}, null, null
    from unit u where u.school_id = current_school() and u.id = any(${unitIds}::uuid[])`.execute(work.tx)
  for (const { id, kind, ...named } of rows) {
    if (kind === 'person') none.person.set(id, named)
    else none.unit.set(id, named.name)
  }
  return none
}
