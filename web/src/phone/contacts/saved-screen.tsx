import { addressOf } from '@tongxin/contract/call'
import type { EntryChoices, LoggedContact } from '@tongxin/contract/contacts'
import { type Friends, listFriends } from '@tongxin/contract/friends'
import { renderForm } from '@tongxin/contract/ledger'
import { useAnswer } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { shortDay } from '../../words/days.ts'
import { isJudged, isOpen, linesToShow, sayDuty } from '../../words/duty-lines.ts'
import { logWords, raisedWords, savedWords as words } from '../../words/log-contact.ts'
import { clockOf } from '../../words/moments.ts'
import { states } from '../../words/states.ts'
import './saved.css'

interface SavedScreenProps {
  readonly saved: LoggedContact
  readonly choices: EntryChoices
  readonly friends: Friends
  readonly onAgain: () => void
}

/** What it counted for, with the clause, and what else came of it. */
export function SavedScreen({ saved, choices, friends, onAgain }: SavedScreenProps) {
  return (
    <div className="saved">
      <header className="phone-header">
        <h1>{logWords.title}</h1>
        <div className="phone-header-right">
          {friends.can.read && (
            <AppLink className="saved-amend" to={`${phonePaths.contact}/${saved.id}/amend`}>
              {words.amend}
            </AppLink>
          )}
        </div>
      </header>
      <Announced saved={saved} />
      <ul className="phone-card saved-lines">
        <CountedLine saved={saved} />
        {saved.parts.map((part) => (
          <PartLines key={part.personId} part={part} />
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
            <a href={hrefOf(addressOf(renderForm, { params: { id: saved.id } }))} download>
              {words.openForm}
            </a>
          </li>
        )}
      </ul>
      <HowTheOthersStand friends={friends} />
      <p className="phone-note">{words.personCanSee}</p>
      <div className="phone-foot">
        <button type="button" className="button" onClick={onAgain}>
          {words.again}
        </button>
        <AppLink className="button button-primary" to={phonePaths.friends}>
          {words.done}
        </AppLink>
      </div>
    </div>
  )
}

/** The big sentence, for every person the state their requirement is in now; told to screen readers at once. */
function Announced({ saved }: Pick<SavedScreenProps, 'saved'>) {
  const said = saved.parts.flatMap((part) => {
    const line = linesToShow(part.duties).find(isJudged) ?? linesToShow(part.duties)[0]
    return line ? [{ ...sayDuty(line), name: part.personName, section: line.cite?.section }] : []
  })
  const tone = said.every(({ state }) => states[state].tone === 'met') ? 'met' : 'due'
  return (
    <section className="saved-said" role="status">
      <span className="saved-tick" data-tone={tone}>
        <Icon name="check" size={28} />
      </span>
      {!saved.confirmed && <b>{words.waitsFor(saved.cadre.name)}</b>}
      {saved.confirmed && said.length === 0 && <b>{words.saved}</b>}
      {said.map(({ text, name, section }) => (
        <div key={name}>
          <b>{text}</b>
          <p>{[name, section].filter(Boolean).join('，')}</p>
        </div>
      ))}
    </section>
  )
}

function CountedLine({ saved }: Pick<SavedScreenProps, 'saved'>) {
  const cite = saved.parts.flatMap(({ duties }) => duties.filter(isJudged))[0]?.cite
  const counts = saved.parts.some(({ duties }) => duties.some(({ counted }) => counted > 0))
  return (
    <li>
      <span data-tone="met">
        <Icon name="check-circle" size={18} />
      </span>
      <div>
        {words.counted(shortDay(saved.heldOn), saved.form)}
        {counts && words.countsOne}
        <small>
          {[words.savedAt(clockOf(saved.enteredAt)), cite && words.documentSays(cite.phrase)]
            .filter(Boolean)
            .join('，')}
        </small>
      </div>
    </li>
  )
}

function PartLines({ part }: { readonly part: LoggedContact['parts'][number] }) {
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
            {words.promised(part.promise.text)}
            <small>{part.promise.dueOn ? `${shortDay(part.promise.dueOn)}前` : words.noDay}</small>
          </div>
        </li>
      )}
    </>
  )
}

/** Read anew after the save, so that the sum is the one of the cards. */
function HowTheOthersStand({ friends }: Pick<SavedScreenProps, 'friends'>) {
  const asked = useAnswer(listFriends, { query: { cadreId: friends.cadre.id } })
  const judged = (asked.data?.value.rows ?? []).filter(({ duties }) => duties.some(isJudged))
  if (judged.length === 0) return null
  const left = judged.filter(({ duties }) => duties.some(isOpen)).length
  return (
    <p className="phone-card saved-others">
      {left === 0 ? words.everyoneMet(judged.length) : words.stillOpen(left)}
    </p>
  )
}
