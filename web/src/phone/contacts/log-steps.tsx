import { addDays, type Day, isDay, parseDay } from '@tongxin/core/calendar/day'
import { useId, useState } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { raisedWords, logWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { notices } from '../../words/notices.ts'
import { goTo } from '../shell/place.ts'
import { calledOf } from './called.ts'
import { partOf, shownPeople, unclearDay, withPart } from './log-draft.ts'
import { type LogFormProps, stepPath } from './log-form.tsx'

type StepProps = Pick<LogFormProps, 'draft' | 'onChange' | 'friends' | 'today'>

const kinds = ['suggestion', 'difficulty', 'question'] as const

/** The second step: what the person suggested, needs or asks. It is kept with the record. */
export function RaisedStep({ draft, onChange, friends }: StepProps) {
  const label = useId()
  const [person, setPerson] = useState(shownPeople(draft)[0] ?? '')
  const raised = partOf(draft, person).raised ?? { kind: 'suggestion' as const, text: '' }
  const change = (next: Partial<typeof raised>) =>
    onChange(withPart(draft, person, { raised: { ...raised, ...next } }))
  return (
    <div className="log-form">
      <ForWhom draft={draft} friends={friends} value={person} onChoose={setPerson} />
      <section className="log-field" aria-labelledby={label}>
        <h2 id={label} className="log-label">
          {words.raisedKind}
        </h2>
        <div className="chips">
          {kinds.map((kind) => (
            <Chip key={kind} pressed={raised.kind === kind} onPress={() => change({ kind })}>
              {raisedWords[kind]}
            </Chip>
          ))}
        </div>
      </section>
      <Field label={words.raisedText} hint={words.raisedHint}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={5}
            value={raised.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <StepEnd
        filled={raised.text !== ''}
        onClear={() => onChange(withPart(draft, person, { raised: null }))}
      />
    </div>
  )
}

/** A promise with the day by which it is to be kept, or none. */
export function PromiseStep({ draft, onChange, friends, today }: StepProps) {
  const [person, setPerson] = useState(shownPeople(draft)[0] ?? '')
  const promise = partOf(draft, person).promise ?? { text: '', dueOn: addDays(today, 14) }
  const change = (next: Partial<typeof promise>) =>
    onChange(withPart(draft, person, { promise: { ...promise, ...next } }))
  return (
    <div className="log-form">
      <ForWhom draft={draft} friends={friends} value={person} onChoose={setPerson} />
      <Field label={words.promiseText}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={3}
            value={promise.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <PromiseDay
        dueOn={promise.dueOn}
        today={today}
        heldOn={isDay(draft.heldOn) ? draft.heldOn : undefined}
        onChange={(dueOn) => change({ dueOn })}
      />
      <StepEnd
        filled={promise.text !== ''}
        onClear={() => onChange(withPart(draft, person, { promise: null }))}
      />
    </div>
  )
}

interface PromiseDayProps {
  readonly dueOn: string
  readonly today: Day
  readonly heldOn: Day | undefined
  readonly onChange: (dueOn: string) => void
}

function PromiseDay({ dueOn, today, heldOn, onChange }: PromiseDayProps) {
  const label = useId()
  return (
    <section className="log-field" aria-labelledby={label}>
      <h2 id={label} className="log-label">
        {words.promiseDue}
        {dueOn !== unclearDay && <span>{isDay(dueOn) ? words.before(shortDay(dueOn)) : words.noDay}</span>}
      </h2>
      <div className="chips">
        {words.promiseDays.map(({ days, label: word }) => (
          <Chip
            key={days}
            pressed={dueOn === addDays(today, days)}
            onPress={() => onChange(addDays(today, days))}
          >
            {word}
          </Chip>
        ))}
        <Chip pressed={dueOn === ''} onPress={() => onChange('')}>
          {words.noDay}
        </Chip>
      </div>
      <div className="log-other-day">
        <DayInput
          value={dueOn === unclearDay ? null : (parseDay(dueOn) ?? undefined)}
          today={today}
          from={heldOn}
          onChange={(day) => onChange(day === null ? unclearDay : (day ?? ''))}
        />
      </div>
    </section>
  )
}

interface ForWhomProps extends Pick<LogFormProps, 'draft' | 'friends'> {
  readonly value: string
  readonly onChoose: (person: string) => void
}

/** Asked only when several persons were there. */
function ForWhom({ draft, friends, value, onChoose }: ForWhomProps) {
  const label = useId()
  if (draft.people.length < 2) return null
  const called = calledOf(friends)
  return (
    <section className="log-field" aria-labelledby={label}>
      <h2 id={label} className="log-label">
        {words.forWhom}
      </h2>
      <div className="chips">
        {draft.people.map((person) => (
          <Chip key={person} pressed={person === value} onPress={() => onChoose(person)}>
            {called.get(person)}
          </Chip>
        ))}
      </div>
    </section>
  )
}

function StepEnd({ filled, onClear }: { readonly filled: boolean; readonly onClear: () => void }) {
  return (
    <>
      <p className="log-notices">
        {notices.forPersonToRead}
        <br />
        {notices.nonSecret}
      </p>
      {filled && (
        <button type="button" className="button button-quiet log-clear" onClick={onClear}>
          {words.clear}
        </button>
      )}
      <div className="phone-foot">
        <button type="button" className="button button-primary" onClick={() => goTo(stepPath(null))}>
          {words.done}
        </button>
      </div>
    </>
  )
}
