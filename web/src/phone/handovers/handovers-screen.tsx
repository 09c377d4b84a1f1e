import { type ListedHandover, listHandovers } from '@tongxin/contract/pairing/handover'
import { useAnswer } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { shortDay } from '../../words/days.ts'
import { handoverWords as words } from '../../words/pairing/handovers.ts'
import './handovers.css'

/** 交接 of a cadre: whom one passes on or takes over, those that wait for one's word first. */
export function HandoversScreen() {
  const asked = useAnswer(listHandovers, {})
  if (asked.isError && !asked.data)
    return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Opening />
  const { rows } = asked.data.value
  if (rows.length === 0)
    return (
      <EmptyState icon="swap" title={words.nothing}>
        {words.nothingNext}
      </EmptyState>
    )
  return rows.map((row) => <HandoverCard key={row.id} row={row} />)
}

function HandoverCard({ row }: { readonly row: ListedHandover }) {
  const isDone = row.words.predecessor !== null && row.words.successor !== null
  return (
    <article className="phone-card handover-card">
      <h2>
        <AppLink to={`${phonePaths.handovers}/${row.id}`}>{row.personName}</AppLink>
      </h2>
      <p>{words.way(row.predecessorName, row.successorName)}</p>
      <p className="handover-said" data-tone={row.ending ? 'silent' : isDone ? 'met' : 'due'}>
        <Icon name={row.ending ? 'close' : isDone ? 'check-circle' : 'clock'} />{' '}
        {row.ending ? words.ending[row.ending] : isDone ? words.done : row.mine ? words.yours : words.waiting}
      </p>
      {row.mine && row.dueOn && <p className="handover-small">{words.dueOn(shortDay(row.dueOn))}</p>}
    </article>
  )
}
