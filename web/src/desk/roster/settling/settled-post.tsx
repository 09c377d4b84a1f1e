import type { UnsettledPerson } from '@tongxin/contract/roster/settle-unit'
import { settleUnitWords as words } from '../../../words/roster/settle-unit.ts'
import type { PostChoice } from './settling.ts'

interface SettledPostProps {
  readonly person: string
  readonly post: UnsettledPerson['posts'][number]
  readonly choice: PostChoice
  readonly onChoose: (choice: PostChoice) => void
}

/** A post held in the unit that ended: whether it goes along, and under which title. */
export function SettledPost({ person, post: { title, body }, choice, onChoose }: SettledPostProps) {
  return (
    <div className="settling-post">
      <span>
        {title}
        {body && <small>{words.bodyNote(body)}</small>}
      </span>
      <select
        className="small-input"
        aria-label={words.howOf(person, title)}
        value={choice.how}
        onChange={(event) => onChoose({ ...choice, how: howIn(event.target.value) })}
      >
        {(['', 'go', 'end'] as const).map((how) => (
          <option key={how} value={how}>
            {words.hows[how]}
          </option>
        ))}
      </select>
      {choice.how === 'go' && (
        <input
          className="small-input"
          aria-label={words.titleOf(person, title)}
          maxLength={100}
          value={choice.title}
          onChange={(event) => onChoose({ ...choice, title: event.target.value })}
        />
      )}
    </div>
  )
}

function howIn(word: string): PostChoice['how'] {
  return word === 'go' || word === 'end' ? word : ''
}
