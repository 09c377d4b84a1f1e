import { type Board, type BoardPerson, figures, listBoardPersons } from '@tongxin/contract/duties/duties'
import { useAnswer } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { NextDue } from '../../ui/duties/next-due.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { figureLabels, figureStates, boardWords as words } from '../../words/duties/board.ts'
import { type StateName, states } from '../../words/duties/states.ts'
import { useAsOf } from '../shell/use-as-of.ts'
import { useFilters } from '../shell/use-filters.ts'
import { UrgeButton, useMayUrge } from '../urging/urge-button.tsx'
import { useBoardLink } from './board-link.ts'
import { runningTerm } from './running-term.ts'

interface PersonsCardProps {
  readonly board: Board
  readonly term: string | undefined
}

/** The persons behind the figure and unit in the address. */
export function PersonsCard({ board, term }: PersonsCardProps) {
  const { get } = useFilters()
  const linkTo = useBoardLink()
  const asOf = useAsOf()
  const figure = figures.find((name) => name === get('figure'))
  const unitId = get('unit')
  const page = Number(get('page') ?? 1) || 1
  const query = {
    ...(term && { term }),
    ...asOf,
    ...(figure && { figure }),
    ...(unitId && { unitId }),
    page,
    size: 50,
  }
  const persons = useAnswer(listBoardPersons, { query }, { keepPrevious: true })
  const unit = board.rows.find((row) => row.unitId === unitId)
  const total = persons.data?.value.total ?? 0
  return (
    <Card
      title={unit?.unitName ?? words.allUnits}
      note={words.persons(total)}
      extra={unit && <AppLink to={linkTo({ figure })}>{words.allUnits}</AppLink>}
      footer={
        total > page * 50 && (
          <AppLink to={linkTo({ figure, unit: unitId, page: String(page + 1) })}>{words.more}</AppLink>
        )
      }
    >
      <UrgeFigure board={board} figure={figure} unit={unit} />
      <nav className="board-filters" aria-label={words.everybody}>
        {figures.map((name) => {
          const count = (unit?.counts ?? board.total)[name]
          const chosen = name === figure
          return (
            <AppLink
              key={name}
              to={linkTo({ unit: unitId, figure: chosen ? undefined : name })}
              aria-current={chosen ? 'true' : undefined}
            >
              {figureLabels[name]} {count}
            </AppLink>
          )
        })}
      </nav>
      {persons.isError && <RefusalNotice error={persons.error} onRetry={() => void persons.refetch()} />}
      {persons.data && <Persons rows={persons.data.value.rows} back={{ figure, unit: unitId }} />}
    </Card>
  )
}

/** The units behind the figure asked in one press: those short, or those with somebody nobody has. */
function UrgeFigure({
  board,
  figure,
  unit,
}: Pick<PersonsCardProps, 'board'> & {
  readonly figure: (typeof figures)[number] | undefined
  readonly unit: Board['rows'][number] | undefined
}) {
  const { today } = useMe()
  const kind = figure === 'uncovered' ? 'coverage' : figure === 'short' ? 'contact' : null
  const term = kind === null ? undefined : runningTerm(board, today)
  const mayUrge = useMayUrge(kind ?? 'contact', term)
  if (!mayUrge || kind === null || term === undefined) return null
  const one = unit?.unitId ? { id: unit.unitId, name: unit.unitName } : null
  return (
    <div className="board-urge">
      <UrgeButton key={`${kind} ${one?.id}`} kind={kind} term={term} unit={one} />
    </div>
  )
}

interface PersonsProps {
  readonly rows: readonly BoardPerson[]
  readonly back: { readonly figure: string | undefined; readonly unit: string | undefined }
}

function Persons({ rows, back }: PersonsProps) {
  const linkTo = useBoardLink()
  if (rows.length === 0)
    return (
      <EmptyState icon="people" title={words.nobodyHere}>
        {words.nobodyHereNext}
      </EmptyState>
    )
  return (
    <ul className="board-persons">
      {rows.map((person) => (
        <li key={person.personId}>
          <div className="board-person-head">
            <b>{person.name}</b>
            <span className="board-small">{person.unitName}</span>
            <span className="board-push">
              <StateMark state={figureStates[person.figure]}>{figureLabels[person.figure]}</StateMark>
            </span>
          </div>
          {person.pairings.length === 0 && (
            <div className="board-small">
              {person.figure === 'uncovered' ? words.nobodyYet : words.notPairedHere}
            </div>
          )}
          {person.pairings.map((pairing) => (
            <div key={pairing.pairingId} className="board-pairing board-small">
              <span>{pairing.cadreName}</span>
              <StateMark state={stateName(pairing.state)} size={14} />
              <span>{pairing.lastOn ? words.lastOn(pairing.lastOn) : words.never}</span>
              {pairing.late > 0 && <span title={words.lateMeaning}>{words.late(pairing.late)}</span>}
              {pairing.nextDue && <NextDue line={pairing.nextDue} />}
              <span className="board-push">
                <AppLink to={linkTo({ ...back, pair: pairing.pairingId })}>{words.openPair}</AppLink>
              </span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function stateName(state: string): StateName {
  return isState(state) ? state : 'unknown'
}

function isState(state: string): state is StateName {
  return Object.hasOwn(states, state)
}
