import type { DutyCount } from '../duty-count.ts'
import { append } from '../records/grouping.ts'

/**
 * Where it is open whether a duty rests on each pairing or on the cadre over all of them, the readings have different
 * bearers. They are compared all the same: a pairing with its cadre in the same turn, a cadre with its pairings.
 */
export function counterparts(counts: readonly DutyCount[]): (count: DutyCount) => readonly DutyCount[] {
  const sides = new Map<string, DutyCount[]>()
  for (const count of counts) {
    const key = keyOf(count)
    if (key !== null) append(sides, key, count)
  }
  return (count) =>
    (sides.get(keyOf(count) ?? '') ?? []).filter(({ days }) => days.bearer.kind !== count.days.bearer.kind)
}

function keyOf({ days, asked: { turn } }: DutyCount): string | null {
  const { kind, cadre } = days.bearer
  return (kind === 'pairing' || kind === 'cadre') && cadre !== null ? `${turn.id} ${cadre}` : null
}
