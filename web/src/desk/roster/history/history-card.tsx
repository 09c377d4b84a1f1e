import { showHumanHistory } from '@tongxin/contract/roster/history'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { Card } from '../../../ui/card.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { historyWords as words } from '../../../words/roster/history.ts'
import { HistoryTable } from './history-table.tsx'

/** 变更记录 of a sheet, read only when asked for: the reading is kept as well. */
export function HistoryCard({ humanId }: { readonly humanId: string }) {
  const [open, setOpen] = useState(false)
  const told = useAnswer(showHumanHistory, { params: { id: humanId } }, { when: open })
  const history = told.data?.value
  return (
    <Card
      title={words.title}
      note={words.note}
      extra={
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show}
        </Button>
      }
    >
      {open && told.error && <RefusalNotice error={told.error} onRetry={() => void told.refetch()} />}
      {open && history && (
        <>
          <HistoryTable rows={history.rows} />
          {history.hides && <p className="card-body sheet-hint">{words.hides}</p>}
        </>
      )}
    </Card>
  )
}
