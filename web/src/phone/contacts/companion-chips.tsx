import { listEntryCompanions } from '@tongxin/contract/contacts/entry-companions'
import type { Friends } from '@tongxin/contract/contacts/friends'
import { isDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Chip } from '../../ui/chip.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { companionWords as words } from '../../words/contacts/companions.ts'
import {
  companionsAmiss,
  companionsOffered,
  companionsShown,
  isLooked,
  toggleCompanion,
} from './companions.ts'
import type { LogDraft } from './log-draft.ts'

interface CompanionChipsProps {
  readonly draft: LogDraft
  readonly onChange: (draft: LogDraft) => void
  readonly friends: Friends
}

/** Which other cadres were there: those paired that day with somebody chosen. Pressed again one was not. */
export function CompanionChips({ draft, onChange, friends }: CompanionChipsProps) {
  const [typed, setTyped] = useState('')
  const query = { cadreId: friends.cadre.id, ...(isDay(draft.heldOn) ? { on: draft.heldOn } : {}) }
  const asked = useAnswer(listEntryCompanions, { query }, { keepPrevious: true })
  const offered = companionsOffered(asked.data?.value.rows ?? [], draft)
  const shown = companionsShown(offered, { chosen: draft.companions, typed })
  const amiss = asked.data && draft.people.length > 0 ? companionsAmiss(offered, draft.companions) : []
  return (
    <fieldset className="log-spoke">
      <legend className="log-label">
        {words.title}
        <span>{words.hint}</span>
      </legend>
      {asked.isError && !asked.data && (
        <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
      )}
      {isLooked(offered) && (
        <input
          className="input log-companion-name"
          aria-label={words.find}
          placeholder={words.find}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="chips">
        {shown.map((companion) => (
          <Chip
            key={companion.id}
            pressed={draft.companions.some(({ id }) => id === companion.id)}
            onPress={() => onChange(toggleCompanion(draft, companion))}
          >
            {companion.name}
          </Chip>
        ))}
      </div>
      <p className="log-companion-said" aria-live="polite">
        {draft.people.length === 0 && words.needPerson}
        {draft.people.length > 0 && asked.data && shown.length === 0 && words.nobody}
        {amiss.length > 0 && words.amiss(amiss.map(({ name }) => name).join('、'))}
        {amiss.length === 0 && draft.companions.length > 0 && words.means}
      </p>
    </fieldset>
  )
}
