import type { ListCadre, ListLine, ListPerson } from '@tongxin/contract/pairing/pairing'
import { type SensitiveField, showingOf } from '@tongxin/core/account/field-access'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { shownTarget } from '@tongxin/core/pairing/eligibility/shown-grounds'
import { fittingTargets, needsReason, type TargetAnswer } from '@tongxin/core/pairing/eligibility/target-rule'
import type { Board, BoardCadre, BoardPerson } from '@tongxin/core/pairing/lists/list-board'
import type { PairWords } from '@tongxin/core/pairing/lists/refused-pair'
import { factAskedBy } from '@tongxin/core/policy/atom-sentences'
import { covers, type Dated } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import type { Work } from '../../../platform/work.ts'
import type { StoredList } from './list-store.ts'
import { boardOfSubject, type ListSubject, replaces } from './list-subject.ts'

/** How the people and lines of a list are shown, by what was loaded of it. */
export function rowsOf(work: Work, subject: ListSubject, board: Board) {
  const { row } = subject
  const names = namesOf(work, subject)
  const standing = subject.standing.filter((pairing) => replaces(row, pairing))
  const since = new Map(standing.map((pairing) => [`${pairing.cadreId} ${pairing.personId}`, pairing.from]))
  const mayRead = readerOf(work, row)
  const asking = pairedForReasons(board)
  const ownLines = new Set(row.lines.map(({ id }) => id))
  const onBoard = new Set<string>([...board.cadres, ...board.persons].map(({ human }) => human.id))
  return {
    names,
    cadre: ({ human, load, finding }: BoardCadre): ListCadre => ({
      ...names.of(human),
      quota: {
        load,
        elsewhere: countedElsewhere(finding, ownLines),
        atLeast: finding?.atLeast ?? null,
        atMost: finding?.atMost ?? null,
        finding,
      },
    }),
    line: (line: StoredList['lines'][number]): ListLine => ({
      id: line.id,
      cadreId: line.cadreId,
      personId: line.personId,
      personName: names.nameOf(line.personId),
      personUnit: names.unitOf(line.personId),
      continues: line.continuesId !== null,
      since: since.get(`${line.cadreId} ${line.personId}`) ?? null,
      reason: line.reason,
      lacksReason: line.reason === null && asking.has(line.personId),
      ...(onBoard.has(line.cadreId) && onBoard.has(line.personId) ? {} : { lapsed: true as const }),
    }),
    person: ({ human, cadres, otherCadres, finding, targets }: BoardPerson): ListPerson => ({
      ...names.of(human),
      coveredBy: cadres.map(names.nameOf),
      alsoCoveredBy: otherCadres.map(names.nameOf),
      finding,
      ...targetOf(targets, mayRead),
    }),
  }
}

/** Pairs of other lists that the rule counts with those of this one: both together are what it asks for. */
function countedElsewhere(finding: Finding | null, ownLines: ReadonlySet<string>): number {
  return finding?.counted.filter((id) => !ownLines.has(id)).length ?? 0
}

/** The persons whom the document lets be paired for a reason written down only. */
function pairedForReasons({ persons }: Board): ReadonlySet<string> {
  const asking = persons.filter(({ targets }) => needsReason(fittingTargets(targets)[0] ?? null))
  return new Set(asking.map(({ human }) => human.id))
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

/** How a refused pair of the list is told to whoever asked. */
export function pairWordsOf(work: Work, subject: ListSubject): PairWords {
  const { facts, row } = subject
  const humans = new Map<string, Human>(facts.humans.map((human) => [human.id, human]))
  const isShown = shownTo(work, subject)
  const nameOf = (id: string) => {
    const human = humans.get(id)
    return human && isShown(human) ? human.name : null
  }
  return { nameOf, mayRead: readerOf(work, row) }
}

/** Whoever is on a side of the list, in a line or a mark of it, or may be looked up anyway; of others not even the name is told. */
function shownTo(work: Work, subject: ListSubject): (human: Human) => boolean {
  const onList = new Set(
    [...subject.row.lines, ...subject.pairMarks].flatMap(({ cadreId, personId }) => [cadreId, personId]),
  )
  let sides: ReadonlySet<string> | undefined
  const sidesOf = () => {
    const { cadres, persons } = boardOfSubject(work, subject)
    return new Set<string>([...cadres, ...persons].map(({ human }) => human.id))
  }
  return (human) => {
    const units = (['cadre', 'person'] as const).map((role) => unitOf(human, role, work.today))
    if (units.some((unitId) => may(work.actor, 'human.read', { unitId }).allowed)) return true
    if (onList.has(human.id)) return true
    sides ??= sidesOf()
    return sides.has(human.id)
  }
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
      post: postOn(human, work.today),
      unitName: unitOfHuman(human),
    }),
  }
}

/** The post, else the title, somebody has on a day. */
export function postOn(human: Human, day: Day): string {
  const holding = <T extends Dated>(facts: readonly T[]) => facts.find((fact) => covers(fact, day))
  return holding(human.posts)?.title ?? holding(human.titles)?.word ?? ''
}
