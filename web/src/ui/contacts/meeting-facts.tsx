import type { MeetingCard } from '@tongxin/contract/contacts/meeting-card'
import type { Day } from '@tongxin/core/calendar/day'
import { dueWords } from '../../words/contacts/friends.ts'
import { raisedWords, recordWords } from '../../words/contacts/log-contact.ts'
import { meetingWords as words } from '../../words/contacts/meeting-card.ts'
import { daysLeft, longDay, shortDay } from '../../words/days.ts'
import { isOpen } from '../../words/duties/duty-lines.ts'
import { AppLink } from '../app-link.tsx'
import { DutyLineView } from '../duties/duty-line.tsx'
import './meeting-facts.css'

interface MeetingFactsProps {
  readonly card: MeetingCard
  readonly today: Day
  /** Where a record opens; null: it does not from here. */
  readonly contactPath: (contactId: string) => string | null
}

/** Due, promised, raised and said, in that order: facts alone, on the phone and on the desk. */
export function MeetingFacts({ card, today, contactPath }: MeetingFactsProps) {
  const openFirst = [...card.duties].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  return (
    <div className="meeting">
      <Group title={words.due} none={words.nothingDue}>
        {openFirst.map((line) => (
          <li key={`${line.requirement} ${line.period}`} className="meeting-duty">
            <DutyLineView line={line} pairedFrom={card.pairedFrom} size={16} />
          </li>
        ))}
      </Group>
      <Group title={words.promises} none={card.promises ? words.noPromises : words.promisesHidden}>
        {card.promises?.map((promise) => (
          <li key={promise.id}>
            {promise.text}
            <small data-tone={promise.dueOn !== null && promise.dueOn < today ? 'short' : 'due'}>
              {promise.dueOn
                ? `${shortDay(promise.dueOn)}，${daysLeft(promise.dueOn, today)}`
                : dueWords.noDeadline}
            </small>
          </li>
        ))}
      </Group>
      <Group title={words.raised} none={words.noRaised}>
        {card.raised.map(({ contactId, heldOn, kind, text }) => (
          <li key={contactId}>
            {text ?? words.hidden}
            <small>{`${longDay(heldOn)} ${raisedWords[kind]}`}</small>
          </li>
        ))}
      </Group>
      <Talks card={card} contactPath={contactPath} />
    </div>
  )
}

function Talks({ card, contactPath }: Pick<MeetingFactsProps, 'card' | 'contactPath'>) {
  return (
    <Group title={words.talks} none={words.noTalks}>
      {card.talks.map((talk) => {
        const said = words.talk(longDay(talk.heldOn), talk.form, talk.cadreName)
        const path = talk.readable ? contactPath(talk.contactId) : null
        return (
          <li key={talk.contactId}>
            {path === null ? <b>{said}</b> : <AppLink to={path}>{said}</AppLink>}
            {!talk.confirmed && <small>{recordWords.waiting}</small>}
            {talk.topics.length > 0 && <small>{talk.topics.join('、')}</small>}
            <p>{talk.brief ?? words.hidden}</p>
          </li>
        )
      })}
    </Group>
  )
}

interface GroupProps {
  readonly title: string
  readonly none: string
  readonly children: readonly React.ReactNode[] | undefined
}

function Group({ title, none, children = [] }: GroupProps) {
  return (
    <section className="meeting-group" aria-label={title}>
      <h3>{title}</h3>
      {children.length === 0 ? <p className="meeting-none">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}
