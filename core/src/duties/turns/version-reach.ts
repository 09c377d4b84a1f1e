// A closed period keeps its version for ever: one that became known only after the period was over does not reach back
// into it, where another was known in time. Where none was (a school enters its documents late), all are asked.
import type { Day } from '../../calendar/day.ts'
import type { Version } from '../rule.ts'
import { isKnownBefore } from './known-from.ts'
import type { Turn } from './turn.ts'

/** What is in force of a version as one turn sees it. */
export interface VersionReach {
  readonly from: Day
  readonly to: Day | null
  /** The version that takes over, as far as the turn can know of it. */
  readonly next: Version | null
}

/** null: the version does not reach the turn. */
export function reachOfVersion(version: Version, turn: Turn, on: Day): VersionReach | null {
  const closedOn = closedBy(turn, on)
  if (closedOn === null || !hadVersion(version, turn, closedOn)) return version
  if (!isKnownBefore(version, closedOn)) return null
  const next = nextKnown(version, closedOn)
  return { from: version.from, to: next?.from ?? (version.next === null ? version.to : null), next }
}

/** The day a period was over, when it is; null while it runs, and for turns that are no period. */
export function closedBy({ to, standing }: Turn, on: Day): Day | null {
  return standing || to === null || on < to ? null : to
}

function hadVersion({ line }: Version, { dueOn }: Turn, closedOn: Day): boolean {
  return line.some((each) => isKnownBefore(each, closedOn) && (dueOn === null || each.from <= dueOn))
}

function nextKnown({ next }: Version, closedOn: Day): Version | null {
  if (next === null || isKnownBefore(next, closedOn)) return next
  return nextKnown(next, closedOn)
}
