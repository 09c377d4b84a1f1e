import { listLists } from '@tongxin/contract/pairing/lists'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { paths } from '../../../app/paths.ts'
import { findsTemplates } from '../../../app/places.ts'
import { useMe } from '../../../app/session.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { listsWords as words } from '../../../words/pairing/lists.ts'
import { templateWords } from '../../../words/policy/templates.ts'
import { useFilters } from '../../shell/use-filters.ts'
import { UrgeButton } from '../../urging/urge-button.tsx'
import { ChangesCard } from '../changes/changes-card.tsx'
import { HandoversCard } from '../handover/handovers-card.tsx'
import { BeginListDialog } from './begin-list-dialog.tsx'
import { BesideCard } from './beside-card.tsx'
import { ListsTable } from './lists-table.tsx'
import { PairingsCard } from './pairings-card.tsx'
import { UnchangedCard } from './unchanged-card.tsx'
import { useOwedFiling } from './use-owed-filing.ts'
import './lists-page.css'

/** The lists of this school and where each stands; beside them the pairs in force. */
export function ListsPage() {
  const view = viewOf(useFilters().get('view'))
  const lists = useAnswer(listLists, {})
  const me = useMe()
  const [beginning, setBeginning] = useState(false)
  const mayBegin = (lists.data?.value.beginnable.length ?? 0) > 0
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <>
            {findsTemplates(me) && <AppLink to={paths.templates}>{templateWords.open}</AppLink>}
            {mayBegin && (
              <Button type="primary" onClick={() => setBeginning(true)}>
                {words.begin}
              </Button>
            )}
          </>
        }
      >
        <ViewTabs view={view} />
      </PageHeader>
      {view === 'beside' && <BesideCard />}
      {view === 'pairs' && <PairingsCard />}
      {view === 'changes' && <ChangesCard />}
      {view === 'handovers' && <HandoversCard />}
      {view === 'lists' && <ListsCard lists={lists} onBegin={() => setBeginning(true)} />}
      {beginning && lists.data && (
        <BeginListDialog choices={lists.data.value} onClose={() => setBeginning(false)} />
      )}
    </>
  )
}

const views = ['lists', 'beside', 'pairs', 'changes', 'handovers'] as const
type View = (typeof views)[number]

function viewOf(asked: string | undefined): View {
  return views.find((view) => view === asked) ?? 'lists'
}

function ViewTabs({ view }: { readonly view: View }) {
  const current = (which: typeof view) => (view === which ? ('page' as const) : undefined)
  return (
    <nav className="view-tabs" aria-label={words.view}>
      <AppLink to={paths.lists} aria-current={current('lists')}>
        {words.tabLists}
      </AppLink>
      <AppLink to={`${paths.lists}?view=beside`} aria-current={current('beside')}>
        {words.tabBeside}
      </AppLink>
      <AppLink to={`${paths.lists}?view=pairs`} aria-current={current('pairs')}>
        {words.tabPairs}
      </AppLink>
      <AppLink to={`${paths.lists}?view=changes`} aria-current={current('changes')}>
        {words.tabChanges}
      </AppLink>
      <AppLink to={`${paths.lists}?view=handovers`} aria-current={current('handovers')}>
        {words.tabHandovers}
      </AppLink>
    </nav>
  )
}

interface ListsCardProps {
  readonly lists: ReturnType<typeof useAnswer<typeof listLists>>
  readonly onBegin: () => void
}

function ListsCard({ lists, onBegin }: ListsCardProps) {
  const owed = useOwedFiling(lists.data?.value.rows ?? [])
  if (lists.isError) return <RefusalNotice error={lists.error} onRetry={() => void lists.refetch()} />
  if (!lists.data) return <Opening />
  const { rows, beginnable } = lists.data.value
  if (rows.length > 0)
    return (
      <>
        <Card
          title={words.tabLists}
          note={words.count(rows.length)}
          extra={owed && <UrgeButton kind="list" term={owed.term} unit={null} />}
        >
          <ListsTable rows={rows} owed={owed} />
        </Card>
        <UnchangedCard lists={lists.data.value} />
      </>
    )
  const mayBegin = beginnable.length > 0
  return (
    <>
      <section className="card" aria-label={words.tabLists}>
        <EmptyState
          icon="rings"
          title={words.empty}
          action={
            mayBegin && (
              <Button onClick={onBegin} icon={<Icon name="plus" />}>
                {words.begin}
              </Button>
            )
          }
        >
          {mayBegin ? words.emptyNext : words.emptyNobody}
        </EmptyState>
      </section>
      <UnchangedCard lists={lists.data.value} />
    </>
  )
}
