import { addDays, day } from '@tongxin/core/calendar/day'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { HeatCell } from '../../ui/figures/heat-cell.tsx'
import { boardWords as words } from '../../words/duties/board.ts'
import { type AsOf, useAsOf } from '../shell/use-as-of.ts'

interface MonthCellProps {
  readonly unit: { readonly id: string | undefined; readonly name: string }
  readonly month: string
  readonly count: number | null
  readonly shades: boolean
}

/** How often a unit was talked with in a month, as a shade or a number, with the ledger of that month behind it. */
export function MonthCell({ unit, month, count, shades }: MonthCellProps) {
  const asOf = useAsOf()
  const to = unit.id && count !== null ? ledgerLink({ ...asOf, unit: unit.id }, month) : undefined
  if (!shades) {
    if (count === null) return '–'
    return to ? <AppLink to={to}>{count}</AppLink> : count
  }
  const label = count === null ? words.toCome(unit.name, month) : words.cell(unit.name, month, count)
  return <HeatCell count={count} label={label} to={to} />
}

function ledgerLink(about: { readonly unit: string } & Partial<AsOf>, month: string): string {
  const first = day(`${month}-01`)
  const next = addDays(first, 31).slice(0, 7)
  const search = new URLSearchParams({ ...about, from: first, to: addDays(day(`${next}-01`), -1) })
  return `${paths.ledger}?${search}`
}
