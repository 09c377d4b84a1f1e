import type { Day } from '@tongxin/core/calendar/day'
import { type ExtensionGround, extensionGrounds } from '@tongxin/core/records/decide-extension'
import { DayField } from '../../ui/day-field.tsx'
import { extensionGroundWords, recordsWords as words } from '../../words/duties/records.ts'
import { ChoiceField } from '../policy/choice-field.tsx'

interface ExtensionFieldsProps {
  readonly until: string
  /** The day until which more time may be given; null: not known. */
  readonly latest: Day | null
  readonly problem: string | undefined
  readonly onUntil: (until: string) => void
  readonly onGround: (ground: ExtensionGround) => void
}

/** Until when a step is given more time, and why: from a list, since a text would sooner or later be about somebody. */
export function ExtensionFields({ until, latest, problem, onUntil, onGround }: ExtensionFieldsProps) {
  const choose = (id: string) => {
    const ground = extensionGrounds.find((each) => each === id)
    if (ground !== undefined) onGround(ground)
  }
  return (
    <>
      <DayField
        label={words.until}
        hint={latest === null ? undefined : words.latest(latest)}
        problem={problem}
        value={until}
        to={latest ?? undefined}
        onChange={onUntil}
      />
      <ChoiceField
        label={words.ground}
        choices={extensionGrounds.map((id) => ({ id, name: extensionGroundWords[id] }))}
        onChoose={choose}
      />
    </>
  )
}
