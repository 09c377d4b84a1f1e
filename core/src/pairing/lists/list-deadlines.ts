import type { Day } from '../../calendar/day.ts'
import { dueDay } from '../../calendar/deadline.ts'
import type { HolidayYear } from '../../calendar/school-calendar.ts'
import type { MaybeDay } from '../../calendar/working-days.ts'
import { eventOfAct } from '../../policy/built-in-events.ts'
import { roundsOf } from './list-rounds.ts'
import type { ListProgress, StepView } from './list-steps.ts'
import type { StepMark } from './step-mark.ts'

/** By when a step is to be done. `unknown`: the working days of `missingYear` are not entered, and it matters. */
export type StepDeadline = {
  readonly step: number
  readonly state: 'running' | 'overdue' | 'in-time' | 'late' | 'unknown'
  /** The last day in time; null where the calendar does not reach. */
  readonly dueOn: Day | null
  readonly missingYear: number | null
  readonly isExtended: boolean
}

export type OnDay = { readonly today: Day; readonly holidayYears: readonly HolidayYear[] }

/**
 * The deadlines of a list's steps. Time runs from the step done before, or from what `from` names; the day of that is day
 * 0. A step without `within` has none (及时: never overdue), nor has one whose time has not begun or begins with an event
 * outside the list; one that may be left out is never overdue.
 */
export function deadlinesOf(
  progress: ListProgress,
  marks: readonly StepMark[],
  on: OnDay,
): readonly StepDeadline[] {
  const steps = progress.steps.map(({ step }) => step)
  const counting = roundsOf(steps, marks).counting
  return progress.steps.flatMap((view) => {
    const start = startOf(view, progress, counting)
    if (view.step.within === undefined || start === null) return []
    const due = extendedTo(view, counting) ?? dueDay(start, view.step.within, on.holidayYears)
    const doneOn = view.status === 'done' ? lastDoneOn(view.index, counting) : null
    if (doneOn === null && view.status !== 'open' && view.status !== 'waiting') return []
    return [
      {
        step: view.index,
        state: stateOf(view, { due, doneOn, today: on.today }),
        dueOn: due.kind === 'known' ? due.on : null,
        missingYear: due.kind === 'known' ? null : due.missingYear,
        isExtended: extendedTo(view, counting) !== undefined,
      },
    ]
  })
}

/** The latest day a step's time may be extended to; unknown as the deadline itself may be. */
export function latestExtension(
  view: StepView,
  { progress, marks }: { readonly progress: ListProgress; readonly marks: readonly StepMark[] },
  holidayYears: readonly HolidayYear[],
): MaybeDay | null {
  const steps = progress.steps.map(({ step }) => step)
  const { within, extend } = view.step
  const start = startOf(view, progress, roundsOf(steps, marks).counting)
  if (within === undefined || extend === undefined || start === null) return null
  const due = dueDay(start, within, holidayYears)
  return due.kind === 'known' ? dueDay(due.on, extend.atMost, holidayYears) : due
}

type Judged = { readonly due: MaybeDay; readonly doneOn: Day | null; readonly today: Day }

function stateOf({ step }: StepView, { due, doneOn, today }: Judged): StepDeadline['state'] {
  const day = doneOn ?? today
  const inTime = doneOn === null ? 'running' : 'in-time'
  if (due.kind === 'unknown') return day <= due.notBefore ? inTime : 'unknown'
  if (day <= due.on) return inTime
  if (doneOn !== null) return 'late'
  return step.force === 'may' ? 'running' : 'overdue'
}

function startOf(
  { index, step }: StepView,
  { steps, effective }: ListProgress,
  marks: readonly StepMark[],
): Day | null {
  if (step.from === 'list.effective') return effective?.on ?? null
  const before = steps.filter(({ index: at, status }) => at < index && status === 'done')
  const from = step.from
  const started =
    from === undefined
      ? before.at(-1)
      : before.findLast(({ step: { act } }) => act === from || from.endsWith(`.${eventOfAct(act)}`))
  return started ? lastDoneOn(started.index, marks) : null
}

function lastDoneOn(index: number, marks: readonly StepMark[]): Day | null {
  const days = marks.filter((mark) => mark.step === index && mark.outcome === 'done').map((mark) => mark.on)
  return days.sort().at(-1) ?? null
}

function extendedTo({ index }: StepView, marks: readonly StepMark[]): MaybeDay | undefined {
  const until = marks.flatMap((mark) =>
    mark.step === index && mark.outcome === 'extended' && mark.until ? [mark.until] : [],
  )
  const on = until.sort().at(-1)
  return on === undefined ? undefined : { kind: 'known', on }
}
