import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { startCapped } from './capped-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxin-capped-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Asks a program of these lines one thing, with so much time for it. */
async function askProgram(lines: readonly string[], maxMillis: number) {
  const built = `program-${maxMillis}.mjs`
  writeFileSync(join(folder, built), lines.join('\n'))
  const here = pathToFileURL(join(folder, 'server.js')).href
  const worker = startCapped({ here, source: '', built }, { maxMillis, maxMegabytes: 500 })
  const answer = await worker.ask({ of: '名单' })
  worker.end()
  return answer
}

const busyFor = (millis: number) => `for (const end = Date.now() + ${millis}; Date.now() < end; );`

test('what a program takes to start is no part of the time it has to answer', async () => {
  const slowToStart = [
    busyFor(1500),
    "process.on('message', ({ of }) => process.send({ of }))",
    "process.send('ready')",
  ]
  expect(await askProgram(slowToStart, 1000)).toEqual({ of: '名单' })
})

test('one that is slow to answer is stopped, with its time', async () => {
  const slowToAnswer = [`process.on('message', () => { ${busyFor(5000)} })`, "process.send('ready')"]
  expect(await askProgram(slowToAnswer, 500)).toEqual({ stopped: 'too-slow', limit: 0.5 })
})

test('one that cannot start says so', async () => {
  expect(await askProgram(["import './nowhere.mjs'"], 1001)).toEqual({ stopped: 'not-started' })
})

test('one that is ended by us while it is asked says that, and not that it was too hungry', async () => {
  writeFileSync(join(folder, 'program-silent.mjs'), "process.on('message', () => {})\nprocess.send('ready')")
  const here = pathToFileURL(join(folder, 'server.js')).href
  const place = { here, source: '', built: 'program-silent.mjs' }
  const worker = startCapped(place, { maxMillis: 20_000, maxMegabytes: 500 })
  const answer = worker.ask({ of: '名单' })
  worker.end()
  expect(await answer).toEqual({ stopped: 'ended' })
  expect(worker.isRunning()).toBe(false)
})
