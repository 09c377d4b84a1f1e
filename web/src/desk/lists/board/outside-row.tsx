import type { OutsideCadre } from '@tongxin/contract/pairing/list-figures'
import type { ListLine } from '@tongxin/contract/pairing/pairing'
import { StateMark } from '../../../ui/state-mark.tsx'
import { editorWords as words } from '../../../words/pairing/list-editor.ts'
import type { BoardActs } from './board-acts.ts'
import { PairChip } from './pair-chip.tsx'

interface OutsideRowProps {
  readonly listId: string
  readonly cadre: OutsideCadre
  readonly lines: readonly ListLine[]
  readonly acts: BoardActs
}

/** Who is none of the list's cadres and has persons in it: they can be taken out or given to another, and nobody is added. */
export function OutsideRow({ listId, cadre, lines, acts }: OutsideRowProps) {
  return (
    <tr>
      <th scope="row">
        {cadre.name}
        <small className="cadre-post-below">{cadre.post}</small>
      </th>
      <td className="cadre-post">{cadre.post}</td>
      <td className="cadre-outside">
        <StateMark state="short" size={14}>
          {words.outside}
        </StateMark>
      </td>
      <td>
        <p className="cadre-outside-next">{words.outsideNext}</p>
        <ul className="pair-chips">
          {lines.map((line) => (
            <PairChip key={line.personId} listId={listId} cadre={cadre} line={line} acts={acts} />
          ))}
        </ul>
      </td>
    </tr>
  )
}
