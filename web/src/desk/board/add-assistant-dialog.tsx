import { addAssistant, listAssistantChoices, listAssistants } from '@tongxin/contract/pairing/assistants'
import { parseDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { useMe } from '../../app/session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { fieldProblem } from '../../ui/refusal-notice.tsx'
import { assistantWords as words } from '../../words/pairing/assistants.ts'
import { ReasonField } from '../lists/reason-field.tsx'
import { ChoiceField } from '../policy/choice-field.tsx'
import { DeskDialog } from '../shell/desk-dialog.tsx'
import { renewedByExcuses } from './excuse-dialog.tsx'

interface AddAssistantDialogProps {
  readonly pairingId: string
  readonly atMost: number | null
  readonly onClose: () => void
}

export const renewedByAssistants = [...renewedByExcuses, listAssistants]

/** 登记协助人: from when, and who of those the document means by then; of whom facts are missing, for a reason. */
export function AddAssistantDialog({ pairingId, atMost, onClose }: AddAssistantDialogProps) {
  const { today } = useMe()
  const send = useSend(addAssistant, renewedByAssistants)
  const [key] = useState(newClientKey)
  const [from, setFrom] = useState<string>(today)
  const [humanId, setHumanId] = useState('')
  const [reason, setReason] = useState('')
  const on = parseDay(from)
  const choices = useAnswer(
    listAssistantChoices,
    { params: { id: pairingId }, query: { on: on ?? today } },
    { keepPrevious: true },
  )
  const rows = choices.data?.value.rows ?? []
  const chosen = rows.find(({ id }) => id === humanId)
  const lacksReason = (chosen?.unclear ?? false) && reason.trim() === ''
  const add = () => {
    if (on === null || chosen === undefined) return
    const body = { humanId: chosen.id, from: on, reason: reason.trim() }
    send.mutate({ params: { id: pairingId }, body, key }, { onSuccess: onClose })
  }
  return (
    <DeskDialog
      title={words.add}
      note={words.addNote(atMost)}
      yes={words.add}
      busy={send.isPending}
      lacking={{
        [words.from]: on === null,
        [words.who]: chosen === undefined,
        [words.reason]: lacksReason,
      }}
      error={send.error ?? choices.error}
      onYes={add}
      onNo={onClose}
    >
      <DayField
        label={words.from}
        value={from}
        problem={fieldProblem(send.error, 'from')}
        onChange={setFrom}
      />
      {choices.data && rows.length === 0 ? (
        <p role="status">{words.nobody}</p>
      ) : (
        <ChoiceField
          label={words.who}
          value={humanId}
          choices={[
            { id: '', name: words.choose },
            ...rows.map(({ id, name, unitName, unclear }) => {
              const said = words.person(name, unitName)
              return { id, name: unclear ? words.unclear(said) : said }
            }),
          ]}
          onChoose={setHumanId}
        />
      )}
      <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
    </DeskDialog>
  )
}
