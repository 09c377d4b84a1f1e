import { listPolicyDecisions, listPolicyVersions, showPolicy } from '@tongxin/contract/policy'
import { adoptReading } from '@tongxin/contract/policy-editing'
import type { Opening } from '@tongxin/core/policy/outline/entry'
import { App } from 'antd'
import { useId, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { adoptWords as words } from '../../../words/policy-editing.ts'
import type { Editing } from '../editing-context.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { useDecision } from './use-decision.ts'

interface AdoptDialogProps {
  readonly opening: Opening
  readonly editing: Editing
  readonly onClose: () => void
}

/** The office adopts one of the readings, or takes an adoption back. */
export function AdoptDialog({ opening, editing, onClose }: AdoptDialogProps) {
  const { message } = App.useApp()
  const decision = useDecision()
  const send = useSend(adoptReading, [showPolicy, listPolicyVersions, listPolicyDecisions])
  const [key] = useState(newClientKey)
  const [reading, setReading] = useState(opening.adopted)
  const adopt = () => {
    if (decision.body === null) return
    send.mutate(
      {
        params: { id: editing.version.id },
        body: { place: [...opening.place], reading, ...decision.body },
        key,
        version: editing.seen,
      },
      {
        onSuccess: () => {
          void message.success(words.done)
          onClose()
        },
      },
    )
  }
  return (
    <DecisionDialog
      title={words.title(opening.about)}
      note={words.note}
      yes={words.yes}
      ready={reading !== opening.adopted}
      busy={send.isPending}
      error={send.error}
      decision={decision}
      onYes={adopt}
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
