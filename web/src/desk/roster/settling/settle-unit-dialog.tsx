import { listClosedUnits } from '@tongxin/contract/roster/close-unit'
import { listUnits } from '@tongxin/contract/roster/roster'
import { listUnsettled, settleUnit } from '@tongxin/contract/roster/settle-unit'
import { longDay } from '@tongxin/core/calendar/long-day'
import { isSchool } from '@tongxin/core/roster/decide-closing'
import { App, Modal } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../../app/api.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { settleUnitWords as words } from '../../../words/roster/settle-unit.ts'
import { type Choices, firstChoices, mistakesIn, settledIn } from './settling.ts'
import { SettlingTable } from './settling-table.tsx'

interface SettleUnitDialogProps {
  readonly unit: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** 人员安排 of a unit that ended: everybody who still stands in it, settled by one press. */
export function SettleUnitDialog({ unit, onClose }: SettleUnitDialogProps) {
  const { message } = App.useApp()
  const asked = useAnswer(listUnsettled, { params: { id: unit.id } })
  const units = useAnswer(listUnits, {})
  const send = useSend(settleUnit, [listUnsettled, listClosedUnits, listUnits])
  const [chosen, setChosen] = useState<Choices>({})
  const [tried, setTried] = useState(false)
  const { rows = [], into = [], on } = asked.data?.value ?? {}
  const choices = { ...firstChoices(rows, into.length === 1 ? into[0]?.id : undefined), ...chosen }
  const people = settledIn(rows, choices)
  const problems = problemsOf(mistakesIn(rows, choices), people.length)
  const others = (units.data?.value.rows ?? []).filter(
    (one) => !isSchool(one) && !into.some(({ id }) => id === one.id),
  )
  const save = () => {
    setTried(true)
    if (problems.length > 0) return
    send.mutate(
      { params: { id: unit.id }, body: { people } },
      {
        onSuccess: ({ value }) => {
          void message.success(words.done(value.settled))
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      open
      width={960}
      title={words.title(unit.name)}
      okText={words.yes(people.length)}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={save}
      onCancel={onClose}
    >
      {asked.error && <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {on && <p>{rows.length === 0 ? words.nobody : words.note(longDay(on))}</p>}
      {rows.length > 0 && (
        <SettlingTable rows={rows} units={{ into, others }} choices={choices} onChoose={setChosen} />
      )}
      {tried &&
        problems.map((problem) => (
          <p key={problem} role="alert" className="field-problem">
            {problem}
          </p>
        ))}
      {send.error && <RefusalNotice error={send.error} />}
    </Modal>
  )
}

function problemsOf(
  { withoutUnit, withoutTitle }: ReturnType<typeof mistakesIn>,
  people: number,
): readonly string[] {
  return [
    ...(withoutUnit.length > 0 ? [words.unitMissing(withoutUnit)] : []),
    ...(withoutTitle.length > 0 ? [words.titleMissing(withoutTitle)] : []),
    ...(people === 0 && withoutUnit.length === 0 ? [words.nothing] : []),
  ]
}
