import type { EntryChoices } from '@tongxin/contract/contacts/contacts'
import { type EntryEvent, listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import type { Friends } from '@tongxin/contract/contacts/friends'
import { type Day, isDay } from '@tongxin/core/calendar/day'
import { useAnswer } from '../../app/api.ts'
import { Chip } from '../../ui/chip.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { shortDay } from '../../words/days.ts'
import { type EventDraft, type LogDraft, partOf, withPart } from './log-draft.ts'

interface EventChipsProps {
  readonly draft: LogDraft
  readonly onChange: (draft: LogDraft) => void
  readonly choices: EntryChoices
  readonly friends: Friends
  readonly today: Day
}

/** Which event each person's part answers, where one calls for a contact; nothing otherwise. Pressed again it answers none. */
export function EventChips({ draft, onChange, choices, friends, today }: EventChipsProps) {
  const on = isDay(draft.heldOn) ? draft.heldOn : today
  const asked = useAnswer(
    listEntryEvents,
    { query: { cadreId: friends.cadre.id, on } },
    { when: choices.answersEvents, keepPrevious: true },
  )
  const nameOf = (person: string) => friends.rows.find(({ personId }) => personId === person)?.name ?? ''
  return draft.people.map((person) => (
    <EventsOfPerson
      key={person}
      title={draft.people.length > 1 ? words.eventOf(nameOf(person)) : words.event}
      offered={offeredTo(draft, person, asked.data?.value.rows ?? [])}
      chosen={partOf(draft, person).event}
      onChoose={(event) => onChange(withPart(draft, person, { event }))}
    />
  ))
}

interface EventsOfPersonProps {
  readonly title: string
  readonly offered: readonly EventDraft[]
  readonly chosen: EventDraft | null
  readonly onChoose: (event: EventDraft | null) => void
}

function EventsOfPerson({ title, offered, chosen, onChoose }: EventsOfPersonProps) {
  if (offered.length === 0) return null
  return (
    <fieldset className="log-spoke">
      <legend className="log-label">
        {title}
        <span>{words.eventHint}</span>
      </legend>
      <div className="chips">
        {offered.map((event) => (
          <Chip
            key={event.id}
            pressed={event.id === chosen?.id}
            onPress={() => onChoose(event.id === chosen?.id ? null : event)}
          >
            {words.eventChoice(event.name, isDay(event.on) ? shortDay(event.on) : event.on)}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

/** Those still open, and the one named already. */
function offeredTo(draft: LogDraft, person: string, rows: readonly EntryEvent[]): readonly EventDraft[] {
  const open = rows
    .filter(({ personId, isOpen }) => personId === person && isOpen)
    .map(({ id, name, on }) => ({ id, name, on }))
  const { event } = partOf(draft, person)
  return event === null || open.some(({ id }) => id === event.id) ? open : [event, ...open]
}
