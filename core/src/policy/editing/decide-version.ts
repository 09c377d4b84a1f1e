import type { Day } from '../../calendar/day.ts'
import { accept, type Decision, refuse } from '../../decision/decision.ts'
import type { Policy, Transition } from '../policy.ts'
import type { BaseVersion, PolicyEdit } from './policy-edit.ts'

/** From when a new version holds, what it does to running periods and pairings, and its number of issue; '' = as before. */
export interface VersionFrame {
  readonly effectiveOn: Day
  readonly docNo: string
  readonly transition: Transition
}

/**
 * An edited text becomes a new version of the document it was made from: never of another one, and never from before the
 * version it was made from. The transition and the number become part of the text.
 */
export function decideVersion(
  { effectiveOn, docNo, transition }: VersionFrame,
  edited: Policy,
  base: BaseVersion,
): Decision<readonly PolicyEdit[]> {
  if (edited.id !== base.policy.id) return refuse({ code: 'policy-id-changed', id: base.policy.id })
  if (effectiveOn < base.effectiveOn) return refuse({ code: 'version-too-early', from: base.effectiveOn })
  const { requirements, pairings } = transition
  const plain = Object.keys(requirements).length === 0 && pairings === 'keep'
  return accept(
    [
      plain ? { place: ['transition'] } : { place: ['transition'], value: { ...requirements, pairings } },
      ...(docNo === ''
        ? []
        : [
            { place: ['docNo'], value: docNo },
            { place: ['effective'], value: effectiveOn },
          ]),
    ],
    { act: 'policy.recorded', subjectKind: 'policy', subjectIds: [base.id] },
  )
}
