import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isUnheard, refusalIn } from './call-refused.ts'
import { markSessionEnded } from './session.ts'
import { sharedAnswer } from './shared-answer.ts'

/** One client per page. An answer that says the session has ended is told to the session, wherever it arrives. */
export function makeQueryClient(): QueryClient {
  const notice = (error: unknown) => {
    if (refusalIn(error).code === 'unauthenticated') markSessionEnded(client)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      // Else a call without a signal is put off in silence, and the page goes on saying that it is being saved.
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        retry: comesAgain,
        structuralSharing: sharedAnswer,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}

/**
 * A reading that never reached the server, or met it busy, is asked again by itself after one, two and four seconds; what
 * else the server said stands.
 */
function comesAgain(times: number, error: unknown): boolean {
  return times < 3 && isUnheard(refusalIn(error))
}
