import type { FindingState } from '../findings/state-of.ts'
import type { ChangeKind, FindingChange } from './compare-findings.ts'

/** Changed results with the same state before and the same state after; null: no such result on that side. */
export interface Move {
  readonly kind: ChangeKind
  readonly from: FindingState | null
  readonly to: FindingState | null
  readonly changes: readonly FindingChange[]
  /** How many bearers they are of: after events one bearer may have several. */
  readonly bearers: number
}

/** The changes grouped by state before and after, the largest group first. */
export function movesOf(changes: readonly FindingChange[]): readonly Move[] {
  const groups = new Map<string, FindingChange[]>()
  for (const change of changes) {
    const key = moveKey(change)
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()]
    .flatMap((group) => moveOf(group) ?? [])
    .sort((a, b) => b.changes.length - a.changes.length)
}

function moveKey({ kind, before, after }: FindingChange): string {
  return `${kind} ${before?.state ?? ''} ${after?.state ?? ''}`
}

function moveOf(changes: readonly FindingChange[]): Move | null {
  const [first] = changes
  if (first === undefined) return null
  const bearers = new Set(changes.map(({ before, after }) => (after ?? before)?.bearer.id))
  return {
    kind: first.kind,
    from: first.before?.state ?? null,
    to: first.after?.state ?? null,
    changes,
    bearers: bearers.size,
  }
}
