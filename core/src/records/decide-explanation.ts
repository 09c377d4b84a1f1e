import type { Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { FindingState } from '../duties/findings/state-of.ts'

export interface ShortfallGround {
  /** One for each document that asks for it. */
  readonly states: readonly FindingState[]
  /** null: a standing requirement, explained from today on. */
  readonly periodFrom: Day | null
  readonly today: Day
}

/** 说明原因 is for what is advised and was fallen short of; a day of the period meant is kept, and no reason. */
export function decideExplanation(
  id: string,
  { states, periodFrom, today }: ShortfallGround,
): Decision<{ readonly on: Day }> {
  const other = states.find((state) => state !== 'advice')
  if (other !== undefined) return refuse({ code: 'nothing-to-explain', state: other })
  return accept(
    { on: periodFrom ?? today },
    { act: 'duty.explained', subjectKind: 'record', subjectIds: [id] },
  )
}
