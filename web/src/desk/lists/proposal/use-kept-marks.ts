import { useQueryClient } from '@tanstack/react-query'
import { changePairMarks } from '@tongxin/contract/pairing/pair-marks'
import { type ListPage, showList } from '@tongxin/contract/pairing/pairing'
import { useEffect, useRef, useState } from 'react'
import { answerKey, ask, type Input, useCall, type Versioned } from '../../../app/api.ts'
import { markChange } from './kept-marks.ts'
import type { PairMarks } from './step-stack.ts'
import type { ProposalDesk } from './use-proposal.ts'

export interface KeptMarks {
  /** The last change was not kept; the proposal itself is as it was. */
  readonly error: unknown
  readonly send: (body: MarkBody) => Promise<void>
}

type MarkBody = Input<typeof changePairMarks>['body']

/** Keeps with the draft what is locked and excluded while a proposal is worked on: each change is sent in its turn. */
export function useKeptMarks(page: ListPage, { network, marks, phase, begun, run }: ProposalDesk): KeptMarks {
  const call = useCall()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>()
  const sent = useRef<{ readonly of: unknown; readonly marks: PairMarks }>({ of: undefined, marks })
  const turn = useRef<Promise<void>>(Promise.resolve())
  const params = { id: page.head.id }

  const send = (body: MarkBody) => {
    const made = turn.current.then(async () => {
      const { value } = await ask(call, changePairMarks, { params, body })
      client.setQueryData<Versioned<ListPage>>(
        answerKey(showList, { params }),
        (now) => now && { ...now, value: { ...now.value, pairMarks: value.pairMarks } },
      )
      setError(undefined)
    })
    turn.current = made.catch((refused: unknown) => setError(refused))
    return turn.current
  }
  useEffect(() => {
    if (phase !== 'ready') return
    if (sent.current.of !== network) sent.current = { of: network, marks: begun }
    const change = markChange(sent.current.marks, marks)
    sent.current = { of: network, marks }
    if (change) void send({ ...change, over: run.over })
  })
  return { error, send }
}
