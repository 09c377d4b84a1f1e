import { countContacts, listContacts, showLedgerFilters } from '@tongxin/contract/ledger'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { useHotkey } from '../../app/hotkey.ts'
import { useMe } from '../../app/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ReturnedEntries } from '../../ui/returned-entries.tsx'
import { longDay } from '../../words/days.ts'
import { formsWords } from '../../words/forms.ts'
import { ledgerWords as words } from '../../words/ledger.ts'
import { AsOfNotice } from '../shell/as-of.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FormsDialog } from './forms-dialog.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerPager } from './ledger-pager.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { RecordDrawer } from './record-drawer.tsx'
import { useLedger } from './use-ledger.ts'
import './ledger.css'

const rowsAPage = 50

/** 联系台账: every talk within reach as one line of facts; one record opens at a time. */
export function LedgerPage() {
  const { today } = useMe()
  const ledger = useLedger()
  const [asked, setAsked] = useState<'export' | 'entry' | 'forms'>()
  const offered = useAnswer(showLedgerFilters, {})
  const rows = useAnswer(
    listContacts,
    { query: { ...ledger.query, page: ledger.page, size: rowsAPage } },
    { keepPrevious: true },
  )
  const count = useAnswer(countContacts, { query: ledger.query }, { keepPrevious: true })
  const can = offered.data?.value.can
  useHotkey('n', () => can?.log && setAsked('entry'))
  const total = count.data && words.count(count.data.value.total, count.data.value.more)
  const close = () => setAsked(undefined)
  return (
    <div className="ledger-page">
      <PageHeader
        title={words.title}
        actions={
          <>
            {can?.form && <Button onClick={() => setAsked('forms')}>{formsWords.open}</Button>}
            {can?.export && <Button onClick={() => setAsked('export')}>{words.export}</Button>}
            {can?.log && (
              <Button type="primary" onClick={() => setAsked('entry')}>
                {words.logFor}
              </Button>
            )}
          </>
        }
      >
        {total}
      </PageHeader>
      <AsOfNotice />
      {can?.log && <ReturnedEntries />}
      <p className="ledger-printed">{words.printed(longDay(today))}</p>
      <LedgerFilters ledger={ledger} offered={offered.data?.value} rows={rows.data?.value.rows ?? []} />
      {rows.error && <RefusalNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data && (
        <>
          <LedgerTable rows={rows.data.value.rows} ledger={ledger} />
          <LedgerPager page={ledger.page} more={rows.data.value.more} onChange={ledger.change} />
        </>
      )}
      <RecordDrawer ledger={ledger} />
      {asked === 'export' && <ExportDialog query={ledger.query} total={total ?? ''} onClose={close} />}
      {asked === 'forms' && <FormsDialog query={ledger.query} onClose={close} />}
      {asked === 'entry' && <EntryDialog onClose={close} />}
    </div>
  )
}
