import { hrefOf } from '../../app/base-path.ts'
import { policyPageAddress } from '../../app/policy-address.ts'
import { ownTextWords } from '../../words/policy/own-text.ts'
import { policyWords as words } from '../../words/policy/policy.ts'
import { compareWords, draftWords, historyWords } from '../../words/policy/policy-editing.ts'
import { unitDocumentWords } from '../../words/policy/unit-document.ts'
import { useFilters } from '../shell/use-filters.ts'
import { DraftTab } from './draft/draft-tab.tsx'
import { OwnTextTab } from './own-text/own-text-tab.tsx'
import { PolicyDocument } from './policy-document.tsx'
import type { ShownPolicy } from './shown-policy.ts'
import { UnitDocumentTab } from './unit-own/unit-document-tab.tsx'
import { UnitValuesCard } from './unit-own/unit-values-card.tsx'
import { useOwnUnits } from './unit-own/use-own-units.ts'
import { CompareTab } from './versions/compare-tab.tsx'
import { HistoryTab } from './versions/history-tab.tsx'

/** One way to look at the document; `?tab=` names it. */
interface PolicyTab {
  readonly id: string
  readonly title: string
  /** Only for the office and for secretaries of units. */
  readonly forUnits?: true
  readonly show: (shown: ShownPolicy) => React.ReactNode
}

/** In the order they stand; a new way to look at the document is one line more. */
const tabs = [
  {
    id: 'values',
    title: words.document,
    show: (shown) => (
      <>
        <PolicyDocument {...shown} />
        <UnitValuesCard document={shown.document} />
      </>
    ),
  },
  { id: 'own-text', title: ownTextWords.title, show: (shown) => <OwnTextTab shown={shown} /> },
  { id: 'compare', title: compareWords.title, show: ({ version }) => <CompareTab version={version} /> },
  { id: 'draft', title: draftWords.title, show: () => <DraftTab /> },
  {
    id: 'unit',
    title: unitDocumentWords.title,
    forUnits: true,
    show: (shown) => <UnitDocumentTab shown={shown} />,
  },
  { id: 'history', title: historyWords.title, show: () => <HistoryTab /> },
] as const satisfies readonly PolicyTab[]

export function PolicyTabs({ shown }: { readonly shown: ShownPolicy }) {
  const filters = useFilters()
  const { own, office } = useOwnUnits()
  const offered: readonly PolicyTab[] = tabs.filter((tab) => !('forUnits' in tab) || office || own.length > 0)
  const current: PolicyTab = offered.find(({ id }) => id === filters.get('tab')) ?? tabs[0]
  const on = filters.get('on')
  return (
    <div className="policy-main">
      <nav className="policy-tabs" aria-label={words.views}>
        {offered.map(({ id, title }) => (
          <a
            key={id}
            href={hrefOf(policyPageAddress({ on, tab: id === 'values' ? undefined : id }))}
            aria-current={id === current.id ? 'page' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      {current.show(shown)}
    </div>
  )
}
