import type { Day } from '../../calendar/day.ts'
import type { Step, StepAct } from '../../policy/step.ts'
import { roundsOf } from './list-rounds.ts'
import type { StepMark } from './step-mark.ts'

export type NeighbourDay = { readonly on: Day; readonly act: StepAct }
export type DayLimits = {
  readonly notBefore: NeighbourDay | null
  readonly notAfter: NeighbourDay | null
}

/**
 * Between which days a step may be dated: not before what was done at earlier steps or ended the round before, not after
 * what was already done at later ones. Several may share a day.
 */
export function dayLimits(steps: readonly Step[], marks: readonly StepMark[], index: number): DayLimits {
  const { round } = roundsOf(steps, marks)
  const day = ({ step, on }: StepMark): readonly NeighbourDay[] => {
    const act = steps[step]?.act
    return act === undefined ? [] : [{ on, act }]
  }
  const counted = marks.filter((mark) => mark.outcome !== 'extended')
  const before = counted.filter((mark) => mark.round < round || mark.step < index).flatMap(day)
  const after = counted.filter((mark) => mark.round === round && mark.step > index).flatMap(day)
  return {
    notBefore: before.reduce<NeighbourDay | null>(
      (latest, one) => (latest === null || one.on >= latest.on ? one : latest),
      null,
    ),
    notAfter: after.reduce<NeighbourDay | null>(
      (first, one) => (first === null || one.on < first.on ? one : first),
      null,
    ),
  }
}
