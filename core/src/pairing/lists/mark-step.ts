import { type Day, laterDay } from '../../calendar/day.ts'
import type { HolidayYear } from '../../calendar/school-calendar.ts'
import { accept, type Decision, type Refused, refuse } from '../../decision/decision.ts'
import { latestExtension } from './list-deadlines.ts'
import { lineIds } from './list-rules.ts'
import { type ListProgress, progressOf, type StepView } from './list-steps.ts'
import type { ListLine, PairingList, StandingPairing } from './pairing-list.ts'
import { dayLimits } from './step-days.ts'
import type { StepMark } from './step-mark.ts'
import { needsOf, rolesOf } from './step-outcomes.ts'
import { type Capacity, capacityAt, type Marker } from './step-roles.ts'

export type NewMark = Omit<StepMark, 'round' | 'until'> & {
  readonly id: string
  readonly body: string
  readonly minutesNo: string
  readonly reason: string
  readonly until: Day | null
}

export type Marking = {
  readonly list: PairingList
  readonly mark: NewMark
  readonly today: Day
  readonly marker: Marker
  readonly holidayYears: readonly HolidayYear[]
  /** Pairs in force of this tier (and unit), which the list replaces when it takes effect. */
  readonly standing: readonly StandingPairing[]
  readonly newId: () => string
}

export type Marked = {
  readonly mark: NewMark & { readonly round: number; readonly capacity: Capacity }
  readonly progress: ListProgress
  /** What taking effect does to the pairs in force; empty while the list has not taken effect. */
  readonly begins: readonly (ListLine & { readonly pairingId: string; readonly from: Day })[]
  readonly ends: readonly { readonly pairingId: string; readonly endId: string; readonly on: Day }[]
  /** The reasons that pairs bear from now on: of those that begin, and of those kept for another than before. */
  readonly reasons: readonly { readonly pairingId: string; readonly reason: string }[]
}

type Effect = Pick<Marked, 'begins' | 'ends' | 'reasons'>

/**
 * Marks one step of a list. When that makes the list take effect, its new pairs begin on the day of the deciding
 * step, and pairs of the same tier and unit that it no longer names end on that day; pairs it continues stay as they are.
 */
export function decideMark(marking: Marking): Decision<Marked> {
  const { list, mark } = marking
  const before = progressOf(list.steps, list.marks, lineIds(list))
  const view = before.steps[mark.step]
  const closed = refuseClosed(view, before, list)
  if (view === undefined || closed) return closed ?? refuse({ code: 'not-found' })
  const capacity = capacityOf(marking, view)
  if (capacity === null) return refuse({ code: 'step-not-yours', role: mark.role })
  const wrong =
    refuseTwice(mark, view) ??
    refuseOutcome(mark, view) ??
    refuseUnwritten(mark, view, capacity) ??
    refuseDay(marking) ??
    refuseExtension(marking, before, view)
  if (wrong) return wrong
  const marked = { ...mark, round: before.round, capacity }
  const progress = progressOf(list.steps, [...list.marks, marked], lineIds(list))
  const effect =
    before.effective === null && progress.effective ? takeEffect(marking, progress.effective.on) : noEffect
  const ids = [...effect.begins, ...effect.ends].map(({ pairingId }) => pairingId)
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

const noEffect: Effect = { begins: [], ends: [], reasons: [] }

function refuseClosed(
  view: StepView | undefined,
  { steps }: ListProgress,
  list: PairingList,
): Refused | undefined {
  if (view === undefined || view.status === 'waiting') {
    const first = steps.find(({ status }) => status === 'open')?.step.act ?? null
    return refuse({ code: 'step-not-open', act: view?.step.act ?? '', first })
  }
  if (view.status !== 'open') return refuse({ code: 'step-settled', act: view.step.act, status: view.status })
  return list.lines.length === 0 ? refuse({ code: 'list-empty' }) : undefined
}

/** A role marks a step once, and once a line where the step is done line by line. */
function refuseTwice({ role, lineId, outcome }: NewMark, view: StepView): Refused | undefined {
  const isByLine = view.step.act === 'confirm-self' && outcome !== 'passed' && outcome !== 'extended'
  const isAwaited = isByLine
    ? lineId !== null && view.awaitsLines.includes(lineId)
    : lineId === null && (outcome === 'extended' || view.awaits.includes(role))
  return isAwaited ? undefined : refuse({ code: 'step-settled', act: view.step.act, status: 'done' })
}

function refuseOutcome({ outcome }: NewMark, { step, outcomes }: StepView): Refused | undefined {
  return outcomes.includes(outcome)
    ? undefined
    : refuse({ code: 'outcome-not-possible', act: step.act, outcome })
}

function refuseUnwritten(mark: NewMark, { step }: StepView, capacity: Capacity): Refused | undefined {
  // What a leader said about a line, written down by the office, says how the office knows.
  const proof = step.act === 'confirm-self' && capacity === 'on-behalf' ? ['reason'] : []
  const needs = [...new Set([...needsOf(step, mark.outcome), ...proof])]
  const missing = needs.filter((need) => isMissing(mark, need))
  return missing.length > 0 ? refuse({ code: 'step-needs', needs: missing }) : undefined
}

/** What a step asks for by a name of its own (an annex, a signature) is kept outside; only the known needs are checked. */
function isMissing(mark: NewMark, need: string): boolean {
  if (need === 'body') return mark.body === ''
  if (need === 'minutesNo') return mark.minutesNo === ''
  if (need === 'until') return mark.until === null
  return need === 'reason' && mark.reason === ''
}

function refuseDay({ list, mark, today }: Marking): Refused | undefined {
  if (mark.on > today) return refuse({ code: 'day-in-future', on: mark.on })
  const { notBefore, notAfter } = dayLimits(list.steps, list.marks, mark.step)
  if (notBefore !== null && mark.on < notBefore.on) {
    return refuse({ code: 'step-day-too-early', act: notBefore.act, on: notBefore.on })
  }
  if (notAfter !== null && mark.on > notAfter.on && mark.outcome !== 'extended') {
    return refuse({ code: 'step-day-too-late', act: notAfter.act, on: notAfter.on })
  }
  return undefined
}

function refuseExtension(
  { list, mark, holidayYears }: Marking,
  progress: ListProgress,
  view: StepView,
): Refused | undefined {
  if (mark.outcome !== 'extended' || mark.until === null) return undefined
  const needs = view.step.extend?.needs
  if (needs !== undefined && mark.role !== needs) return refuse({ code: 'step-not-yours', role: needs })
  const latest = latestExtension(view, { progress, marks: list.marks }, holidayYears)
  if (latest === null) return refuse({ code: 'step-not-open', act: view.step.act, first: null })
  if (latest.kind === 'unknown') return refuse({ code: 'holidays-unknown', year: latest.missingYear })
  return mark.until > latest.on ? refuse({ code: 'extension-too-long', latest: latest.on }) : undefined
}

function capacityOf({ list, mark, marker }: Marking, { step }: StepView): Capacity | null {
  const mayExtend = mark.outcome === 'extended' && step.extend?.needs === mark.role
  if (!rolesOf(step).includes(mark.role) && !mayExtend) return null
  const line = list.lines.find(({ id }) => id === mark.lineId)
  return capacityAt(marker, {
    step,
    role: mark.role,
    isUnitList: list.unitId !== null,
    cadreId: line?.cadreId ?? null,
  })
}

function takeEffect({ list, standing, newId }: Marking, on: Day): Effect {
  const pair = (sides: { readonly cadreId: string; readonly personId: string }) =>
    `${sides.cadreId} ${sides.personId}`
  const listed = new Set(list.lines.map(pair))
  const kept = new Map(standing.map((pairing) => [pair(pairing), pairing]))
  const begins = list.lines
    .filter((line) => !kept.has(pair(line)))
    .map((line) => ({ ...line, pairingId: newId(), from: on }))
  const anew = list.lines.flatMap((line) => {
    const pairing = kept.get(pair(line))
    return pairing && pairing.reason !== line.reason ? [{ pairingId: pairing.id, reason: line.reason }] : []
  })
  return {
    begins,
    ends: standing
      .filter((pairing) => !listed.has(pair(pairing)))
      // A pair never ends before it began, whatever day the decision bears.
      .map((pairing) => ({ pairingId: pairing.id, endId: newId(), on: laterDay(on, pairing.from) })),
    reasons: [...begins, ...anew].flatMap(({ pairingId, reason }) =>
      reason === null ? [] : [{ pairingId, reason }],
    ),
  }
}
