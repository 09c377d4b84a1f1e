// The rows of units × months: the head, a line for each unit, and what all come to.
import type { Board } from '@tongxin/contract/duties/duties'
import { AppLink } from '../../ui/app-link.tsx'
import { MiniBar } from '../../ui/figures/segment-bar.tsx'
import { percent, boardWords as words } from '../../words/duties/board.ts'
import { useBoardLink } from './board-link.ts'
import { MonthCell } from './month-cell.tsx'
import { Late, Uncovered } from './unit-marks.tsx'

interface HeadProps {
  readonly months: readonly string[]
  readonly shades: boolean
  readonly act: string | undefined
}

export function MonthsHead({ months, shades, act }: HeadProps) {
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

export function UnitRow({ row, months, shades, current, act }: UnitRowProps) {
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

interface FootProps {
  readonly board: Board
  readonly shades: boolean
  readonly acts: boolean
}

export function MonthsFoot({ board, shades, acts }: FootProps) {
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
