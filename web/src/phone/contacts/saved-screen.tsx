import { addressOf } from '@tongxin/contract/call'
import type { EntryChoices, LoggedContact } from '@tongxin/contract/contacts/contacts'
import { type CountedLine, showWhatCounted, type WhatCounted } from '@tongxin/contract/contacts/counted'
import { type Friends, listFriends } from '@tongxin/contract/contacts/friends'
import { renderForm } from '@tongxin/contract/contacts/ledger'
import { isEnteredLater } from '@tongxin/core/contacts/entered-later'
import { useEffect } from 'react'
import { useAnswer } from '../../app/api.ts'
import { phonePaths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { CountedLines } from '../../ui/contacts/counted-lines.tsx'
import { EvidenceSection } from '../../ui/contacts/evidence-section.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { companionWords } from '../../words/contacts/companions.ts'
import { countedWords, headlineOf, headlineOfDuties } from '../../words/contacts/counted.ts'
import { raisedWords, savedWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { isJudged, isOpen } from '../../words/duties/duty-lines.ts'
import { clockOf, dayOfMoment, enteredOn } from '../../words/moments.ts'
import './log.css'
import './saved.css'

interface SavedScreenProps {
  readonly saved: LoggedContact
  readonly choices: EntryChoices
  readonly friends: Friends
  readonly heading: SavedHeading
}

/** What was done, and what one may go on with beside 完成. */
interface SavedHeading {
  readonly title: string
  readonly next: string
  readonly onNext: () => void
}

/** What it counted for, with the clause, and what else came of it. */
export function SavedScreen({ saved, choices, friends, heading }: SavedScreenProps) {
  const asked = useAnswer(showWhatCounted, { params: { id: saved.id } }, { when: friends.can.read })
  const counted = countedOf(saved, asked.data?.value)
  // Who writes it down for somebody else is told whose promise it is.
  const cadre = useMe().humanId === saved.cadre.id ? undefined : saved.cadre.name
  // The form before it may have been left far down.
  useEffect(() => window.scrollTo(0, 0), [])
  return (
    <div className="saved">
      <header className="phone-header">
        <h1>{heading.title}</h1>
        <div className="phone-header-right">
          {friends.can.read && (
            <AppLink className="saved-amend" to={`${phonePaths.contact}/${saved.id}/amend`}>
              {words.amend}
            </AppLink>
          )}
        </div>
      </header>
      <Announced saved={saved} counted={counted} friends={friends} />
      {asked.isError && <NotRead onRetry={() => void asked.refetch()} />}
      <ul className="phone-card saved-lines">
        <WhenSaved saved={saved} counted={counted} />
        {saved.companions.length > 0 && (
          <li>
            <Icon name="people" size={18} />
            <div>
              {companionWords.saved(saved.companions.map(({ name }) => name).join('、'))}
              <small>{companionWords.savedNext}</small>
            </div>
          </li>
        )}
        {saved.parts.map((part) => (
          <PartLines key={part.personId} part={part} cadre={cadre} />
        ))}
        {choices.registrationForm && friends.can.read && (
          <li>
            <Icon name="document" size={18} />
            <div>
              {words.formReady}
              <small>
                {[choices.registrationForm.cite?.section, words.formOnce].filter(Boolean).join('，')}
              </small>
            </div>
            <SaveLink to={addressOf(renderForm, { params: { id: saved.id } })}>{words.openForm}</SaveLink>
          </li>
        )}
      </ul>
      {friends.can.read && <EvidenceSection contactId={saved.id} className="phone-card" />}
      <HowTheOthersStand friends={friends} cadre={cadre} />
      <div className="phone-foot">
        <button type="button" className="button" onClick={heading.onNext}>
          {heading.next}
        </button>
        <AppLink className="button button-primary" to={phonePaths.friends}>
          {words.done}
        </AppLink>
      </div>
    </div>
  )
}

interface AnnouncedProps extends Pick<SavedScreenProps, 'saved' | 'friends'> {
  readonly counted: Counted
}

/** The big sentence, for every person what the contact counted for; told to screen readers at once. */
function Announced({ saved, counted, friends }: AnnouncedProps) {
  const said = friends.can.read
    ? counted.map(({ personId, name, lines }) => ({ personId, name, ...headlineOf(lines) }))
    : duesOf(saved)
  const tone = said.every((one) => one.tone === 'met') ? 'met' : 'due'
  return (
    <section className="saved-said" role="status">
      <span className="saved-tick" data-tone={tone}>
        <Icon name="check" size={28} />
      </span>
      {!saved.confirmed && <b>{words.waitsFor(saved.cadre.name)}</b>}
      {saved.confirmed && said.length === 0 && <b>{words.saved}</b>}
      {said.map(({ personId, text, note, name, section }) => (
        <div key={personId}>
          <b>{text}</b>
          {note !== null && <p>{note}</p>}
          <p>{[name, section].filter(Boolean).join('，')}</p>
        </div>
      ))}
    </section>
  )
}

function duesOf({ parts }: LoggedContact) {
  return parts.flatMap(({ duties, personId, personName: name }) => {
    const headline = headlineOfDuties(duties)
    return headline === null ? [] : [{ personId, name, ...headline }]
  })
}

type Counted = readonly {
  readonly personId: string
  readonly name: string
  readonly lines: readonly CountedLine[]
}[]

/** Of every person; nothing until it is known. */
function countedOf({ parts }: LoggedContact, counted: WhatCounted | undefined): Counted {
  if (counted === undefined) return []
  return parts.map(({ personId, personName: name }) => {
    const own = counted.parts.find((part) => part.personId === personId)?.lines ?? []
    return { personId, name, lines: own.length > 0 ? own : counted.whole }
  })
}

interface WhenSavedProps extends Pick<SavedScreenProps, 'saved'> {
  readonly counted: Counted
}

function WhenSaved({ saved, counted }: WhenSavedProps) {
  const isLater = isEnteredLater({ enteredOn: dayOfMoment(saved.enteredAt), heldOn: saved.heldOn })
  const entered = isLater ? words.enteredLate(enteredOn(saved.enteredAt)) : clockOf(saved.enteredAt)
  return (
    <li>
      <span data-tone="met">
        <Icon name="check-circle" size={18} />
      </span>
      <div>
        {words.counted(shortDay(saved.heldOn), saved.form)}
        <small>{words.savedAt(entered)}</small>
        {counted.map(({ personId, name, lines }) => (
          <section key={personId} aria-label={name}>
            {counted.length > 1 && <p className="counted-when">{name}</p>}
            <CountedLines lines={lines} />
          </section>
        ))}
      </div>
    </li>
  )
}

interface PartLinesProps {
  readonly part: LoggedContact['parts'][number]
  /** For whom it was written down; undefined: for oneself. */
  readonly cadre: string | undefined
}

function PartLines({ part, cadre }: PartLinesProps) {
  return (
    <>
      {part.raised && (
        <li>
          <span data-tone="ink">
            <Icon name="comment" size={18} />
          </span>
          <div>
            {part.raised.text}
            <small>{words.raisedKept(raisedWords[part.raised.kind])}</small>
          </div>
        </li>
      )}
      {part.promise && (
        <li>
          <span data-tone="due">
            <Icon name="flag" size={18} />
          </span>
          <div>
            {cadre ? words.promisedBy(cadre, part.promise.text) : words.promised(part.promise.text)}
            <small>{part.promise.dueOn ? `${shortDay(part.promise.dueOn)}前` : words.noDay}</small>
          </div>
        </li>
      )}
    </>
  )
}

/** The record is safe; only what it counted for did not arrive. */
function NotRead({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className="phone-card" role="alert">
      {countedWords.notRead}{' '}
      <button type="button" className="log-more" onClick={onRetry}>
        {countedWords.readAgain}
      </button>
    </div>
  )
}

interface HowTheOthersStandProps extends Pick<SavedScreenProps, 'friends'> {
  /** For whom it was written down; undefined: for oneself. */
  readonly cadre: string | undefined
}

/** Read anew after the save, so that the sum is the one of the cards. */
function HowTheOthersStand({ friends, cadre }: HowTheOthersStandProps) {
  const asked = useAnswer(listFriends, { query: { cadreId: friends.cadre.id } })
  const judged = (asked.data?.value.rows ?? []).filter(({ duties }) => duties.some(isJudged))
  if (judged.length === 0) return null
  const left = judged.filter(({ duties }) => duties.some(isOpen)).length
  const everyone = cadre ? words.everyoneMetOf(cadre, judged.length) : words.everyoneMet(judged.length)
  return <p className="phone-card saved-others">{left > 0 ? words.stillOpen(left) : everyone}</p>
}
