// A "no" ends a round: what was marked in it is history, and the next round begins with a reason already written down.
import type { Step } from '../../policy/step.ts'
import type { StepMark } from './step-mark.ts'

export type Rounds<Mark extends StepMark = StepMark> = {
  /** The round the list is in, from 1. */
  readonly round: number
  /** What counts in it: its own marks, and confirmations kept from the round before. */
  readonly counting: readonly Mark[]
  /** Earlier rounds, oldest first; the last mark of each is the "no" that ended it. */
  readonly ended: readonly EndedRound<Mark>[]
}

export type EndedRound<Mark extends StepMark = StepMark> = {
  readonly round: number
  readonly marks: readonly Mark[]
}

/** Acts at which a "no" sends the list back for a new round. */
export function mayRefuse({ act }: Step): boolean {
  return act === 'consult' || act === 'confirm-self' || act === 'decide'
}

/** A leader's own "no" to a pair: it ends the round for that pair alone. `act`: of the step that was marked. */
export function isDecline({ act, outcome }: { readonly act: string } & Pick<StepMark, 'outcome'>): boolean {
  return act === 'confirm-self' && outcome === 'no'
}

/**
 * The rounds of a list. A leader who declines a line sends the list back for a new recommendation (S4 八.1, reading A28);
 * the lines that other leaders have confirmed stay confirmed. A "no" at consult or decide begins anew.
 */
export function roundsOf<Mark extends StepMark>(
  steps: readonly Step[],
  marks: readonly Mark[],
): Rounds<Mark> {
  const last = marks.reduce((highest, mark) => Math.max(highest, mark.round), 1)
  const ended: EndedRound<Mark>[] = []
  let kept: readonly Mark[] = []
  for (let round = 1; round <= last; round += 1) {
    const own = marks.filter((mark) => mark.round === round)
    const no = own.find((mark) => mark.outcome === 'no' && isRefusable(steps[mark.step]))
    const counting = [...kept, ...own.filter((mark) => mark.outcome !== 'no')]
    if (!no) return { round, counting, ended }
    ended.push({ round, marks: own })
    const act = steps[no.step]?.act ?? ''
    kept = isDecline({ act, outcome: no.outcome })
      ? counting.filter((mark) => confirms(steps, mark) && mark.lineId !== no.lineId)
      : []
  }
  return { round: last + 1, counting: kept, ended }
}

function isRefusable(step: Step | undefined): boolean {
  return step !== undefined && mayRefuse(step)
}

function confirms(steps: readonly Step[], { step, outcome }: StepMark): boolean {
  return outcome === 'done' && steps[step]?.act === 'confirm-self'
}
