import { listUnitValues, saveUnitDocument, showUnitDocument } from '@tongxin/contract/policy/unit-document'
import { laterDay, parseDay } from '@tongxin/core/calendar/day'
import { App, Modal } from 'antd'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { refusalIn } from '../../../app/call-refused.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { useMe } from '../../../app/session.ts'
import { MissedFields, useMissed } from '../../../ui/missed-fields.tsx'
import { fieldProblem, RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { saveUnitWords as words } from '../../../words/policy/unit-document.ts'
import { TextField } from '../text-field.tsx'
import type { OwnDocument } from './own-document.ts'
import '../load-policy-dialog.css'

interface SaveUnitDialogProps {
  readonly unit: OwnDocument
  readonly source: string
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** As typed. */
interface UnitSheet {
  readonly effectiveOn: string
  readonly adoptedBy: string
  readonly adoptedOn: string
  readonly docNo: string
}

/** From when the unit's version holds, and who adopted it when. */
export function SaveUnitDialog({ unit, source, onSaved, onClose }: SaveUnitDialogProps) {
  const { message } = App.useApp()
  const { today } = useMe()
  const send = useSend(saveUnitDocument, [showUnitDocument, listUnitValues])
  const [key] = useState(newClientKey)
  const [sheet, setSheet] = useState<UnitSheet>({
    effectiveOn: laterDay(unit.notBefore, today),
    adoptedBy: '',
    adoptedOn: today,
    docNo: '',
  })
  const [effectiveOn, adoptedOn] = [parseDay(sheet.effectiveOn), parseDay(sheet.adoptedOn)]
  const stale = send.error !== null && refusalIn(send.error).code === 'stale-version'
  const missed = useMissed({
    [words.adoptedBy]: sheet.adoptedBy.trim() === '',
    [words.adoptedOn]: adoptedOn === null,
    [words.effectiveOn]: effectiveOn === null,
  })
  const save = () => {
    if (!missed.may() || effectiveOn === null || adoptedOn === null) return
    send.mutate(
      {
        params: { id: unit.id },
        body: { ...sheet, source, effectiveOn, adoptedOn },
        key,
        version: unit.seen,
      },
      {
        onSuccess: () => {
          void message.success(words.done)
          onSaved()
          onClose()
        },
      },
    )
  }
  const field = (name: keyof typeof sheet) => ({
    value: sheet[name],
    problem: send.error === null ? undefined : fieldProblem(send.error, name),
    onChange: (value: string) => setSheet((before) => ({ ...before, [name]: value })),
  })
  return (
    <Modal
      open
      title={words.title}
      okText={words.yes}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: stale }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="set-value">
        <p className="load-policy-note">{words.note}</p>
        <MissedFields missed={missed}>
          <div className="set-value-pair">
            <TextField label={words.adoptedBy} hint={words.adoptedByHint} {...field('adoptedBy')} />
            <TextField label={words.adoptedOn} type="date" {...field('adoptedOn')} />
            <TextField label={words.docNo} hint={words.docNoHint} {...field('docNo')} />
            <TextField label={words.effectiveOn} type="date" min={unit.notBefore} {...field('effectiveOn')} />
          </div>
        </MissedFields>
        {stale && <p role="alert">{words.stale}</p>}
        {send.error && !stale && <RefusalNotice error={send.error} />}
      </div>
    </Modal>
  )
}
