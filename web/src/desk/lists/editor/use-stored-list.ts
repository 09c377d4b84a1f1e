import { useQueryClient } from '@tanstack/react-query'
import { addLines, removeLines } from '@tongxin/contract/pairing/allocation-table'
import { listLists } from '@tongxin/contract/pairing/lists'
import {
  addLine,
  type ListEdit,
  type ListPage,
  listPairings,
  removeLine,
  showList,
} from '@tongxin/contract/pairing/pairing'
import { useCallback, useRef } from 'react'
import { answerKey, ask, useCall } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import type { ListChange } from './list-change.ts'
import type { Step } from './step-history.ts'
import { withEdit } from './with-edit.ts'

// A list as the server has it, and how a step is sent there.

export interface Taking {
  readonly page: () => ListPage
  readonly take: (edit: ListEdit) => void
  readonly receive: (page: ListPage) => void
}

/** The page as it is stored, as far as is known here: by whole pages, and by what single steps answered with. */
export function useStored(page: ListPage) {
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

/** How a step is sent: what came in as one goes as one; a move adds first, so that when a rule forbids the new pair the old one is still there. */
export function useSteps({ head }: ListPage) {
  const call = useCall()
  const params = { id: head.id }
  const remove = async ({ page, take }: Taking, cadreId: string, personId: string) => {
    const line = lineOf(page(), { cadreId, personId })
    if (!line) return
    take((await ask(call, removeLine, { params: { ...params, lineId: line.id } })).value.edit)
  }
  const removeAll = async ({ page, receive }: Taking, step: Step) => {
    const lineIds = step.flatMap((change) => lineOf(page(), change)?.id ?? [])
    if (lineIds.length > 0) receive((await ask(call, removeLines, { params, body: { lineIds } })).value.page)
  }
  const addAll = async ({ receive }: Taking, step: Step) => {
    const lines = step.map(({ cadreId, personId, reason }) => ({ cadreId, personId, reason }))
    receive((await ask(call, addLines, { params, body: { lines }, key: newClientKey() })).value.page)
  }
  return async (step: Step, taking: Taking) => {
    const [{ kind, cadreId, personId, reason, from }] = step
    if (step.length > 1) return kind === 'removed' ? removeAll(taking, step) : addAll(taking, step)
    if (kind === 'removed') return remove(taking, cadreId, personId)
    const body = { cadreId, personId, reason }
    taking.take((await ask(call, addLine, { params, body, key: newClientKey() })).value.edit)
    if (from) await remove(taking, from.cadreId, personId)
  }
}

function lineOf({ lines }: ListPage, { cadreId, personId }: Pick<ListChange, 'cadreId' | 'personId'>) {
  return lines.find((line) => line.cadreId === cadreId && line.personId === personId)
}
