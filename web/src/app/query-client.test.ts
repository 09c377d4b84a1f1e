import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CallRefused } from './call-refused.ts'
import { makeQueryClient } from './query-client.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('asks a busy server again by itself', async () => {
  expect(await answerAfter('overloaded', 'overloaded')).toBe('214 人')
})

it('asks again when the connection was lost', async () => {
  expect(await answerAfter('no-answer')).toBe('214 人')
})

it('gives up after the third time, and says what the server said', async () => {
  const busy = ['overloaded', 'overloaded', 'overloaded', 'overloaded'] as const
  await expect(answerAfter(...busy)).rejects.toMatchObject({ refusal: { code: 'overloaded' } })
})

it('takes a refusal as it stands', async () => {
  await expect(answerAfter('not-found')).rejects.toMatchObject({ refusal: { code: 'not-found' } })
})

/** What a reading comes to when the server first refuses in these ways and then answers. */
async function answerAfter(...refusals: readonly ('overloaded' | 'no-answer' | 'not-found')[]) {
  const left = [...refusals]
  const asked = makeQueryClient().fetchQuery({
    queryKey: ['persons'],
    retry: makeQueryClient().getDefaultOptions().queries?.retry ?? false,
    queryFn: () => {
      const code = left.shift()
      return code === undefined ? '214 人' : Promise.reject(new CallRefused({ code }, null))
    },
  })
  const settled = Promise.allSettled([asked])
  await vi.runAllTimersAsync()
  await settled
  return asked
}
