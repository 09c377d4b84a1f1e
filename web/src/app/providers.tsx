import { QueryClientProvider } from '@tanstack/react-query'
import type { Call } from '@tongxin/contract/call'
import { useState } from 'react'
import { CallProvider } from './api.ts'
import { makeQueryClient } from './query-client.ts'

/** What both entries stand in: one way to call the server and one cache of its answers. */
export function Providers({ call, children }: { readonly call: Call; readonly children: React.ReactNode }) {
  const [client] = useState(makeQueryClient)
  return (
    <CallProvider value={call}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </CallProvider>
  )
}
