// The process that writes papers, one after the other, as long as the server asks: see papers.ts. An entry of its own
// in the build.

import { ready } from '../platform/capped-process.ts'
import { type Paper, type PaperFiles, writeFiles } from './paper.ts'
import type { PaperAnswer } from './papers.ts'

process.on('message', async (paper: Paper | PaperFiles) => {
  process.send?.(await answerTo(paper))
})
process.send?.(ready)
// A server that was killed leaves nobody behind.
process.once('disconnect', () => process.exit())

async function answerTo(paper: Paper | PaperFiles): Promise<PaperAnswer> {
  try {
    const written = await writeFiles(paper)
    return 'notFilled' in written ? written : { files: written }
  } catch (fault) {
    return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }
}
