import { type ClosedUnit, listClosedUnits, reopenUnit } from '@tongxin/contract/roster/close-unit'
import { listUnits } from '@tongxin/contract/roster/roster'
import { longDay } from '@tongxin/core/calendar/long-day'
import { App, Button, Modal, Space } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { rosterWords, closeUnitWords as words } from '../../words/roster/roster.ts'
import { settleUnitWords } from '../../words/roster/settle-unit.ts'
import { UnitHistoryDialog } from './history/unit-history-dialog.tsx'
import { SettleUnitDialog } from './settling/settle-unit-dialog.tsx'
import '../../ui/dense-table.css'

/** Units that are no more, under those of today; nothing where there is none. */
export function ClosedUnits() {
  const asked = useAnswer(listClosedUnits, {})
  const [told, setTold] = useState<ClosedUnit>()
  const [settling, setSettling] = useState<ClosedUnit>()
  const [opening, setOpening] = useState<ClosedUnit>()
  if (asked.error) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  const { rows, can } = asked.data?.value ?? { rows: [], can: { reopen: false } }
  if (rows.length === 0) return null
  return (
    <section className="closed-units" aria-label={words.closed}>
      <h2>
        {words.closed} <small>{words.count(rows.length)}</small>
      </h2>
      <div className="table-scroll">
        <table className="dense-table">
          <tbody>
            {rows.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td>{unit.kind}</td>
                <td>{words.fate(longDay(unit.on), unit.into)}</td>
                <td className="closed-unit-acts">
                  <Space>
                    {can.reopen && unit.unsettled > 0 && (
                      <Button
                        size="small"
                        type="primary"
                        aria-label={settleUnitWords.actOf(unit.name, unit.unsettled)}
                        onClick={() => setSettling(unit)}
                      >
                        {settleUnitWords.act(unit.unsettled)}
                      </Button>
                    )}
                    <Button
                      size="small"
                      aria-label={`${rosterWords.history} ${unit.name}`}
                      onClick={() => setTold(unit)}
                    >
                      {rosterWords.history}
                    </Button>
                    {can.reopen && (
                      <Button
                        size="small"
                        aria-label={words.reopenOf(unit.name)}
                        onClick={() => setOpening(unit)}
                      >
                        {words.reopen}
                      </Button>
                    )}
                  </Space>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {told && <UnitHistoryDialog unit={told} onClose={() => setTold(undefined)} />}
      {settling && <SettleUnitDialog unit={settling} onClose={() => setSettling(undefined)} />}
      {opening && <ReopenDialog unit={opening} onClose={() => setOpening(undefined)} />}
    </section>
  )
}

function ReopenDialog({ unit, onClose }: { readonly unit: ClosedUnit; readonly onClose: () => void }) {
  const { message } = App.useApp()
  const send = useSend(reopenUnit, [listClosedUnits, listUnits])
  const reopen = () =>
    send.mutate(
      { params: { id: unit.id }, version: unit.version },
      {
        onSuccess: ({ value }) => {
          void message.success(words.reopened(value.moved))
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={words.reopenTitle(unit.name)}
      okText={words.reopen}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={reopen}
      onCancel={onClose}
    >
      <p>{words.reopenNote}</p>
      {send.error && <RefusalNotice error={send.error} />}
    </Modal>
  )
}
