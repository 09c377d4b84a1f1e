import type { Tone } from '../tokens.ts'
import './segment-bar.css'

export interface Segment {
  readonly label: string
  readonly count: number
  readonly tone: Tone
}

interface SegmentBarProps {
  readonly label: string
  readonly segments: readonly Segment[]
}

/** One bar, the parts of a whole side by side. Said in words to those who do not see it. */
export function SegmentBar({ label, segments }: SegmentBarProps) {
  const words = segments.map((segment) => `${segment.label} ${segment.count}`).join('，')
  return (
    <div className="segment-bar" role="img" aria-label={`${label}：${words}`}>
      {segments
        .filter((segment) => segment.count > 0)
        .map((segment) => (
          <i key={segment.label} data-part={segment.tone} style={{ flexGrow: segment.count }} />
        ))}
    </div>
  )
}

/** A short bar beside a fraction in a table; the fraction itself says the number. */
export function MiniBar({ part, whole }: { readonly part: number; readonly whole: number }) {
  const share = whole === 0 ? 0 : Math.min(1, part / whole)
  return (
    <span className="mini-bar" aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
    </span>
  )
}
