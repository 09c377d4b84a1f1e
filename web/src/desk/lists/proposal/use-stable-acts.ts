import { useMemo, useRef } from 'react'
import type { ProposalActs } from './use-proposal.ts'

/** What a row may do. */
export type RowActs = Pick<ProposalActs, 'edit' | 'askWhy'>

/** The same object at every drawing, which does what the latest acts do: rows that hold on to it are not drawn anew. */
export function useStableActs(acts: RowActs): RowActs {
  const latest = useRef(acts)
  latest.current = acts
  return useMemo(
    () => ({
      edit: (edits) => latest.current.edit(edits),
      askWhy: (about) => latest.current.askWhy(about),
    }),
    [],
  )
}
