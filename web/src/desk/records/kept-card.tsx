import {
  listRecordDuties,
  listRecords,
  type RecordLine,
  withdrawRecord,
} from '@tongxin/contract/duties/records'
import { Button } from 'antd'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { shortDay } from '../../words/days.ts'
import { recordKindWords, sayRecord, recordsWords as words } from '../../words/duties/records.ts'
import { DeskDialog } from '../shell/desk-dialog.tsx'

/** What was entered, by whom and when; a mistake is withdrawn with the reason and stays to be seen. */
export function KeptCard({ rows, total }: { readonly rows: readonly RecordLine[]; readonly total: number }) {
  const [withdrawn, setWithdrawn] = useState<RecordLine>()
  return (
    <Card title={words.kept} note={words.keptNote(total)}>
      {rows.length === 0 && <EmptyState icon="ledger" title={words.nothingKept} />}
      <ul className="record-lines">
        {rows.map((line) => (
          <li key={line.id}>
            <div className="record-head">
              <b>{shortDay(line.heldOn)}</b>
              <span>{sayRecord(line)}</span>
              <span className="record-small">{recordKindWords[line.kind]}</span>
              <span className="record-push" />
              {line.can.withdraw && (
                <Button size="small" onClick={() => setWithdrawn(line)}>
                  {words.withdraw}
                </Button>
              )}
            </div>
            <div className="record-small">
              {words.by(line.recorderName, line.recordedAt)}
              {line.withdrawn && `，${words.withdrawn(line.withdrawn.reason)}`}
            </div>
          </li>
        ))}
      </ul>
      {withdrawn && <WithdrawDialog line={withdrawn} onClose={() => setWithdrawn(undefined)} />}
    </Card>
  )
}

function WithdrawDialog({ line, onClose }: { readonly line: RecordLine; readonly onClose: () => void }) {
  const send = useSend(withdrawRecord, [listRecords, listRecordDuties])
  const [reason, setReason] = useState('')
  return (
    <DeskDialog
      title={`${words.withdraw}：${sayRecord(line)}`}
      note={words.withdrawNote}
      yes={words.withdraw}
      busy={send.isPending}
      lacking={{ [words.withdrawReason]: reason.trim() === '' }}
      error={send.error}
      onYes={() => send.mutate({ params: { id: line.id }, body: { reason } }, { onSuccess: onClose })}
      onNo={onClose}
    >
      <Field label={words.withdrawReason}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={100}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </DeskDialog>
  )
}
