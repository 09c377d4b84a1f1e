import { listCadres, listPersons } from '@tongxin/contract/roster/roster'
import { orderPeople } from '@tongxin/contract/roster/roster-order'
import { typedProblem } from '@tongxin/core/reading/typed'
import { readOrder } from '@tongxin/core/roster/typed-detail'
import { App, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { orderWords as words } from '../../words/roster/roster.ts'
import { useFilters } from '../shell/use-filters.ts'
import { among, changedPlaces, moved, numbered, type OrderRow } from './order-draft.ts'
import './order-dialog.css'

interface OrderDialogProps {
  readonly of: 'cadre' | 'person'
  readonly onClose: () => void
}

/** 手工顺序 of those the list shows: by moving rows, or by their numbers. */
export function OrderDialog({ of, onClose }: OrderDialogProps) {
  const unit = useFilters().get('unit')
  const query = { ...(unit ? { unit } : {}), order: 'manual' as const, size: 200 }
  const found = useAnswer(of === 'cadre' ? listCadres : listPersons, { query })
  const answer = found.data?.value
  if (found.error) return <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
  return answer ? <Ordering of={of} begin={answer.rows} total={answer.total} onClose={onClose} /> : null
}

interface OrderingProps extends OrderDialogProps {
  readonly begin: readonly OrderRow[]
  readonly total: number
}

function Ordering({ of, begin, total, onClose }: OrderingProps) {
  const { message } = App.useApp()
  const [rows, setRows] = useState(begin)
  const send = useSend(orderPeople, [listCadres, listPersons])
  const places = changedPlaces(begin, rows)
  const isBeside = (row: OrderRow, other: OrderRow | undefined) =>
    other !== undefined && (of === 'person' || other.unitName === row.unitName)
  const move = (id: string, by: -1 | 1) =>
    setRows(
      among(rows, { id, of }, (beside) =>
        moved(
          beside,
          beside.findIndex((row) => row.id === id),
          by,
        ),
      ),
    )
  const save = () =>
    send.mutate(
      { body: { role: of, places } },
      {
        onSuccess: () => {
          void message.success(words.saved)
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={words.title}
      width={680}
      okText={words.save}
      cancelText={words.cancel}
      okButtonProps={{ disabled: places.length === 0, loading: send.isPending }}
      onOk={save}
      onCancel={onClose}
    >
      <p className="order-note">{words.note[of]}</p>
      {total > rows.length && <p className="order-note">{words.tooMany(total, rows.length)}</p>}
      {send.error && <RefusalNotice error={send.error} />}
      <ol className="order-rows">
        {rows.map((row, at) => (
          <Row
            key={row.id}
            row={row}
            onUp={isBeside(row, rows[at - 1]) ? () => move(row.id, -1) : undefined}
            onDown={isBeside(row, rows[at + 1]) ? () => move(row.id, 1) : undefined}
            onNumber={(typed) =>
              setRows(among(rows, { id: row.id, of }, (beside) => numbered(beside, row.id, typed)))
            }
          />
        ))}
      </ol>
    </Modal>
  )
}

interface RowProps {
  readonly row: OrderRow
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onNumber: (typed: string) => void
}

function Row({ row, onUp, onDown, onNumber }: RowProps) {
  const { name, unitName, post, number } = row
  const said = useId()
  const [problem, setProblem] = useState<string>()
  const take = (typed: string) => {
    const read = typed === '' ? undefined : readOrder(typed)
    setProblem(read?.ok === false ? typedProblem(read) : undefined)
    if (read?.ok !== false) onNumber(typed)
  }
  return (
    <li>
      {/* A number counts once it is typed whole: Enter, or leaving the field. */}
      <Input
        key={number}
        {...(problem && { status: 'error', 'aria-invalid': true, 'aria-describedby': said })}
        size="small"
        inputMode="numeric"
        aria-label={words.numberOf(name)}
        defaultValue={number ?? ''}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={(event) => take(event.target.value.trim())}
      />
      <span className="order-who">
        {name}
        <small>{[unitName, post].filter(Boolean).join('，')}</small>
        {problem && (
          <span id={said} role="alert" className="order-problem">
            {problem}
          </span>
        )}
      </span>
      <Button
        size="small"
        type="text"
        className="order-up"
        icon={<Icon name="down" />}
        aria-label={words.up(name)}
        disabled={!onUp}
        onClick={onUp}
      />
      <Button
        size="small"
        type="text"
        icon={<Icon name="down" />}
        aria-label={words.down(name)}
        disabled={!onDown}
        onClick={onDown}
      />
    </li>
  )
}
