// The process that writes papers, one after the other, as long as the server asks: see papers.ts. An entry of its own
// in the build.

import { type Paper, writePaper } from './paper.ts'
import type { PaperAnswer } from './papers.ts'

process.on('message', async (paper: Paper) => {
  process.send?.(await answerTo(paper))
})
// A server that was killed leaves nobody behind.
process.once('disconnect', () => process.exit())

async function answerTo(paper: Paper): Promise<PaperAnswer> {
  try {
    return { bytes: await writePaper(paper) }
  } catch (fault) {
    return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }
}
