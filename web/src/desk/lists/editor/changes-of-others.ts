import type { LineChange } from '@tongxin/contract/pairing/line-change'
import type { ListPage } from '@tongxin/contract/pairing/pairing'

/** What somebody else changed between two readings of a list, line by line, the first change first. */
export function changesOfOthers(before: ListPage, after: ListPage, me: string): readonly LineChange[] {
  if (before.head.id !== after.head.id) return []
  const were = new Set(before.lines.map(({ id }) => id))
  const are = new Set(after.lines.map(({ id }) => id))
  return after.changes
    .filter(({ kind, lineId, byName }) => {
      if (byName === me) return false
      return kind === 'added' ? are.has(lineId) && !were.has(lineId) : were.has(lineId) && !are.has(lineId)
    })
    .reverse()
}
