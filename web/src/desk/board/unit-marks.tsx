// What stands beside a unit’s figures: 补录, and persons nobody has.
import { AppLink } from '../../ui/app-link.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { boardWords as words } from '../../words/duties/board.ts'

/** 补录 of a closed term: beside the figures. */
export function Late({ count, to }: { readonly count: number; readonly to: string }) {
  if (count === 0) return null
  return (
    <AppLink to={to} className="board-late" title={words.lateMeaning}>
      {words.late(count)}
    </AppLink>
  )
}

export function Uncovered({ count, to }: { readonly count: number; readonly to: string }) {
  if (count === 0) return '0'
  return (
    <AppLink to={to} aria-label={words.missing(count)}>
      <StateMark state="uncovered">{count}</StateMark>
    </AppLink>
  )
}
