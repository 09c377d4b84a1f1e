import type { EntryChoices } from '@tongxin/contract/contacts/contacts'
import type { Friends } from '@tongxin/contract/contacts/friends'
import { type Day, isDay } from '@tongxin/core/calendar/day'
import { useId, useState } from 'react'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { companionWords } from '../../words/contacts/companions.ts'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { notices } from '../../words/notices.ts'
import { phonePath } from '../shell/place.ts'
import { ActChips } from './act-chips.tsx'
import { BriefField } from './brief-field.tsx'
import { calledOf } from './called.ts'
import { CompanionChips } from './companion-chips.tsx'
import { DayChips } from './day-chips.tsx'
import { EventChips } from './event-chips.tsx'
import {
  type LogDraft,
  noDay,
  partOf,
  raisedOf,
  shownActs,
  shownPeople,
  togglePerson,
  withPart,
} from './log-draft.ts'
import { PartChips } from './part-chips.tsx'
import { SameDay } from './same-day.tsx'
import { SeriesChips } from './series-chips.tsx'

export interface LogFormProps {
  readonly draft: LogDraft
  readonly onChange: (draft: LogDraft) => void
  readonly choices: EntryChoices
  readonly friends: Friends
  readonly today: Day
  /** The cadre writes it; a delegate reads 干部约的. */
  readonly own: boolean
  /** Promises go their own way once a contact is saved. */
  readonly amending?: boolean
}

/** The one screen: whom, which day, how, who asked, what in brief. */
export function LogForm(props: LogFormProps) {
  const { draft, onChange, today } = props
  const several = draft.people.length > 1
  // Of a group much the same was said to all; two talks of the same words would rather be asked about.
  const isGroup = props.choices.forms.some(({ id, group }) => group && id === draft.form)
  const shown = shownPeople(draft)
  const briefOf = (person: string | undefined) => (person === undefined ? '' : partOf(draft, person).brief)
  return (
    <div className="log-form">
      <WithWhom {...props} />
      <DayChips
        value={isDay(draft.heldOn) ? draft.heldOn : null}
        earliestOn={props.choices.earliestOn}
        today={today}
        onChange={(heldOn) => onChange({ ...draft, heldOn: heldOn ?? noDay })}
      />
      {!props.amending && <SameDay draft={draft} cadreId={props.friends.cadre.id} />}
      <EventChips {...props} />
      <ByWhatForm {...props} />
      <SeriesChips draft={draft} onChange={onChange} series={props.choices.series} />
      <WhoAsked {...props} />
      {shown.map((person, at) => (
        <BriefField
          key={person}
          label={several ? words.briefOf(nameOf(props, person)) : words.brief}
          hint={several ? words.severalHint : words.briefHint}
          value={briefOf(person)}
          above={isGroup ? briefOf(shown[at - 1]) : ''}
          onChange={(brief) => onChange(withPart(draft, person, { brief }))}
        />
      ))}
      <p className="log-notices">
        {notices.forPersonToRead}
        <br />
        {notices.nonSecret}
      </p>
      <FurtherSteps {...props} />
    </div>
  )
}

function WithWhom({ draft, onChange, friends, amending }: LogFormProps) {
  const label = useId()
  const called = calledOf(friends)
  // Most talks are of two: other cadres are asked for on demand.
  const [opened, setOpened] = useState(false)
  const asksCompanions = !amending && (opened || draft.companions.length > 0)
  return (
    <section className="log-field" aria-labelledby={label}>
      <div className="log-label">
        <h2 id={label}>{words.who}</h2>
        <span>{words.whoHint}</span>
        {!amending && !asksCompanions && (
          <button type="button" className="log-more" onClick={() => setOpened(true)}>
            {companionWords.more}
          </button>
        )}
      </div>
      <div className="chips">
        {friends.rows.map(({ personId }) => (
          <Chip
            key={personId}
            pressed={draft.people.includes(personId)}
            onPress={() => onChange(togglePerson(draft, personId))}
          >
            {called.get(personId)}
          </Chip>
        ))}
      </div>
      {asksCompanions && <CompanionChips draft={draft} onChange={onChange} friends={friends} />}
    </section>
  )
}

function ByWhatForm({ draft, onChange, choices, friends }: LogFormProps) {
  const label = useId()
  const form = choices.forms.find(({ id }) => id === draft.form)
  // The short case fits one screen: what was done is asked where the form says something of it, or on demand.
  const [opened, setOpened] = useState(false)
  const asksActs = choices.acts.length > 0 && (opened || shownActs(draft, form).length > 0)
  return (
    <section className="log-field" aria-labelledby={label}>
      <div className="log-label">
        <h2 id={label}>{words.form}</h2>
        {choices.acts.length > 0 && !asksActs && (
          <button type="button" className="log-more" onClick={() => setOpened(true)}>
            {words.moreActs}
          </button>
        )}
        {choices.formsCite && (
          <ClauseLink section={choices.formsCite.section} phrase={choices.formsCite.phrase} />
        )}
      </div>
      <div className="chips log-forms">
        {choices.forms.map(({ id }) => (
          <Chip
            key={id}
            pressed={id === draft.form}
            onPress={() => onChange({ ...draft, form: id, acts: null })}
          >
            {id}
          </Chip>
        ))}
      </div>
      {asksActs && <ActChips draft={draft} onChange={onChange} choices={choices} />}
      <PartChips draft={draft} onChange={onChange} asks={form?.asks ?? []} friends={friends} />
    </section>
  )
}

function WhoAsked({ draft, onChange, choices, own }: LogFormProps) {
  const label = useId()
  // What a record says already stays to be seen, also under a document that does not ask for it.
  const byOffice = choices.initiators.includes('office') || draft.initiatedBy === 'office'
  const choose = (initiatedBy: LogDraft['initiatedBy']) => () => onChange({ ...draft, initiatedBy })
  return (
    <section className="log-asked" aria-labelledby={label}>
      <h2 id={label}>{words.askedBy}</h2>
      <Chip pressed={draft.initiatedBy === 'cadre'} onPress={choose('cadre')}>
        {own ? words.byCadre : words.byCadreOther}
      </Chip>
      <Chip pressed={draft.initiatedBy === 'person'} onPress={choose('person')}>
        {words.byPerson}
      </Chip>
      {byOffice && (
        <Chip pressed={draft.initiatedBy === 'office'} onPress={choose('office')}>
          {words.byOffice}
        </Chip>
      )}
    </section>
  )
}

function FurtherSteps({ draft, amending }: LogFormProps) {
  const raised = raisedOf(draft)
  const promises = shownPeople(draft).flatMap((person) => partOf(draft, person).promise ?? [])
  const [first] = promises.filter(({ text }) => text.trim() !== '')
  const due = first && isDay(first.dueOn) ? words.before(shortDay(first.dueOn)) : words.raisedCount(1)
  return (
    <nav className="log-steps" aria-label={words.title}>
      <AppLink to={stepPath('raised')}>
        <Icon name="comment" />
        {words.raised}
        {raised > 0 && <span>{words.raisedCount(raised)}</span>}
        <Icon name="right" />
      </AppLink>
      {!amending && (
        <AppLink to={stepPath('promise')}>
          <Icon name="flag" />
          {words.promise}
          {first && <span>{due}</span>}
          <Icon name="right" />
        </AppLink>
      )}
    </nav>
  )
}

/** The step is part of the address, so that the phone's own way back leads to the form. */
export function stepPath(step: 'raised' | 'promise' | null): string {
  const [path = phonePaths.log, search = ''] = phonePath().split('?')
  const query = new URLSearchParams(search)
  if (step) query.set('step', step)
  else query.delete('step')
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

function nameOf({ friends }: LogFormProps, person: string): string {
  return calledOf(friends).get(person) ?? ''
}
