import type { ListPage } from '@tongxin/contract/pairing'
import { useMemo, useState } from 'react'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { personWords as words } from '../../../../words/list-editor.ts'
import { MoreRows } from '../../more-rows.tsx'
import { useShownCount } from '../../use-shown-count.ts'
import type { BoardActs } from '../board-acts.ts'
import type { Picked } from '../use-picking.ts'
import { CoveredPersons } from './covered-persons.tsx'
import { FreePersons } from './free-persons.tsx'
import { groupsOf, matchingPersons } from './person-groups.ts'
import { WaitingPerson } from './waiting-person.tsx'
import '../../small-input.css'
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
  const shown = useMemo(() => matchingPersons(persons, typed), [persons, typed])
  const { uncovered, unknown, covered, notAsked } = useMemo(() => groupsOf(shown), [shown])
  const pickedId = picked?.side === 'person' ? picked.id : undefined
  const waiting = useShownCount(uncovered.length, 100)
  const unclear = useShownCount(unknown.length, 100)
  return (
    <div className="person-pane screen-only">
      <Card
        title={words.title}
        note={words.note(page.persons.length)}
        extra={
          <input
            type="search"
            className="small-input"
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        }
      >
        <div className="person-scroll">
          {shown.length === 0 && <Nobody any={page.persons.length > 0} />}
          {uncovered.slice(0, waiting.shown).map((person) => (
            <WaitingPerson
              key={person.id}
              person={person}
              state="uncovered"
              acts={acts}
              isPicked={person.id === pickedId}
            />
          ))}
          <MoreRows shown={waiting.shown} of={uncovered.length} onMore={waiting.more} />
          {unknown.slice(0, unclear.shown).map((person) => (
            <WaitingPerson
              key={person.id}
              person={person}
              state="unknown"
              acts={acts}
              isPicked={person.id === pickedId}
            />
          ))}
          <MoreRows shown={unclear.shown} of={unknown.length} onMore={unclear.more} />
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

function Nobody({ any }: { readonly any: boolean }) {
  return (
    <EmptyState icon="person" title={any ? words.noneFound : words.empty}>
      {any ? null : words.emptyNext}
    </EmptyState>
  )
}
