import type { ListPage, ListPerson } from '@tongxin/contract/pairing/pairing'
import { useMemo, useState } from 'react'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { personWords as words } from '../../../../words/pairing/list-editor.ts'
import { foundPeople } from '../../found-people.ts'
import { MoreRows } from '../../more-rows.tsx'
import { useNamed } from '../../use-named.ts'
import { useShownCount } from '../../use-shown-count.ts'
import type { BoardActs } from '../board-acts.ts'
import { FindField } from '../find-field.tsx'
import type { Picked } from '../use-picking.ts'
import { CoveredPersons } from './covered-persons.tsx'
import { FreePersons } from './free-persons.tsx'
import { groupsOf } from './person-groups.ts'
import { WaitingPerson } from './waiting-person.tsx'
import './person-pane.css'

interface PersonPaneProps {
  readonly page: ListPage
  readonly acts: BoardActs
  readonly picked: Picked | undefined
}

/** The persons of the tier: those without anybody first, then those nothing can be said of, then the rest. */
export function PersonPane({ page, acts, picked }: PersonPaneProps) {
  const [typed, setTyped] = useState('')
  const { persons } = page
  const named = useNamed(typed)
  const shown = useMemo(() => foundPeople(persons, typed, named), [persons, typed, named])
  const { uncovered, unknown, covered, notAsked } = useMemo(() => groupsOf(shown), [shown])
  const pickedId = picked?.side === 'person' ? picked.id : undefined
  return (
    <div className="person-pane screen-only">
      <Card
        title={words.title}
        note={words.note(page.persons.length)}
        extra={<FindField label={words.search} typed={typed} onType={setTyped} />}
      >
        <div className="person-scroll">
          {shown.length === 0 && <Nobody any={page.persons.length > 0} />}
          <WaitingGroup persons={uncovered} state="uncovered" acts={acts} pickedId={pickedId} />
          <WaitingGroup persons={unknown} state="unknown" acts={acts} pickedId={pickedId} />
          {notAsked.length > 0 && (
            <FreePersons
              persons={notAsked}
              title={words.notAsked(notAsked.length)}
              acts={acts}
              pickedId={pickedId}
            />
          )}
          {covered.length > 0 && (
            <CoveredPersons
              page={page}
              persons={covered}
              title={words.covered(covered.length)}
              acts={acts}
              pickedId={pickedId}
            />
          )}
        </div>
      </Card>
    </div>
  )
}

interface WaitingGroupProps {
  readonly persons: readonly ListPerson[]
  readonly state: 'uncovered' | 'unknown'
  readonly acts: BoardActs
  readonly pickedId: string | undefined
}

function WaitingGroup({ persons, state, acts, pickedId }: WaitingGroupProps) {
  const { shown, more } = useShownCount(persons.length, 100)
  return (
    <>
      {persons.slice(0, shown).map((person) => (
        <WaitingPerson
          key={person.id}
          person={person}
          state={state}
          acts={acts}
          isPicked={person.id === pickedId}
        />
      ))}
      <MoreRows shown={shown} of={persons.length} onMore={more} />
    </>
  )
}

function Nobody({ any }: { readonly any: boolean }) {
  return (
    <EmptyState icon="person" title={any ? words.noneFound : words.empty}>
      {any ? null : words.emptyNext}
    </EmptyState>
  )
}
