import type { ListPerson } from '@tongxin/contract/pairing/pairing'
import { personWords } from '../../../../words/pairing/list-editor.ts'
import { MoreRows } from '../../more-rows.tsx'
import { useShownCount } from '../../use-shown-count.ts'
import type { BoardActs } from '../board-acts.ts'
import { PersonRow } from './person-row.tsx'
import '../../../../ui/dense-table.css'

interface FreePersonsProps {
  readonly persons: readonly ListPerson[]
  readonly title: string
  readonly acts: BoardActs
  readonly pickedId: string | undefined
}

/** Persons who have nobody and for whom the document asks nobody: they may be paired all the same. */
export function FreePersons({ persons, title, acts, pickedId }: FreePersonsProps) {
  const { shown, more } = useShownCount(persons.length, 100)
  return (
    <>
      <table className="dense-table covered-persons">
        <colgroup>
          <col className="covered-name" />
          <col />
          {acts.canEdit && <col className="covered-pick" />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={acts.canEdit ? 3 : 2}>
              {title}
            </th>
          </tr>
        </thead>
        <tbody>
          {persons.slice(0, shown).map((person) => (
            <PersonRow key={person.id} person={person} acts={acts} isPicked={person.id === pickedId}>
              <td title={alsoCovered(person)}>{[person.unitName, person.post].filter(Boolean).join('，')}</td>
            </PersonRow>
          ))}
        </tbody>
      </table>
      <MoreRows shown={shown} of={persons.length} onMore={more} />
    </>
  )
}

function alsoCovered({ alsoCoveredBy }: ListPerson): string | undefined {
  return alsoCoveredBy.length > 0 ? personWords.others(alsoCoveredBy) : undefined
}
