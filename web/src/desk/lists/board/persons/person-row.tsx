import type { ListPerson } from '@tongxin/contract/pairing/pairing'
import type { ReactNode } from 'react'
import type { BoardActs } from '../board-acts.ts'
import { startDrag } from '../dragged.ts'
import { PickButton } from './pick-button.tsx'

interface PersonRowProps {
  readonly person: ListPerson
  readonly acts: BoardActs
  readonly isPicked: boolean
  /** The cells between the name and the button. */
  readonly children: ReactNode
}

/** A person in a table of the editor: to be dragged to a cadre, or picked. */
export function PersonRow({ person, acts, isPicked, children }: PersonRowProps) {
  return (
    <tr
      data-picked={isPicked}
      draggable={acts.canEdit}
      onDragStart={(event) => startDrag(event, { personId: person.id, fromCadreId: null })}
    >
      <th scope="row">{person.name}</th>
      {children}
      {acts.canEdit && (
        <td>
          <PickButton person={person} acts={acts} isPicked={isPicked} />
        </td>
      )}
    </tr>
  )
}
