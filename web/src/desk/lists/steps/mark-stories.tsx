import type { StepMark } from '@tongxin/contract/pairing/list-step'
import { withdrawWords, stepWords as words } from '../../../words/pairing/list-steps.ts'
import { markStory } from './mark-story.ts'

interface MarkStoriesProps {
  readonly marks: readonly StepMark[]
  /** Left out where nothing is taken back. */
  readonly onWithdraw?: ((marks: readonly StepMark[]) => void) | undefined
}

/** What was marked, a line each; what many leaders said alike is told once, with how many. */
export function MarkStories({ marks, onWithdraw }: MarkStoriesProps) {
  return toldOnce(marks).map(({ mark, alike }) => {
    const story = markStory(mark)
    const open = alike.filter(({ can }) => can.withdraw)
    return (
      <p key={mark.id}>
        {mark.outcome === 'no' && <strong>{words.refused} </strong>}
        {mark.outcome === 'passed' && `${words.passed} `}
        {story}
        {alike.length > 1 && `，${words.pairs(alike.length)}`}
        {onWithdraw && open.length > 0 && (
          <button
            type="button"
            className="text-button mark-withdraw"
            aria-label={withdrawWords.actOf(story)}
            onClick={() => onWithdraw(open)}
          >
            {withdrawWords.act}
          </button>
        )}
      </p>
    )
  })
}

interface Told {
  readonly mark: StepMark
  readonly alike: readonly StepMark[]
}

function toldOnce(all: readonly StepMark[]): readonly Told[] {
  const told = new Map<string, Told>()
  for (const mark of all) {
    const said = `${mark.outcome} ${markStory(mark)}`
    const before = told.get(said)
    told.set(said, { mark: before?.mark ?? mark, alike: [...(before?.alike ?? []), mark] })
  }
  return [...told.values()]
}
