// Uploaded files are parsed in a process of their own: see platform/capped-process.ts.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import type { Filling } from '../documents/templates/template-facts.ts'
import { type ProcessCaps, type Stopped, startCapped } from '../platform/capped-process.ts'
import type { SheetsRead } from './filled-sheet.ts'
import type { FormsAsked } from './forms/forms-sheet.ts'
import type { DocumentTextRead } from './read-document-text.ts'
import type { WordRead } from './read-word-tables.ts'
import type { TemplateFilled } from './templates/read-template.ts'

export const usualWorkerCaps: ProcessCaps = { maxMillis: 10_000, maxMegabytes: 300 }

/** Reads an uploaded table within the caps. Never throws and never hangs for what a file contains. */
export const readTableSafely = (bytes: Uint8Array, caps = usualWorkerCaps): Promise<SheetsRead> =>
  askWorker<SheetsRead>({ read: 'table', bytes }, caps)

/** The same for old contacts, in a table or on filled forms; a thousand forms in a .zip take longer than a table. */
export const readContactsFileSafely = (
  bytes: Uint8Array,
  about: Readonly<{ name: string; asked: FormsAsked }>,
  caps = { ...usualWorkerCaps, maxMillis: 60_000 },
): Promise<SheetsRead> => askWorker<SheetsRead>({ read: 'contacts', bytes, ...about }, caps)

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
  | Readonly<{ read: 'contacts'; bytes: Uint8Array; name: string; asked: FormsAsked }>
type Refused = Readonly<{ ok: false; refusal: UploadRefusal }>

async function askWorker<Answer extends object>(
  question: WorkerQuestion,
  caps: ProcessCaps,
): Promise<Answer | Refused> {
  const worker = startCapped(program, caps)
  const answer = await worker.ask<Answer>(question)
  worker.end()
  return 'stopped' in answer ? { ok: false, refusal: refusalOf(answer) } : answer
}

const program = { here: import.meta.url, source: './worker.ts', built: './intake-worker.js' }

function refusalOf(stopped: Stopped): UploadRefusal {
  // One that we ended before it answered might as well not have begun.
  return 'limit' in stopped ? { code: stopped.stopped, limit: stopped.limit } : { code: 'not-started' }
}
