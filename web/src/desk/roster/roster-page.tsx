import { useRouter } from '@tanstack/react-router'
import { listUnits, type UnitView } from '@tongxin/contract/roster/roster'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { useHotkey } from '../../app/hotkey.ts'
import { paths } from '../../app/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { rosterWords as words } from '../../words/roster/roster.ts'
import { useFilters } from '../shell/use-filters.ts'
import { CadreList } from './cadre-list.tsx'
import { ClosedUnits } from './closed-units.tsx'
import { FirstSteps } from './first-steps.tsx'
import { PersonList } from './person-list.tsx'
import './roster-page.css'
import { type RosterTab, rosterAddress, tabIn } from './roster-tab.ts'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitList } from './unit-list.tsx'
import { UnitTree } from './unit-tree.tsx'

/** Units at the left, their people at the right; every filter in the address. */
export function RosterPage() {
  const filters = useFilters()
  const tab = tabIn(filters.get('tab'))
  const units = useAnswer(listUnits, {})
  const [changing, setChanging] = useState<UnitView | 'new'>()
  const answer = units.data?.value
  const rows = answer?.rows ?? []
  const canWrite = answer?.can.write ?? false
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <Actions
            tab={tab}
            can={{ write: canWrite, merge: answer?.can.merge ?? false }}
            onAddUnit={() => setChanging('new')}
          />
        }
      />
      {units.error && <RefusalNotice error={units.error} onRetry={() => void units.refetch()} />}
      {answer && rows.length === 0 && <FirstSteps onAddUnit={() => setChanging('new')} canWrite={canWrite} />}
      {rows.length > 0 && (
        <div className="roster-body">
          <UnitTree units={rows} tab={tab} />
          <section className="card" aria-label={words.tabs[tab]}>
            <Tabs tab={tab} />
            {tab === 'persons' && <PersonList />}
            {tab === 'cadres' && <CadreList />}
            {tab === 'units' && (
              <>
                <UnitList units={rows} onChange={canWrite ? setChanging : undefined} />
                <ClosedUnits />
              </>
            )}
          </section>
        </div>
      )}
      {changing && (
        <UnitDialog
          units={rows}
          unit={changing === 'new' ? undefined : changing}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  )
}

interface ActionsProps {
  readonly tab: RosterTab
  readonly can: { readonly write: boolean; readonly merge: boolean }
  readonly onAddUnit: () => void
}

function Actions({ tab, can, onAddUnit }: ActionsProps) {
  const canWrite = can.write
  const add = words.add[tab]
  const role = tab === 'cadres' ? 'cadre' : 'person'
  const newPage = `${paths.newHuman}?role=${role}`
  const router = useRouter()
  useHotkey('n', () => {
    if (tab !== 'units') router.history.push(hrefOf(newPage))
    else if (canWrite) onAddUnit()
  })
  return (
    <>
      <Button icon={<Icon name="calendar" />} href={hrefOf(paths.calendar)}>
        {words.calendar}
      </Button>
      {can.merge && (
        <Button icon={<Icon name="people" />} href={hrefOf(paths.duplicates)}>
          {words.duplicates}
        </Button>
      )}
      {canWrite && (
        <Button icon={<Icon name="upload" />} href={hrefOf(`${paths.imports}?kind=${tab}`)}>
          {words.import}
        </Button>
      )}
      {tab === 'units' ? (
        canWrite && (
          <Button type="primary" icon={<Icon name="plus" />} onClick={onAddUnit}>
            {add}
          </Button>
        )
      ) : (
        <Button type="primary" icon={<Icon name="plus" />} href={hrefOf(newPage)}>
          {add}
        </Button>
      )}
    </>
  )
}

function Tabs({ tab }: { readonly tab: RosterTab }) {
  const filters = useFilters()
  return (
    <nav className="roster-tabs" aria-label={words.title}>
      {(['persons', 'cadres', 'units'] as const).map((one) => (
        <a
          key={one}
          className="roster-tab"
          href={hrefOf(rosterAddress({ tab: one, unit: filters.get('unit'), search: filters.get('search') }))}
          aria-current={one === tab ? 'page' : undefined}
        >
          {words.tabs[one]}
        </a>
      ))}
    </nav>
  )
}
