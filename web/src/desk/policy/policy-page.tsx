import { listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import { outlineOf } from '@tongxin/core/policy/outline/outline'
import { useMemo } from 'react'
import { useAnswer } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { Opening } from '../../app/gate.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { policyWords as words } from '../../words/policy/policy.ts'
import { useFilters } from '../shell/use-filters.ts'
import { EditingProvider, editingOf } from './editing-context.ts'
import { LoadPolicyButton } from './load-policy-button.tsx'
import { OutlineCounts } from './outline-counts.tsx'
import { OutlineNav } from './outline-nav.tsx'
import { PolicySide, panelNamed, SideButtons } from './policy-side.tsx'
import { PolicyTabs } from './policy-tabs.tsx'
import { useMarkedSection } from './use-marked-section.ts'
import { VersionSelect } from './version-select.tsx'
import './policy-page.css'

/** The document in force (or of a day, `?on=`) as an outline; beside each clause the values it sets. */
export function PolicyPage() {
  const filters = useFilters()
  const on = filters.get('on')
  const policy = useAnswer(showPolicy, { query: on === undefined ? {} : { on } })
  const shown = policy.data?.value
  const versions = useAnswer(listPolicyVersions, {}).data
  const editing = useMemo(
    () => shown && versions && editingOf({ ...shown, on }, versions),
    [shown, versions, on],
  )
  const outline = useMemo(() => shown && outlineOf(shown.document), [shown])
  const marked = useMarkedSection(outline !== undefined)
  return (
    <>
      <PageHeader title={words.title} actions={<Actions />}>
        <VersionSelect shown={shown?.version} />
        {outline && <OutlineCounts counts={outline.counts} />}
      </PageHeader>
      {policy.isError && <NoPolicy error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.isPending && <Opening />}
      {shown && outline && (
        <div
          className="policy-page"
          data-tab={filters.get('tab')}
          data-panel={panelNamed(filters.get('panel'))?.id}
        >
          <OutlineNav outline={outline} marked={marked} />
          <EditingProvider value={editing ?? null}>
            <PolicyTabs shown={{ ...shown, outline, marked }} />
            <PolicySide shown={{ ...shown, outline, marked }} />
          </EditingProvider>
        </div>
      )}
    </>
  )
}

function Actions() {
  return (
    <>
      <LoadPolicyButton />
      <SideButtons />
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
