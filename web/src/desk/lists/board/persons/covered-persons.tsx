import type { ListPage, ListPerson } from '@tongxin/contract/pairing/pairing'
import { type Day, dateOf } from '@tongxin/core/calendar/day'
import { memo, useMemo } from 'react'
import { editorWords, personWords as words } from '../../../../words/pairing/list-editor.ts'
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
  readonly pickedId: string | undefined
}

/** Persons who have somebody, one line each: unit, cadre, since when. */
export function CoveredPersons({ page, persons, title, acts, pickedId }: CoveredPersonsProps) {
  const { shown, more } = useShownCount(persons.length, 200)
  const { lines } = page
  const seen = useMemo(() => persons.slice(0, shown), [persons, shown])
  const since = useMemo(() => sinceOf(lines, seen), [lines, seen])
  return (
    <div className="covered-group">
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
          {seen.map((person) => (
            <CoveredPerson
              key={person.id}
              person={person}
              since={sinceWords(since.get(person.id))}
              acts={acts}
              isPicked={person.id === pickedId}
            />
          ))}
        </tbody>
      </table>
      <MoreRows shown={shown} of={persons.length} onMore={more} />
    </div>
  )
}

interface CoveredPersonProps {
  readonly person: ListPerson
  readonly since: string | undefined
  readonly acts: BoardActs
  readonly isPicked: boolean
}

const CoveredPerson = memo(function CoveredPerson({ person, since, acts, isPicked }: CoveredPersonProps) {
  const { unitName, coveredBy, alsoCoveredBy } = person
  return (
    <PersonRow person={person} acts={acts} isPicked={isPicked}>
      <td className="covered-unit" title={unitName}>
        {unitName}
      </td>
      <td title={alsoCoveredBy.length > 0 ? words.others(alsoCoveredBy) : undefined}>
        {coveredBy.join('、')}
      </td>
      <td className="covered-since">
        {since === editorWords.begins ? <span data-tone="ink">{since}</span> : since}
      </td>
    </PersonRow>
  )
})

/** Of each of these persons the days the lines stand since; a new line has none. */
function sinceOf(
  lines: ListPage['lines'],
  persons: readonly ListPerson[],
): ReadonlyMap<string, readonly (Day | null)[]> {
  const days = new Map(persons.map(({ id }): [string, (Day | null)[]] => [id, []]))
  for (const { personId, since } of lines) days.get(personId)?.push(since)
  return days
}

/** The year the first of the lines stands since, or that they are new. */
function sinceWords(days: readonly (Day | null)[] = []): string | undefined {
  if (days.length === 0) return undefined
  const [first] = days.flatMap((day) => day ?? []).sort()
  return first ? words.year(String(dateOf(first).year)) : editorWords.begins
}
