import { showPolicy } from '@tongxin/contract/policy'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import { useMemo } from 'react'
import { useAnswer } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { Opening } from '../../app/gate.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { policyWords as words } from '../../words/policy.ts'
import { useFilters } from '../shell/use-filters.ts'
import { LoadPolicyButton } from './load-policy-button.tsx'
import { OutlineCounts } from './outline-counts.tsx'
import { OutlineNav } from './outline-nav.tsx'
import { PolicyDocument } from './policy-document.tsx'
import { UnitValuesCard } from './unit-values-card.tsx'
import { useMarkedSection } from './use-marked-section.ts'
import { VersionSelect } from './version-select.tsx'
import './policy-page.css'

/** The document in force (or of a day, `?on=`) as an outline; beside each clause the values it sets. */
export function PolicyPage() {
  const on = useFilters().get('on')
  const policy = useAnswer(showPolicy, { query: on === undefined ? {} : { on } })
  const shown = policy.data?.value
  const outline = useMemo(() => shown && outlineOf(shown.document), [shown])
  const marked = useMarkedSection(outline !== undefined)
  return (
    <>
      <PageHeader title={words.title} actions={<LoadPolicyButton />}>
        <VersionSelect shown={shown?.version} />
        {outline && <OutlineCounts counts={outline.counts} />}
      </PageHeader>
      {policy.isError && <NoPolicy error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.isPending && <Opening />}
      {shown && outline && (
        <div className="policy-page">
          <OutlineNav outline={outline} marked={marked} />
          <div className="policy-main">
            <PolicyDocument
              version={shown.version}
              document={shown.document}
              outline={outline}
              marked={marked}
            />
            <UnitValuesCard document={shown.document} />
          </div>
        </div>
      )}
    </>
  )
}

function NoPolicy({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  if (refusalIn(error).code !== 'no-policy-in-force') return <RefusalNotice error={error} onRetry={onRetry} />
  return (
    <section className="card" aria-label={words.document}>
      <EmptyState icon="document" title={words.nothing}>
        {words.nothingNext}
      </EmptyState>
    </section>
  )
}
