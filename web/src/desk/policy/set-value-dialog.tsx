import { listUnitValues, setUnitValue } from '@tongxin/contract/policy'
import { listUnits } from '@tongxin/contract/roster'
import { parseDay } from '@tongxin/core/calendar/day'
import { App, Modal } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { fieldProblem, RefusalNotice } from '../../ui/refusal-notice.tsx'
import { unitValueWords as words } from '../../words/policy.ts'
import { type Choice, ChoiceField } from './choice-field.tsx'
import { TextField } from './text-field.tsx'
import '../../ui/controls.css'
import './load-policy-dialog.css'

interface SetValueDialogProps {
  readonly requirements: readonly Choice[]
  /** The secretary's units; null lets the office choose any. */
  readonly own: readonly Choice[] | null
  readonly onClose: () => void
}

/** Sets a number the document leaves to a unit, with the day and the minutes that decided it. */
export function SetValueDialog({ requirements, own, onClose }: SetValueDialogProps) {
  const { message } = App.useApp()
  const all = useAnswer(listUnits, { query: {} }, { when: own === null }).data?.value.rows ?? []
  const units = own ?? all
  const send = useSend(setUnitValue, [listUnitValues])
  const [sheet, setSheet] = useState({ unit: '', requirement: '', least: '', most: '', on: '', minutes: '' })
  const put = (patch: Partial<typeof sheet>) => setSheet({ ...sheet, ...patch })
  const unitId = sheet.unit || units[0]?.id
  const requirement = sheet.requirement || requirements[0]?.id
  const [atLeast, atMost] = [placesIn(sheet.least), placesIn(sheet.most)]
  const submit = () => {
    if (!unitId || !requirement || atLeast === undefined || atMost === undefined) return
    const body = { atLeast, atMost, decidedOn: parseDay(sheet.on), minutesNo: sheet.minutes }
    send.mutate(
      { params: { id: unitId, requirement }, body },
      {
        onSuccess: () => {
          void message.success(words.done)
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={words.dialog}
      okText={words.yes}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: !unitId || sheet.least + sheet.most === '' }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="set-value">
        <p className="load-policy-note">{words.dialogNote}</p>
        <ChoiceField label={words.unit} choices={units} onChoose={(unit) => put({ unit })} />
        <ChoiceField
          label={words.requirement}
          choices={requirements}
          onChoose={(chosen) => put({ requirement: chosen })}
        />
        <div className="set-value-pair">
          <TextField
            label={words.atLeast}
            problem={atLeast === undefined ? words.wrongNumber : fieldProblem(send.error, 'atLeast')}
            value={sheet.least}
            onChange={(least) => put({ least })}
          />
          <TextField
            label={words.atMost}
            hint={words.atMostHint}
            problem={atMost === undefined ? words.wrongNumber : fieldProblem(send.error, 'atMost')}
            value={sheet.most}
            onChange={(most) => put({ most })}
          />
          <TextField label={words.decidedOn} type="date" value={sheet.on} onChange={(on) => put({ on })} />
          <TextField
            label={words.minutesNo}
            hint={words.minutesHint}
            problem={fieldProblem(send.error, 'minutesNo')}
            value={sheet.minutes}
            onChange={(minutes) => put({ minutes })}
          />
        </div>
        {send.error && <RefusalNotice error={send.error} />}
      </div>
    </Modal>
  )
}

/** Empty is no number, null; what is no whole number is undefined. */
function placesIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined
}
