// The process that reads one upload and answers: see read-safely.ts. An entry of its own in the build.

import { ready, type Telling } from '../platform/capped-process.ts'
import type { WorkerQuestion } from './read-safely.ts'
import { readTableFile } from './tables/read-table-file.ts'

const tell = (told: number) => {
  process.send?.({ told } satisfies Telling)
}

process.once('message', async (question: WorkerQuestion) => {
  process.send?.(await answerTo(question))
})
process.send?.(ready)

/** A table is what most ask for, and somebody waits: what reads anything else is loaded when it is asked for. */
async function answerTo(question: WorkerQuestion) {
  const { read, bytes } = question
  switch (read) {
    case 'table':
      return readTableFile(bytes, tell)
    case 'contacts':
      return (await import('./contacts/read-contacts-file.ts')).readContactsFile(bytes, {
        ...question,
        told: tell,
      })
    case 'word tables':
      return (await import('./word/read-word-tables.ts')).readWordTables(bytes)
    case 'document text':
      return (await import('./word/read-document-text.ts')).readDocumentText(bytes)
    case 'template':
      return (await import('./templates/read-template.ts')).fillTemplate(bytes, question.filling)
  }
}
