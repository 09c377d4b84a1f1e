import type { Day } from '../../calendar/day.ts'
import type { Step } from '../../policy/step.ts'
import type { StepMark } from './step-mark.ts'

type Placed = { readonly index: number; readonly step: Step; readonly status: string }

/**
 * The step that makes a list take effect, among those neither passed nor closed: the last `decide`; else the last
 * confirm-self; else the last before `file`; a chain of filing alone takes effect with it. A step that stands instead of
 * another counts as that one. Undefined only where there is no step at all.
 */
export function effectiveStep<View extends Placed>(views: readonly View[]): View | undefined {
  const left = views.filter(({ status }) => status !== 'passed' && status !== 'closed')
  const file = views.find(({ step }) => step.act === 'file')?.index ?? views.length
  return (
    left.findLast(({ step }) => standsFor(step, 'decide')) ??
    left.findLast(({ step }) => standsFor(step, 'confirm-self')) ??
    left.findLast(({ index }) => index < file) ??
    left[0]
  )
}

/**
 * The day a list took effect: when the step that decides was done and everything before it settled. A decision left out
 * (可) is settled on the day it was passed, so that no list takes effect before somebody said that nothing more is to come.
 */
export function effectiveOn(views: readonly Placed[], marks: readonly StepMark[]): Day | undefined {
  const deciding = effectiveStep(views)
  if (deciding?.status !== 'done') return undefined
  const waitedFor = views.filter(({ index, step, status }) => {
    return index <= deciding.index || (status === 'passed' && couldDecide(step, views))
  })
  const indexes = new Set(waitedFor.map(({ index }) => index))
  return marks
    .filter((mark) => indexes.has(mark.step))
    .map((mark) => mark.on)
    .sort()
    .at(-1)
}

/** Whether the document names nobody to decide a list: the page says so, and another step takes its place. */
export function nobodyDecides(steps: readonly Step[]): boolean {
  return !steps.some((step) => standsFor(step, 'decide') || standsFor(step, 'confirm-self'))
}

function standsFor(step: Step, act: Step['act']): boolean {
  return step.act === act || step.insteadOf === act
}

function couldDecide(step: Step, views: readonly Placed[]): boolean {
  if (standsFor(step, 'decide') || standsFor(step, 'confirm-self')) return true
  return nobodyDecides(views.map((view) => view.step)) && step.act !== 'file' && step.act !== 'issue'
}
