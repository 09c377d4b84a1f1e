import { listInquiries } from '@tongxin/contract/inquiries'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { paths } from '../../app/paths.ts'
import { places } from '../../app/places.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { inquiryWords as words } from '../../words/inquiries.ts'
import { useTerm } from '../shell/use-term.ts'
import { InquiryLine } from './inquiry-line.tsx'
import './inquiries.css'

/** 登记核实: what gives occasion to ask a cadre about records of the term, and what was asked, by day. */
export function InquiriesPage() {
  const { chosen } = useTerm()
  const asked = useAnswer(
    listInquiries,
    { query: { ...(chosen && { term: chosen.id }) } },
    { keepPrevious: true },
  )
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const { term, rows, more } = asked.data.value
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
        <Card title={words.list} note={rows.length > 0 && words.note(rows.length)}>
          {rows.length === 0 && (
            <EmptyState icon="check-circle" title={words.none}>
              {words.noneNext}
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
          {more && <p className="inquiries-more">{words.more}</p>}
        </Card>
      )}
    </>
  )
}
