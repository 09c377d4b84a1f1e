import { showLedgerFilters } from '@tongxin/contract/contacts/ledger'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { useHotkey } from '../../app/hotkey.ts'
import { paths } from '../../app/paths.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { ReturnedEntries, useReturnedEntries } from '../../ui/contacts/returned-entries.tsx'
import { InTheWay } from '../../ui/in-the-way.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { formsWords } from '../../words/contacts/forms.ts'
import { inquiryWords } from '../../words/contacts/inquiries.ts'
import { ledgerWords as words } from '../../words/contacts/ledger.ts'
import { viewWords } from '../../words/contacts/ledger-view.ts'
import { AsOfNotice } from '../shell/as-of.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FormsDialog } from './forms-dialog.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerPager } from './ledger-pager.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { LedgerView } from './ledger-view.tsx'
import { PrintedHead } from './printed-head.tsx'
import { RecordDrawer } from './record-drawer.tsx'
import { StrangeAddress } from './strange-address.tsx'
import { useLedger } from './use-ledger.ts'
import { useLines } from './use-lines.ts'
import './ledger.css'

/** 联系台账: every talk within reach as one line of facts; one record opens at a time. */
export function LedgerPage() {
  const ledger = useLedger()
  const [asked, setAsked] = useState<'export' | 'entry' | 'forms'>()
  const offered = useAnswer(showLedgerFilters, {})
  // In no address: what is looked for in talks is kept by no browser and no server on the way.
  const [looked, setLooked] = useState('')
  const { lines, isSearch, counted, found } = useLines(ledger, looked)
  const look = (typed: string) => {
    setLooked(typed)
    ledger.change({})
  }
  const { can, asksEvents = false, clauses = [], units = [] } = offered.data?.value ?? {}
  const returned = useReturnedEntries(can?.log ?? false)
  const columns = { asksEvents, tellsMet: clauses.length > 0 }
  const rows = lines.data?.value.rows ?? []
  useHotkey('n', () => can?.log && setAsked('entry'))
  const keepsInquiries = useMe().grants.some(({ role }) => role === 'office' || role === 'unit-secretary')
  const total = counted && words.count(counted.total, counted.more)
  const totalFound = found && words.count(found.total, false)
  const close = () => setAsked(undefined)
  return (
    <div className="ledger-page">
      <PageHeader
        title={words.title}
        actions={
          <>
            {keepsInquiries && <AppLink to={paths.inquiries}>{inquiryWords.open}</AppLink>}
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
      <ReturnedEntries rows={returned} />
      <PrintedHead
        {...{ ledger, units, clauses, rows, isSearch }}
        total={(isSearch ? totalFound : total) ?? ''}
      />
      <LedgerFilters ledger={ledger} offered={offered.data?.value} rows={rows} />
      <LedgerView
        ledger={ledger}
        asked={columns}
        search={
          can?.search && ledger.query.knownAt === undefined
            ? { words: looked, onSearch: look, isWithoutDays: !ledger.days.from || !ledger.days.to }
            : undefined
        }
      />
      {isSearch && totalFound && (
        <p className="ledger-record-note screen-only" role="status">
          {viewWords.searching(totalFound)}{' '}
          <Button type="link" size="small" onClick={() => look('')}>
            {viewWords.stopSearching}
          </Button>
        </p>
      )}
      <StrangeAddress ledger={ledger} offered={offered.data?.value} />
      {areTurned(ledger.days) && <InTheWay>{words.filters.turned}</InTheWay>}
      {lines.error && <RefusalNotice error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isPending && <Opening />}
      {lines.data && (
        <>
          <LedgerTable rows={rows} ledger={ledger} asked={columns} />
          <LedgerPager lines={lines.data.value} ledger={ledger} />
        </>
      )}
      <RecordDrawer ledger={ledger} />
      {asked === 'export' && <ExportDialog query={ledger.query} total={total ?? ''} onClose={close} />}
      {asked === 'forms' && <FormsDialog query={ledger.query} onClose={close} />}
      {asked === 'entry' && <EntryDialog onClose={close} />}
    </div>
  )
}

/** Nothing was held between a day and an earlier one: that is told, not that nothing was found. */
function areTurned({ from, to }: ReturnType<typeof useLedger>['days']): boolean {
  return from !== undefined && to !== undefined && from > to
}
