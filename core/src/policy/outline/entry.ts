import type { Cite } from '../cite.ts'
import type { Force } from '../force.ts'
import type { Decided, Filled } from '../value.ts'
import type { ValuePlace } from '../value-place.ts'

/** One thing the document sets, in words: what it is about, what it sets, how firmly, and where it says so. */
export interface OutlineEntry {
  /** Where it stands in the policy: requirements.quota.school. */
  readonly path: string
  readonly label: string
  /** 每学期至少 1 次. */
  readonly value: string
  /** Whom it is about and what narrows it: 每对, 限走访看望. */
  readonly notes: readonly string[]
  readonly force?: Force
  /** What is left to others: 周期由统战部确定. */
  readonly delegated: readonly string[]
  /** The same places one by one, also those that have been filled in since. */
  readonly left: readonly LeftPlace[]
  readonly openings: readonly Opening[]
  readonly cite: readonly Cite[]
}

/** A place that can be read in several ways; `adopted` counts from 1. */
export interface Opening extends Decided {
  readonly place: ValuePlace
  readonly about: string
  readonly readings: readonly string[]
  readonly adopted: number | null
}

/** A place the document leaves to a role; `words` once that role has set it. */
export interface LeftPlace extends Filled {
  readonly place: ValuePlace
  readonly about: string
  /** The role by its local name. */
  readonly toName: string
  readonly words?: string
}

export type EntryState = 'set' | 'delegated' | 'readings'

/** Open readings outweigh what is delegated, as they must be decided first. */
export function stateOfEntry({ openings, delegated }: OutlineEntry): EntryState {
  if (openings.length > 0) return 'readings'
  return delegated.length > 0 ? 'delegated' : 'set'
}

/** An entry whose words are settled. */
export function plainEntry(
  entry: Pick<OutlineEntry, 'path' | 'label' | 'value' | 'cite'> & Partial<OutlineEntry>,
): OutlineEntry {
  return { notes: [], delegated: [], left: [], openings: [], ...entry }
}
