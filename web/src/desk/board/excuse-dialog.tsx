import { showBoard, showPairDuties, showWorkbench } from '@tongxin/contract/duties/duties'
import { type Excuse, type ExcuseChoices, grantExcuse } from '@tongxin/contract/duties/excuses'
import { parseDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { useMe } from '../../app/session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Field } from '../../ui/field.tsx'
import { fieldProblem } from '../../ui/refusal-notice.tsx'
import { excusedWords, excuseWords as words } from '../../words/duties/excuses.ts'
import { ChoiceField } from '../policy/choice-field.tsx'
import { DeskDialog } from '../shell/desk-dialog.tsx'

interface ExcuseDialogProps {
  readonly pairingId: string
  readonly choices: ExcuseChoices
  readonly onClose: () => void
}

export const renewedByExcuses = [showPairDuties, showBoard, showWorkbench]

/** 登记免计: whom, from when until when, under which word of the document, approved by whom. No reason is asked for. */
export function ExcuseDialog({ pairingId, choices, onClose }: ExcuseDialogProps) {
  const { today } = useMe()
  const send = useSend(grantExcuse, renewedByExcuses)
  const [key] = useState(newClientKey)
  const [whom, setWhom] = useState<Excuse['whom']>(choices.whom[0] ?? 'pairing')
  const [from, setFrom] = useState<string>(today)
  const [lastDay, setLastDay] = useState('')
  const [heading, setHeading] = useState(choices.headings[0] ?? '')
  const [role, setRole] = useState(choices.roles[0]?.id ?? '')
  const [approver, setApprover] = useState('')
  const days = { from: parseDay(from), lastDay: parseDay(lastDay) }
  const grant = () => {
    if (days.from === null || days.lastDay === null) return
    const body = { whom, from: days.from, lastDay: days.lastDay, heading: heading || null, role, approver }
    send.mutate({ params: { id: pairingId }, body, key }, { onSuccess: onClose })
  }
  return (
    <DeskDialog
      title={words.grant}
      note={words.note}
      yes={words.yes}
      busy={send.isPending}
      lacking={{
        [words.from]: days.from === null,
        [words.lastDay]: days.lastDay === null,
        [words.approver]: approver.trim() === '',
      }}
      error={send.error}
      onYes={grant}
      onNo={onClose}
    >
      <ChoiceField
        label={words.whom}
        choices={choices.whom.map((each) => ({ id: each, name: excusedWords[each] }))}
        onChoose={(id) => setWhom(choices.whom.find((each) => each === id) ?? 'pairing')}
      />
      <DayField
        label={words.from}
        value={from}
        problem={fieldProblem(send.error, 'from')}
        onChange={setFrom}
      />
      <DayField
        label={words.lastDay}
        value={lastDay}
        problem={fieldProblem(send.error, 'lastDay')}
        onChange={setLastDay}
      />
      <ChoiceField
        label={words.heading}
        choices={[...choices.headings.map((name) => ({ id: name, name })), { id: '', name: words.byHand }]}
        onChoose={setHeading}
      />
      <ChoiceField label={words.role} choices={choices.roles} onChoose={setRole} />
      <Field label={words.approver} hint={words.approverHint} problem={fieldProblem(send.error, 'approver')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={40}
            value={approver}
            onChange={({ target }) => setApprover(target.value)}
          />
        )}
      </Field>
    </DeskDialog>
  )
}
