import type { EndedRound, StepMark } from '@tongxin/contract/pairing/list-step'
import { actName } from '../../../words/pairing/list-acts.ts'
import { stepWords as words } from '../../../words/pairing/list-steps.ts'
import { MarkStories } from './mark-stories.tsx'
import './earlier-rounds.css'

interface EarlierRoundsProps {
  readonly rounds: readonly EndedRound[]
  /** The list has not taken effect: what sent it back is still to be mended. */
  readonly isOpen: boolean
  readonly onWithdraw: (marks: readonly StepMark[]) => void
}

/** The rounds that a "no" ended: who marked what in each, and why it went back; the last of them in view while the list is open. */
export function EarlierRounds({ rounds, isOpen, onWithdraw }: EarlierRoundsProps) {
  const last = rounds.at(-1)
  const no = last?.marks.findLast(({ outcome }) => outcome === 'no')
  if (!last) return null
  return (
    <details className="card earlier-rounds">
      <summary>
        {words.rounds(rounds.length)}
        {isOpen && no && <span className="earlier-rounds-why">{words.sentBack(last.round, no)}</span>}
      </summary>
      {rounds.map(({ round, marks }) => (
        <section key={round} aria-label={words.roundTitle(round)}>
          <h3>{words.roundTitle(round)}</h3>
          <dl>
            {actsIn(marks).map((act) => (
              <div key={act}>
                <dt>{actName(act)}</dt>
                <dd>
                  <MarkStories marks={marks.filter((mark) => mark.act === act)} onWithdraw={onWithdraw} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  )
}

function actsIn(marks: EndedRound['marks']): readonly string[] {
  return [...new Set(marks.map(({ act }) => act))]
}
