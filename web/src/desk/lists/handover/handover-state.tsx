import type { HandoverRow } from '@tongxin/contract/pairing/handover'
import { Icon } from '../../../ui/icon.tsx'
import { handoverWords as words } from '../../../words/pairing/handovers.ts'

/** Whether both have confirmed; and the days on which nobody has the person, where there are any. */
export function HandoverState({ row }: { readonly row: HandoverRow }) {
  if (row.ending !== null)
    return (
      <span className="handover-state" data-tone="silent">
        <Icon name="close" /> {words.ending[row.ending]}
      </span>
    )
  const isDone = row.words.predecessor !== null && row.words.successor !== null
  return (
    <>
      <span className="handover-state" data-tone={isDone ? 'met' : 'due'}>
        <Icon name={isDone ? 'check-circle' : 'clock'} /> {isDone ? words.done : words.waiting}
      </span>
      {row.blank && (
        <div className="handover-state" data-tone="short">
          <Icon name="triangle" /> {row.blank}
        </div>
      )}
    </>
  )
}
