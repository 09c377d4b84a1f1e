import type { ListPage, ListPerson } from '@tongxin/contract/pairing'
import { dateOf } from '@tongxin/core/calendar/day'
import { editorWords, personWords as words } from '../../../../words/list-editor.ts'
import type { BoardActs } from '../board-acts.ts'
import { startDrag } from '../dragged.ts'
import { PickButton } from './pick-button.tsx'
import '../../../../ui/dense-table.css'

interface CoveredPersonsProps {
  readonly page: ListPage
  readonly persons: readonly ListPerson[]
  readonly title: string
  readonly acts: BoardActs
}

/** Persons who have somebody, one line each: unit, cadre, since when. */
export function CoveredPersons({ page, persons, title, acts }: CoveredPersonsProps) {
  return (
    <table className="dense-table covered-persons">
      <colgroup>
        <col className="covered-name" />
        <col className="covered-unit" />
        <col className="covered-cadre" />
        <col className="covered-since" />
        {acts.canEdit && <col className="covered-pick" />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="covered-unit">
            {words.columnUnit}
          </th>
          <th scope="col">{words.columnCadre}</th>
          <th scope="col" className="covered-since">
            {words.columnSince}
          </th>
          {acts.canEdit && (
            <th scope="col">
              <span className="visually-hidden">{words.pickShort}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {persons.map((person) => (
          <tr
            key={person.id}
            data-picked={acts.picked?.id === person.id}
            draggable={acts.canEdit}
            onDragStart={(event) => startDrag(event, { personId: person.id, fromCadreId: null })}
          >
            <th scope="row">{person.name}</th>
            <td className="covered-unit" title={person.unitName}>
              {person.unitName}
            </td>
            <td title={person.alsoCoveredBy.length > 0 ? words.others(person.alsoCoveredBy) : undefined}>
              {person.coveredBy.join('、')}
            </td>
            <td className="covered-since">
              <Since page={page} person={person} />
            </td>
            {acts.canEdit && (
              <td>
                <PickButton person={person} acts={acts} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Since({ page, person }: { readonly page: ListPage; readonly person: ListPerson }) {
  const lines = page.lines.filter((line) => line.personId === person.id)
  if (lines.length === 0) return null
  const [first] = lines.flatMap((line) => line.since ?? []).sort()
  if (first) return <>{words.year(String(dateOf(first).year))}</>
  return <span data-tone="ink">{editorWords.begins}</span>
}
