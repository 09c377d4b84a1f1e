// The process that cleans one 佐证 and answers: see clean-safely.ts. An entry of its own in the build, so that no table waits
// for the image library to load.

import { ready } from '../../platform/capped-process.ts'
import { cleanEvidence } from './clean-evidence.ts'
import type { EvidenceToClean } from './clean-safely.ts'

process.once('message', async (question: EvidenceToClean) => {
  process.send?.(await cleanEvidence(question))
})
process.send?.(ready)
