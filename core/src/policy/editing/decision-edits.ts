import type { Day } from '../../calendar/day.ts'
import type { ValuePlace } from '../value-place.ts'
import type { PolicyEdit } from './policy-edit.ts'

/** Who decided what the document leaves open, from which day on, and by which minutes; '' where there are none. */
export interface DecisionFrame {
  readonly by: string
  readonly since: Day
  readonly body: string
  readonly minutesNo: string
}

/** The frame as it stands in the file beside what was decided; what an earlier decision left is taken away. */
export function decisionEdits(place: ValuePlace, frame: DecisionFrame | null): readonly PolicyEdit[] {
  return (['by', 'since', 'body', 'minutesNo'] as const).map((field) => {
    const value = frame?.[field] ?? ''
    return value === '' ? { place: [...place, field] } : { place: [...place, field], value }
  })
}
