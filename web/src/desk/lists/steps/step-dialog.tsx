import type { ListStep } from '@tongxin/contract/pairing/list-step'
import { listLists } from '@tongxin/contract/pairing/lists'
import { type ListPage, listPairings, markStep } from '@tongxin/contract/pairing/pairing'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { refusalIn } from '../../../app/call-refused.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { useMe } from '../../../app/session.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { fieldProblem } from '../../../ui/refusal-notice.tsx'
import { notices } from '../../../words/notices.ts'
import { actVerb } from '../../../words/pairing/list-acts.ts'
import { stepWords as words } from '../../../words/pairing/list-steps.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { StepChoices } from './step-choices.tsx'

interface StepDialogProps {
  readonly page: ListPage
  readonly step: ListStep
  readonly onReread: () => void
  readonly onMarked: (page: ListPage) => void
  readonly onClose: () => void
}

interface Typed {
  readonly outcome: ListStep['outcomes'][number]['outcome']
  readonly role: string
  readonly on: string
  readonly body: string
  readonly minutesNo: string
  readonly reason: string
  readonly lineId: string | null
  readonly until: string
}

/** Of what a step asks for, what is typed here. */
const typedNeeds = ['body', 'minutesNo', 'until', 'reason'] as const

/** Marks a step with exactly what the document and its outcome ask to be written down. */
export function StepDialog({ page, step, onReread, onMarked, onClose }: StepDialogProps) {
  const { today } = useMe()
  const send = useSend(markStep, [listLists, listPairings])
  const [key] = useState(newClientKey)
  const mine = step.awaits.filter((role) => role.mine)
  const [typed, setTyped] = useState<Typed>({
    outcome: 'done',
    role: mine[0]?.role ?? '',
    on: today,
    body: step.body ?? '',
    minutesNo: '',
    reason: '',
    lineId: step.awaitsLines[0] ?? null,
    until: '',
  })
  const chosen = step.outcomes.find((one) => one.outcome === typed.outcome)
  const needs = chosen?.needs ?? []
  const others = needs.filter((need) => !typedNeeds.some((typed) => typed === need))
  const change = (patch: Partial<Typed>) => setTyped((before) => ({ ...before, ...patch }))
  const mark = () =>
    send.mutate(
      {
        params: { id: page.head.id },
        body: { step: step.index, ...sentAs(typed, chosen?.role ?? null) },
        key,
        version: page.head.version,
      },
      { onSuccess: ({ value }) => onMarked(value.page) },
    )
  const isStale = send.error !== null && refusalIn(send.error).code === 'stale-version'
  const text = (name: 'body' | 'minutesNo' | 'reason', label: string, hint?: string) => (
    <Field label={label} hint={hint} problem={fieldProblem(send.error, name)}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          value={typed[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const isConfirmed = step.act === 'confirm-self' && typed.outcome === 'done'
  const labels = { ...words, reason: isConfirmed ? words.confirmReason : words.reason }
  const lacking = Object.fromEntries(
    typedNeeds
      .filter((need) => needs.includes(need))
      .map((need) => [labels[need], typed[need].trim() === '']),
  )
  return (
    <DeskDialog
      title={actVerb(step.act)}
      note={isStale ? words.stale : undefined}
      yes={actVerb(step.act)}
      busy={send.isPending}
      lacking={{ [words.on]: typed.on === '', ...lacking }}
      error={send.error}
      onRetry={isStale ? onReread : undefined}
      onYes={mark}
      onNo={onClose}
    >
      <StepChoices page={page} step={step} roles={mine} chosen={typed} onChange={change} />
      <DayField
        label={words.on}
        problem={fieldProblem(send.error, 'on')}
        value={typed.on}
        to={today}
        onChange={(on) => change({ on })}
      />
      {needs.includes('body') && text('body', words.body, words.bodyHint)}
      {needs.includes('minutesNo') && text('minutesNo', words.minutesNo, words.minutesHint)}
      {needs.includes('until') && (
        <DayField
          label={words.until}
          problem={fieldProblem(send.error, 'until')}
          value={typed.until}
          from={today}
          onChange={(until) => change({ until })}
        />
      )}
      {needs.includes('reason') &&
        text('reason', labels.reason, isConfirmed ? words.confirmReasonHint : undefined)}
      {others.length > 0 && <p className="desk-dialog-secret">{words.otherNeeds(others)}</p>}
      <p className="desk-dialog-secret">{notices.nonSecret}</p>
    </DeskDialog>
  )
}

/** More time is given in its own role and for the whole step; a word on a pair is about that pair. */
function sentAs(typed: Typed, role: string | null) {
  const isByLine = typed.outcome === 'done' || typed.outcome === 'no'
  return {
    ...typed,
    role: role ?? typed.role,
    lineId: isByLine ? typed.lineId : null,
    until: typed.outcome === 'extended' && typed.until !== '' ? typed.until : null,
  }
}

/** A need with a name of its own (an annex, a signature) is kept outside. */
