import { Readable } from 'node:stream'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

const persons = Array.from({ length: 200 }, (_, index) => ({ name: `第${index}人`, unit: '文学院' }))
const app = fastify()
compress(app)
app.get('/long', async () => ({ persons }))
app.get('/short', async () => ({ ok: true }))
app.get('/file', async (_, reply) => reply.type('text/javascript').send(Readable.from(['a'.repeat(5000)])))
app.get('/sheet', async (_, reply) =>
  reply.type('application/vnd.openxmlformats-officedocument').send(Buffer.alloc(5000)),
)

const get = (url: string, taken: string) => app.inject({ url, headers: { 'accept-encoding': taken } })

test('a long answer leaves as small as the browser can take it, and reads the same', async () => {
  const [brotli, zipped, plain] = [
    await get('/long', 'gzip, br'),
    await get('/long', 'gzip, br;q=0'),
    await get('/long', ''),
  ]
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body)
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 5)
})

test('a script is compressed on its way; what is short, or compressed already, stays as it is', async () => {
  const script = await get('/file', 'br')
  expect(brotliDecompressSync(script.rawPayload).toString()).toBe('a'.repeat(5000))
  expect((await get('/short', 'br')).json()).toEqual({ ok: true })
  expect((await get('/sheet', 'br')).rawPayload).toHaveLength(5000)
})
