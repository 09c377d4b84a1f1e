import type { Board } from '@tongxin/contract/duties/duties'
import { useState } from 'react'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HeatLegend, moveAmongHeatCells } from '../../ui/figures/heat-cell.tsx'
import { boardWords as words } from '../../words/duties/board.ts'
import { MonthsFoot, MonthsHead, UnitRow } from './unit-months-rows.tsx'
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
          <MonthsHead months={board.months} shades={shades} act={act?.label} />
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
          <MonthsFoot board={board} shades={shades} acts={act !== undefined} />
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
