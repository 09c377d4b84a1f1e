import type { ListPerson } from '@tongxin/contract/pairing/pairing'
import { personWords as words } from '../../../../words/pairing/list-editor.ts'
import type { BoardActs } from '../board-acts.ts'

interface PickButtonProps {
  readonly person: ListPerson
  readonly acts: BoardActs
  readonly isPicked: boolean
}

/** Picks a person for a cadre, or pairs at once when a cadre is already picked. */
export function PickButton({ person, acts, isPicked }: PickButtonProps) {
  return (
    <button
      type="button"
      className="pick-button"
      data-pick={person.id}
      aria-pressed={isPicked}
      aria-label={words.pick(person.name)}
      onClick={() => acts.pickPerson(person.id)}
    >
      {isPicked ? words.picked : words.pickShort}
    </button>
  )
}
