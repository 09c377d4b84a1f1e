import type { Board } from '@tongxin/contract/duties'
import { addDays, day } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HeatCell, HeatLegend, moveAmongHeatCells } from '../../ui/heat-cell.tsx'
import { MiniBar } from '../../ui/segment-bar.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { percent, boardWords as words } from '../../words/board.ts'
import { type AsOf, useAsOf } from '../shell/use-as-of.ts'
import { useBoardLink } from './board-link.ts'
import '../../ui/dense-table.css'
import './board.css'

interface UnitMonthsProps {
  readonly board: Board
  readonly note: string
  /** Units that are furthest from what is due come first; else the order of the roster. */
  readonly lowestFirst?: boolean
  /** The unit that is open beside the table. */
  readonly unitId?: string | undefined
  readonly footer?: React.ReactNode
  /** What can be done for a unit, in a last column; nothing where it is left out. */
  readonly act?:
    | { readonly label: string; readonly of: (row: Board['rows'][number]) => React.ReactNode }
    | undefined
}

/** Units × months: how often was talked, how many are met of those due, and who has nobody. */
export function UnitMonths({ board, note, lowestFirst = false, unitId, footer, act }: UnitMonthsProps) {
  const [shades, setShades] = useState(true)
  if (board.rows.length === 0)
    return (
      <Card title={words.units}>
        <EmptyState icon="grid" title={words.noRows}>
          {words.noRowsNext}
        </EmptyState>
      </Card>
    )
  return (
    <Card
      title={words.units}
      note={note}
      extra={<ShownAs shades={shades} onChange={setShades} />}
      footer={
        <>
          {shades ? <HeatLegend label={words.perMonth} /> : <span>{words.distinct}</span>}
          {footer}
        </>
      }
    >
      <div className="board-scroll">
        <table className="dense-table board-table" onKeyDown={moveAmongHeatCells}>
          <Head months={board.months} shades={shades} act={act?.label} />
          <tbody>
            {(lowestFirst ? byRate(board.rows) : board.rows).map((row) => (
              <UnitRow
                key={row.unitId ?? 'none'}
                row={row}
                months={board.months}
                shades={shades}
                current={row.unitId === unitId}
                act={act?.of}
              />
            ))}
          </tbody>
          <Foot board={board} shades={shades} acts={act !== undefined} />
        </table>
      </div>
    </Card>
  )
}

/** Units without anybody due stand last. */
function byRate(rows: Board['rows']): Board['rows'] {
  const rate = ({ counts }: Board['rows'][number]) => (counts.due === 0 ? 2 : counts.met / counts.due)
  return [...rows].sort((a, b) => rate(a) - rate(b) || b.counts.due - a.counts.due)
}

function ShownAs({
  shades,
  onChange,
}: {
  readonly shades: boolean
  readonly onChange: (on: boolean) => void
}) {
  return (
    <fieldset className="board-switch" aria-label={words.shownAs}>
      <button type="button" aria-pressed={shades} onClick={() => onChange(true)}>
        {words.shades}
      </button>
      <button type="button" aria-pressed={!shades} onClick={() => onChange(false)}>
        {words.table}
      </button>
    </fieldset>
  )
}

interface HeadProps {
  readonly months: readonly string[]
  readonly shades: boolean
  readonly act: string | undefined
}

function Head({ months, shades, act }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{words.unit}</th>
        {months.map((month) => (
          <th key={month} scope="col" className={shades ? 'board-month' : 'number'}>
            {words.month(month)}
          </th>
        ))}
        <th scope="col" className="number">
          {words.metOfDue}
        </th>
        {!shades && (
          <th scope="col" className="number">
            {words.rate}
          </th>
        )}
        <th scope="col" className="number">
          {words.nobody}
        </th>
        {act && (
          <th scope="col" className="screen-only">
            {act}
          </th>
        )}
      </tr>
    </thead>
  )
}

interface UnitRowProps {
  readonly row: Board['rows'][number]
  readonly months: readonly string[]
  readonly shades: boolean
  readonly current: boolean
  readonly act: ((row: Board['rows'][number]) => React.ReactNode) | undefined
}

function UnitRow({ row, months, shades, current, act }: UnitRowProps) {
  const { unitName, counts } = row
  const unit = row.unitId ?? undefined
  const linkTo = useBoardLink()
  return (
    <tr data-current={current || undefined}>
      <th scope="row">
        {unit ? <AppLink to={linkTo({ unit })}>{unitName}</AppLink> : unitName}
        <Late count={row.late} to={linkTo({ unit })} />
      </th>
      {months.map((month, at) => (
        <td key={month} className={shades ? 'board-month' : 'number'}>
          <MonthCell
            unit={{ id: unit, name: unitName }}
            month={month}
            count={row.months[at] ?? null}
            shades={shades}
          />
        </td>
      ))}
      <td className="number board-fraction">
        {counts.due === 0 ? (
          '—'
        ) : (
          <>
            <AppLink to={linkTo({ unit, figure: 'met' })}>{counts.met}</AppLink>/
            <AppLink to={linkTo({ unit })}>{counts.due}</AppLink>
            {shades && <MiniBar part={counts.met} whole={counts.due} />}
          </>
        )}
      </td>
      {!shades && <td className="number">{percent(counts.met, counts.due)}</td>}
      <td className="number">
        <Uncovered count={counts.uncovered} to={linkTo({ unit, figure: 'uncovered' })} />
      </td>
      {act && <td className="screen-only">{act(row)}</td>}
    </tr>
  )
}

interface MonthCellProps {
  readonly unit: { readonly id: string | undefined; readonly name: string }
  readonly month: string
  readonly count: number | null
  readonly shades: boolean
}

function MonthCell({ unit, month, count, shades }: MonthCellProps) {
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

/** 补录 of a closed term: beside the figures. */
function Late({ count, to }: { readonly count: number; readonly to: string }) {
  if (count === 0) return null
  return (
    <AppLink to={to} className="board-late" title={words.lateMeaning}>
      {words.late(count)}
    </AppLink>
  )
}

function Uncovered({ count, to }: { readonly count: number; readonly to: string }) {
  if (count === 0) return '0'
  return (
    <AppLink to={to} aria-label={words.missing(count)}>
      <StateMark state="uncovered">{count}</StateMark>
    </AppLink>
  )
}

interface FootProps {
  readonly board: Board
  readonly shades: boolean
  readonly acts: boolean
}

function Foot({ board, shades, acts }: FootProps) {
  const { total, months, monthTotals, rows } = board
  const linkTo = useBoardLink()
  return (
    <tfoot>
      <tr>
        <th scope="row" title={words.distinct}>
          {words.whole(rows.length)}
          <Late count={board.late} to={linkTo({})} />
        </th>
        {months.map((month, at) => (
          <td key={month} className={shades ? 'board-month' : 'number'}>
            {monthTotals[at] ?? '–'}
          </td>
        ))}
        <td className="number board-fraction">
          {total.met}/{total.due}
          {shades && <MiniBar part={total.met} whole={total.due} />}
        </td>
        {!shades && <td className="number">{percent(total.met, total.due)}</td>}
        <td className="number">
          <Uncovered count={total.uncovered} to={linkTo({ figure: 'uncovered' })} />
        </td>
        {acts && <td className="screen-only">{'\u00a0'}</td>}
      </tr>
    </tfoot>
  )
}
