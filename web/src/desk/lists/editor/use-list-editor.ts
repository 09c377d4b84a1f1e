import { notifyManager, useQueryClient } from '@tanstack/react-query'
import type { LineChange } from '@tongxin/contract/pairing/line-change'
import { listLists } from '@tongxin/contract/pairing/lists'
import {
  addLine,
  type ListEdit,
  type ListPage,
  listPairings,
  removeLine,
  showList,
} from '@tongxin/contract/pairing/pairing'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { answerKey, ask, useCall } from '../../../app/api.ts'
import { type AnyRefusal, isUnheard, refusalIn } from '../../../app/call-refused.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { useMe } from '../../../app/session.ts'
import { changesOfOthers } from './changes-of-others.ts'
import { rememberedPages } from './expected-page.ts'
import { type Effect, effectOf, inverseOf, type ListChange } from './list-change.ts'
import {
  historyAfter,
  historyWithout,
  type KnownStep,
  noHistory,
  type Outcome,
  type StepHistory,
  type Way,
} from './step-history.ts'
import { withEdit } from './with-edit.ts'

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
  const { confirmed, receive, take, readAnew } = useStored(page)
  const send = useSteps(page)
  const [pending, setPending] = useState<readonly ListChange[]>([])
  const [last, setLast] = useState<LastStep>()
  const [refused, setRefused] = useState<RefusedStep>()
  const [others, noteOthers] = useOthers(page)
  const history = useHistory()
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const [expectedPage] = useState(rememberedPages)
  const shown = useMemo(
    () => pending.reduce((before, change) => expectedPage(before, change), page),
    [expectedPage, pending, page],
  )

  const leaveOut = (change: ListChange) => setPending((now) => now.filter((one) => one !== change))
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
  /** `of`: the step taken back or made again. */
  const run = async (change: ListChange, way: Way, of?: KnownStep) => {
    const sent = way === 'undo' ? inverseOf(change) : { ...change }
    setRefused(undefined)
    setLast({ change, effect: effectOf(shown, expectedPage(shown, sent)), way })
    setPending((now) => [...now, sent])
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
    busy: pending.length > 0,
    last,
    refused,
    others,
    noteOthers,
    apply: (change) => run(change, 'new'),
    undo: history.can('undo') ? () => again('undo') : undefined,
    redo: history.can('redo') ? () => again('redo') : undefined,
    dismiss: () => setRefused(undefined),
    receive,
  }
}

/** Two presses may come before the page is drawn again: the latest step is asked for when it is taken back. */
function useHistory() {
  const held = useRef(noHistory)
  const [shown, show] = useState(noHistory)
  return {
    can: (way: 'undo' | 'redo') => stepsTo(way, shown).length > 0,
    latest: (way: 'undo' | 'redo') => stepsTo(way, held.current).at(-1),
    change: (made: (now: StepHistory) => StepHistory) => {
      held.current = made(held.current)
      show(held.current)
    },
  }
}

function stepsTo(way: 'undo' | 'redo', { done, undone }: StepHistory): readonly KnownStep[] {
  return way === 'undo' ? done : undone
}

interface Taking {
  readonly page: () => ListPage
  readonly take: (edit: ListEdit) => void
}

/** The page as it is stored, as far as is known here: by whole pages, and by what single steps answered with. */
function useStored(page: ListPage) {
  const client = useQueryClient()
  const confirmed = useRef(page)
  const given = useRef(page)
  if (given.current !== page) {
    // Drawn again with the page of before, what has been answered since is not forgotten: the next step builds on it.
    given.current = page
    confirmed.current = page
  }
  const { id } = page.head
  const receive = useCallback(
    (next: ListPage) => {
      confirmed.current = next
      client.setQueryData(keyOf(id), { value: next, version: next.head.version })
      for (const other of [listLists, listPairings])
        void client.invalidateQueries({ queryKey: [other.id], refetchType: 'none' })
    },
    [client, id],
  )
  const readAnew = () => void client.invalidateQueries({ queryKey: keyOf(id) })
  const take = (edit: ListEdit) => {
    const isAlone = edit.edits === confirmed.current.edits + 1
    receive(withEdit(confirmed.current, edit))
    if (!isAlone || waitsForSome(confirmed.current)) readAnew()
  }
  return { confirmed, receive, take, readAnew }
}

function keyOf(id: string): readonly unknown[] {
  return answerKey(showList, { params: { id } })
}

/** In a later round some lines are confirmed already: what their steps wait for is the server's to say. */
function waitsForSome({ head, steps }: ListPage): boolean {
  return head.round > 1 && steps.some(({ act }) => act === 'confirm-self')
}

/** How a step is sent: a move adds first, so that when a rule forbids the new pair the old one is still there. */
function useSteps({ head }: ListPage) {
  const call = useCall()
  const params = { id: head.id }
  const remove = async ({ page, take }: Taking, cadreId: string, personId: string) => {
    const line = page().lines.find((one) => one.cadreId === cadreId && one.personId === personId)
    if (!line) return
    take((await ask(call, removeLine, { params: { ...params, lineId: line.id } })).value.edit)
  }
  return async ({ kind, cadreId, personId, reason, from }: ListChange, taking: Taking) => {
    if (kind === 'removed') return remove(taking, cadreId, personId)
    const body = { cadreId, personId, reason }
    taking.take((await ask(call, addLine, { params, body, key: newClientKey() })).value.edit)
    if (from) await remove(taking, from.cadreId, personId)
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
