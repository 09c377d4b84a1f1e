import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'
import { listActs, stepActs } from '../step.ts'

/**
 * What must fit together along one chain of steps: nothing before it is possible, every time limit counted from
 * something, what is replaced or extended there. Works on the raw steps, so that all of it is told at once.
 */
export function stepsMakeSense(value: unknown, at: Place): void {
  if (!Array.isArray(value)) return
  const acts = value.map((step: unknown) => (isMap(step) ? step['act'] : undefined))
  value.forEach((step: unknown, index) => {
    if (!isMap(step)) return
    const here = at.inside(index)
    comesTooEarly(acts, index, here)
    limitStartsSomewhere(step, acts.slice(0, index), here)
    replacesAStep(step, acts, here)
  })
}

/** A list's chain takes the acts of lists only: no other could ever be done on a list. */
export function stepsOfAList(value: unknown, at: Place): void {
  stepsMakeSense(value, at)
  if (!Array.isArray(value)) return
  value.forEach((step: unknown, index) => {
    const act = isMap(step) ? step['act'] : undefined
    if (typeof act !== 'string' || !isActElsewhere(act)) return
    at.inside(index)
      .inside('act')
      .mistake('act-of-another-procedure', { found: act, known: listActs.join('、') })
  })
}

/** Each act with those that, where the chain has them, must come before it. */
const before: Readonly<Record<string, readonly string[]>> = {
  decide: ['propose', 'recommend'],
  'confirm-self': ['propose', 'recommend'],
  file: ['propose', 'recommend', 'decide'],
  issue: ['propose', 'recommend', 'decide'],
  dispatch: ['triage'],
  handle: ['triage', 'dispatch'],
  answer: ['triage', 'dispatch', 'handle'],
  tell: ['triage', 'dispatch', 'handle', 'answer'],
  arrange: ['ask'],
  decline: ['ask'],
  escalate: ['report'],
}

function isActElsewhere(act: string): boolean {
  return stepActs.some((known) => known === act) && !listActs.some((known) => known === act)
}

function comesTooEarly(acts: readonly unknown[], index: number, at: Place): void {
  const act = acts[index]
  const earlier = typeof act === 'string' && Object.hasOwn(before, act) ? (before[act] ?? []) : []
  const later = earlier.find((other) => acts.indexOf(other) > index)
  if (later === undefined || acts.indexOf(act) !== index) return
  at.inside('act').mistake('step-too-early', { found: String(act), after: later })
}

function limitStartsSomewhere(
  step: Readonly<Record<string, unknown>>,
  earlier: readonly unknown[],
  at: Place,
): void {
  if (step['extend'] !== undefined && step['within'] === undefined) {
    at.inside('extend').mistake('extend-without-within')
  }
  if (step['within'] !== undefined && step['from'] === undefined && earlier.length === 0) {
    at.inside('within').mistake('within-of-a-first-step')
  }
}

function replacesAStep(step: Readonly<Record<string, unknown>>, acts: readonly unknown[], at: Place): void {
  const replaced = step['insteadOf']
  if (typeof replaced !== 'string') return
  if (acts.includes(replaced) && replaced !== step['act']) return
  at.inside('insteadOf').mistake('instead-of-no-step', {
    found: replaced,
    known: acts.filter((act) => typeof act === 'string' && act !== step['act']).join('、') || '（无）',
  })
}
