import type { Day } from '../calendar/day.ts'
import type { Step } from '../policy/step.ts'

/** One mark on a step of a list: who in which role did it, passed it, or said no, and on which day. */
export type StepMark = {
  readonly round: number
  /** Position in the policy's steps, from 0. */
  readonly step: number
  readonly outcome: 'done' | 'passed' | 'no'
  /** The policy's role the mark was made in. */
  readonly role: string
  readonly on: Day
  /** Only for confirm-self, which each cadre does for their own lines. */
  readonly lineId: string | null
}

export type StepStatus = 'done' | 'passed' | 'closed' | 'open' | 'waiting'

export type StepView = {
  readonly index: number
  readonly step: Step
  readonly status: StepStatus
  /** Roles that still have to mark it: the one it names and all it is done with. */
  readonly awaits: readonly string[]
  /** Lines that still have to be confirmed, for confirm-self. */
  readonly awaitsLines: readonly string[]
}

export type ListProgress = {
  readonly round: number
  readonly steps: readonly StepView[]
  /** `draft`, else the act of the last step done. */
  readonly state: string
  /** The day the list took effect and the step that made it so; null while it has not. */
  readonly effective: { readonly on: Day; readonly step: number } | null
  /** True where the document names nobody to decide: the page says so, and another step takes its place. */
  readonly nobodyDecides: boolean
  /** 已确定未备案: effective, with a filing step still to do. */
  readonly decidedNotFiled: boolean
}

/**
 * Where a list stands among its document's own steps (policy.md, Steps). A step opens when every earlier `must` step
 * is done; `should` is passed with a reason, `may` freely; a step with `insteadOf` closes the one it replaces. A "no"
 * ends the round: only marks of the last round count.
 */
export function progressOf(
  steps: readonly Step[],
  marks: readonly StepMark[],
  lineIds: readonly string[],
): ListProgress {
  const round = roundOf(steps, marks)
  const current = marks.filter((mark) => mark.round === round && mark.outcome !== 'no')
  const replaced = replacedActs(steps, current)
  const views: StepView[] = []
  for (const [index, step] of steps.entries()) {
    const own = current.filter((mark) => mark.step === index)
    const settled = settledAs(step, own, { lineIds, replaced })
    const open = views.every((earlier) => earlier.step.force !== 'must' || isSettled(earlier.status))
    views.push({
      index,
      step,
      status: settled ?? (open ? 'open' : 'waiting'),
      awaits: settled ? [] : rolesOf(step).filter((role) => !own.some((mark) => mark.role === role)),
      awaitsLines: settled || step.act !== 'confirm-self' ? [] : unconfirmed(own, lineIds),
    })
  }
  return { round, steps: views, ...outcomeOf(views, current) }
}

/** The step that makes a list take effect: decide; else the last confirm-self; else the last before file. */
export function effectiveStep(steps: readonly Step[]): number | undefined {
  const decide = lastIndex(steps, 'decide')
  if (decide >= 0) return decide
  const confirm = lastIndex(steps, 'confirm-self')
  if (confirm >= 0) return confirm
  const file = lastIndex(steps, 'file')
  const last = file >= 0 ? file - 1 : steps.length - 1
  return last >= 0 ? last : undefined
}

/** What must be written down with a mark: the body and minutes of a decision, the reason of a no or a pass. */
export function needsOf(step: Step, outcome: StepMark['outcome']): readonly string[] {
  if (outcome === 'no') return ['reason']
  if (outcome === 'passed') return step.force === 'should' ? ['reason'] : []
  const decided = step.act === 'decide' ? ['body', 'minutesNo'] : []
  return [...decided, ...step.needs]
}

/** Acts at which a "no" sends the list back for a new round. */
export function mayRefuse(step: Step): boolean {
  return step.act === 'consult' || step.act === 'confirm-self' || step.act === 'decide'
}

/** How a step may be marked: done; passed over unless it must be; refused where a "no" has a meaning. */
export function outcomesOf(step: Step): readonly StepMark['outcome'][] {
  return [
    'done',
    ...(step.force === 'must' ? [] : (['passed'] as const)),
    ...(mayRefuse(step) ? (['no'] as const) : []),
  ]
}

export function rolesOf(step: Step): readonly string[] {
  return [...(step.by === undefined ? [] : [step.by]), ...step.with]
}

function roundOf(steps: readonly Step[], marks: readonly StepMark[]): number {
  const last = marks.reduce((highest, mark) => Math.max(highest, mark.round), 1)
  const refused = marks.some((mark) => {
    const step = steps[mark.step]
    return mark.round === last && mark.outcome === 'no' && step !== undefined && mayRefuse(step)
  })
  return refused ? last + 1 : last
}

function replacedActs(steps: readonly Step[], marks: readonly StepMark[]): ReadonlySet<string> {
  const done = marks.filter((mark) => mark.outcome === 'done').map((mark) => steps[mark.step]?.insteadOf)
  return new Set(done.filter((act) => act !== undefined))
}

type Around = { readonly lineIds: readonly string[]; readonly replaced: ReadonlySet<string> }

function settledAs(step: Step, own: readonly StepMark[], around: Around): StepStatus | undefined {
  if (around.replaced.has(step.act)) return 'closed'
  if (own.some((mark) => mark.outcome === 'passed')) return 'passed'
  if (own.length === 0) return undefined
  if (step.act === 'confirm-self') return unconfirmed(own, around.lineIds).length === 0 ? 'done' : undefined
  const roles = rolesOf(step)
  return roles.every((role) => own.some((mark) => mark.role === role)) ? 'done' : undefined
}

function unconfirmed(own: readonly StepMark[], lineIds: readonly string[]): readonly string[] {
  return lineIds.filter((lineId) => !own.some((mark) => mark.lineId === lineId))
}

function isSettled(status: StepStatus): boolean {
  return status === 'done' || status === 'passed' || status === 'closed'
}

function outcomeOf(views: readonly StepView[], marks: readonly StepMark[]) {
  const steps = views.map((view) => view.step)
  const at = effectiveStep(steps)
  const deciding = at === undefined ? undefined : views[at]
  const done = deciding?.status === 'done'
  const on = done ? lastDay(marks.filter((mark) => mark.step === at)) : undefined
  const lastDone = views.filter((view) => view.status === 'done').at(-1)
  const filing = views.find((view) => view.step.act === 'file')
  return {
    state: lastDone?.step.act ?? 'draft',
    effective: on !== undefined && at !== undefined ? { on, step: at } : null,
    nobodyDecides: lastIndex(steps, 'decide') < 0 && lastIndex(steps, 'confirm-self') < 0,
    decidedNotFiled: done && filing !== undefined && !isSettled(filing.status),
  }
}

function lastDay(marks: readonly StepMark[]): Day | undefined {
  return marks
    .map((mark) => mark.on)
    .sort()
    .at(-1)
}

function lastIndex(steps: readonly Step[], act: Step['act']): number {
  return steps.findLastIndex((step) => step.act === act)
}
