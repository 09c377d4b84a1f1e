import { accept, type Decision, refuse } from '../../decision/decision.ts'
import { isUnitRole } from '../unit-role.ts'
import type { Delegated, Filled, Value } from '../value.ts'
import { type ValuePlace, valueAt } from '../value-place.ts'
import { type DecisionFrame, decisionEdits } from './decision-edits.ts'
import type { BaseVersion, PolicyEdit } from './policy-edit.ts'

/** What a role sets where the document leaves a value to it, as the file would write it; null leaves it open again. */
export interface Filling extends DecisionFrame {
  readonly place: ValuePlace
  readonly value: unknown
}

/**
 * What is left to a role of the whole school is set by a new version from the day of the decision. What is left to each
 * unit is not set here: every unit has a value of its own. Whether the value fits its place, the reader says.
 */
export function decideFilling(
  { place, value, ...frame }: Filling,
  base: BaseVersion,
): Decision<readonly PolicyEdit[]> {
  const left = leftAt(valueAt(base.policy, place))
  if (!left) return refuse({ code: 'not-delegated', requirement: place.join('.') })
  if (isUnitRole(left.to)) return refuse({ code: 'left-to-each-unit' })
  if (isOutside(value, left))
    return refuse({ code: 'outside-bounds', atLeast: left.atLeast ?? null, atMost: left.atMost ?? null })
  if (frame.since < base.effectiveOn) return refuse({ code: 'version-too-early', from: base.effectiveOn })
  const filled = [...place, 'filled']
  return accept(
    [
      value === null ? { place: filled } : { place: filled, value },
      ...decisionEdits(place, value === null ? null : frame),
    ],
    {
      act: 'policy.value-filled',
      subjectKind: 'policy',
      subjectIds: [base.id],
      fields: [place.join('.')],
    },
  )
}

function leftAt(value: Value<unknown> | undefined): Omit<Delegated, 'state'> | Filled | undefined {
  if (value?.state === 'delegated') return value
  return value?.state === 'set' ? value.filled : undefined
}

function isOutside(value: unknown, { atLeast, atMost }: Pick<Delegated, 'atLeast' | 'atMost'>): boolean {
  if (typeof value !== 'number') return false
  return (atLeast !== undefined && value < atLeast) || (atMost !== undefined && value > atMost)
}
