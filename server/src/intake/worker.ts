// The process that reads one upload and answers: see read-safely.ts. An entry of its own in the build.

import type { WorkerQuestion } from './read-safely.ts'
import { readWordTables } from './read-word-tables.ts'
import { readXlsx } from './read-xlsx.ts'

process.once('message', async ({ read, bytes }: WorkerQuestion) => {
  process.send?.(await (read === 'sheets' ? readXlsx(bytes) : readWordTables(bytes)))
})
