import type { UnitView } from '@tongxin/contract/roster/roster'
import { hrefOf } from '../../app/base-path.ts'
import { rosterWords as words } from '../../words/roster/roster.ts'
import { useFilters } from '../shell/use-filters.ts'
import { type RosterTab, rosterAddress } from './roster-tab.ts'

interface UnitTreeProps {
  readonly units: readonly UnitView[]
  readonly tab: RosterTab
}

/** The units of today as links that narrow the list; a unit stands for itself and all below it. */
export function UnitTree({ units, tab }: UnitTreeProps) {
  const ids = new Set(units.map((unit) => unit.id))
  const tops = units.filter((unit) => unit.parentId === null || !ids.has(unit.parentId))
  return (
    <nav className="card roster-units" aria-label={words.units}>
      <h2>{words.units}</h2>
      <ul>
        <li>
          <UnitLink tab={tab} label={words.allUnits} unit={undefined} count={countAll(units, tab)} />
        </li>
      </ul>
      <Branch units={units} level={tops} tab={tab} depth={0} />
    </nav>
  )
}

interface BranchProps extends UnitTreeProps {
  readonly level: readonly UnitView[]
  readonly depth: number
}

function Branch({ units, level, tab, depth }: BranchProps) {
  // A tree entered with a ring in it would never end.
  if (level.length === 0 || depth > 8) return null
  return (
    <ul>
      {level.map((unit) => (
        <li key={unit.id}>
          <UnitLink tab={tab} label={unit.name} unit={unit.id} count={countOf(unit, tab)} />
          <Branch
            units={units}
            level={units.filter((one) => one.parentId === unit.id)}
            tab={tab}
            depth={depth + 1}
          />
        </li>
      ))}
    </ul>
  )
}

interface UnitLinkProps {
  readonly tab: RosterTab
  readonly label: string
  readonly unit: string | undefined
  readonly count: number | undefined
}

function UnitLink({ tab, label, unit, count }: UnitLinkProps) {
  const filters = useFilters()
  const address = rosterAddress({ tab, unit, search: filters.get('search') })
  return (
    <a
      className="unit-link"
      href={hrefOf(address)}
      aria-current={filters.get('unit') === unit ? 'true' : undefined}
    >
      <span>{label}</span>
      {count !== undefined && count > 0 && <small>{count}</small>}
    </a>
  )
}

function countOf(unit: UnitView, tab: RosterTab): number | undefined {
  if (tab === 'units') return undefined
  return tab === 'cadres' ? unit.cadres : unit.persons
}

function countAll(units: readonly UnitView[], tab: RosterTab): number | undefined {
  return tab === 'units' ? units.length : units.reduce((sum, unit) => sum + (countOf(unit, tab) ?? 0), 0)
}
