import type { EntryChoices } from '@tongxin/contract/contacts/contacts'
import { Chip } from '../../ui/chip.tsx'
import { logWords as words } from '../../words/contacts/log-contact.ts'
import { type LogDraft, shownActs, toggleAct } from './log-draft.ts'

interface ActChipsProps {
  readonly draft: LogDraft
  readonly onChange: (draft: LogDraft) => void
  readonly choices: EntryChoices
}

/** What was done, where a requirement tells contacts apart by it; what the form says itself is pressed already. */
export function ActChips({ draft, onChange, choices }: ActChipsProps) {
  const form = choices.forms.find(({ id }) => id === draft.form)
  const shown = shownActs(draft, form)
  return (
    <fieldset className="log-spoke">
      <legend className="log-label">
        {words.acts}
        <span>{words.actsHint}</span>
      </legend>
      <div className="chips">
        {choices.acts.map((act) => (
          <Chip key={act} pressed={shown.includes(act)} onPress={() => onChange(toggleAct(draft, form, act))}>
            {act}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
