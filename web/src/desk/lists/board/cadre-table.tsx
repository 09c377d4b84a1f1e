import type { ListLine, ListPage } from '@tongxin/contract/pairing/pairing'
import { append } from '@tongxin/core/duties/records/grouping'
import { useMemo, useState } from 'react'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { editorWords as words } from '../../../words/pairing/list-editor.ts'
import { foundPeople } from '../found-people.ts'
import { MoreRows } from '../more-rows.tsx'
import { useNamed } from '../use-named.ts'
import { useShownCount } from '../use-shown-count.ts'
import type { BoardActs } from './board-acts.ts'
import { CadreColumns } from './cadre-columns.tsx'
import { CadreRow } from './cadre-row.tsx'
import { FindField } from './find-field.tsx'
import { Grip } from './grip.tsx'
import { OutsideRow } from './outside-row.tsx'
import { PickedRows } from './picked-rows.tsx'
import type { Picked } from './use-picking.ts'
import './cadre-table.css'

interface CadreTableProps {
  readonly page: ListPage
  readonly acts: BoardActs
  readonly picked: Picked | undefined
}

/** Whom a line names and is no cadre of the tier, to be dealt with first; then every cadre of it with load against quota and persons. */
export function CadreTable({ page, acts, picked }: CadreTableProps) {
  const { cadres, outside, lines } = page
  const byCadre = useMemo(() => linesByCadre(lines), [lines])
  const [typed, setTyped] = useState('')
  const named = useNamed(typed)
  const found = useMemo(() => foundPeople(cadres, typed, named), [cadres, typed, named])
  const gone = foundPeople(outside, typed, named).filter(({ id }) => byCadre.has(id))
  const { shown, more } = useShownCount(found.length, 100)
  return (
    <Card
      title={words.cadres}
      note={words.cadresNote(cadres.length, lines.length)}
      extra={<FindField label={words.search} typed={typed} onType={setTyped} />}
      footer={acts.canEdit && <Legend />}
    >
      {found.length + gone.length === 0 ? (
        <EmptyState icon="people" title={cadres.length > 0 ? words.noneFound : words.noCadres}>
          {cadres.length > 0 ? null : words.noCadresNext}
        </EmptyState>
      ) : (
        <table className="cadre-table">
          <CadreColumns how={acts.canEdit} />
          <PickedRows picked={picked}>
            {gone.map((cadre) => (
              <OutsideRow
                key={cadre.id}
                listId={page.head.id}
                cadre={cadre}
                lines={byCadre.get(cadre.id) ?? noLines}
                acts={acts}
              />
            ))}
            {found.slice(0, shown).map((cadre) => (
              <CadreRow
                key={cadre.id}
                listId={page.head.id}
                cadre={cadre}
                lines={byCadre.get(cadre.id) ?? noLines}
                acts={acts}
              />
            ))}
          </PickedRows>
        </table>
      )}
      <MoreRows shown={shown} of={found.length} onMore={more} />
    </Card>
  )
}

const noLines: readonly ListLine[] = []

function linesByCadre(lines: readonly ListLine[]): ReadonlyMap<string, readonly ListLine[]> {
  const byCadre = new Map<string, ListLine[]>()
  for (const line of lines) append(byCadre, line.cadreId, line)
  return byCadre
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
