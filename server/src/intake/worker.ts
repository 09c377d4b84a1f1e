// The process that readSheetsSafely starts: one upload in, one answer out. A second entry of the build.

import { readXlsx } from './read-xlsx.ts'

process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await readXlsx(bytes))
})
