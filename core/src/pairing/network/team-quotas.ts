import type { Day } from '../../calendar/day.ts'
import { teamsOf } from '../../duties/bearers/team.ts'
import type { Human } from '../../roster/human.ts'
import { instanceFormat } from '../solver/instance.ts'
import { solve } from '../solver/solve.ts'
import type { Span } from './cadre-spans.ts'
import type { Claims } from './claims.ts'
import type { NetworkNote } from './network-note.ts'

interface TeamGround {
  readonly cadres: readonly Human[]
  readonly candidates: ReadonlyMap<string, readonly Human[]>
  readonly on: Day
}

/**
 * A number for a whole team (班子) is shared out among its members, one by one to whoever has the least, as far as their own
 * ceilings let; a number that no list can reach is proven to be one by the largest that any reaches.
 */
export function shareTeamQuotas(
  spans: ReadonlyMap<string, Span>,
  claims: Claims,
  { cadres, candidates, on }: TeamGround,
): { readonly spans: ReadonlyMap<string, Span>; readonly notes: readonly NetworkNote[] } {
  const shared = new Map(spans)
  const notes: NetworkNote[] = []
  for (const [team, own] of claims.teams) {
    const members = cadres.filter((cadre) => teamsOf(cadre, on).includes(team)).map(({ id }) => id)
    const [claim] = [...own].sort((a, b) => (b.atLeast ?? 0) - (a.atLeast ?? 0))
    if (!claim?.atLeast || members.length === 0) continue
    const { source, atLeast } = claim
    const reach = reachOfTeam(members, spans, candidates)
    if (reach.most < atLeast) notes.push({ kind: 'team-impossible', ...source, team, atLeast, ...reach })
    if (shareOut(shared, members, Math.min(atLeast, reach.most)))
      notes.push({ kind: 'team-shared', ...source, team, atLeast, members })
  }
  return { spans: shared, notes }
}

/** The most different persons that a list can give the members within their ceilings: a plan of the engine, so proven. */
function reachOfTeam(
  members: readonly string[],
  spans: ReadonlyMap<string, Span>,
  candidates: ReadonlyMap<string, readonly Human[]>,
) {
  const arcs = members.flatMap((id) =>
    (candidates.get(id) ?? []).map((person) => [id, person.id, 0, 0] as const),
  )
  const persons = [...new Set(arcs.map(([, person]) => person))]
  const ceilings = members.map((id) => spans.get(id)?.max ?? null)
  const { uncovered } = solve({
    format: instanceFormat,
    tiers: ['coverage'],
    cadres: members.map((id, index) => ({ id, min: 0, max: null, hardMax: ceilings[index] ?? null })),
    persons: persons.map((id) => ({ id, weight: 1, k: 1 })),
    arcs,
    locks: [],
    exclusions: [],
  })
  const places = ceilings.includes(null) ? null : ceilings.reduce<number>((all, one) => all + (one ?? 0), 0)
  return { most: persons.length - uncovered.length, places, persons: persons.length }
}

/** Whether any member's own number had to be raised for it. */
function shareOut(spans: Map<string, Span>, members: readonly string[], wanted: number): boolean {
  let missing = wanted - members.reduce((sum, id) => sum + (spans.get(id)?.min ?? 0), 0)
  const isRaised = missing > 0
  while (missing > 0) {
    const open = members.filter((id) => hasRoom(spans.get(id)))
    const [least] = [...open].sort((a, b) => (spans.get(a)?.min ?? 0) - (spans.get(b)?.min ?? 0))
    const span = least === undefined ? undefined : spans.get(least)
    if (least === undefined || !span) break
    spans.set(least, { ...span, min: span.min + 1 })
    missing -= 1
  }
  return isRaised
}

function hasRoom(span: Span | undefined): boolean {
  return span !== undefined && (span.max === null || span.min < span.max)
}
