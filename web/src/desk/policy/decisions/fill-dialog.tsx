import { fillDelegated } from '@tongxin/contract/policy/policy-editing'
import type { LeftPlace } from '@tongxin/core/policy/outline/entry'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { fillWords as words } from '../../../words/policy/policy-editing.ts'
import { LeftField } from '../draft/left-field.tsx'
import { kindOfPlace, typedValue } from '../draft/left-value.ts'
import type { Editing } from '../editing-context.ts'
import { DecisionDialog, renewedByDecision } from './decision-dialog.tsx'

interface FillDialogProps {
  readonly left: LeftPlace
  readonly editing: Editing
  readonly onClose: () => void
}

/** The role a value is left to sets it, within the bounds of the document. */
export function FillDialog({ left, editing, onClose }: FillDialogProps) {
  const send = useSend(fillDelegated, renewedByDecision)
  const [typed, setTyped] = useState('')
  const kind = kindOfPlace(left.place)
  const value = typedValue(kind, typed)
  const place = [...left.place]
  return (
    <DecisionDialog
      editing={editing}
      words={{ ...words, title: words.title(left.about), note: words.note(left.toName) }}
      lacking={{ [words.value]: value === undefined }}
      sending={send}
      onSend={({ decided, ...sent }, onSuccess) =>
        send.mutate({ ...sent, body: { place, value, ...decided } }, { onSuccess })
      }
      onClose={onClose}
    >
      <LeftField
        kind={kind}
        label={words.value}
        hint={boundsHint(left)}
        document={editing.document}
        value={typed}
        onChange={setTyped}
      />
    </DecisionDialog>
  )
}

function boundsHint({ atLeast, atMost }: LeftPlace): string | undefined {
  const bounds = [
    ...(atLeast === undefined ? [] : [words.atLeast(atLeast)]),
    ...(atMost === undefined ? [] : [words.atMost(atMost)]),
  ]
  return bounds.length === 0 ? undefined : words.bounds(bounds.join('，'))
}
