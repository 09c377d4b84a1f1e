import { type Day, laterDay } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { lineIds } from './list-rules.ts'
import { type ListProgress, needsOf, outcomesOf, progressOf, rolesOf, type StepMark } from './list-steps.ts'
import type { ListLine, PairingList, StandingPairing } from './pairing-list.ts'

export type NewMark = Omit<StepMark, 'round'> & {
  readonly id: string
  readonly body: string
  readonly minutesNo: string
  readonly reason: string
}

export type Marking = {
  readonly list: PairingList
  readonly mark: NewMark
  readonly today: Day
  /** The policy's roles the person marking may act in. */
  readonly actsAs: readonly string[]
  /** Pairs in force of this tier (and unit), which the list replaces when it takes effect. */
  readonly standing: readonly StandingPairing[]
  readonly newId: () => string
}

export type Marked = {
  readonly mark: NewMark & { readonly round: number }
  readonly progress: ListProgress
  /** What taking effect does to the pairs in force; empty while the list has not taken effect. */
  readonly begins: readonly (ListLine & { readonly pairingId: string; readonly from: Day })[]
  readonly ends: readonly { readonly pairingId: string; readonly endId: string; readonly on: Day }[]
}

/**
 * Marks one step of a list. When that makes the list take effect, its new pairs begin on the day of the deciding
 * step, and pairs of the same tier and unit that it no longer names end on that day; pairs it continues stay as they are.
 */
export function decideMark(marking: Marking): Decision<Marked> {
  const { list, mark, today } = marking
  const before = progressOf(list.steps, list.marks, lineIds(list))
  const view = before.steps[mark.step]
  if (view?.status !== 'open') return refuse({ code: 'step-not-open', act: view?.step.act ?? '' })
  if (list.lines.length === 0) return refuse({ code: 'list-empty' })
  if (mark.on > today) return refuse({ code: 'day-in-future', on: mark.on })
  if (!rolesOf(view.step).includes(mark.role) || !marking.actsAs.includes(mark.role)) {
    return refuse({ code: 'step-not-yours', role: view.step.by ?? '' })
  }
  if (!outcomesOf(view.step).includes(mark.outcome))
    return refuse({ code: 'step-not-open', act: view.step.act })
  const missing = needsOf(view.step, mark.outcome).filter((need) => isMissing(mark, need))
  if (missing.length > 0) return refuse({ code: 'step-needs', needs: missing })
  const marked = { ...mark, round: before.round }
  const progress = progressOf(list.steps, [...list.marks, marked], lineIds(list))
  const effect =
    before.effective === null && progress.effective ? takeEffect(marking, progress.effective.on) : noEffect
  const ids = [
    ...effect.begins.map(({ pairingId }) => pairingId),
    ...effect.ends.map(({ pairingId }) => pairingId),
  ]
  return accept(
    { mark: marked, progress, ...effect },
    {
      act: 'list.step-marked',
      subjectKind: 'list',
      subjectIds: [list.id, mark.id, ...ids],
      fields: [view.step.act, mark.outcome],
    },
  )
}

const noEffect: Pick<Marked, 'begins' | 'ends'> = { begins: [], ends: [] }

/** What a step asks for by a name of its own (an annex, a signature) is kept outside; only the known needs are checked. */
function isMissing(mark: NewMark, need: string): boolean {
  if (need === 'body') return mark.body === ''
  if (need === 'minutesNo') return mark.minutesNo === ''
  return need === 'reason' && mark.reason === ''
}

function takeEffect({ list, standing, newId }: Marking, on: Day): Pick<Marked, 'begins' | 'ends'> {
  const pair = (sides: { readonly cadreId: string; readonly personId: string }) =>
    `${sides.cadreId} ${sides.personId}`
  const listed = new Set(list.lines.map(pair))
  const kept = new Set(standing.map(pair))
  return {
    begins: list.lines
      .filter((line) => !kept.has(pair(line)))
      .map((line) => ({ ...line, pairingId: newId(), from: on })),
    ends: standing
      .filter((pairing) => !listed.has(pair(pairing)))
      // A pair never ends before it began, whatever day the decision bears.
      .map((pairing) => ({ pairingId: pairing.id, endId: newId(), on: laterDay(on, pairing.from) })),
  }
}
