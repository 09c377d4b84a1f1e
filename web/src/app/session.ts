import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Me, showMe, signOut, signOutEverywhere } from '@tongxin/contract/account/account'
import type { Call } from '@tongxin/contract/call'
import { createContext, useContext } from 'react'
import { useCall } from './api.ts'
import { CallRefused } from './call-refused.ts'

const meKey = [showMe.id]
const endedKey = ['session', 'ended']

export type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'unreachable'; readonly retry: () => void }
  | { readonly state: 'signed-out' }
  /** `ended`: the server no longer knows us, but the page with what was typed still stands. */
  | { readonly state: 'signed-in'; readonly me: Me; readonly ended: boolean }

/** Who is at the screen. */
export function useSession(): Session {
  const call = useCall()
  // Who cannot be reached is said soon: the gate itself tries again until there is an answer.
  const asked = useQuery({ queryKey: meKey, queryFn: () => findMe(call), staleTime: 300_000, retry: 1 })
  const ended = useQuery({
    queryKey: endedKey,
    queryFn: () => false,
    initialData: false,
    staleTime: Infinity,
  })
  if (asked.data) return { state: 'signed-in', me: asked.data, ended: ended.data }
  if (asked.data === null) return { state: 'signed-out' }
  return asked.isError ? { state: 'unreachable', retry: () => void asked.refetch() } : { state: 'asking' }
}

const MeContext = createContext<Me | undefined>(undefined)

/** The gate hands down whom it let in, so that no screen outlives its account by a moment. */
export const MeProvider = MeContext.Provider

/** For screens below the gate, where somebody is always signed in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('this screen stands outside the sign-in gate')
  return me
}

export function markSessionEnded(client: QueryClient): void {
  if (client.getQueryData(meKey)) client.setQueryData(endedKey, true)
}

/** What follows a sign-in: the same person goes on where they were; for anybody else nothing is left over. */
export function useBegin(): (me: Me) => Promise<void> {
  const client = useQueryClient()
  return async (me) => {
    // Who we were may still be on its way, and must not arrive after who we are now.
    await client.cancelQueries({ queryKey: meKey })
    const before = client.getQueryData<Me | null>(meKey)
    if (before?.accountId !== me.accountId) forgetAnswers(client)
    client.setQueryData(meKey, me)
    client.setQueryData(endedKey, false)
    if (before?.accountId === me.accountId) await client.invalidateQueries()
  }
}

/** Ends this session, or all of the account; the page forgets everything it had read. */
export function useSignOut(): (where?: 'here' | 'everywhere') => Promise<void> {
  const call = useCall()
  const client = useQueryClient()
  return async (where = 'here') => {
    const result = await call(where === 'here' ? signOut : signOutEverywhere, {})
    if (!result.ok && result.refusal.code !== 'unauthenticated')
      throw new CallRefused(result.refusal, result.requestId)
    client.setQueryData(meKey, null)
    client.setQueryData(endedKey, false)
    forgetAnswers(client)
  }
}

/** Drops all that was read for somebody; what the session itself watches stays, or its watchers would go deaf. */
function forgetAnswers(client: QueryClient): void {
  const own = [meKey[0], endedKey[0]]
  client.removeQueries({ predicate: (query) => !own.includes(String(query.queryKey[0])) })
}

async function findMe(call: Call): Promise<Me | null> {
  const result = await call(showMe, {})
  if (result.ok) return result.value
  throw new CallRefused(result.refusal, result.requestId)
}
