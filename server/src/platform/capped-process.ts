// Work that may take too long or too much memory is done in a process of its own that is killed when it does:
// a thread shares its process's fate when it exhausts memory, a process does not.

import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type ProcessCaps = Readonly<{ maxMillis: number; maxMegabytes: number }>

/** Why there is no answer, with the cap that was passed, in seconds or megabytes; `ended`: by us, before it had answered. */
export type Stopped = Readonly<
  { stopped: 'too-slow' | 'too-hungry'; limit: number } | { stopped: 'not-started' | 'ended' }
>

/** Where the program is: a file of the sources, and beside the bundle the file that is built from it. */
export type ProgramPlace = Readonly<{ here: string; source: string; built: string }>

export type CappedProcess = {
  /** One question at a time. The time is counted for each, from when the process is ready; one that was stopped answers nothing more. */
  readonly ask: <Answer>(question: object, told?: Told) => Promise<Answer | Stopped>
  readonly isRunning: () => boolean
  /** What it holds outside the JavaScript heap as well; 0 where the system does not tell. */
  readonly residentMegabytes: () => number
  readonly end: () => void
}

/** Hears how far the program is, in whatever it counts, before it answers. */
export type Told = (count: number) => void

/** How a program says it. */
export type Telling = Readonly<{ told: number }>

/** What a program says first, once it can be asked: what it loads before is no part of a question's time. */
export const ready = 'ready'

/** On a busy machine a process takes seconds to load its modules. */
const startMillis = 60_000

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
  const started = startOf(worker, caps)
  return {
    ask: async (question, told = noWord) => (await started) ?? ask(worker, question, { ...caps, told }),
    isRunning: () => worker.connected && !worker.killed,
    residentMegabytes: () => residentMegabytes(worker),
    end: () => void worker.kill('SIGKILL'),
  }
}

const noWord: Told = () => undefined

/** Nothing once the process is ready, or why it will never be. */
async function startOf(worker: ChildProcess, caps: ProcessCaps): Promise<Stopped | undefined> {
  const waiting = { ...caps, late: notStarted, maxMillis: startMillis, told: noWord }
  const said = await answerOf<typeof ready>(worker, waiting)
  return said === ready ? undefined : said
}

async function ask<Answer>(
  worker: ChildProcess,
  question: object,
  caps: ProcessCaps & { readonly told: Told },
): Promise<Answer | Stopped> {
  const answer = answerOf<Answer>(worker, { ...caps, late: tooSlow(caps) })
  // One that is gone meanwhile is told of by its exit.
  worker.send(question, () => undefined)
  return answer
}

type Awaiting = ProcessCaps & {
  /** What it is told as when the time is over. */
  readonly late: Stopped
  readonly told: Told
}

/** The next thing the process says within its caps; it is killed at either of them. */
function answerOf<Answer>(worker: ChildProcess, { maxMillis, maxMegabytes, late, told }: Awaiting) {
  return new Promise<Answer | Stopped>((resolve) => {
    const settle = (answer: Answer | Stopped) => {
      clearTimeout(deadline)
      clearInterval(watch)
      worker.off('message', heard).off('error', failed).off('exit', exited)
      resolve(answer)
    }
    const heard = (said: Answer | Telling) => (isTelling(said) ? told(said.told) : settle(said))
    const stop = (stopped: Stopped) => {
      settle(stopped)
      worker.kill('SIGKILL')
    }
    const tooHungry: Stopped = { stopped: 'too-hungry', limit: maxMegabytes }
    const failed = () => stop(notStarted)
    // Only `end` has asked for its end while an answer is awaited: a cap settles first.
    const exited = (code: number | null) =>
      stop(worker.killed ? ended : code === notStartedExit ? notStarted : tooHungry)
    const look = () => residentMegabytes(worker) > maxMegabytes && stop(tooHungry)
    const deadline = setTimeout(() => stop(late), maxMillis)
    const watch = setInterval(look, 50)
    worker.on('message', heard).once('error', failed).once('exit', exited)
    if (worker.killed) stop(ended)
    else if (!worker.connected) failed()
    else look()
  })
}

function isTelling(said: unknown): said is Telling {
  return typeof said === 'object' && said !== null && 'told' in said
}

const notStarted: Stopped = { stopped: 'not-started' }
const ended: Stopped = { stopped: 'ended' }

/** What Node exits with when a module is missing; exhausted memory is a signal or another code. */
const notStartedExit = 1

const tooSlow = ({ maxMillis }: ProcessCaps): Stopped => ({
  stopped: 'too-slow',
  limit: Math.round(maxMillis / 100) / 10,
})

/** From source the program is run as the tests have built it, else through the development loader. */
function programOf({
  here,
  source,
  built,
}: ProgramPlace): Readonly<{ file: string; loader: readonly string[] }> {
  if (!here.endsWith('.ts')) return { file: fileURLToPath(new URL(built, here)), loader: [] }
  const builtIn = process.env['TONGXIN_PROGRAMS']
  if (builtIn !== undefined) return { file: join(builtIn, built), loader: [] }
  const tsx = pathToFileURL(createRequire(here).resolve('tsx')).href
  return { file: fileURLToPath(new URL(source, here)), loader: ['--import', tsx] }
}

function residentMegabytes(worker: ChildProcess): number {
  const path = `/proc/${worker.pid}/statm`
  if (!existsSync(path)) return 0
  const pages = Number(readFileSync(path, 'utf8').split(' ')[1])
  return (pages * 4096) / 1024 / 1024
}
