import type { Day } from '../../calendar/day.ts'
import type { LeftPlace, Opening, OutlineEntry } from '../outline/entry.ts'
import { outlineOf } from '../outline/outline.ts'
import type { Policy } from '../policy.ts'
import type { Decided } from '../value.ts'
import type { BaseVersion } from './policy-edit.ts'

/** One decision on what a document leaves open: a reading adopted or taken back, a value filled in or opened again. */
export interface OpenDecision {
  readonly versionId: string
  readonly effectiveOn: Day
  readonly kind: 'adopted' | 'taken-back' | 'filled' | 'opened'
  /** What the entry is about, and which part of it. */
  readonly label: string
  readonly about: string
  readonly words: string | null
  readonly sections: readonly string[]
  readonly by: string | null
  readonly since: string | null
  readonly body: string | null
  readonly minutesNo: string | null
}

/**
 * Every decision the versions show, the newest first. A version says only how things stand in it, so a decision is where it
 * stands otherwise than in the version of the same document before; the versions keep it for ever.
 *
 * @param versions in the order in which they took force
 */
export function decisionHistory(versions: readonly BaseVersion[]): readonly OpenDecision[] {
  const before = new Map<string, ReadonlyMap<string, Standing>>()
  const found = versions.flatMap((version) => {
    const { policy, id: versionId, effectiveOn } = version
    const [old, now] = [before.get(policy.id), standingsOf(policy)]
    before.set(policy.id, now)
    return [...now]
      .filter(([place, { words }]) => words !== (old?.get(place)?.words ?? null))
      .map(([, standing]) => ({ versionId, effectiveOn, ...standing }))
  })
  return found.reverse()
}

type Standing = Omit<OpenDecision, 'versionId' | 'effectiveOn'>

/** How each open place of a policy stands. */
function standingsOf(policy: Policy): ReadonlyMap<string, Standing> {
  const { sections, uncited } = outlineOf(policy)
  const entries = [...sections.flatMap((section) => section.entries), ...uncited]
  return new Map(
    entries.flatMap((entry) => [
      ...entry.openings.map((opening) => [opening.place.join('.'), adoptionOf(opening, entry)] as const),
      ...entry.left.map((left) => [left.place.join('.'), fillingOf(left, entry)] as const),
    ]),
  )
}

function adoptionOf(opening: Opening, entry: OutlineEntry): Standing {
  const words = opening.adopted === null ? null : (opening.readings[opening.adopted - 1] ?? null)
  return {
    kind: words === null ? 'taken-back' : 'adopted',
    about: opening.about,
    words,
    ...placeOf(entry),
    ...who(opening),
  }
}

function fillingOf(left: LeftPlace, entry: OutlineEntry): Standing {
  const words = left.words ?? null
  return {
    kind: words === null ? 'opened' : 'filled',
    about: left.about,
    words,
    ...placeOf(entry),
    ...who(left),
  }
}

function placeOf({ label, cite }: OutlineEntry) {
  return { label, sections: [...new Set(cite.map(({ section }) => section))] }
}

function who({ by, since, body, minutesNo }: Decided) {
  return { by: by ?? null, since: since ?? null, body: body ?? null, minutesNo: minutesNo ?? null }
}
