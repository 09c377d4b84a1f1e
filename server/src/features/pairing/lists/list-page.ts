import type { KeptPairMark } from '@tongxin/contract/pair-marks'
import type { ListPage, ListPerson } from '@tongxin/contract/pairing'
import { type SensitiveField, showingOf } from '@tongxin/core/account/field-access'
import { may } from '@tongxin/core/account/may'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { shownTarget } from '@tongxin/core/pairing/eligibility/shown-grounds'
import { fittingTargets, needsReason, type TargetAnswer } from '@tongxin/core/pairing/eligibility/target-rule'
import type { Board } from '@tongxin/core/pairing/lists/list-board'
import { isDraft } from '@tongxin/core/pairing/lists/list-rules'
import { factAskedBy } from '@tongxin/core/policy/atom-sentences'
import { covers } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import type { Work } from '../../../platform/work.ts'
import { listHead } from './list-head.ts'
import { boardOfSubject, type ListSubject, replaces } from './list-subject.ts'
import type { StoredPairMark } from './pair-mark-store.ts'
import { stepsPage } from './steps-page.ts'

/** The editor's page of one list: everything it shows, and what the person at it may do. */
export function listPageOf(work: Work, subject: ListSubject): ListPage {
  const { row, list } = subject
  const board = boardOfSubject(work, subject)
  const asOf = { today: work.today, holidayYears: subject.holidayYears }
  const names = namesOf(work, subject)
  const reached = { unitId: row.unit_id }
  const standing = subject.standing.filter((pairing) => replaces(row, pairing))
  const since = new Map(standing.map((pairing) => [`${pairing.cadreId} ${pairing.personId}`, pairing.from]))
  const asking = pairedForReasons(board)
  const coverage = board.persons.flatMap((person) => person.finding ?? [])
  const quotas = board.cadres.flatMap((cadre) => cadre.finding ?? [])
  const count = (findings: readonly Finding[], ...states: readonly Finding['state'][]) =>
    findings.filter((finding) => states.includes(finding.state)).length
  return {
    head: listHead(row, { policy: subject.policy, unitName: names.unitName(row.unit_id), asOf }),
    ...stepsPage(work, subject, names.nameOf),
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
      lacksReason: line.reason === null && asking.has(line.personId),
    })),
    pairMarks: subject.pairMarks.map(wirePairMark),
    changes: subject.changes.map(({ at, ...change }) => ({ ...change, at: new Date(at).toISOString() })),
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

/** The persons whom the document lets be paired for a reason written down only. */
function pairedForReasons({ persons }: Board): ReadonlySet<string> {
  const asking = persons.filter(({ targets }) => needsReason(fittingTargets(targets)[0] ?? null))
  return new Set(asking.map(({ human }) => human.id))
}

export function wirePairMark(mark: StoredPairMark): KeptPairMark {
  const { kind, cadreId, personId, reason, byName, at } = mark
  return { kind, cadreId, personId, reason, byName, at: new Date(at).toISOString() }
}

/** That a page was read: it names people by the categories they come under. */
export function pageRead(listId: string): AuditDraft {
  return { act: 'list.read', subjectKind: 'list', subjectIds: [listId], fields: ['persons', 'lines'] }
}

/** The target a person comes under for certain; else what has to be recorded before that can be said. */
function targetOf(
  answers: readonly TargetAnswer[],
  mayRead: ReturnType<typeof readerOf>,
): Pick<ListPerson, 'target' | 'missing'> {
  const [fitting] = fittingTargets(answers)
  if (fitting) {
    const { label, cite } = shownTarget(fitting, mayRead)
    return { target: { label, cites: [...cite] }, missing: [] }
  }
  const unknown = answers.flatMap(({ because }) => because).filter(({ truth }) => truth === 'unknown')
  return { target: null, missing: [...new Set(unknown.map(({ atom }) => factAskedBy(atom)))] }
}

/** Which sensitive fields of a list's people the actor sees in the plain. */
export function readerOf({ actor }: Work, list: { readonly unit_id: string | null }) {
  return (field: SensitiveField) => showingOf(actor, field, { unitId: list.unit_id }) === 'plain'
}

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
