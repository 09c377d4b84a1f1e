import type { ListPage } from '@tongxin/contract/pairing'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { editorWords as words } from '../../../words/list-editor.ts'
import type { BoardActs } from './board-acts.ts'
import { CadreColumns } from './cadre-columns.tsx'
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
          <CadreColumns how={acts.canEdit} />
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
