// The process of measured-reading.fixture.ts: reads what it is sent and tells what that took, its highest memory included.

import { readFileSync, writeFileSync } from 'node:fs'
import { readTableFile } from '../tables/read-table-file.ts'
import { readWordTables } from '../word/read-word-tables.ts'

export type Question = Readonly<{ read: 'table' | 'word tables'; bytes: Uint8Array }>

process.on('message', async ({ read, bytes }: Question) => {
  globalThis.gc?.()
  forgetHighest()
  const before = megabytes('VmRSS')
  const began = performance.now()
  const answer = await (read === 'table' ? readTableFile(bytes) : readWordTables(bytes))
  process.send?.({ answer, millis: performance.now() - began, grew: megabytes('VmHWM') - before })
})

/** Linux keeps the highest memory a process ever had; from here on it is counted anew. */
function forgetHighest(): void {
  writeFileSync('/proc/self/clear_refs', '5')
}

function megabytes(field: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] =
    new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
