// Uploaded files are parsed in a process of their own that is killed when it takes too long or too much memory:
// a thread shares its process's fate when a parser exhausts memory, a process does not.

import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import type { Filling } from '../documents/templates/template-facts.ts'
import type { SheetsRead } from './filled-sheet.ts'
import type { DocumentTextRead } from './read-document-text.ts'
import type { WordRead } from './read-word-tables.ts'
import type { TemplateFilled } from './templates/read-template.ts'

export type WorkerCaps = Readonly<{ maxMillis: number; maxMegabytes: number }>

export const usualWorkerCaps: WorkerCaps = { maxMillis: 10_000, maxMegabytes: 300 }

/** Reads an uploaded table within the caps. Never throws and never hangs for what a file contains. */
export const readTableSafely = (bytes: Uint8Array, caps = usualWorkerCaps): Promise<SheetsRead> =>
  askWorker<SheetsRead>({ read: 'table', bytes }, caps)

/** The same for the tables of an uploaded .docx. */
export const readWordTablesSafely = (bytes: Uint8Array, caps = usualWorkerCaps): Promise<WordRead> =>
  askWorker<WordRead>({ read: 'word tables', bytes }, caps)

/** The same for the text of a document, .docx or .txt. */
export const readDocumentTextSafely = (
  bytes: Uint8Array,
  caps = usualWorkerCaps,
): Promise<DocumentTextRead> => askWorker<DocumentTextRead>({ read: 'document text', bytes }, caps)

/** Fills a template of the school within the caps, or says what is wrong with it. */
export const fillTemplateSafely = (
  bytes: Uint8Array,
  filling: Filling,
  caps = usualWorkerCaps,
): Promise<TemplateFilled> => askWorker<TemplateFilled>({ read: 'template', bytes, filling }, caps)

export type WorkerQuestion =
  | Readonly<{ read: 'table' | 'word tables' | 'document text'; bytes: Uint8Array }>
  | Readonly<{ read: 'template'; bytes: Uint8Array; filling: Filling }>
type Refused = Readonly<{ ok: false; refusal: UploadRefusal }>

function askWorker<Answer>(question: WorkerQuestion, caps: WorkerCaps): Promise<Answer | Refused> {
  const worker = startWorker(caps)
  return new Promise((resolve) => {
    const settle = (answer: Answer | Refused) => {
      clearTimeout(deadline)
      clearInterval(watch)
      worker.kill('SIGKILL')
      resolve(answer)
    }
    const refuse = (refusal: UploadRefusal) => settle({ ok: false, refusal })
    const tooHungry = () => refuse({ code: 'too-hungry', limit: caps.maxMegabytes })
    const notStarted = () => refuse({ code: 'not-started' })
    const deadline = setTimeout(() => refuse(tooSlow(caps)), caps.maxMillis)
    const watch = setInterval(() => residentMegabytes(worker) > caps.maxMegabytes && tooHungry(), 50)
    worker.once('message', (answer: Answer) => settle(answer))
    worker.once('error', notStarted)
    worker.once('exit', (code) => (code === notStartedExit ? notStarted() : tooHungry()))
    worker.send(question, (fault) => fault && notStarted())
  })
}

/** What Node exits with when a module is missing; exhausted memory is a signal or another code. */
const notStartedExit = 1

const tooSlow = ({ maxMillis }: WorkerCaps): UploadRefusal => ({
  code: 'too-slow',
  limit: Math.round(maxMillis / 100) / 10,
})

/** The worker gets nothing of the server's environment: no keys, no database address. */
function startWorker({ maxMegabytes }: WorkerCaps): ChildProcess {
  const { file, loader } = workerEntry(import.meta.url)
  return fork(file, [], {
    env: { TZ: 'UTC' },
    execArgv: [`--max-old-space-size=${Math.round(maxMegabytes * 0.6)}`, ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Built, the worker is a file beside the bundle; from source, it is run through the development loader. */
function workerEntry(here: string): Readonly<{ file: string; loader: readonly string[] }> {
  if (!here.endsWith('.ts')) return { file: fileURLToPath(new URL('./intake-worker.js', here)), loader: [] }
  const tsx = pathToFileURL(createRequire(here).resolve('tsx')).href
  return { file: fileURLToPath(new URL('./worker.ts', here)), loader: ['--import', tsx] }
}

/** What the worker holds outside the JavaScript heap as well; 0 where the system does not tell. */
function residentMegabytes(worker: ChildProcess): number {
  const path = `/proc/${worker.pid}/statm`
  if (!existsSync(path)) return 0
  const pages = Number(readFileSync(path, 'utf8').split(' ')[1])
  return (pages * 4096) / 1024 / 1024
}
