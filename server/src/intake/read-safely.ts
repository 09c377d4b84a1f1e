import type { Filling, FormsFilling } from '../documents/templates/template-facts.ts'
import type { ProcessCaps, Told } from '../platform/capped-process.ts'
import { askReader } from './ask-reader.ts'
import type { FormsAsked } from './forms/forms-sheet.ts'
import type { SheetsRead } from './tables/filled-sheet.ts'
import type { TemplateFilled } from './templates/read-template.ts'
import type { DocumentTextRead } from './word/read-document-text.ts'
import type { WordRead } from './word/read-word-tables.ts'

export const usualWorkerCaps: ProcessCaps = { maxMillis: 10_000, maxMegabytes: 300 }

/** Reads an uploaded table within the caps. Never throws and never hangs for what a file contains. `told` hears the rows so far. */
export const readTableSafely = (
  bytes: Uint8Array,
  caps = usualWorkerCaps,
  told?: Told,
): Promise<SheetsRead> => askWorker<SheetsRead>({ read: 'table', bytes }, caps, told)

/** The same for old contacts, in a table or on filled forms (`told` hears the forms); a thousand forms in a .zip take longer than a table. */
export const readContactsFileSafely = (
  bytes: Uint8Array,
  { told, ...about }: Readonly<{ name: string; asked: FormsAsked; told?: Told | undefined }>,
  caps = { ...usualWorkerCaps, maxMillis: 60_000 },
): Promise<SheetsRead> => askWorker<SheetsRead>({ read: 'contacts', bytes, ...about }, caps, told)

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
  filling: Filling | FormsFilling,
  caps = usualWorkerCaps,
): Promise<TemplateFilled> => askWorker<TemplateFilled>({ read: 'template', bytes, filling }, caps)

export type WorkerQuestion =
  | Readonly<{ read: 'table' | 'word tables' | 'document text'; bytes: Uint8Array }>
  | Readonly<{ read: 'template'; bytes: Uint8Array; filling: Filling | FormsFilling }>
  | Readonly<{ read: 'contacts'; bytes: Uint8Array; name: string; asked: FormsAsked }>

const program = { here: import.meta.url, source: './worker.ts', built: './intake-worker.js' }

const askWorker = <Answer extends object>(question: WorkerQuestion, caps: ProcessCaps, told?: Told) =>
  askReader<Answer>(question, { program, caps, told })
