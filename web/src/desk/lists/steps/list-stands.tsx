import type { ListHead } from '@tongxin/contract/pairing/list-head'
import { Icon } from '../../../ui/icon.tsx'
import { listsWords, standsAs } from '../../../words/pairing/lists.ts'
import { Clauses } from '../clauses.tsx'
import { DeadlineNote } from './deadline-note.tsx'
import './list-stands.css'

/** Icon, word, and for a decided list that nobody filed the clause that asks for it and by when. */
export function Stands({ row }: { readonly row: ListHead }) {
  const [icon, tone] = markOf(row)
  return (
    <span className="list-stands">
      <span className="list-stands-state" data-tone={tone}>
        <Icon name={icon} />
        {standsAs(row)}
      </span>
      {row.decidedNotFiled && <Clauses cites={row.filingCites} />}
      {row.deadline && <DeadlineNote deadline={row.deadline} />}
      {row.decidedNotFiled && !row.deadline && (
        <span className="deadline-note" data-tone="silent">
          <Icon name="ring-minus" /> {listsWords.noDeadline}
        </span>
      )}
    </span>
  )
}

function markOf(row: ListHead) {
  if (row.decidedNotFiled) return ['clock', 'due'] as const
  if (row.effectiveOn) return ['check-circle', 'met'] as const
  return row.state === 'draft' ? (['pencil', 'ink'] as const) : (['clock', 'ink'] as const)
}
