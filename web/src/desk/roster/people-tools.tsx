import { type RosterOrder, rosterOrders } from '@tongxin/core/roster/names/roster-order'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { orderWords, rosterWords as words } from '../../words/roster/roster.ts'
import { useFilters } from '../shell/use-filters.ts'
import { OrderDialog } from './order-dialog.tsx'

/** Page size of the lists; the server allows up to two hundred. */
export const pageSize = 50

/** What a list of people is asked with, from the address. */
export function usePeopleQuery() {
  const filters = useFilters()
  const unit = filters.get('unit')
  return {
    search: filters.get('search') ?? '',
    ...(unit ? { unit } : {}),
    order: orderIn(filters.get('order')),
    page: Number(filters.get('page') ?? 1) || 1,
    size: pageSize,
  }
}

function orderIn(asked: string | undefined): RosterOrder {
  return rosterOrders.find((order) => order === asked) ?? 'manual'
}

/** The field that searches as one types Enter, the order of the list, and how many there are. */
interface PeopleToolsProps {
  readonly of: 'cadre' | 'person'
  readonly answer:
    | {
        readonly total: number
        readonly withoutStrokes: readonly string[]
        readonly can: { readonly write: boolean }
      }
    | undefined
}

export function PeopleTools({ of, answer }: PeopleToolsProps) {
  const filters = useFilters()
  const [ordering, setOrdering] = useState(false)
  const order = orderIn(filters.get('order'))
  return (
    <div className="roster-tools">
      <Input.Search
        key={filters.get('search') ?? ''}
        aria-label={words.search}
        placeholder={words.search}
        defaultValue={filters.get('search')}
        onSearch={(search) => filters.change({ search: search.trim() })}
        allowClear
        style={{ width: 300 }}
      />
      <Segmented<RosterOrder>
        aria-label={words.order_}
        value={order}
        options={rosterOrders.map((value) => ({ value, label: words.orders[value] }))}
        onChange={(order) =>
          filters.change({ order: order === 'manual' ? undefined : order, page: undefined })
        }
      />
      {answer?.can.write && order === 'manual' && answer.total > 1 && (
        <Button onClick={() => setOrdering(true)}>{orderWords.open}</Button>
      )}
      {answer && <span className="spread">{words.count(answer.total)}</span>}
      {answer && order !== 'sound' && answer.withoutStrokes.length > 0 && (
        <p className="roster-note">{orderWords.withoutStrokes(answer.withoutStrokes)}</p>
      )}
      {ordering && <OrderDialog of={of} onClose={() => setOrdering(false)} />}
    </div>
  )
}

/** Nobody at all, or nobody for these filters: two different things to do next. */
export function NobodyHere({ kind }: { readonly kind: 'persons' | 'cadres' }) {
  const filters = useFilters()
  if (!filters.get('search') && !filters.get('unit')) {
    return (
      <EmptyState icon="people" title={words.empty[kind].title}>
        {words.empty[kind].next}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="search"
      title={words.noMatch}
      action={
        <Button onClick={() => filters.change({ search: undefined, unit: undefined })}>{words.clear}</Button>
      }
    >
      {words.noMatchNext}
    </EmptyState>
  )
}

/** The pager writes the page into the address. */
export function usePager(total: number) {
  const filters = useFilters()
  const { page } = usePeopleQuery()
  return {
    current: page,
    pageSize,
    total,
    hideOnSinglePage: true,
    showSizeChanger: false,
    onChange: (next: number) => filters.change({ page: next === 1 ? undefined : String(next) }),
  }
}
