import type { Day } from '../../calendar/day.ts'
import type { Step } from '../../policy/step.ts'
import { effectiveOn, effectiveStep, nobodyDecides } from './list-effect.ts'
import { roundsOf } from './list-rounds.ts'
import type { StepMark, StepOutcome } from './step-mark.ts'
import { outcomesOf, rolesOf } from './step-outcomes.ts'

export type StepStatus = 'done' | 'passed' | 'closed' | 'open' | 'waiting'

export type StepView = {
  readonly index: number
  readonly step: Step
  readonly status: StepStatus
  /** Roles that still have to mark it: the one it names and all it is done with. */
  readonly awaits: readonly string[]
  /** Lines that still have to be confirmed, for confirm-self. */
  readonly awaitsLines: readonly string[]
  /** How it may be marked now; nothing unless it is open. */
  readonly outcomes: readonly StepOutcome[]
}

export type ListProgress = {
  readonly round: number
  readonly steps: readonly StepView[]
  /** `draft`, else the act of the last step done. */
  readonly state: string
  /** Nothing has been marked in this round: the lines may change. */
  readonly isUntouched: boolean
  /** The day the list took effect and the step that made it so; null while it has not. */
  readonly effective: { readonly on: Day; readonly step: number } | null
  /** True where the document names nobody to decide: the page says so, and another step takes its place. */
  readonly nobodyDecides: boolean
  /** 已确定未备案: effective, with a filing step still to do. */
  readonly decidedNotFiled: boolean
}

/**
 * Where a list stands among its document's own steps (policy.md, Steps). A step opens when every earlier `must` step
 * is done; `should` is passed with a reason, `may` freely, one with `only` where its condition does not hold; of a step
 * and the one that stands `insteadOf` it, doing one closes the other. A "no" ends the round.
 */
export function progressOf(
  steps: readonly Step[],
  marks: readonly StepMark[],
  lineIds: readonly string[],
): ListProgress {
  const { round, counting } = roundsOf(steps, marks)
  const taken = counting.filter((mark) => mark.outcome !== 'extended')
  const statuses = statusesOf(steps, { round, marks: taken, lineIds })
  const placed = steps.map((step, index) => ({ index, step, status: statuses[index] ?? 'waiting' }))
  const deciding = effectiveStep(placed)
  const on = effectiveOn(placed, taken)
  const left = placed.filter(({ status }) => status !== 'passed' && status !== 'closed')
  const around = { isEffective: on !== undefined, isOnlyOne: left.length === 1 }
  return {
    round,
    steps: placed.map((place) => ({
      ...place,
      ...awaited(place.step, { place, marks: taken, lineIds }),
      outcomes: place.status === 'open' ? outcomesOf(place.step, around) : [],
    })),
    state: placed.findLast(({ status }) => status === 'done')?.step.act ?? 'draft',
    isUntouched: !counting.some((mark) => mark.round === round),
    effective: on !== undefined && deciding ? { on, step: deciding.index } : null,
    nobodyDecides: nobodyDecides(steps),
    decidedNotFiled: on !== undefined && placed.some(isUnfiled),
  }
}

type Marks = {
  readonly round: number
  readonly marks: readonly StepMark[]
  readonly lineIds: readonly string[]
}

function statusesOf(steps: readonly Step[], { round, marks, lineIds }: Marks): readonly StepStatus[] {
  const own = steps.map((step, index) =>
    markedAs(
      step,
      marks.filter((mark) => mark.step === index),
      lineIds,
    ),
  )
  const isKept = (index: number) => {
    const marked = marks.filter((mark) => mark.step === index)
    return marked.length > 0 && marked.every((mark) => mark.round < round)
  }
  const statuses: StepStatus[] = []
  for (const [index, step] of steps.entries()) {
    const isOpen = steps.slice(0, index).every((earlier, at) => {
      return earlier.force !== 'must' || step.insteadOf === earlier.act || isSettled(statuses[at])
    })
    const settled = isClosed(index, steps, own) ? 'closed' : own[index]
    // What was confirmed in the round before counts once this round has come to it.
    const waits = settled !== undefined && isKept(index) && !isOpen
    statuses.push(waits ? 'waiting' : (settled ?? (isOpen ? 'open' : 'waiting')))
  }
  return statuses
}

function markedAs(
  step: Step,
  own: readonly StepMark[],
  lineIds: readonly string[],
): 'done' | 'passed' | undefined {
  if (own.some((mark) => mark.outcome === 'passed')) return 'passed'
  if (own.length === 0) return undefined
  return rolesOf(step).every((role) => isMarkedBy(role, step, { own, lineIds })) ? 'done' : undefined
}

type Own = { readonly own: readonly StepMark[]; readonly lineIds: readonly string[] }

function isMarkedBy(role: string, { act }: Step, { own, lineIds }: Own): boolean {
  const by = own.filter((mark) => mark.role === role)
  return act === 'confirm-self' ? unconfirmed(by, lineIds).length === 0 : by.length > 0
}

/** Of a step and the one instead of it, doing one closes the other. */
function isClosed(
  index: number,
  steps: readonly Step[],
  own: readonly ('done' | 'passed' | undefined)[],
): boolean {
  const step = steps[index]
  if (step === undefined || own[index] !== undefined) return false
  const replacer = steps.some((other, at) => {
    return at !== index && other.insteadOf === step.act && own[at] === 'done'
  })
  const replaced = steps.flatMap((other, at) => (at !== index && other.act === step.insteadOf ? [at] : []))
  return replacer || (replaced.length > 0 && replaced.every((at) => own[at] === 'done'))
}

type Awaiting = {
  readonly place: { readonly index: number; readonly status: StepStatus }
  readonly marks: readonly StepMark[]
  readonly lineIds: readonly string[]
}

function awaited(step: Step, { place, marks, lineIds }: Awaiting): Pick<StepView, 'awaits' | 'awaitsLines'> {
  if (isSettled(place.status)) return { awaits: [], awaitsLines: [] }
  const own = marks.filter((mark) => mark.step === place.index)
  const roles = rolesOf(step)
  return {
    awaits: own.length === 0 ? roles : roles.filter((role) => !isMarkedBy(role, step, { own, lineIds })),
    awaitsLines:
      step.act === 'confirm-self'
        ? lineIds.filter((line) => !roles.every((role) => isConfirmed(line, role, own)))
        : [],
  }
}

function unconfirmed(own: readonly StepMark[], lineIds: readonly string[]): readonly string[] {
  return lineIds.filter((lineId) => !own.some((mark) => mark.lineId === lineId))
}

function isConfirmed(lineId: string, role: string, own: readonly StepMark[]): boolean {
  return own.some((mark) => mark.lineId === lineId && mark.role === role)
}

function isSettled(status: StepStatus | undefined): boolean {
  return status === 'done' || status === 'passed' || status === 'closed'
}

function isUnfiled({ step, status }: { readonly step: Step; readonly status: StepStatus }): boolean {
  return step.act === 'file' && step.force !== 'may' && !isSettled(status)
}
