import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { refusalIn } from './call-refused.ts'
import { markSessionEnded } from './session.ts'

/** One client per page. An answer that says the session has ended is told to the session, wherever it arrives. */
export function makeQueryClient(): QueryClient {
  const notice = (error: unknown) => {
    if (refusalIn(error).code === 'unauthenticated') markSessionEnded(client)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: { staleTime: 30_000, refetchOnWindowFocus: true, retry: retryLostConnection },
      mutations: { retry: false },
    },
  })
  return client
}

/** Only a lost connection is tried again by itself; what the server said stands. */
function retryLostConnection(times: number, error: unknown): boolean {
  return times < 2 && refusalIn(error).code === 'no-answer'
}
