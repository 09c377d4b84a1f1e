import { listAuditEvents } from '@tongxin/contract/audit'
import { type AuditAct, auditActs } from '@tongxin/core/audit/audit-act'
import { isDay } from '@tongxin/core/calendar/day'
import { Button, Space } from 'antd'
import { useAnswer } from '../../app/api.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { auditWords as words } from '../../words/audit.ts'
import { type Filters, useFilters } from '../shell/use-filters.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { ChainCard } from './chain-card.tsx'
import './audit.css'

/** 审计: who did what to which records, newest first, and whether the chain of it is whole. */
export function AuditPage() {
  const filters = useFilters()
  const page = Math.max(1, Number(filters.get('page') ?? 1) || 1)
  const events = useAnswer(
    listAuditEvents,
    { query: { ...queryOf(filters), page, size: 50 } },
    { keepPrevious: true },
  )
  const answer = events.data?.value
  return (
    <>
      <PageHeader title={words.title}>{words.about}</PageHeader>
      <ChainCard />
      <AuditFilters filters={filters} />
      {events.error && <RefusalNotice error={events.error} onRetry={() => void events.refetch()} />}
      {answer && (
        <>
          <AuditTable rows={answer.rows} />
          <Space className="audit-pager screen-only">
            <Button disabled={page === 1} onClick={() => filters.change({ page: String(page - 1) })}>
              {words.newer}
            </Button>
            <span>{words.page(page)}</span>
            <Button disabled={!answer.more} onClick={() => filters.change({ page: String(page + 1) })}>
              {words.older}
            </Button>
          </Space>
        </>
      )}
    </>
  )
}

/** The filters of the address; what does not fit is passed over. */
function queryOf({ get }: Filters) {
  const [from, to, actor] = [get('from'), get('to'), get('actor')]
  const outcome = (['done', 'refused'] as const).find((known) => known === get('outcome'))
  const act = auditActs.find((known): known is AuditAct => known === get('act'))
  return {
    ...(from && isDay(from) ? { from } : {}),
    ...(to && isDay(to) ? { to } : {}),
    ...(act ? { act } : {}),
    ...(outcome ? { outcome } : {}),
    ...(actor ? { actor } : {}),
  }
}
