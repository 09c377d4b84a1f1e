// @vitest-environment node

import { expect, it } from 'vitest'
import { refusalIn } from './call-refused.ts'
import { fetchFile } from './fetched-file.ts'

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  fetchFile('/api/lists/1/file', async () => new Response(body, { status, headers }))

it('a file comes under the Chinese name the server gives it', async () => {
  const file = await answering(200, '名单', {
    'content-disposition': `attachment; filename="__.docx"; filename*=UTF-8''${encodeURIComponent('联谊名单（内部资料）.docx')}`,
  })
  expect([file.name, await file.text()]).toEqual(['联谊名单（内部资料）.docx', '名单'])
})

it('one that was not made is refused with the reason the server gives', async () => {
  const refusal = { code: 'paper-not-written', why: 'too-slow' }
  const failed = await answering(503, JSON.stringify({ refusal })).catch((error: unknown) => refusalIn(error))
  expect(failed).toEqual(refusal)
})

it('a lost connection is no answer', async () => {
  const lost = fetchFile('/api/lists/1/file', () => Promise.reject(new TypeError('offline')))
  expect(await lost.catch((error: unknown) => refusalIn(error))).toEqual({ code: 'no-answer' })
})
