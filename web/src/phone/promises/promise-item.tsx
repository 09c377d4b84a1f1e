import { changePromise, keepPromise, listFriends } from '@tongxin/contract/contacts/friends'
import { listPromises, type PromiseRow, withdrawPromise } from '@tongxin/contract/contacts/promises'
import type { Day } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useSend } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { LackSaid, useLack } from '../../ui/in-the-way.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { sayStep, promiseWords as words } from '../../words/contacts/promises.ts'
import { lackWords } from '../../words/shell.ts'

type Act = 'keep' | 'change' | 'withdraw'

/** One promise: by when, what became of it, and while it is open the three things that can be done with it. */
export function PromiseItem({ promise }: { readonly promise: PromiseRow }) {
  const { today } = useMe()
  const [act, setAct] = useState<Act>()
  const { dueOn, state, steps, mine } = promise
  const isOpen = state === 'open' && mine
  return (
    <article className="phone-card due-item">
      <div className="due-line">
        <b>{promise.person.name}</b>
        <small data-tone={toneOf(promise, today)}>
          {state !== 'open' ? words.state[state] : dueOn ? words.due(dueOn, today) : words.noDay}
        </small>
      </div>
      <p>{promise.text}</p>
      {promise.madeOn && <p className="due-small">{words.made(promise.madeOn)}</p>}
      {steps.map((step, at) => (
        <p key={`${step.act} ${step.on} ${step.words}`} className="due-small">
          {sayStep(step, { text: steps[at + 1]?.textBefore ?? promise.text })}
        </p>
      ))}
      {state === 'withdrawn' && steps.every((step) => step.act !== 'withdraw') && (
        <p className="due-small">{words.withRecord}</p>
      )}
      {state === 'open' && !mine && <p className="due-small">{words.theirs}</p>}
      {isOpen && act === undefined && (
        <div className="due-buttons">
          {(['keep', 'change', 'withdraw'] as const).map((each) => (
            <button key={each} type="button" className="button button-small" onClick={() => setAct(each)}>
              {words[each]}
            </button>
          ))}
        </div>
      )}
      {isOpen && act !== undefined && (
        <StepForm act={act} promise={promise} onClose={() => setAct(undefined)} />
      )}
    </article>
  )
}

function toneOf({ state, dueOn }: PromiseRow, today: Day) {
  if (state === 'open') return dueOn !== null && dueOn < today ? 'short' : 'due'
  return state === 'kept' ? 'met' : undefined
}

interface StepFormProps {
  readonly act: Act
  readonly promise: PromiseRow
  readonly onClose: () => void
}

const labels = { keep: words.keepWords, change: words.changeWords, withdraw: words.withdrawWords } as const

function StepForm({ act, promise, onClose }: StepFormProps) {
  const { send, error, isPending } = useStep(promise, onClose)
  const [said, setSaid] = useState('')
  const [text, setText] = useState(promise.text)
  const { today } = useMe()
  const [dueOn, setDueOn] = useState<Day | null | undefined>(promise.dueOn ?? undefined)
  const lack = useLack(lackIn(act, { said, text, dueOn }))
  return (
    <form
      className="promise-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (lack.may()) send(act, { words: said, text, dueOn: dueOn ?? null })
      }}
    >
      {act === 'change' && (
        <>
          <Field label={words.text}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                maxLength={200}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </Field>
          <Field label={words.day}>
            {(ids) => (
              <DayInput
                {...ids}
                value={dueOn}
                today={today}
                from={promise.madeOn ?? undefined}
                onChange={setDueOn}
              />
            )}
          </Field>
        </>
      )}
      <Field label={labels[act]}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={200}
            value={said}
            onChange={({ target }) => setSaid(target.value)}
          />
        )}
      </Field>
      {error && <RefusalNotice error={error} />}
      <LackSaid said={lack.said} />
      <div className="due-buttons">
        <button type="button" className="button button-small" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="submit" className="button button-small button-tinted" disabled={isPending}>
          {act === 'change' ? words.save : words[act]}
        </button>
      </div>
    </form>
  )
}

interface Typed {
  readonly said: string
  readonly text: string
  /** null: what was typed is no day. */
  readonly dueOn: Day | null | undefined
}

function lackIn(act: Act, typed: Typed): string | undefined {
  if (act === 'change' && typed.text.trim() === '') return lackWords.fill(words.text)
  if (act === 'change' && typed.dueOn === null) return words.needDay
  return act !== 'keep' && typed.said.trim() === '' ? lackWords.fill(labels[act]) : undefined
}

interface Said {
  readonly words: string
  readonly text: string
  readonly dueOn: Day | null
}

function useStep({ id, version }: PromiseRow, onDone: () => void) {
  const renewed = [listPromises, listFriends]
  const keep = useSend(keepPromise, renewed)
  const change = useSend(changePromise, renewed)
  const withdraw = useSend(withdrawPromise, renewed)
  const about = { params: { id }, version }
  const then = { onSuccess: onDone }
  const send = (act: Act, { words: said, text, dueOn }: Said) => {
    if (act === 'keep') keep.mutate({ ...about, body: { words: said } }, then)
    if (act === 'change') change.mutate({ ...about, body: { text, dueOn, words: said } }, then)
    if (act === 'withdraw') withdraw.mutate({ ...about, body: { words: said } }, then)
  }
  const all = [keep, change, withdraw]
  return {
    send,
    error: all.find(({ error }) => error)?.error ?? null,
    isPending: all.some(({ isPending }) => isPending),
  }
}
