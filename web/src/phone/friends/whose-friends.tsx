import type { Friends } from '@tongxin/contract/contacts/friends'
import { useId } from 'react'
import { friendWords as words } from '../../words/contacts/friends.ts'

interface WhoseFriendsProps {
  readonly friends: Friends
  readonly onChoose: (cadreId: string) => void
}

/** A delegate of several cadres chooses whose friends are shown; everyone else never sees this. */
export function WhoseFriends({ friends, onChoose }: WhoseFriendsProps) {
  const id = useId()
  if (friends.cadres.length < 2) return null
  return (
    <div className="whose-friends">
      <label htmlFor={id}>{words.whose}</label>
      <select
        id={id}
        className="input"
        value={friends.cadre.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {friends.cadres.map((cadre) => (
          <option key={cadre.id} value={cadre.id}>
            {cadre.name}
          </option>
        ))}
      </select>
    </div>
  )
}
