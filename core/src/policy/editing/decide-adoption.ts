import { accept, type Decision, refuse } from '../../decision/decision.ts'
import { type ValuePlace, valueAt } from '../value-place.ts'
import { type DecisionFrame, decisionEdits } from './decision-edits.ts'
import type { BaseVersion, PolicyEdit } from './policy-edit.ts'

/** Which of several readings the school adopts, counted from 1; null takes an adoption back. */
export interface Adoption extends DecisionFrame {
  readonly place: ValuePlace
  readonly reading: number | null
}

/**
 * A reading is adopted by a new version that takes force on the day of the decision: the same text with the choice and
 * who made it. It never reaches back before the version it is made in, whose closed periods stay as they were judged.
 */
export function decideAdoption(
  { place, reading, ...frame }: Adoption,
  base: BaseVersion,
): Decision<readonly PolicyEdit[]> {
  const value = valueAt(base.policy, place)
  if (value?.state !== 'readings') return refuse({ code: 'not-open-to-readings', place: place.join('.') })
  if (reading !== null && (reading < 1 || reading > value.readings.length))
    return refuse({ code: 'reading-unknown', count: value.readings.length })
  if (reading === value.adopted) return refuse({ code: 'policy-unchanged' })
  if (frame.since < base.effectiveOn) return refuse({ code: 'version-too-early', from: base.effectiveOn })
  return accept(
    [
      { place: [...place, 'adopted'], value: reading },
      ...decisionEdits(place, reading === null ? null : frame),
    ],
    {
      act: 'policy.reading-adopted',
      subjectKind: 'policy',
      subjectIds: [base.id],
      fields: [place.join('.')],
    },
  )
}
