import type { ListStep } from '@tongxin/contract/list-step'
import type { ListHead, ListPage, ListPerson } from '@tongxin/contract/pairing'
import { type SensitiveField, showingOf } from '@tongxin/core/account/field-access'
import { may } from '@tongxin/core/account/may'
import type { Finding } from '@tongxin/core/duties/finding'
import { unitOf } from '@tongxin/core/duties/unit-of'
import { isDraft, lineIds } from '@tongxin/core/pairing/list-rules'
import {
  type ListProgress,
  needsOf,
  outcomesOf,
  progressOf,
  rolesOf,
  type StepView,
} from '@tongxin/core/pairing/list-steps'
import { shownTarget } from '@tongxin/core/pairing/shown-grounds'
import { policyRolesOf } from '@tongxin/core/pairing/step-roles'
import { fittingTargets, type TargetAnswer } from '@tongxin/core/pairing/target-rule'
import { factAskedBy } from '@tongxin/core/policy/atom-sentences'
import type { Policy } from '@tongxin/core/policy/policy'
import { covers } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import type { Work } from '../../platform/work.ts'
import type { ListSubject } from './list-subject.ts'
import { boardOfSubject, replaces } from './list-subject.ts'

/** The editor's page of one list: everything it shows, and what the person at it may do. */
export function listPageOf(work: Work, subject: ListSubject): ListPage {
  const { row, list } = subject
  const board = boardOfSubject(work, subject)
  const progress = progressOf(list.steps, list.marks, lineIds(list))
  const names = namesOf(work, subject)
  const reached = { unitId: row.unit_id }
  const standing = subject.standing.filter((pairing) => replaces(row, pairing))
  const since = new Map(standing.map((pairing) => [`${pairing.cadreId} ${pairing.personId}`, pairing.from]))
  const coverage = board.persons.flatMap((person) => person.finding ?? [])
  const quotas = board.cadres.flatMap((cadre) => cadre.finding ?? [])
  const count = (findings: readonly Finding[], ...states: readonly Finding['state'][]) =>
    findings.filter((finding) => states.includes(finding.state)).length
  return {
    head: headOf(subject, progress, names),
    steps: progress.steps.map((view) => stepOf(work, subject, view)),
    cadres: board.cadres.map(({ human, load, finding }) => ({
      ...names.of(human),
      quota: { load, atLeast: finding?.atLeast ?? null, atMost: finding?.atMost ?? null, finding },
    })),
    lines: row.lines.map((line) => ({
      id: line.id,
      cadreId: line.cadreId,
      personId: line.personId,
      personName: names.nameOf(line.personId),
      personUnit: names.unitOf(line.personId),
      continues: line.continuesId !== null,
      since: since.get(`${line.cadreId} ${line.personId}`) ?? null,
      reason: line.reason,
    })),
    persons: board.persons.map(({ human, cadres, otherCadres, finding, targets }) => ({
      ...names.of(human),
      coveredBy: cadres.map(names.nameOf),
      alsoCoveredBy: otherCadres.map(names.nameOf),
      finding,
      ...targetOf(targets, readerOf(work, row)),
    })),
    coverage: {
      required: coverage.length > 0,
      covered: count(coverage, 'met', 'minimum'),
      uncovered: count(coverage, 'short', 'no-supply', 'advice', 'due'),
      unknown: count(coverage, 'unknown', 'undecided'),
      of: coverage.length,
    },
    quota: {
      kept: count(quotas, 'met', 'minimum'),
      short: count(quotas, 'short', 'no-supply', 'advice'),
      over: count(quotas, 'over'),
      of: quotas.length,
    },
    kept: { kept: row.lines.filter((line) => line.continuesId !== null).length, of: standing.length },
    can: { edit: isDraft(list) && may(work.actor, 'list.edit', reached).allowed },
  }
}

function headOf({ row, policy }: ListSubject, progress: ListProgress, names: Names): ListHead {
  return {
    id: row.id,
    tier: row.tier,
    tierName: tierName(policy, row.tier),
    unitId: row.unit_id,
    unitName: row.unit_id === null ? null : names.unitName(row.unit_id),
    academicYear: row.academic_year,
    number: row.number,
    state: progress.state,
    round: progress.round,
    effectiveOn: row.effective_on,
    decidedNotFiled: progress.decidedNotFiled,
    filingCites: filingCites(policy, row.tier),
    nobodyDecides: progress.nobodyDecides,
    lines: row.lines.length,
    version: row.version,
  }
}

/** What asks that a list of the tier be filed; empty where the document does not. */
export function filingCites(policy: Policy, tier: string): ListHead['filingCites'] {
  const steps = policy.tiers.find((candidate) => candidate.id === tier)?.list?.steps ?? []
  return steps.filter((step) => step.act === 'file').flatMap((step) => [...step.cite])
}

/** The target a person comes under for certain; else what has to be recorded before that can be said. */
function targetOf(
  answers: readonly TargetAnswer[],
  mayRead: ReturnType<typeof readerOf>,
): Pick<ListPerson, 'target' | 'missing'> {
  const [fitting] = fittingTargets(answers)
  if (fitting) {
    const { label, cite } = shownTarget({ ...fitting, label: fitting.label ?? fitting.id }, mayRead)
    return { target: { label, cites: [...cite] }, missing: [] }
  }
  const unknown = answers.flatMap(({ because }) => because).filter(({ truth }) => truth === 'unknown')
  return { target: null, missing: [...new Set(unknown.map(({ atom }) => factAskedBy(atom)))] }
}

/** Which sensitive fields of a list's people the actor sees in the plain. */
export function readerOf({ actor }: Work, list: { readonly unit_id: string | null }) {
  return (field: SensitiveField) => showingOf(actor, field, { unitId: list.unit_id }) === 'plain'
}

export function tierName(policy: Policy, tier: string): string {
  return policy.tiers.find((candidate) => candidate.id === tier)?.label ?? tier
}

function stepOf(work: Work, { row, policy }: ListSubject, view: StepView): ListStep {
  const { step } = view
  const roleName = (role: string) => policy.roles[role] ?? (role === 'cadre' ? '领导本人' : role)
  const held = work.actor.grants.map((grant) => grant.role)
  const mine = may(work.actor, 'list.step', { unitId: row.unit_id }).allowed
    ? policyRolesOf(held, rolesOf(step))
    : []
  return {
    index: view.index,
    act: step.act,
    by: step.by ?? null,
    byName: step.by === undefined ? null : roleName(step.by),
    with: step.with.map(roleName),
    body: step.body ?? null,
    force: step.force,
    cites: [...step.cite],
    status: view.status,
    awaits: view.awaits.map((role) => ({ role, name: roleName(role), mine: mine.includes(role) })),
    awaitsLines: [...view.awaitsLines],
    outcomes: outcomesOf(step).map((outcome) => ({ outcome, needs: [...needsOf(step, outcome)] })),
    marks: row.marks
      .filter((mark) => mark.step === view.index)
      .map((mark) => ({
        outcome: mark.outcome,
        role: mark.role,
        roleName: roleName(mark.role),
        byName: mark.byName,
        on: mark.on,
        body: mark.body,
        minutesNo: mark.minutesNo,
        reason: mark.reason,
        recordedAt: mark.recordedAt,
      })),
    can: { mark: view.status === 'open' && view.awaits.some((role) => mine.includes(role)) },
  }
}

type Names = ReturnType<typeof namesOf>

function namesOf(work: Work, { facts }: ListSubject) {
  const humans = new Map<string, Human>(facts.humans.map((human) => [human.id, human]))
  const units = new Map<string, string>(
    facts.units.filter((unit) => covers(unit, work.today)).map((unit) => [unit.id, unit.name]),
  )
  const unitName = (id: string | null) => (id === null ? '' : (units.get(id) ?? ''))
  const unitOfHuman = (human: Human | undefined) =>
    unitName(unitOf(human, 'person', work.today) ?? unitOf(human, 'cadre', work.today))
  return {
    unitName,
    nameOf: (id: string) => humans.get(id)?.name ?? '',
    unitOf: (id: string) => unitOfHuman(humans.get(id)),
    of: (human: Human) => ({
      id: human.id,
      name: human.name,
      post: postOf(human, work),
      unitName: unitOfHuman(human),
    }),
  }
}

function postOf(human: Human, { today }: Work): string {
  const holding = <T extends { readonly from: Work['today'] | null; readonly to: Work['today'] | null }>(
    facts: readonly T[],
  ) => facts.find((fact) => covers(fact, today))
  return holding(human.posts)?.title ?? holding(human.titles)?.word ?? ''
}
