import type { ListHead } from '@tongxin/contract/pairing'
import { Icon } from '../../ui/icon.tsx'
import { standsAs } from '../../words/lists.ts'
import { Clauses } from './clauses.tsx'
import './list-stands.css'

/** Icon, word, and for a decided list that nobody filed the clause that asks for it. */
export function Stands({ row }: { readonly row: ListHead }) {
  const [icon, tone] = markOf(row)
  return (
    <span className="list-stands" data-tone={tone}>
      <Icon name={icon} />
      {standsAs(row)}
      {row.decidedNotFiled && <Clauses cites={row.filingCites} />}
    </span>
  )
}

function markOf(row: ListHead) {
  if (row.decidedNotFiled) return ['clock', 'due'] as const
  if (row.effectiveOn) return ['check-circle', 'met'] as const
  return row.state === 'draft' ? (['pencil', 'ink'] as const) : (['clock', 'ink'] as const)
}
