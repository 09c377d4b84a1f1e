import type { ListPage } from '@tongxin/contract/pairing'
import { useState } from 'react'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { personWords as words } from '../../../../words/list-editor.ts'
import { MoreRows } from '../../more-rows.tsx'
import { useShownCount } from '../../use-shown-count.ts'
import type { BoardActs } from '../board-acts.ts'
import { CoveredPersons } from './covered-persons.tsx'
import { FreePersons } from './free-persons.tsx'
import { groupsOf, matchingPersons } from './person-groups.ts'
import { WaitingPerson } from './waiting-person.tsx'
import '../../small-input.css'
import './person-pane.css'

interface PersonPaneProps {
  readonly page: ListPage
  readonly acts: BoardActs
}

/** The persons of the tier: those without anybody first, then those nothing can be said of, then the rest. */
export function PersonPane({ page, acts }: PersonPaneProps) {
  const [typed, setTyped] = useState('')
  const shown = matchingPersons(page.persons, typed)
  const { uncovered, unknown, covered, notAsked } = groupsOf(shown)
  const waiting = useShownCount(uncovered.length, 100)
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
            <WaitingPerson key={person.id} person={person} state="uncovered" acts={acts} />
          ))}
          <MoreRows shown={waiting.shown} of={uncovered.length} onMore={waiting.more} />
          {unknown.map((person) => (
            <WaitingPerson key={person.id} person={person} state="unknown" acts={acts} />
          ))}
          {notAsked.length > 0 && (
            <FreePersons persons={notAsked} title={words.notAsked(notAsked.length)} acts={acts} />
          )}
          {covered.length > 0 && (
            <CoveredPersons page={page} persons={covered} title={words.covered(covered.length)} acts={acts} />
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
