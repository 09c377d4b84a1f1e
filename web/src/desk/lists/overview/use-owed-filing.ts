import type { ListHead } from '@tongxin/contract/pairing/list-head'
import { stillToFile } from '@tongxin/core/pairing/lists/still-to-file'
import { useRunningTerm } from '../../shell/use-term.ts'
import { useMayUrge } from '../../urging/urge-button.tsx'

export interface OwedFiling {
  readonly term: string
  /** Ids of the lists whose units have still to file them. */
  readonly lists: ReadonlySet<string>
}

/** Lists that can be urged now; undefined where there are none, or not for this account. */
export function useOwedFiling(rows: readonly ListHead[]): OwedFiling | undefined {
  const term = useRunningTerm()
  const mayUrge = useMayUrge('list', term)
  const owed = stillToFile(rows)
  if (!mayUrge || term === undefined || owed.length === 0) return undefined
  return { term, lists: new Set(owed.map(({ id }) => id)) }
}
