import type { OutlineCounts as Counts } from '@tongxin/core/policy/outline/outline'
import { policyWords as words } from '../../words/policy/policy.ts'

/** How much of what can be said the document says: 共 42 项：29 项已规定、…. */
export function OutlineCounts({ counts }: { readonly counts: Counts }) {
  const total = counts.set + counts.delegated + counts.readings + counts.silent
  const told = [
    words.set(counts.set),
    ...(counts.delegated > 0 ? [words.delegated(counts.delegated)] : []),
    ...(counts.readings > 0 ? [words.readings(counts.readings)] : []),
    ...(counts.silent > 0 ? [words.silent(counts.silent)] : []),
  ]
  return (
    <span className="outline-counts">
      {words.total(total)}
      <b>{told.join('、')}</b>
    </span>
  )
}
