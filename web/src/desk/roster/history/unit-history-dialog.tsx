import { showUnitHistory } from '@tongxin/contract/roster/history'
import { Modal } from 'antd'
import { useAnswer } from '../../../app/api.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { historyWords as words } from '../../../words/roster/history.ts'
import { HistoryTable } from './history-table.tsx'

interface UnitHistoryDialogProps {
  readonly unit: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** 变更记录 of a unit: what it was called, of which kind and under which unit. */
export function UnitHistoryDialog({ unit, onClose }: UnitHistoryDialogProps) {
  const told = useAnswer(showUnitHistory, { params: { id: unit.id } })
  return (
    <Modal open width={960} title={words.unitTitle(unit.name)} footer={null} onCancel={onClose}>
      {told.error && <RefusalNotice error={told.error} onRetry={() => void told.refetch()} />}
      {told.data && <HistoryTable rows={told.data.value.rows} />}
    </Modal>
  )
}
