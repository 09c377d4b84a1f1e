import type { FormChoice } from '@tongxin/contract/contacts/contacts'
import type { Friends } from '@tongxin/contract/contacts/friends'
import { Chip } from '../../ui/chip.tsx'
import { partWords } from '../../words/contacts/log-contact.ts'
import { calledOf } from './called.ts'
import { type LogDraft, partOf, withPart } from './log-draft.ts'

interface PartChipsProps {
  readonly draft: LogDraft
  readonly onChange: (draft: LogDraft) => void
  readonly friends: Friends
  /** What decides, in the form chosen, for whom it counts. */
  readonly asks: FormChoice['asks']
}

/** In a group: who spoke, or who had a talk of their own. */
export function PartChips({ draft, onChange, friends, asks }: PartChipsProps) {
  if (draft.people.length === 0) return null
  const called = calledOf(friends)
  return asks.map((asked) => (
    <fieldset key={asked} className="log-spoke">
      <legend className="log-label">
        {partWords[asked].title}
        <span>{partWords[asked].hint}</span>
      </legend>
      <div className="chips">
        {draft.people.map((person) => (
          <Chip
            key={person}
            pressed={partOf(draft, person)[asked]}
            onPress={() => onChange(withPart(draft, person, { [asked]: !partOf(draft, person)[asked] }))}
          >
            {called.get(person)}
          </Chip>
        ))}
      </div>
    </fieldset>
  ))
}
