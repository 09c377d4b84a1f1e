import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import {
  type ProcessCaps,
  type ProgramPlace,
  type Stopped,
  startCapped,
  type Told,
} from '../platform/capped-process.ts'

export type NotRead = Readonly<{ ok: false; refusal: UploadRefusal }>

/** Uploaded files are parsed in a process of their own, one for each: see platform/capped-process.ts. */
export async function askReader<Answer extends object>(
  question: object,
  { program, caps, told }: Readonly<{ program: ProgramPlace; caps: ProcessCaps; told?: Told | undefined }>,
): Promise<Answer | NotRead> {
  const worker = startCapped(program, caps)
  const answer = await worker.ask<Answer>(question, told)
  worker.end()
  return 'stopped' in answer ? { ok: false, refusal: refusalOf(answer) } : answer
}

function refusalOf(stopped: Stopped): UploadRefusal {
  // One that we ended before it answered might as well not have begun.
  return 'limit' in stopped ? { code: stopped.stopped, limit: stopped.limit } : { code: 'not-started' }
}
