// The process that reads one upload and answers: see read-safely.ts. An entry of its own in the build.

import { ready, type Telling } from '../platform/capped-process.ts'
import { readContactsFile } from './contacts/read-contacts-file.ts'
import type { WorkerQuestion } from './read-safely.ts'
import { readTableFile } from './tables/read-table-file.ts'
import { fillTemplate } from './templates/read-template.ts'
import { readDocumentText } from './word/read-document-text.ts'
import { readWordTables } from './word/read-word-tables.ts'

const tell = (told: number) => {
  process.send?.({ told } satisfies Telling)
}

const readers = {
  table: (bytes: Uint8Array) => readTableFile(bytes, tell),
  'word tables': readWordTables,
  'document text': readDocumentText,
}

process.once('message', async (question: WorkerQuestion) => {
  process.send?.(await answerTo(question))
})
process.send?.(ready)

function answerTo(question: WorkerQuestion) {
  const { read, bytes } = question
  if (read === 'template') return fillTemplate(bytes, question.filling)
  return read === 'contacts' ? readContactsFile(bytes, { ...question, told: tell }) : readers[read](bytes)
}
