import { type Friends, listFriends } from '@tongxin/contract/contacts/friends'
import { type LedgerRow, listContacts } from '@tongxin/contract/contacts/ledger'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { addDays, addMonths, type Day } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { raisedWords } from '../../words/contacts/log-contact.ts'
import { recordsWords as words } from '../../words/contacts/own-records.ts'
import { longDay, shortDay } from '../../words/days.ts'
import { usePhonePath } from '../shell/place.ts'
import { StepHeader } from './step-header.tsx'
import './log.css'
import './record.css'
import './records.css'

/** 全部记录: every talk of a cadre, a year at a time, and words looked for in what was said. */
export function RecordsScreen() {
  const cadre = new URLSearchParams(usePhonePath().split('?')[1] ?? '').get('cadre')
  const friends = useAnswer(listFriends, cadre ? { query: { cadreId: cadre } } : {})
  return (
    <>
      <StepHeader title={words.title} />
      {friends.isError && <RefusalNotice error={friends.error} onRetry={() => void friends.refetch()} />}
      {friends.isPending && <Opening />}
      {friends.data && <Records friends={friends.data.value} />}
    </>
  )
}

function Records({ friends }: { readonly friends: Friends }) {
  const { today } = useMe()
  const [back, setBack] = useState(0)
  // In no address: what is looked for in talks is kept by no browser and no server on the way.
  const [looked, setLooked] = useState('')
  const [after, setAfter] = useState<string>()
  const year = yearBefore(today, back)
  const asked = useRecords({ cadreId: friends.cadre.id, ...year, looked, after })
  const fromFirst = (change: () => void) => () => {
    change()
    setAfter(undefined)
  }
  const lines = asked.data?.value
  return (
    <div className="record">
      {friends.can.read && (
        <Search key={looked} looked={looked} onLook={(typed) => fromFirst(() => setLooked(typed))()} />
      )}
      <div className="records-year">
        <span>{words.days(longDay(year.from), longDay(year.to))}</span>
        <button type="button" className="log-more" onClick={fromFirst(() => setBack(back + 1))}>
          {words.earlier}
        </button>
        {back > 0 && (
          <button type="button" className="log-more" onClick={fromFirst(() => setBack(back - 1))}>
            {words.later}
          </button>
        )}
      </div>
      {asked.error && <RefusalNotice error={asked.error} onRetry={asked.refetch} />}
      {!asked.error && lines === undefined && <Opening />}
      {lines && (
        <>
          <p className="records-year" role="status">
            {looked === ''
              ? words.count(lines.rows.length, lines.next !== null || after !== undefined)
              : words.found(asked.total ?? lines.rows.length)}
          </p>
          <Rows rows={lines.rows} isSearch={looked !== ''} />
          <Turning next={lines.next} isFirst={after === undefined} onTurn={setAfter} />
        </>
      )}
    </div>
  )
}

interface SearchProps {
  readonly looked: string
  readonly onLook: (typed: string) => void
}

function Search({ looked, onLook }: SearchProps) {
  const [typed, setTyped] = useState(looked)
  return (
    <form
      className="phone-card records-search"
      onSubmit={(event) => {
        event.preventDefault()
        onLook(typed.trim())
      }}
    >
      <input
        type="search"
        className="input"
        aria-label={words.search}
        placeholder={words.search}
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="button button-small">
        {words.go}
      </button>
      <small>{words.hint}</small>
      {looked !== '' && (
        <button type="button" className="log-more" onClick={() => onLook('')}>
          {words.stop}
        </button>
      )}
    </form>
  )
}

function Rows({ rows, isSearch }: { readonly rows: readonly LedgerRow[]; readonly isSearch: boolean }) {
  if (rows.length === 0)
    return (
      <EmptyState icon="ledger" title={isSearch ? words.notFound : words.none}>
        {words.noneNext}
      </EmptyState>
    )
  return (
    <ul className="phone-card records-rows">
      {rows.map((row) => {
        const said = `${shortDay(row.heldOn)} ${row.form}`
        return (
          <li key={row.partId}>
            {row.can.read ? (
              <AppLink to={`${phonePaths.contact}/${row.contactId}`}>{`${row.person.name}，${said}`}</AppLink>
            ) : (
              `${row.person.name}，${said}`
            )}
            <small>{marksOf(row).join('，')}</small>
          </li>
        )
      })}
    </ul>
  )
}

function marksOf({ raisedKind, promised, confirmed, recorderName, cadre }: LedgerRow): readonly string[] {
  return [
    raisedKind === null ? '' : raisedWords[raisedKind],
    promised ? words.promised : '',
    recorderName === cadre.name ? '' : words.enteredBy(recorderName),
    confirmed ? '' : words.waiting,
  ].filter((mark) => mark !== '')
}

interface TurningProps {
  readonly next: string | null
  readonly isFirst: boolean
  readonly onTurn: (after: string | undefined) => void
}

function Turning({ next, isFirst, onTurn }: TurningProps) {
  return (
    <div className="records-year">
      {!isFirst && (
        <button type="button" className="log-more" onClick={() => onTurn(undefined)}>
          {words.first}
        </button>
      )}
      {next !== null && (
        <button type="button" className="log-more" onClick={() => onTurn(next)}>
          {words.next}
        </button>
      )}
    </div>
  )
}

/** A year up to a day, so many years before: words are looked for over a year at most. */
function yearBefore(today: Day, back: number): { readonly from: Day; readonly to: Day } {
  const to = addMonths(today, -12 * back)
  return { from: addDays(addMonths(to, -12), 1), to }
}

interface RecordsAsked {
  readonly cadreId: string
  readonly from: Day
  readonly to: Day
  readonly looked: string
  readonly after: string | undefined
}

/** The lines of the year, or, of these, those in whose texts the words stand. */
function useRecords({ cadreId, from, to, looked, after }: RecordsAsked) {
  const stretch = { cadreId, from, to, size: 50, ...(after !== undefined && { after }) }
  const isSearch = looked !== ''
  const listed = useAnswer(listContacts, { query: stretch }, { when: !isSearch })
  const found = useAnswer(searchTexts, { body: { ...stretch, words: looked } }, { when: isSearch })
  const shown = isSearch ? found : listed
  return {
    data: shown.data,
    total: found.data?.value.total,
    error: shown.error,
    refetch: () => void shown.refetch(),
  }
}
