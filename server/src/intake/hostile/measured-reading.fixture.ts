// Readers in a process of their own, so that what a file costs can be told: its own memory, at its highest, and its own time.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { SheetsRead } from '../tables/filled-sheet.ts'
import type { WordRead } from '../word/read-word-tables.ts'
import type { Question } from './reading-child.fixture.ts'

export type Measured<Read> = Readonly<{ answer: Read; millis: number; grew: number }>

export type MeasuredReader = Readonly<{
  table: (bytes: Uint8Array) => Promise<Measured<SheetsRead>>
  word: (bytes: Uint8Array) => Promise<Measured<WordRead>>
  stop: () => void
}>

const mostMillis = 10_000

/** One process for many files, one after another; a file that takes more than ten seconds ends it, and the test with it. */
export function startMeasuredReader(): MeasuredReader {
  const child = start()
  const ask = async <Read>(question: Question): Promise<Measured<Read>> => {
    const deadline = setTimeout(() => child.kill('SIGKILL'), mostMillis)
    const ended = once(child, 'exit').then(() => {
      throw new Error('reading ended its process: too long, or too much memory')
    })
    child.send(question)
    const [answer]: readonly Measured<Read>[] = await Promise.race([once(child, 'message'), ended])
    clearTimeout(deadline)
    child.removeAllListeners('exit')
    if (!answer) throw new Error('an empty answer')
    return answer
  }
  return {
    table: (bytes) => ask<SheetsRead>({ read: 'table', bytes }),
    word: (bytes) => ask<WordRead>({ read: 'word tables', bytes }),
    stop: () => child.kill('SIGKILL'),
  }
}

function start(): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return fork(fileURLToPath(new URL('./reading-child.fixture.ts', import.meta.url)), [], {
    execArgv: ['--import', tsx, '--expose-gc', '--max-old-space-size=180'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
