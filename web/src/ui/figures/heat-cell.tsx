import { AppLink } from '../app-link.tsx'
import './heat-cell.css'

interface HeatCellProps {
  /** null: the month has not come yet. */
  readonly count: number | null
  /** Said to screen readers and on hover: 机电工程学院 11月，3 次. */
  readonly label: string
  readonly to?: string | undefined
  readonly current?: boolean
}

const bins = [
  { upTo: 0, words: '0' },
  { upTo: 2, words: '1–2' },
  { upTo: 4, words: '3–4' },
  { upTo: 6, words: '5–6' },
  { upTo: 9, words: '7–9' },
  { upTo: Number.POSITIVE_INFINITY, words: '10 以上' },
] as const

/** Which of the six shades a count takes. */
export function heatBin(count: number): number {
  return bins.findIndex((bin) => count <= bin.upTo)
}

/** A number in a shade; the number is always there, the shade only helps. */
export function HeatCell({ count, label, to, current = false }: HeatCellProps) {
  if (count === null)
    return (
      <span className="heat-cell heat-cell-future" title={label}>
        –
      </span>
    )
  const shared = { className: 'heat-cell', 'data-bin': heatBin(count), 'data-current': current || undefined }
  if (!to)
    return (
      <span {...shared} title={label}>
        {count}
      </span>
    )
  return (
    <AppLink to={to} {...shared} title={label} aria-label={label}>
      {count}
    </AppLink>
  )
}

export function HeatLegend({ label }: { readonly label: string }) {
  return (
    <span className="heat-legend">
      {label}
      {bins.slice(1).map((bin, index) => (
        <span key={bin.words}>
          <i data-bin={index + 1} /> {bin.words}
        </span>
      ))}
    </span>
  )
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Give it to the table as `onKeyDown`: arrow keys move between its cells. */
export function moveAmongHeatCells(event: React.KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const cell = event.target instanceof Element ? event.target.closest('td') : null
  const row = cell?.closest('tr')
  if (!step || !cell || !row) return
  const rows = [...event.currentTarget.rows]
  const next = rows[rows.indexOf(row) + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector('a')
  if (!next) return
  event.preventDefault()
  next.focus()
}
