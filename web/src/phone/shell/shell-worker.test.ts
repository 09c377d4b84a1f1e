// @vitest-environment node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { expect, it } from 'vitest'

const scope = 'https://school.example/m/'
const at = (name: string) => `https://school.example/assets/${name}.js`

/** The worker as a browser runs it, over a store and a network of the test's own. */
function startedWorker(reach: (url: string) => Response) {
  const kept = new Map<string, Response>()
  const urlOf = (of: string | Request) => (typeof of === 'string' ? of : of.url)
  const cache = {
    match: async (of: string | Request) => kept.get(urlOf(of)),
    put: async (of: string | Request, answer: Response) => void kept.set(urlOf(of), answer),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async (of: { readonly url: string }) => kept.delete(of.url),
  }
  const heard = new Map<string, (event: unknown) => void>()
  const self = {
    registration: { scope },
    location: new URL(scope),
    addEventListener: (kind: string, hear: (event: unknown) => void) => heard.set(kind, hear),
  }
  const file = fileURLToPath(new URL('../../../public/m/shell-worker.js', import.meta.url))
  const fetch = async (of: string | Request) => reach(urlOf(of))
  runInContext(
    readFileSync(file, 'utf8'),
    createContext({ self, URL, fetch, caches: { open: async () => cache } }),
  )
  const tell = async (kind: string, event: object) => {
    const done: unknown[] = []
    const keep = (what: unknown) => void done.push(what)
    heard.get(kind)?.({ ...event, waitUntil: keep, respondWith: keep })
    await Promise.all(done)
  }
  return { kept, tell }
}

it('keeps the page and every file that can be had, also where one cannot', async () => {
  const { kept, tell } = startedWorker((url) => {
    if (url === at('lost')) throw new TypeError('no signal')
    return new Response('of the shell')
  })
  await tell('message', { data: { keep: [at('lost'), '/m/', at('log')] } })
  expect([...kept.keys()].sort()).toEqual([at('log'), scope])
})

it('lets files of an older build go when there are too many, and the page never', async () => {
  const { kept, tell } = startedWorker(() => new Response('of the shell'))
  await tell('message', { data: { keep: ['/m/'] } })
  for (let number = 0; number <= 121; number += 1)
    await tell('fetch', { request: { method: 'GET', mode: 'cors', url: at(String(number)) } })
  expect(kept.has(scope)).toBe(true)
  expect(kept.has(at('0'))).toBe(false)
  expect(kept.has(at('121'))).toBe(true)
})
