import type { ListCadre, ListLine } from '@tongxin/contract/pairing/pairing'
import { memo, useContext, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { editorWords as words } from '../../../words/pairing/list-editor.ts'
import type { BoardActs } from './board-acts.ts'
import { draggedIn, holdsPerson } from './dragged.ts'
import { allOf, Load } from './load.tsx'
import { PairChip } from './pair-chip.tsx'
import { PickedContext } from './picked-rows.tsx'

interface CadreRowProps {
  readonly listId: string
  readonly cadre: ListCadre
  readonly lines: readonly ListLine[]
  /** The same object at every drawing. */
  readonly acts: BoardActs
}

/** A cadre with the persons of the list. Of hundreds of rows a step changes one or two, and only those are drawn anew. */
export const CadreRow = memo(Row, isSameRow)

function isSameRow(before: CadreRowProps, after: CadreRowProps): boolean {
  return (
    before.cadre === after.cadre &&
    before.acts === after.acts &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, at) => line === after.lines[at])
  )
}

function Row({ listId, cadre, lines, acts }: CadreRowProps) {
  const dropping = useDropping(cadre.id, acts)
  return (
    <tr data-over={dropping.over} {...(acts.canEdit ? dropping.on : {})}>
      <th scope="row">
        {cadre.name}
        <small className="cadre-post-below">{cadre.post}</small>
      </th>
      <td className="cadre-post">{cadre.post}</td>
      <td>
        <Load quota={cadre.quota} />
      </td>
      <td>
        <ul className="pair-chips">
          {lines.map((line) => (
            <PairChip key={line.personId} listId={listId} cadre={cadre} line={line} acts={acts} />
          ))}
          {acts.canEdit && (
            <li className="screen-only">
              <PairTarget cadre={cadre} lines={lines} acts={acts} />
            </li>
          )}
        </ul>
      </td>
    </tr>
  )
}

/** Where a person goes: pressed while somebody is picked it pairs, else it picks this cadre. */
function PairTarget({ cadre, lines, acts }: Omit<CadreRowProps, 'listId'>) {
  const picked = useContext(PickedContext)()
  const room = roomOf(cadre)
  const already = picked?.side === 'person' && lines.some((line) => line.personId === picked.id)
  const text = already ? words.alreadyHere : picked?.side === 'person' ? words.addHere(cadre.name) : room
  return (
    <button
      type="button"
      className="pair-target"
      data-pair-target={cadre.id}
      data-full={room === words.addOver}
      disabled={already}
      aria-pressed={picked?.side === 'cadre' ? picked.id === cadre.id : undefined}
      aria-label={picked?.side === 'person' ? `${text}，${room}` : words.addFor(cadre.name, room)}
      onClick={() => acts.pickCadre(cadre.id)}
    >
      <Icon name="plus" size={14} /> {text}
    </button>
  )
}

function roomOf({ quota }: ListCadre): string {
  const { atMost } = quota
  if (atMost === null) return words.addAny
  const load = allOf(quota)
  return load < atMost ? words.add(atMost - load) : words.addOver
}

function useDropping(cadreId: string, acts: BoardActs) {
  const [over, setOver] = useState(false)
  const on = {
    onDragOver: (event: React.DragEvent) => {
      if (!holdsPerson(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      setOver(false)
      const dragged = draggedIn(event)
      if (!dragged) return
      event.preventDefault()
      acts.drop(cadreId, dragged)
    },
  }
  return { over, on }
}
