import type { AnswerOf } from '@tongxin/contract/endpoint'
import { stateUnchanged } from '@tongxin/contract/pairing/list-unchanged'
import { listLists } from '@tongxin/contract/pairing/lists'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { useMe } from '../../../app/session.ts'
import { Field } from '../../../ui/field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { notices } from '../../../words/notices.ts'
import { listsWords, unchangedWords as words } from '../../../words/pairing/lists.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'

interface UnchangedDialogProps {
  readonly places: AnswerOf<typeof listLists>['statable']
  readonly academicYear: string
  readonly onClose: () => void
}

/** States 本学年不调整 for a tier, and for a unit where units make their own lists. */
export function UnchangedDialog({ places, academicYear, onClose }: UnchangedDialogProps) {
  const { today } = useMe()
  const send = useSend(stateUnchanged, [listLists])
  const [key] = useState(newClientKey)
  const [chosen, setChosen] = useState(0)
  const [typed, setTyped] = useState({ on: `${today}`, body: '', minutesNo: '' })
  const place = places[chosen]
  const state = () => {
    if (!place) return
    const { tier, unitId } = place
    send.mutate({ body: { tier, unitId, academicYear, ...typed }, key }, { onSuccess: onClose })
  }
  const field = (
    name: 'on' | 'body' | 'minutesNo',
    more: React.InputHTMLAttributes<HTMLInputElement> = {},
  ) => (
    <Field label={words[name]} problem={fieldProblem(send.error, name)}>
      {(ids) => (
        <input
          {...ids}
          {...more}
          className="input"
          value={typed[name]}
          onChange={(event) => setTyped((before) => ({ ...before, [name]: event.target.value }))}
        />
      )}
    </Field>
  )
  return (
    <DeskDialog
      title={words.state}
      note={words.dialogNote}
      yes={words.yes}
      busy={send.isPending}
      lacking={{ [words.on]: typed.on === '' }}
      error={send.error}
      onYes={state}
      onNo={onClose}
    >
      <Field label={words.place} hint={place?.asked ? undefined : words.notAsked}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {places.map(({ tier, tierName, unitId, unitName, roleName }, index) => (
              <option key={`${tier} ${unitId}`} value={index}>
                {`${tierName}　${unitName ?? listsWords.schoolWide}　${roleName}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {field('on', { type: 'date', max: today })}
      {field('body')}
      {field('minutesNo')}
      <p className="desk-dialog-secret">{notices.nonSecret}</p>
    </DeskDialog>
  )
}
