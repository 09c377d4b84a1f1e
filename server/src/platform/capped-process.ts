// Work that may take too long or too much memory is done in a process of its own that is killed when it does:
// a thread shares its process's fate when it exhausts memory, a process does not.

import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type ProcessCaps = Readonly<{ maxMillis: number; maxMegabytes: number }>

/** Why there is no answer, with the cap that was passed: in seconds or megabytes. */
export type Stopped = Readonly<
  { stopped: 'too-slow' | 'too-hungry'; limit: number } | { stopped: 'not-started' }
>

/** Where the program is: a file of the sources, and beside the bundle the file that is built from it. */
export type ProgramPlace = Readonly<{ here: string; source: string; built: string }>

export type CappedProcess = {
  /** One question at a time. The time is counted for each; a process that was stopped answers nothing more. */
  readonly ask: <Answer>(question: object) => Promise<Answer | Stopped>
  readonly isRunning: () => boolean
  /** What it holds outside the JavaScript heap as well; 0 where the system does not tell. */
  readonly residentMegabytes: () => number
  readonly end: () => void
}

/** The process gets nothing of the server's environment: no keys, no database address. */
export function startCapped(place: ProgramPlace, caps: ProcessCaps): CappedProcess {
  const { file, loader } = programOf(place)
  const worker = fork(file, [], {
    env: { TZ: 'UTC' },
    execArgv: [`--max-old-space-size=${Math.round(caps.maxMegabytes * 0.6)}`, ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // One that is killed while it is written to says so when nobody asks any longer.
  worker.on('error', () => undefined)
  return {
    ask: (question) => ask(worker, question, caps),
    isRunning: () => worker.connected,
    residentMegabytes: () => residentMegabytes(worker),
    end: () => worker.kill('SIGKILL'),
  }
}

function ask<Answer>(worker: ChildProcess, question: object, caps: ProcessCaps): Promise<Answer | Stopped> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | Stopped) => {
      clearTimeout(deadline)
      clearInterval(watch)
      worker.off('message', settle).off('error', notStarted).off('exit', exited)
      resolve(answer)
    }
    const stop = (stopped: Stopped) => {
      settle(stopped)
      worker.kill('SIGKILL')
    }
    const tooHungry = () => stop({ stopped: 'too-hungry', limit: caps.maxMegabytes })
    const notStarted = () => stop({ stopped: 'not-started' })
    const exited = (code: number | null) => (code === notStartedExit ? notStarted() : tooHungry())
    const deadline = setTimeout(() => stop(tooSlow(caps)), caps.maxMillis)
    const watch = setInterval(() => residentMegabytes(worker) > caps.maxMegabytes && tooHungry(), 50)
    worker.once('message', settle).once('error', notStarted).once('exit', exited)
    worker.send(question, (fault) => fault && notStarted())
  })
}

/** What Node exits with when a module is missing; exhausted memory is a signal or another code. */
const notStartedExit = 1

const tooSlow = ({ maxMillis }: ProcessCaps): Stopped => ({
  stopped: 'too-slow',
  limit: Math.round(maxMillis / 100) / 10,
})

/** From source the program is run through the development loader. */
function programOf({
  here,
  source,
  built,
}: ProgramPlace): Readonly<{ file: string; loader: readonly string[] }> {
  if (!here.endsWith('.ts')) return { file: fileURLToPath(new URL(built, here)), loader: [] }
  const tsx = pathToFileURL(createRequire(here).resolve('tsx')).href
  return { file: fileURLToPath(new URL(source, here)), loader: ['--import', tsx] }
}

function residentMegabytes(worker: ChildProcess): number {
  const path = `/proc/${worker.pid}/statm`
  if (!existsSync(path)) return 0
  const pages = Number(readFileSync(path, 'utf8').split(' ')[1])
  return (pages * 4096) / 1024 / 1024
}
