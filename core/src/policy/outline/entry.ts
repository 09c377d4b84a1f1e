import type { Cite } from '../cite.ts'
import type { Force } from '../force.ts'

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
  readonly openings: readonly Opening[]
  readonly cite: readonly Cite[]
}

/** A place that can be read in several ways; `adopted` counts from 1. */
export interface Opening {
  readonly about: string
  readonly readings: readonly string[]
  readonly adopted: number | null
  readonly by?: string
  readonly since?: string
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
  return { notes: [], delegated: [], openings: [], ...entry }
}
