import type { StepMark } from '@tongxin/contract/list-step'
import { shortDay } from '../../../words/days.ts'
import { stepWords as words } from '../../../words/list-editor.ts'
import { signedBy } from '../../../words/lists.ts'

/** What was marked, a line each; what many leaders said alike is told once, with how many. */
export function MarkStories({ marks }: { readonly marks: readonly StepMark[] }) {
  return toldOnce(marks).map(({ mark, times }) => (
    <p key={`${mark.recordedAt} ${mark.role} ${mark.pair?.personName ?? ''}`}>
      {mark.outcome === 'no' && <strong>{words.refused} </strong>}
      {mark.outcome === 'passed' && `${words.passed} `}
      {storyOf(mark)}
      {times > 1 && `，${words.pairs(times)}`}
    </p>
  ))
}

function storyOf(mark: StepMark): string {
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

function toldOnce(all: readonly StepMark[]): readonly { readonly mark: StepMark; readonly times: number }[] {
  const alike = new Map<string, { mark: StepMark; times: number }>()
  for (const mark of all) {
    const said = `${mark.outcome} ${storyOf(mark)}`
    alike.set(said, { mark, times: (alike.get(said)?.times ?? 0) + 1 })
  }
  return [...alike.values()]
}
