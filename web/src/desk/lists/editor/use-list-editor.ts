import { useQueryClient } from '@tanstack/react-query'
import { listLists } from '@tongxin/contract/lists'
import { addLine, type ListPage, listPairings, removeLine, showList } from '@tongxin/contract/pairing'
import { useState } from 'react'
import { answerKey, ask, useCall } from '../../../app/api.ts'
import { type AnyRefusal, refusalIn } from '../../../app/call-refused.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { type Effect, effectOf, inverseOf, type ListChange } from './list-change.ts'

/** What the last step did, and that it can be taken back. */
export interface LastStep {
  readonly change: ListChange
  readonly effect: Effect
  readonly undone: boolean
}

/** A step the server did not take: because a rule forbids it, or asks for a reason first, or for another cause. */
export interface RefusedStep {
  readonly change: ListChange
  readonly why: 'not-eligible' | 'needs-reason' | 'other'
  readonly error: unknown
}

export interface ListEditor {
  readonly busy: boolean
  readonly last: LastStep | undefined
  readonly refused: RefusedStep | undefined
  readonly apply: (change: ListChange) => Promise<boolean>
  readonly undo: () => Promise<boolean>
  readonly dismiss: () => void
  /** Takes the page that a marked step answered with. */
  readonly receive: (page: ListPage) => void
}

/** The steps of whoever edits a list: each is sent at once, and its answer is the page as it then stands. */
export function useListEditor(page: ListPage): ListEditor {
  const call = useCall()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [last, setLast] = useState<LastStep>()
  const [refused, setRefused] = useState<RefusedStep>()
  const params = { id: page.head.id }

  const receive = (next: ListPage) => {
    client.setQueryData(answerKey(showList, { params }), { value: next, version: next.head.version })
    for (const other of [listLists, listPairings])
      void client.invalidateQueries({ queryKey: [other.id], refetchType: 'none' })
  }
  const add = async ({ cadreId, personId, reason }: ListChange) =>
    (await ask(call, addLine, { params, body: { cadreId, personId, reason }, key: newClientKey() })).value
      .page
  const remove = async (from: ListPage, cadreId: string, personId: string) => {
    const line = from.lines.find((one) => one.cadreId === cadreId && one.personId === personId)
    if (!line) return from
    return (await ask(call, removeLine, { params: { ...params, lineId: line.id } })).value.page
  }
  const carryOut = async (change: ListChange) => {
    if (change.kind === 'removed') return remove(page, change.cadreId, change.personId)
    const added = await add(change)
    // Added first: when a rule forbids the new pair, the old one is still there.
    receive(added)
    return change.from ? remove(added, change.from.cadreId, change.personId) : added
  }
  const run = async (change: ListChange, undone: boolean) => {
    if (busy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      const after = await carryOut(change)
      receive(after)
      setLast({ change, effect: effectOf(page, after), undone })
      return true
    } catch (error) {
      setRefused({ change, why: whyRefused(refusalIn(error)), error })
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    last,
    refused,
    apply: (change) => run(change, false),
    undo: async () => (last && !last.undone ? run(inverseOf(last.change), true) : false),
    dismiss: () => setRefused(undefined),
    receive,
  }
}

function whyRefused(refusal: AnyRefusal): RefusedStep['why'] {
  if (refusal.code === 'not-eligible') return 'not-eligible'
  return refusal.code === 'step-needs' && refusal.needs.includes('reason') ? 'needs-reason' : 'other'
}
