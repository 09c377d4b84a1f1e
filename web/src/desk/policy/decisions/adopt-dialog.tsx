import { adoptReading } from '@tongxin/contract/policy/policy-editing'
import type { Opening } from '@tongxin/core/policy/outline/entry'
import { useId, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { adoptWords as words } from '../../../words/policy/policy-editing.ts'
import type { Editing } from '../editing-context.ts'
import { DecisionDialog, renewedByDecision } from './decision-dialog.tsx'

interface AdoptDialogProps {
  readonly opening: Opening
  readonly editing: Editing
  readonly onClose: () => void
}

/** The office adopts one of the readings, or takes an adoption back. */
export function AdoptDialog({ opening, editing, onClose }: AdoptDialogProps) {
  const send = useSend(adoptReading, renewedByDecision)
  const [reading, setReading] = useState(opening.adopted)
  const place = [...opening.place]
  return (
    <DecisionDialog
      editing={editing}
      words={{ ...words, title: words.title(opening.about) }}
      lacking={{ [words.readings]: reading === opening.adopted }}
      sending={send}
      onSend={({ decided, ...sent }, onSuccess) =>
        send.mutate({ ...sent, body: { place, reading, ...decided } }, { onSuccess })
      }
      onClose={onClose}
    >
      <ReadingChoice opening={opening} chosen={reading} onChoose={setReading} />
    </DecisionDialog>
  )
}

interface ReadingChoiceProps {
  readonly opening: Opening
  readonly chosen: number | null
  readonly onChoose: (reading: number | null) => void
}

function ReadingChoice({ opening, chosen, onChoose }: ReadingChoiceProps) {
  const name = useId()
  const choices = opening.readings.map((text, at): readonly [number | null, string] => [at + 1, text])
  const all = opening.adopted === null ? choices : [...choices, [null, words.none] as const]
  return (
    <fieldset className="reading-choice">
      <legend>{words.readings}</legend>
      {all.map(([reading, text]) => (
        <label key={reading ?? 'none'}>
          <input type="radio" name={name} checked={chosen === reading} onChange={() => onChoose(reading)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
