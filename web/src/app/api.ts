import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AnyInput, Call } from '@tongxin/contract/call'
import type { AnswerOf, CallInput, Endpoint } from '@tongxin/contract/endpoint'
import { createContext, useContext, useState } from 'react'
import { CallRefused } from './call-refused.ts'

// Everything a screen needs to talk to the server: `useAnswer` reads, `useSend` changes, both by an endpoint of
// the contract. Refusals arrive as `CallRefused`; `ui/refusal-notice` says them.

const CallContext = createContext<Call | undefined>(undefined)

export const CallProvider = CallContext.Provider

export function useCall(): Call {
  const call = useContext(CallContext)
  if (!call) throw new Error('no CallProvider above this screen')
  return call
}

export type Input<E extends Endpoint> = CallInput<E> & AnyInput

/** An answer and the version it had, for `If-Match` when it is changed. */
export interface Versioned<A> {
  readonly value: A
  readonly version: number | null
}

/** Calls once; a refusal is thrown as `CallRefused`. */
export async function ask<E extends Endpoint>(
  call: Call,
  endpoint: E,
  input: Input<E>,
): Promise<Versioned<AnswerOf<E>>> {
  const result = await call(endpoint, input)
  if (!result.ok) throw new CallRefused(result.refusal, result.requestId)
  return { value: result.value, version: result.version }
}

/** The cache key of an answer; a prefix of it (`[endpoint.id]`) stands for all answers of that endpoint. */
export function answerKey<E extends Endpoint>(endpoint: E, input: Input<E>): readonly unknown[] {
  const { params, query, body }: AnyInput = input
  return [endpoint.id, params ?? null, query ?? null, ...(body === undefined ? [] : [body])]
}

/** Reads an endpoint and keeps reading it when its params, query or body change; `when: false` waits. */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: { readonly when?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Versioned<AnswerOf<E>>> {
  const call = useCall()
  return useQuery({
    queryKey: answerKey(endpoint, input),
    queryFn: () => ask(call, endpoint, input),
    enabled: options.when ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/**
 * Sends a change; afterwards every answer of the `renews` endpoints is read anew. The same change pressed again while it is under
 * way is not sent again: both wait for the one answer.
 */
export function useSend<E extends Endpoint>(
  endpoint: E,
  renews: readonly Endpoint[] = [],
): UseMutationResult<Versioned<AnswerOf<E>>, Error, Input<E>> {
  const call = useCall()
  const client = useQueryClient()
  const [underWay] = useState(() => new Map<string, Promise<Versioned<AnswerOf<E>>>>())
  return useMutation({
    mutationFn: (input: Input<E>) => {
      const change = changeIn(input)
      const asked = underWay.get(change)
      if (asked) return asked
      const asking = ask(call, endpoint, input).finally(() => underWay.delete(change))
      underWay.set(change, asking)
      return asking
    },
    onSuccess: () => Promise.all(renews.map((other) => client.invalidateQueries({ queryKey: [other.id] }))),
  })
}

/** What a request would change, whatever key it goes under; a file by its name, size and day. */
function changeIn({ params, query, body, version }: AnyInput): string {
  const sent = body instanceof File ? [body.name, body.size, body.lastModified] : body
  return JSON.stringify([params, query, sent, version])
}
