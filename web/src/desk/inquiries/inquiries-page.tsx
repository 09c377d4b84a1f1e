import { listInquiries } from '@tongxin/contract/contacts/inquiries'
import { showLedgerFilters } from '@tongxin/contract/contacts/ledger'
import { Pagination, Select } from 'antd'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { paths } from '../../app/paths.ts'
import { places } from '../../app/places.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { inquiryWords as words } from '../../words/contacts/inquiries.ts'
import { useFilters } from '../shell/use-filters.ts'
import { useTerm } from '../shell/use-term.ts'
import { unitOptions } from '../unit-options.ts'
import { InquiryLine } from './inquiry-line.tsx'
import './inquiries.css'

const size = 50

/** 登记核实: what gives occasion to ask a cadre about records of the term, and what was asked, by day. */
export function InquiriesPage() {
  const { chosen } = useTerm()
  const filters = useFilters()
  const [unitId, page] = [filters.get('unit'), Number(filters.get('page') ?? 1) || 1]
  const query = { ...(chosen && { term: chosen.id }), ...(unitId && { unitId }), page, size }
  const asked = useAnswer(listInquiries, { query }, { keepPrevious: true })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const { term, rows, total } = asked.data.value
  return (
    <>
      <PageHeader title={words.title} crumbs={[{ label: places.ledger.label, to: paths.ledger }]}>
        {words.about}
      </PageHeader>
      {term === null ? (
        <EmptyState icon="calendar" title={words.noTerm}>
          {words.noTermNext}
        </EmptyState>
      ) : (
        <Card title={words.list} note={total > 0 && words.note(total)} extra={<UnitFilter />}>
          {total === 0 && (
            <EmptyState icon="check-circle" title={words.none}>
              {words.noneNext}
            </EmptyState>
          )}
          {total > 0 && rows.length === 0 && (
            <EmptyState icon="info" title={words.beyond}>
              <AppLink to={paths.inquiries}>{words.toFirst}</AppLink>
            </EmptyState>
          )}
          <ul className="inquiries">
            {rows.map((row) => (
              <InquiryLine
                key={`${row.kind} ${row.cadreId} ${row.contacts[0]?.contactId}`}
                row={row}
                term={term.id}
              />
            ))}
          </ul>
          <Pagination
            className="inquiries-pager"
            hideOnSinglePage
            showSizeChanger={false}
            current={page}
            pageSize={size}
            total={total}
            onChange={(next) => filters.change({ page: next === 1 ? undefined : String(next) })}
          />
        </Card>
      )}
    </>
  )
}

/** The units of the ledger, whose records are asked about; nothing for who has one alone. */
function UnitFilter() {
  const filters = useFilters()
  const units = useAnswer(showLedgerFilters, {}).data?.value.units ?? []
  if (units.length < 2) return null
  return (
    <Select
      aria-label={words.unit}
      value={filters.get('unit') ?? ''}
      onChange={(unit) => filters.change({ unit })}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 136, maxWidth: 220 }}
      options={unitOptions(units, filters.get('unit'))}
    />
  )
}
