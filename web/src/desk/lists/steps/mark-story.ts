import type { StepMark } from '@tongxin/contract/pairing/list-step'
import { shortDay } from '../../../words/days.ts'
import { stepWords as words } from '../../../words/pairing/list-steps.ts'
import { signedBy } from '../../../words/pairing/lists.ts'

/** What was marked in one line: by whom, when, by which meeting, why. */
export function markStory(mark: StepMark): string {
  const { on, body, minutesNo, reason, until, outcome, pair } = mark
  return [
    signedBy(mark),
    shortDay(on),
    outcome === 'no' && pair ? words.pair(pair.cadreName, pair.personName) : null,
    until === null ? null : words.extended(shortDay(until)),
    body,
    minutesNo,
    reason,
  ]
    .filter(Boolean)
    .join('，')
}
