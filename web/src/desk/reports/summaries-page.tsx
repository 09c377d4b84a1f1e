import { listSummaries, type SummaryRow } from '@tongxin/contract/duties/summaries'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { summaryWords as words } from '../../words/duties/summaries.ts'
import { useFilters } from '../shell/use-filters.ts'
import { useTerm } from '../shell/use-term.ts'
import { SummaryCard } from './summary-card.tsx'
import { SummaryUnits } from './summary-units.tsx'
import './summaries.css'

/** 报送: which units handed in their 汇总表 of the term, and beside them the one that was pressed. */
export function SummariesPage() {
  const { get } = useFilters()
  const { chosen } = useTerm()
  const term = chosen?.id
  const asked = useAnswer(listSummaries, { query: { ...(term && { term }) } }, { keepPrevious: true })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const { rows, term: shown } = asked.data.value
  const unit = chosenUnit(rows, get('unit'))
  return (
    <>
      <PageHeader title={words.title}>{words.about}</PageHeader>
      {shown === null ? (
        <EmptyState icon="calendar" title={words.noTerm}>
          {words.noTermNext}
        </EmptyState>
      ) : (
        <div className="summaries-columns">
          <SummaryUnits term={shown.id} rows={rows} chosen={unit?.unitId} />
          {unit ? (
            <SummaryCard key={`${unit.unitId} ${shown.id}`} unit={unit} term={shown.id} />
          ) : (
            <EmptyState icon="document" title={words.pick}>
              {words.pickNext}
            </EmptyState>
          )}
        </div>
      )}
    </>
  )
}

/** The unit in the address; where there is one alone, as for a unit's secretary, that one. */
export function chosenUnit(rows: readonly SummaryRow[], asked: string | undefined): SummaryRow | undefined {
  return rows.find(({ unitId }) => unitId === asked) ?? (rows.length === 1 ? rows[0] : undefined)
}
