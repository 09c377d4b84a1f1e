import { type EntryChoices, type LoggedContact, showEntryChoices } from '@tongxin/contract/contacts/contacts'
import { type Friends, listFriends } from '@tongxin/contract/contacts/friends'
import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { useMe } from '../../app/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { logWords, savedWords } from '../../words/contacts/log-contact.ts'
import { type DraftInHand, useDraft } from '../drafts/use-draft.ts'
import { usePhonePath } from '../shell/place.ts'
import {
  draftPlace,
  type EventDraft,
  type LogDraft,
  newLogDraft,
  readLogDraft,
  togglePerson,
  withOnly,
  withPart,
} from './log-draft.ts'
import { LogEditor } from './log-editor.tsx'
import { SavedScreen } from './saved-screen.tsx'
import './log.css'

/** 记一次, from the first chip to what it counted for. */
export function LogScreen() {
  const query = new URLSearchParams(usePhonePath().split('?')[1] ?? '')
  const cadre = query.get('cadre')
  const choices = useAnswer(showEntryChoices, {})
  const friends = useAnswer(listFriends, cadre ? { query: { cadreId: cadre } } : {})
  const failed = [choices, friends].find(({ isError, data }) => isError && !data)
  if (failed) return <RefusalNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (!choices.data || !friends.data) return <Opening />
  return (
    <Logging
      choices={choices.data.value}
      friends={thoseToLog(friends.data.value)}
      person={query.get('person')}
      event={query.get('event')}
      step={query.get('step')}
    />
  )
}

interface LoggingProps {
  readonly choices: EntryChoices
  readonly friends: Friends
  readonly person: string | null
  /** What the duty one came from waits for. */
  readonly event: string | null
  readonly step: string | null
}

function Logging({ choices, friends, person, event, step }: LoggingProps) {
  const { today } = useMe()
  const [saved, setSaved] = useState<LoggedContact>()
  const chosen = { person: paired(friends, person), event: calledFor(friends, person, event) }
  const fresh = () => newLogDraft({ today, forms: choices.forms, ...chosen })
  const draft = useDraft({
    id: draftPlace(friends.cadre.id),
    initial: fresh(),
    read: (stored) => {
      const found = readLogDraft(stored)
      return found && withOnly(found, new Set(friends.rows.map(({ personId }) => personId)))
    },
  })
  useChosenBefore(draft, chosen)
  if (draft.value === undefined) return <Opening />
  if (saved)
    return (
      <SavedScreen
        saved={saved}
        choices={choices}
        friends={friends}
        heading={{ title: logWords.title, next: savedWords.again, onNext: () => setSaved(undefined) }}
      />
    )
  return (
    <LogEditor
      draft={draft}
      step={step}
      choices={choices}
      friends={friends}
      today={today}
      fresh={() => newLogDraft({ today, forms: choices.forms, person: null })}
      onSaved={setSaved}
    />
  )
}

/** Who came by somebody's card finds them chosen, also over an earlier draft that names nobody. */
function useChosenBefore(
  draft: DraftInHand<LogDraft>,
  { person, event }: { readonly person: string | null; readonly event: EventDraft | null },
): void {
  const done = useRef(false)
  useEffect(() => {
    if (draft.value === undefined || done.current) return
    done.current = true
    if (!person || draft.value.people.length > 0) return
    const chosen = togglePerson(draft.value, person)
    draft.change(event ? withPart(chosen, person, { event }) : chosen)
  })
}

/** Of a pairing one assists with, only where that is for the assistant to write down. */
function thoseToLog(friends: Friends): Friends {
  return { ...friends, rows: friends.rows.filter(({ mayLog }) => mayLog) }
}

/** The event of one of the person's open duties. */
function calledFor(friends: Friends, person: string | null, event: string | null): EventDraft | null {
  const duties = friends.rows.find(({ personId }) => personId === person)?.duties ?? []
  return duties.find((line) => line.event !== null && line.event.id === event)?.event ?? null
}

function paired(friends: Friends, person: string | null): string | null {
  return friends.rows.some(({ personId }) => personId === person) ? person : null
}
