import { act, renderHook, waitFor } from '@testing-library/react'
import { makeCall } from '@tongxin/contract/call'
import { putNoticeAside } from '@tongxin/contract/duties/urging'
import { expect, it } from 'vitest'
import { fakeServer, refuse } from '../testing/fake-server.ts'
import { useSend } from './api.ts'
import { Providers } from './providers.tsx'

const one = { params: { id: '0190b3c0-0000-7000-8000-00000000dd01' } }
const other = { params: { id: '0190b3c0-0000-7000-8000-00000000dd02' } }

/** A screen that sends, and a server that answers when it is told to. */
function screenThatSends() {
  const server = fakeServer()
  const waiting: ((answer: undefined | ReturnType<typeof refuse>) => void)[] = []
  server.answer(putNoticeAside, () => new Promise<undefined>((answer) => waiting.push(answer as () => void)))
  const call = makeCall('', server.send)
  const { result } = renderHook(() => useSend(putNoticeAside), {
    wrapper: ({ children }) => <Providers call={call}>{children}</Providers>,
  })
  return { server, result, answer: (answer?: ReturnType<typeof refuse>) => waiting.shift()?.(answer) }
}

it('sends what is pressed twice once, and both presses get the answer', async () => {
  const { server, result, answer } = screenThatSends()
  let asked: readonly Promise<unknown>[] = []
  act(() => {
    asked = [result.current.mutateAsync(one), result.current.mutateAsync(one)]
  })
  await waitFor(() => expect(server.called).toHaveLength(1))
  answer()
  await act(() => Promise.all(asked))
  expect(server.called).toHaveLength(1)
})

it('sends another change beside it, and the same one again once it has been answered', async () => {
  const { server, result, answer } = screenThatSends()
  act(() => {
    result.current.mutate(one)
    result.current.mutate(other)
  })
  await waitFor(() => expect(server.called).toHaveLength(2))
  answer(refuse({ code: 'overloaded' }))
  answer()
  await waitFor(() => expect(result.current.isPending).toBe(false))
  act(() => result.current.mutate(one))
  await waitFor(() => expect(server.called).toHaveLength(3))
})
