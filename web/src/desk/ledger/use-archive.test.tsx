import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { refusalIn } from '../../app/call-refused.ts'
import { useArchive } from './use-archive.ts'

afterEach(() => vi.unstubAllGlobals())

const asked = { address: '/api/registration-form-archive?purpose=x', name: '登记表.zip' }

/** A server that sends an archive piece by piece, as the test says. */
function sending() {
  const text = new TextEncoder()
  let pieces: ReadableStreamDefaultController<Uint8Array> | undefined
  const signals: (AbortSignal | null | undefined)[] = []
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    signals.push(signal)
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        pieces = controller
      },
    })
    signal?.addEventListener('abort', () =>
      pieces?.error(Object.assign(new Error('left'), { name: 'AbortError' })),
    )
    return new Response(body)
  })
  const saved: string[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  return {
    saved,
    signals,
    piece: (said: string) => act(async () => pieces?.enqueue(text.encode(said))),
    last: () => act(async () => pieces?.close()),
  }
}

it('an archive is counted as it comes and saved under its name when it is whole', async () => {
  const server = sending()
  const onSaved = vi.fn()
  const { result } = renderHook(() => useArchive(onSaved))
  expect(result.current.isRunning).toBe(false)
  act(() => result.current.start(asked))
  await server.piece('PK登记表/文学院/甲.docx……登记')
  await waitFor(() => expect([result.current.isRunning, result.current.arrived]).toEqual([true, 1]))
  await server.piece('表/文学院/乙.docx')
  await waitFor(() => expect(result.current.arrived).toBe(2))
  expect(server.saved).toEqual([])
  await server.last()
  await waitFor(() => expect(result.current.isRunning).toBe(false))
  expect([server.saved, onSaved.mock.calls.length]).toEqual([['登记表.zip'], 1])
})

it('one that was stopped, or whose screen was left, is neither saved nor told as a fault', async () => {
  const server = sending()
  const { result, unmount } = renderHook(() => useArchive(() => undefined))
  act(() => result.current.start(asked))
  await server.piece('PK登记表/甲.docx')
  await act(async () => result.current.stop())
  await waitFor(() => expect(result.current.isRunning).toBe(false))
  expect([server.saved, result.current.error]).toEqual([[], undefined])
  act(() => result.current.start(asked))
  unmount()
  expect(server.signals.map((signal) => signal?.aborted)).toEqual([true, true])
})

it('one that is refused says why, until it is asked for again', async () => {
  const refusal = { code: 'export-too-long', of: 'contacts', limit: 40_000 }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ refusal }), { status: 422 }))
  const { result } = renderHook(() => useArchive(() => undefined))
  act(() => result.current.start(asked))
  await waitFor(() => expect(result.current.error).toBeDefined())
  expect(refusalIn(result.current.error)).toEqual(refusal)
  sending()
  act(() => result.current.start(asked))
  expect(result.current.error).toBeUndefined()
})
