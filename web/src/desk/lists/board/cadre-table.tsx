import type { ListPage } from '@tongxin/contract/pairing'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { editorWords as words } from '../../../words/list-editor.ts'
import type { BoardActs } from './board-acts.ts'
import { CadreRow } from './cadre-row.tsx'
import { Grip } from './grip.tsx'
import './cadre-table.css'

interface CadreTableProps {
  readonly page: ListPage
  readonly acts: BoardActs
}

/** Every cadre of the tier with load against quota and the persons they would contact. */
export function CadreTable({ page, acts }: CadreTableProps) {
  const { cadres, lines } = page
  return (
    <Card
      title={words.cadres}
      note={words.cadresNote(cadres.length, lines.length)}
      footer={acts.canEdit && <Legend />}
    >
      {cadres.length === 0 ? (
        <EmptyState icon="people" title={words.noCadres}>
          {words.noCadresNext}
        </EmptyState>
      ) : (
        <table className="cadre-table">
          <colgroup>
            <col className="cadre-column" />
            <col className="post-column" />
            <col className="load-column" />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{words.columnCadre}</th>
              <th scope="col" className="cadre-post">
                {words.columnPost}
              </th>
              <th scope="col">{words.columnLoad}</th>
              <th scope="col">
                {words.columnPersons}
                {acts.canEdit && <span className="screen-only">{words.columnPersonsHow}</span>}
              </th>
            </tr>
          </thead>
          <tbody>
            {cadres.map((cadre) => (
              <CadreRow
                key={cadre.id}
                listId={page.head.id}
                cadre={cadre}
                lines={lines.filter((line) => line.cadreId === cadre.id)}
                acts={acts}
              />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function Legend() {
  return (
    <span className="cadre-legend screen-only">
      <span>
        <Grip /> {words.footPick}
      </span>
      <span>
        <Icon name="help" size={14} /> {words.footWhy}
      </span>
    </span>
  )
}
