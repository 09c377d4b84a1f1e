import { type Friends, keepPromise, listFriends } from '@tongxin/contract/contacts/friends'
import type { Day } from '@tongxin/core/calendar/day'
import { isPutForward } from '@tongxin/core/contacts/decide-promise'
import { useAnswer, useSend } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { useOwnInquiries } from '../../ui/contacts/inquiry-answer.tsx'
import { ReturnedEntries, useReturnedEntries } from '../../ui/contacts/returned-entries.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { friendWords, dueWords as words } from '../../words/contacts/friends.ts'
import { promiseWords } from '../../words/contacts/promises.ts'
import { daysLeft } from '../../words/days.ts'
import { isOpen, sayDuty } from '../../words/duties/duty-lines.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { logPath } from '../contacts/log-path.ts'
import { HandoversLink, useWaitingHandovers } from '../handovers/handovers-link.tsx'
import { AskedLinesLink, useAskedLines } from '../lists/asked-lines-link.tsx'
import { Notices, useNotices } from './notices.tsx'
import { OwnInquiries } from './own-inquiries.tsx'
import { WaitingEntries } from './waiting-entries.tsx'
import './due.css'

/** 待办: whom to talk to, what waits for a tap, what was promised. */
export function DueScreen() {
  const asked = useAnswer(listFriends, {})
  const { today } = useMe()
  const askedLines = useAskedLines()
  const handovers = useWaitingHandovers()
  const notices = useNotices()
  const inquiries = useOwnInquiries()
  const returned = useReturnedEntries(asked.data?.value.can.log ?? false)
  if (asked.isError && !asked.data)
    return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const friends = asked.data.value
  const due = friends.rows.filter(({ duties }) => duties.some(isOpen))
  const promised = friends.rows.flatMap(({ promises }) => promises)
  const promises = promised.filter((promise) => isPutForward(promise, today))
  if (
    [due, promised, friends.waiting, notices, inquiries, returned].every(({ length }) => length === 0) &&
    askedLines + handovers.count === 0
  )
    return (
      <EmptyState icon="check-circle" title={words.none}>
        {words.noneNext}
      </EmptyState>
    )
  return (
    <>
      {askedLines > 0 && <AskedLinesLink count={askedLines} />}
      {handovers.count > 0 && <HandoversLink {...handovers} />}
      <Notices notices={notices} />
      <OwnInquiries inquiries={inquiries} />
      <WaitingEntries friends={friends} />
      <ReturnedEntries rows={returned} />
      {due.length > 0 && <DueTalks friends={friends} />}
      {promises.length > 0 && <Promises friends={friends} />}
      {promised.length > 0 && friends.can.promise && (
        <AppLink className="due-all" to={phonePaths.promises}>
          {promiseWords.allOf(promised.length)}
        </AppLink>
      )}
    </>
  )
}

function DueTalks({ friends }: { readonly friends: Friends }) {
  const { today } = useMe()
  return (
    <section className="due-group">
      <h2>{words.due}</h2>
      {friends.rows.flatMap((friend) =>
        friend.duties.filter(isOpen).map((line) => {
          const { state, text, note } = sayDuty(line)
          return (
            <article
              key={`${friend.personId} ${line.requirement} ${line.period}`}
              className="phone-card due-item"
            >
              <div className="due-line">
                <b>{friend.name}</b>
                {line.dueOn && <small>{daysLeft(line.dueOn, today)}</small>}
              </div>
              <div className="due-line">
                <StateMark state={state} size={18}>
                  {text}
                </StateMark>
                {line.cite && (
                  <ClauseLink section={sectionWords(line.cite.section)} phrase={line.cite.phrase} />
                )}
              </div>
              {note && <p className="due-small">{note}</p>}
              {friends.can.log && (
                <AppLink
                  className="button button-tinted button-small button-wide"
                  to={logPath(friend.personId, line)}
                  aria-label={friendWords.logWith(friend.name)}
                >
                  <Icon name="edit" size={18} />
                  {friendWords.log}
                </AppLink>
              )}
            </article>
          )
        }),
      )}
    </section>
  )
}

function Promises({ friends }: { readonly friends: Friends }) {
  const { today } = useMe()
  const keep = useSend(keepPromise, [listFriends])
  return (
    <section className="due-group">
      <h2>{words.promises}</h2>
      {keep.error && <RefusalNotice error={keep.error} />}
      {promisesPutForward(friends, today).map(({ personId, name, promise }) => (
        <article key={`${personId} ${promise.id}`} className="phone-card due-item">
          <div className="due-line">
            <b>{name}</b>
            <small data-tone={promise.dueOn !== null && promise.dueOn < today ? 'short' : 'due'}>
              {promise.dueOn ? promiseWords.due(promise.dueOn, today) : words.noDeadline}
            </small>
          </div>
          <p>{promise.text}</p>
          {friends.can.promise && (
            <button
              type="button"
              className="button button-small"
              disabled={keep.isPending}
              onClick={() =>
                keep.mutate({
                  params: { id: promise.id },
                  body: { words: '' },
                  version: promise.version,
                })
              }
            >
              <Icon name="check" />
              {words.kept}
            </button>
          )}
        </article>
      ))}
    </section>
  )
}

/** Soonest due first, whoever they were made to; those without a day last. */
function promisesPutForward({ rows }: Friends, today: Day) {
  return rows
    .flatMap(({ personId, name, promises }) => promises.map((promise) => ({ personId, name, promise })))
    .filter(({ promise }) => isPutForward(promise, today))
    .sort((a, b) => (a.promise.dueOn ?? lastDay).localeCompare(b.promise.dueOn ?? lastDay))
}

const lastDay = '9999-12-31'
