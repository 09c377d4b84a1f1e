import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildApp } from '../app.ts'
import { createTestApp } from '../testing/test-app.ts'

const school = await createTestApp()

async function appWithWeb(publicUrl: URL | null) {
  const webRoot = await mkdtemp(join(tmpdir(), 'tongxin-web-'))
  await mkdir(join(webRoot, 'assets'))
  await mkdir(join(webRoot, 'm'))
  const page = (name: string) => `<base href="__BASE__"><script nonce="__CSP_NONCE__">${name}</script>`
  await writeFile(join(webRoot, 'index.html'), page('desk'))
  await writeFile(join(webRoot, 'phone.html'), page('phone'))
  await writeFile(join(webRoot, 'assets', 'a-1.js'), '1')
  await writeFile(join(webRoot, 'm', 'shell-worker.js'), '1')
  expect(existsSync(webRoot)).toBe(true)
  return buildApp({ ...school.shell, webRoot, publicUrl })
}

test('each page carries a nonce of its own, named in its policy, and is never stored', async () => {
  const app = await appWithWeb(null)
  const first = await app.inject('/roster?unit=1')
  const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1]
  expect(first.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`)
  expect(first.headers['cache-control']).toBe('no-store')
  expect((await app.inject('/roster')).body).not.toContain(nonce)
})

test('addresses below /m are the phone, hashed files are kept for ever, an unknown API address is no page', async () => {
  const app = await appWithWeb(null)
  expect((await app.inject('/m/log')).body).toContain('phone')
  expect((await app.inject('/matters')).body).toContain('desk')
  expect((await app.inject('/assets/a-1.js')).headers['cache-control']).toContain('immutable')
  expect((await app.inject('/api/nothing')).json()).toEqual({ refusal: { code: 'not-found' } })
})

test('the phone’s service worker may fetch from its own origin', async () => {
  const app = await appWithWeb(null)
  const worker = await app.inject('/m/shell-worker.js')
  expect(worker.headers['content-security-policy']).toBe("default-src 'self'")
})

test('below a sub-path the page knows its base, and the API answers with and without it', async () => {
  const app = await appWithWeb(new URL('https://example.edu.cn/tongxin/'))
  expect((await app.inject('/tongxin/m/')).body).toContain('<base href="/tongxin/">')
  expect((await app.inject('/tongxin/api/health')).json()).toEqual({ ok: true })
  expect((await app.inject('/api/health')).json()).toEqual({ ok: true })
})
