import { listFriends } from '@tongxin/contract/contacts/friends'
import { listPromises, type PromiseRow, setPromiseReminder } from '@tongxin/contract/contacts/promises'
import { reminderDays } from '@tongxin/core/contacts/decide-promise'
import { useId } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { Opening } from '../../app/gate.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { promiseWords as words } from '../../words/contacts/promises.ts'
import { StepHeader } from '../contacts/step-header.tsx'
import { PromiseItem } from './promise-item.tsx'
import '../contacts/record.css'
import '../due/due.css'
import './promises.css'

/** 承诺: what was promised, by when, and what became of it in words. */
export function PromisesScreen() {
  const asked = useAnswer(listPromises, {})
  return (
    <>
      <StepHeader title={words.title} />
      {asked.isError && <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Opening />}
      {asked.data && <Promises {...asked.data.value} />}
    </>
  )
}

interface PromisesProps {
  readonly rows: readonly PromiseRow[]
  readonly remindDays: number
}

function Promises({ rows, remindDays }: PromisesProps) {
  const open = rows.filter(({ state, mine }) => state === 'open' && mine)
  const settled = rows.filter((row) => !open.includes(row))
  return (
    <div className="record">
      <Reminder days={remindDays} />
      {open.length === 0 && (
        <EmptyState icon="check-circle" title={words.none}>
          {words.noneNext}
        </EmptyState>
      )}
      {open.map((row) => (
        <PromiseItem key={`${row.id} ${row.version}`} promise={row} />
      ))}
      {settled.length > 0 && (
        <section className="due-group" aria-label={words.settled}>
          <h2>{words.settled}</h2>
          {settled.map((row) => (
            <PromiseItem key={row.id} promise={row} />
          ))}
        </section>
      )}
    </div>
  )
}

/** How many days before: one choice for all promises. */
function Reminder({ days }: { readonly days: number }) {
  const id = useId()
  const send = useSend(setPromiseReminder, [listPromises, listFriends])
  const offered = [...new Set([...reminderDays, days])].sort((a, b) => a - b)
  return (
    <div className="promises-remind">
      <label htmlFor={id}>{words.remind}</label>
      <select
        id={id}
        className="input"
        value={days}
        disabled={send.isPending}
        onChange={({ target }) => send.mutate({ body: { days: Number(target.value) } })}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {words.remindDays(each)}
          </option>
        ))}
      </select>
      {send.error && <RefusalNotice error={send.error} />}
    </div>
  )
}
