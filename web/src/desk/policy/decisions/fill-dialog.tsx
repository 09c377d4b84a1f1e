import { listPolicyDecisions, listPolicyVersions, showPolicy } from '@tongxin/contract/policy'
import { fillDelegated } from '@tongxin/contract/policy-editing'
import type { LeftPlace } from '@tongxin/core/policy/outline/entry'
import { App } from 'antd'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { fillWords as words } from '../../../words/policy-editing.ts'
import { LeftField } from '../draft/left-field.tsx'
import { kindOfPlace, typedValue } from '../draft/left-value.ts'
import type { Editing } from '../editing-context.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { useDecision } from './use-decision.ts'

interface FillDialogProps {
  readonly left: LeftPlace
  readonly editing: Editing
  readonly onClose: () => void
}

/** The role a value is left to sets it, within the bounds of the document. */
export function FillDialog({ left, editing, onClose }: FillDialogProps) {
  const { message } = App.useApp()
  const decision = useDecision()
  const send = useSend(fillDelegated, [showPolicy, listPolicyVersions, listPolicyDecisions])
  const [key] = useState(newClientKey)
  const [typed, setTyped] = useState('')
  const kind = kindOfPlace(left.place)
  const value = typedValue(kind, typed)
  const fill = () => {
    if (decision.body === null || value === undefined) return
    send.mutate(
      {
        params: { id: editing.version.id },
        body: { place: [...left.place], value, ...decision.body },
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
      title={words.title(left.about)}
      note={words.note(left.toName)}
      yes={words.yes}
      ready={value !== undefined}
      busy={send.isPending}
      error={send.error}
      decision={decision}
      onYes={fill}
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
