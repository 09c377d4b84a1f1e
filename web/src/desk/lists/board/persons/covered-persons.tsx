import type { ListPage, ListPerson } from '@tongxin/contract/pairing'
import { type Day, dateOf } from '@tongxin/core/calendar/day'
import { append } from '@tongxin/core/duties/records/grouping'
import { editorWords, personWords as words } from '../../../../words/list-editor.ts'
import { MoreRows } from '../../more-rows.tsx'
import { useShownCount } from '../../use-shown-count.ts'
import type { BoardActs } from '../board-acts.ts'
import { PersonRow } from './person-row.tsx'
import '../../../../ui/dense-table.css'

interface CoveredPersonsProps {
  readonly page: ListPage
  readonly persons: readonly ListPerson[]
  readonly title: string
  readonly acts: BoardActs
}

/** Persons who have somebody, one line each: unit, cadre, since when. */
export function CoveredPersons({ page, persons, title, acts }: CoveredPersonsProps) {
  const { shown, more } = useShownCount(persons.length, 200)
  const since = sinceOf(page)
  return (
    <>
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
          {persons.slice(0, shown).map((person) => (
            <PersonRow key={person.id} person={person} acts={acts}>
              <td className="covered-unit" title={person.unitName}>
                {person.unitName}
              </td>
              <td title={person.alsoCoveredBy.length > 0 ? words.others(person.alsoCoveredBy) : undefined}>
                {person.coveredBy.join('、')}
              </td>
              <td className="covered-since">
                <Since days={since.get(person.id)} />
              </td>
            </PersonRow>
          ))}
        </tbody>
      </table>
      <MoreRows shown={shown} of={persons.length} onMore={more} />
    </>
  )
}

/** Of each person the days the lines stand since; a new line has none. */
function sinceOf({ lines }: ListPage): ReadonlyMap<string, readonly (Day | null)[]> {
  const days = new Map<string, (Day | null)[]>()
  for (const { personId, since } of lines) append(days, personId, since)
  return days
}

function Since({ days }: { readonly days: readonly (Day | null)[] | undefined }) {
  if (!days) return null
  const [first] = days.flatMap((day) => day ?? []).sort()
  if (first) return <>{words.year(String(dateOf(first).year))}</>
  return <span data-tone="ink">{editorWords.begins}</span>
}
