import { listRecordForms, listRecords } from '@tongxin/contract/duties/records'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { recordsWords as words } from '../../words/duties/records.ts'
import { DueCard } from './due-card.tsx'
import { KeptCard } from './kept-card.tsx'
import { fromNothing, RecordDialog, type Start } from './record-dialog.tsx'
import './records.css'

/** 登记事项: what is still to be done beside contacts, and what has been entered by whom and when. */
export function RecordsPage() {
  const [start, setStart] = useState<Start>()
  const kept = useAnswer(listRecords, { query: {} }, { keepPrevious: true })
  const mayEnter = kept.data?.value.can.enter ?? false
  if (kept.isError) return <RefusalNotice error={kept.error} onRetry={() => void kept.refetch()} />
  if (!kept.data) return <Opening />
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          mayEnter && (
            <Button type="primary" onClick={() => setStart(fromNothing)}>
              {words.open}
            </Button>
          )
        }
      >
        {words.intro}
      </PageHeader>
      <DueCard onEnter={setStart} />
      <KeptCard rows={kept.data.value.rows} total={kept.data.value.total} />
      {start && <FormsDialog start={start} onClose={() => setStart(undefined)} />}
    </>
  )
}

function FormsDialog({ start, onClose }: { readonly start: Start; readonly onClose: () => void }) {
  const forms = useAnswer(listRecordForms, { query: {} })
  if (forms.isError) return <RefusalNotice error={forms.error} onRetry={() => void forms.refetch()} />
  if (!forms.data) return null
  return <RecordDialog start={start} choices={forms.data.value} onClose={onClose} />
}
