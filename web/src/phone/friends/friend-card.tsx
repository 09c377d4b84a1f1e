import type { Friend, Friends } from '@tongxin/contract/contacts/friends'
import type { Day } from '@tongxin/core/calendar/day'
import { isPartialDate, partialDateLabel } from '@tongxin/core/calendar/partial-date'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { DutyLineView } from '../../ui/duties/duty-line.tsx'
import { Icon } from '../../ui/icon.tsx'
import { friendWords as words } from '../../words/contacts/friends.ts'
import { meetingWords } from '../../words/contacts/meeting-card.ts'
import { daysAgo, daysLeft, shortDay } from '../../words/days.ts'
import { isOpen, linesToShow } from '../../words/duties/duty-lines.ts'
import { sideName } from '../../words/pairing/unit-pairings.ts'
import { logPath } from '../contacts/log-path.ts'
import { meetingPath } from './meeting-path.ts'

interface FriendCardProps {
  readonly friend: Friend
  readonly cadreId: string
  readonly today: Day
  readonly can: Friends['can']
}

/** A person, the last talk in words, what is due and why, what was promised. No political identity here. */
export function FriendCard({ friend, cadreId, today, can }: FriendCardProps) {
  const lines = linesToShow(friend.duties)
  return (
    <article className="phone-card friend">
      <div className="friend-head">
        <h2>{sideName(friend.personUnit, friend.name)}</h2>
        <LastTalk friend={friend} today={today} can={can} />
      </div>
      <p className="friend-unit">{[friend.unitName, friend.post].filter(Boolean).join('，')}</p>
      {friend.cadreUnit !== null && <p className="friend-assists">{words.standsFor(friend.cadreUnit)}</p>}
      {friend.leadName !== null && (
        <p className="friend-assists">
          {friend.mayLog ? words.assists(friend.leadName) : words.assistsOnly(friend.leadName)}
        </p>
      )}
      {friend.died !== null && <p className="friend-unit">{words.died(dateLabel(friend.died))}</p>}
      {lines.map((line) => (
        <div key={`${line.requirement} ${line.period}`} className="friend-duty">
          <DutyLineView line={line} pairedFrom={friend.pairedFrom} />
        </div>
      ))}
      {friend.promises.map((promise) => (
        <p key={promise.id} className="friend-more">
          <Icon name="flag" />
          <span>{words.promised(promise.text)}</span>
          {promise.dueOn && <PromiseDay dueOn={promise.dueOn} today={today} />}
        </p>
      ))}
      <div className="friend-buttons">
        {friend.died === null && (
          <AppLink
            className="button button-small"
            to={meetingPath(friend, cadreId)}
            aria-label={meetingWords.openOf(friend.name)}
          >
            {meetingWords.title}
          </AppLink>
        )}
        {can.log && friend.mayLog && friend.duties.some(isOpen) && (
          <AppLink
            className="button button-tinted button-small"
            to={logPath(friend.personId, friend.duties.find(isOpen))}
            aria-label={words.logWith(friend.name)}
          >
            <Icon name="edit" size={18} />
            {words.log}
          </AppLink>
        )}
      </div>
    </article>
  )
}

function dateLabel(date: string): string {
  return isPartialDate(date) ? partialDateLabel(date) : date
}

function LastTalk({ friend: { name, last }, today, can }: Omit<FriendCardProps, 'cadreId'>) {
  if (!last) return <span className="friend-last">{words.never}</span>
  const said = words.lastTalk(daysAgo(last.heldOn, today), last.form)
  if (!can.read) return <span className="friend-last">{said}</span>
  return (
    <AppLink
      className="friend-last"
      to={`${phonePaths.contact}/${last.contactId}`}
      aria-label={`${said}，${words.openLast(name)}`}
    >
      {said}
    </AppLink>
  )
}

function PromiseDay({ dueOn, today }: { readonly dueOn: Day; readonly today: Day }) {
  return dueOn < today ? (
    <em data-tone="short">{daysLeft(dueOn, today)}</em>
  ) : (
    <em>{words.before(shortDay(dueOn))}</em>
  )
}
