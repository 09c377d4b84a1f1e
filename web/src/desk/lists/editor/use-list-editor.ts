import { notifyManager } from '@tanstack/react-query'
import type { LineChange } from '@tongxin/contract/pairing/line-change'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type AnyRefusal, isUnheard, refusalIn } from '../../../app/call-refused.ts'
import { useMe } from '../../../app/session.ts'
import { changesOfOthers } from './changes-of-others.ts'
import { rememberedPages } from './expected-page.ts'
import { type Effect, effectOf, inverseOf, type ListChange } from './list-change.ts'
import {
  historyAfter,
  historyWithout,
  type KnownStep,
  type Outcome,
  type Step,
  type Way,
} from './step-history.ts'
import { useStepHistory } from './use-step-history.ts'
import { useSteps, useStored } from './use-stored-list.ts'

/** What the last step was and did. One that took another back is told by the step it took back. */
export interface LastStep {
  readonly step: Step
  readonly effect: Effect
  readonly way: Way
}

/** A step the server did not take: because a rule forbids it, or asks for a reason first, or for another cause. */
export interface RefusedStep {
  readonly change: ListChange
  readonly why: 'not-eligible' | 'needs-reason' | 'other'
  readonly error: unknown
}

export interface ListEditor {
  /** The page with the steps on their way already made. */
  readonly page: ListPage
  readonly busy: boolean
  readonly last: LastStep | undefined
  readonly refused: RefusedStep | undefined
  /** What somebody else changed since this page was opened, until it was noted. */
  readonly others: readonly LineChange[]
  /** Whether the step was made. */
  readonly apply: (change: ListChange) => Promise<boolean>
  /** Takes back the last step of this page; undefined: there is none. */
  readonly undo: (() => void) | undefined
  /** Makes the step taken back last again; undefined: there is none. */
  readonly redo: (() => void) | undefined
  readonly dismiss: () => void
  readonly noteOthers: () => void
  /** Takes the page that a marked step answered with. The same at every drawing. */
  readonly receive: (page: ListPage) => void
  /** Takes the page with the pairs a table brought in, which are taken back as one. The same at every drawing. */
  readonly broughtIn: (step: Step, page: ListPage) => void
}

/**
 * The steps of whoever edits a list. Each shows at once and is sent in its turn; its answer is what it touched, as that
 * then stands. A refused step is taken out of what is shown, the others stay. Where somebody else changed the list
 * meanwhile the page is read again.
 */
export function useListEditor(page: ListPage): ListEditor {
  const { shown, busy, begin, leaveOut } = usePending(page)
  const { confirmed, receive, carryOut, refused, dismiss } = useSending(page, leaveOut)
  const [last, setLast] = useState<LastStep>()
  const [others, noteOthers] = useOthers(page)
  const history = useStepHistory()
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  /** `of`: the step taken back or made again. */
  const run = async (step: Step, way: Way, of?: KnownStep) => {
    const sent = sentFor(step, way)
    dismiss()
    setLast({ step, effect: effectOf(shown, begin(sent)), way })
    const outcome = turn.current.then(async (): Promise<Outcome> => {
      // What was refused needs no taking back.
      if (!of || (await of.outcome) === 'made') return carryOut(sent)
      leaveOut(sent)
      return 'refused'
    })
    turn.current = outcome
    const known = { step, outcome }
    history.change((now) => historyAfter(now, way, known))
    const became = await outcome
    if (became === 'made') return true
    history.change((now) => historyWithout(now, known, became === 'unanswered' ? of : undefined))
    setLast((now) => (now?.step === step && now.way === way ? undefined : now))
    return false
  }
  const again = (way: 'undo' | 'redo') => {
    const known = history.latest(way)
    if (known) void run(known.step, way, known)
  }
  const remember = history.change
  const broughtIn = useCallback(
    (step: Step, next: ListPage) => {
      setLast({ step, effect: effectOf(confirmed.current, next), way: 'new' })
      remember((now) => historyAfter(now, 'new', { step, outcome: Promise.resolve('made' as const) }))
      receive(next)
    },
    [confirmed, remember, receive],
  )
  return {
    page: shown,
    busy,
    last,
    refused,
    others,
    noteOthers,
    apply: (change) => run([change], 'new'),
    undo: history.can('undo') ? () => again('undo') : undefined,
    redo: history.can('redo') ? () => again('redo') : undefined,
    dismiss,
    receive,
    broughtIn,
  }
}

function sentFor([first, ...rest]: Step, way: Way): Step {
  const sent = (change: ListChange) => (way === 'undo' ? inverseOf(change) : { ...change })
  return [sent(first), ...rest.map(sent)]
}

/** Sends a step, and keeps the last the server did not take. */
function useSending(page: ListPage, leaveOut: (step: Step) => void) {
  const { confirmed, receive, take, readAnew } = useStored(page)
  const send = useSteps(page)
  const [refused, setRefused] = useState<RefusedStep>()
  const carryOut = async (step: Step): Promise<Outcome> => {
    try {
      await send(step, { page: () => confirmed.current, take, receive })
      // After the page with it has come: else it would be seen to go and come back.
      notifyManager.schedule(() => leaveOut(step))
      return 'made'
    } catch (error) {
      const refusal = refusalIn(error)
      setRefused({ change: step[0], why: whyRefused(refusal), error })
      // Most often somebody else was first: what they did is read and told.
      readAnew()
      leaveOut(step)
      return isUnheard(refusal) ? 'unanswered' : 'refused'
    }
  }
  return { confirmed, receive, carryOut, refused, dismiss: () => setRefused(undefined) }
}

/** The page with what is on its way already made. */
function usePending(page: ListPage) {
  const [pending, setPending] = useState<readonly ListChange[]>([])
  const [expectedPage] = useState(rememberedPages)
  const shown = useMemo(
    () => pending.reduce((before, change) => expectedPage(before, change), page),
    [expectedPage, pending, page],
  )
  return {
    shown,
    busy: pending.length > 0,
    /** Answers the page there will be. */
    begin: (step: Step) => {
      setPending((now) => [...now, ...step])
      return step.reduce((before, change) => expectedPage(before, change), shown)
    },
    leaveOut: (step: Step) => setPending((now) => now.filter((one) => !step.includes(one))),
  }
}

/** What others changed, gathered over every reading of the page until it is noted. */
function useOthers(page: ListPage): readonly [readonly LineChange[], () => void] {
  const { displayName } = useMe()
  const seen = useRef(page)
  const [others, setOthers] = useState<readonly LineChange[]>([])
  useEffect(() => {
    const found = changesOfOthers(seen.current, page, displayName)
    seen.current = page
    if (found.length > 0) setOthers((now) => [...now, ...found])
  }, [page, displayName])
  return [others, () => setOthers([])]
}

function whyRefused(refusal: AnyRefusal): RefusedStep['why'] {
  if (refusal.code === 'not-eligible') return 'not-eligible'
  return refusal.code === 'step-needs' && refusal.needs.includes('reason') ? 'needs-reason' : 'other'
}
