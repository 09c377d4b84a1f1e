import type { ListStep, StepMark } from '@tongxin/contract/pairing/list-step'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { may } from '@tongxin/core/account/may'
import { deadlinesOf } from '@tongxin/core/pairing/lists/list-deadlines'
import { roundsOf } from '@tongxin/core/pairing/lists/list-rounds'
import { lineIds } from '@tongxin/core/pairing/lists/list-rules'
import { progressOf, type StepView } from '@tongxin/core/pairing/lists/list-steps'
import type { StepOutcome } from '@tongxin/core/pairing/lists/step-mark'
import { needsOf, rolesOf, unnamedRole } from '@tongxin/core/pairing/lists/step-outcomes'
import { capacityAt, markerOf } from '@tongxin/core/pairing/lists/step-roles'
import { mayWithdraw } from '@tongxin/core/pairing/lists/withdraw-mark'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Work } from '../../../platform/work.ts'
import { wireDeadline } from './list-head.ts'
import type { ListSubject } from './list-subject.ts'
import type { StoredMark } from './step-store.ts'

type NameOf = (humanId: string) => string

/** The steps of a list and where each stands, with what was marked; and the rounds before this one. */
export function stepsPage(
  work: Work,
  subject: ListSubject,
  nameOf: NameOf,
): Pick<ListPage, 'steps' | 'rounds' | 'withdrawn'> {
  const { list, policy, row } = subject
  const progress = progressOf(list.steps, list.marks, lineIds(list))
  const { counting, ended } = roundsOf(list.steps, row.marks)
  const deadlines = deadlinesOf(progress, list.marks, {
    today: work.today,
    holidayYears: subject.holidayYears,
  })
  const reached = may(work.actor, 'list.step', { unitId: row.unit_id }).allowed
  const stands = { ...list, marks: row.marks }
  const wire = (mark: StoredMark) => ({
    ...wireMark(mark, policy, nameOf),
    can: {
      withdraw: reached && mayWithdraw({ list: stands, markId: mark.id, marker: markerOf(work.actor) }),
    },
  })
  return {
    steps: progress.steps.map((view) => {
      const deadline = deadlines.find(({ step }) => step === view.index)
      return {
        ...stepOf(work, subject, view),
        deadline: deadline ? wireDeadline(deadline, list) : null,
        marks: counting.filter(({ step }) => step === view.index).map(wire),
      }
    }),
    rounds: ended.map(({ round, marks }) => ({
      round,
      marks: marks.map((mark) => ({ ...wire(mark), act: list.steps[mark.step]?.act ?? '' })),
    })),
    withdrawn: subject.withdrawn.map((mark) => ({
      ...wireMark(mark, policy, nameOf),
      can: { withdraw: false },
      act: list.steps[mark.step]?.act ?? '',
      withdrawnBy: mark.withdrawnBy,
      withdrawnAt: mark.withdrawnAt,
      withdrawnReason: mark.withdrawnReason,
    })),
  }
}

export function roleName(policy: Policy, role: string): string {
  return policy.roles[role] ?? plainRoles[role] ?? role
}

const plainRoles: Readonly<Record<string, string>> = {
  cadre: '领导本人',
  unit: '本单位',
  unitOrg: '本单位党组织',
  ufwd: '统战部',
  [unnamedRole]: '名单编制方',
}

function stepOf(
  work: Work,
  { row, policy }: ListSubject,
  view: StepView,
): Omit<ListStep, 'deadline' | 'marks'> {
  const { step } = view
  const reached = may(work.actor, 'list.step', { unitId: row.unit_id }).allowed
  const isMine = (role: string) => reached && capacityOf(role) !== null
  const capacityOf = (role: string) =>
    capacityAt(markerOf(work.actor), { step, role, isUnitList: row.unit_id !== null, cadreId: null })
  const extra = step.extend?.needs
  // Who must allow more time may mark that alone.
  const mayExtend = extra !== undefined && !rolesOf(step).includes(extra) && isMine(extra)
  const allows = (outcome: StepOutcome) => outcome !== 'extended' || extra === undefined || isMine(extra)
  return {
    index: view.index,
    act: step.act,
    by: step.by ?? null,
    byName: step.by === undefined ? null : roleName(policy, step.by),
    with: step.with.map((role) => roleName(policy, role)),
    body: step.body ?? null,
    only: step.only ?? null,
    force: step.force,
    cites: [...step.cite],
    status: view.status,
    awaits: view.awaits.map((role) => ({ role, name: roleName(policy, role), mine: isMine(role) })),
    awaitsLines: [...view.awaitsLines],
    outcomes: view.outcomes.filter(allows).map((outcome) => ({
      outcome,
      role: outcome === 'extended' ? (extra ?? null) : null,
      needs: [...new Set([...needsOf(step, outcome), ...(step.act === 'confirm-self' ? ['reason'] : [])])],
    })),
    can: { mark: view.status === 'open' && (view.awaits.some(isMine) || mayExtend) },
  }
}

function wireMark(mark: StoredMark, policy: Policy, nameOf: NameOf): Omit<StepMark, 'can'> {
  const { cadreId, personId } = mark
  return {
    id: mark.id,
    outcome: mark.outcome,
    role: mark.role,
    roleName: roleName(policy, mark.role),
    byName: mark.byName,
    onBehalf: mark.onBehalf,
    on: mark.on,
    body: mark.body,
    minutesNo: mark.minutesNo,
    reason: mark.reason,
    until: mark.until ?? null,
    pair:
      cadreId === null || personId === null
        ? null
        : { cadreId, personId, cadreName: nameOf(cadreId), personName: nameOf(personId) },
    recordedAt: mark.recordedAt,
  }
}
