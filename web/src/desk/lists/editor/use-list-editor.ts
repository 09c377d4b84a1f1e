import { notifyManager } from '@tanstack/react-query'
import type { LineChange } from '@tongxin/contract/pairing/line-change'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type AnyRefusal, isUnheard, refusalIn } from '../../../app/call-refused.ts'
import { useMe } from '../../../app/session.ts'
import { changesOfOthers } from './changes-of-others.ts'
import { rememberedPages } from './expected-page.ts'
import { type Effect, effectOf, inverseOf, type ListChange } from './list-change.ts'
import { historyAfter, historyWithout, type KnownStep, type Outcome, type Way } from './step-history.ts'
import { useStepHistory } from './use-step-history.ts'
import { useSteps, useStored } from './use-stored-list.ts'

/** What the last step was and did. One that took another back is told by the step it took back. */
export interface LastStep {
  readonly change: ListChange
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
}

/**
 * The steps of whoever edits a list. Each shows at once and is sent in its turn; its answer is what it touched, as that
 * then stands. A refused step is taken out of what is shown, the others stay. Where somebody else changed the list
 * meanwhile the page is read again.
 */
export function useListEditor(page: ListPage): ListEditor {
  const { shown, busy, begin, leaveOut } = usePending(page)
  const { receive, carryOut, refused, dismiss } = useSending(page, leaveOut)
  const [last, setLast] = useState<LastStep>()
  const [others, noteOthers] = useOthers(page)
  const history = useStepHistory()
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  /** `of`: the step taken back or made again. */
  const run = async (change: ListChange, way: Way, of?: KnownStep) => {
    const sent = way === 'undo' ? inverseOf(change) : { ...change }
    dismiss()
    setLast({ change, effect: effectOf(shown, begin(sent)), way })
    const outcome = turn.current.then(async (): Promise<Outcome> => {
      // What was refused needs no taking back.
      if (!of || (await of.outcome) === 'made') return carryOut(sent)
      leaveOut(sent)
      return 'refused'
    })
    turn.current = outcome
    const step = { change, outcome }
    history.change((now) => historyAfter(now, way, step))
    const became = await outcome
    if (became === 'made') return true
    history.change((now) => historyWithout(now, step, became === 'unanswered' ? of : undefined))
    setLast((now) => (now?.change === change && now.way === way ? undefined : now))
    return false
  }
  const again = (way: 'undo' | 'redo') => {
    const step = history.latest(way)
    if (step) void run(step.change, way, step)
  }
  return {
    page: shown,
    busy,
    last,
    refused,
    others,
    noteOthers,
    apply: (change) => run(change, 'new'),
    undo: history.can('undo') ? () => again('undo') : undefined,
    redo: history.can('redo') ? () => again('redo') : undefined,
    dismiss,
    receive,
  }
}

/** Sends a step, and keeps the last the server did not take. */
function useSending(page: ListPage, leaveOut: (change: ListChange) => void) {
  const { confirmed, receive, take, readAnew } = useStored(page)
  const send = useSteps(page)
  const [refused, setRefused] = useState<RefusedStep>()
  const carryOut = async (change: ListChange): Promise<Outcome> => {
    try {
      await send(change, { page: () => confirmed.current, take })
      // After the page with it has come: else it would be seen to go and come back.
      notifyManager.schedule(() => leaveOut(change))
      return 'made'
    } catch (error) {
      const refusal = refusalIn(error)
      setRefused({ change, why: whyRefused(refusal), error })
      // Most often somebody else was first: what they did is read and told.
      readAnew()
      leaveOut(change)
      return isUnheard(refusal) ? 'unanswered' : 'refused'
    }
  }
  return { receive, carryOut, refused, dismiss: () => setRefused(undefined) }
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
    begin: (change: ListChange) => {
      setPending((now) => [...now, change])
      return expectedPage(shown, change)
    },
    leaveOut: (change: ListChange) => setPending((now) => now.filter((one) => one !== change)),
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
