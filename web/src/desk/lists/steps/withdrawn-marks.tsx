import type { WithdrawnMark } from '@tongxin/contract/pairing/list-step'
import { clockOf, dayOfMoment } from '../../../words/moments.ts'
import { actName } from '../../../words/pairing/list-acts.ts'
import { withdrawWords as words } from '../../../words/pairing/list-steps.ts'
import { markStory } from './mark-story.ts'
import './earlier-rounds.css'

/** Marks taken back: what they said, who took them back when, and why. */
export function WithdrawnMarks({ marks }: { readonly marks: readonly WithdrawnMark[] }) {
  if (marks.length === 0) return null
  return (
    <details className="card earlier-rounds">
      <summary>{words.count(marks.length)}</summary>
      <dl>
        {marks.map((mark) => (
          <div key={mark.id}>
            <dt>{actName(mark.act)}</dt>
            <dd>
              <p>
                <s>{markStory(mark)}</s>
              </p>
              <p>
                {words.taken({
                  by: mark.withdrawnBy,
                  at: `${dayOfMoment(mark.withdrawnAt)} ${clockOf(mark.withdrawnAt)}`,
                  reason: mark.withdrawnReason,
                })}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
