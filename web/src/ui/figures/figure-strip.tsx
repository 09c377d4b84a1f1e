import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-paths.ts'
import type { Tone } from '../tokens.ts'
import { Figure } from './figure.tsx'
import { type Segment, SegmentBar } from './segment-bar.tsx'
import './figure-strip.css'

export interface StripFigure {
  readonly label: string
  readonly icon: IconName
  readonly tone?: Tone
  readonly value: number | string
  readonly unit: string
  readonly to?: string
  /** The clause the figure rests on, at the right of its label. */
  readonly clause?: React.ReactNode
  readonly note?: React.ReactNode
}

interface FigureStripProps {
  readonly label: string
  readonly figures: readonly StripFigure[]
  /** The parts of the whole, drawn as one bar along the upper edge. */
  readonly segments?: readonly Segment[]
}

/** The few figures a page begins with, side by side on one card, each with its clause and its list behind it. */
export function FigureStrip({ label, figures, segments }: FigureStripProps) {
  return (
    <section className="card figure-strip" aria-label={label}>
      {segments && <SegmentBar label={label} segments={segments} />}
      {figures.map((figure) => (
        <div key={figure.label} className="figure-strip-item">
          <div className="figure-strip-label">
            <span data-tone={figure.tone}>
              <Icon name={figure.icon} /> {figure.label}
            </span>
            {figure.clause}
          </div>
          <Figure size="large" value={figure.value} unit={figure.unit} to={figure.to} tone={figure.tone} />
          {figure.note && <div className="figure-strip-note">{figure.note}</div>}
        </div>
      ))}
    </section>
  )
}
