// Papers are written in one process beside the server: a list of thousands of lines takes seconds and hundreds of
// megabytes, and everybody else would wait for it.

import {
  type CappedProcess,
  type ProcessCaps,
  type Stopped,
  startCapped,
} from '../platform/capped-process.ts'
import type { NotFilled, Paper, PaperFiles } from './paper.ts'

/** A list of 5,000 pairs takes a second. Registration forms are drawn whole by the library: hundreds of them take longest. */
export const usualPaperCaps: ProcessCaps = { maxMillis: 60_000, maxMegabytes: 1_000 }

export type Papers = {
  /** The paper as a file, in its turn; or why there is none. */
  readonly write: (paper: Paper) => Promise<Uint8Array | PaperRefused>
  /** The same for several papers, a file each. */
  readonly writeEach: (papers: PaperFiles) => Promise<readonly Uint8Array[] | PaperRefused>
  readonly close: () => void
}

export type PaperRefused =
  | Stopped
  | Readonly<{ stopped: 'too-many-waiting' }>
  /** The school's template could not be filled; why, in whole sentences. */
  | Readonly<{ stopped: 'not-filled'; reason: string }>

/** What the process answers; a fault is ours. */
export type PaperAnswer = Readonly<{ files: readonly Uint8Array[] }> | NotFilled | Readonly<{ fault: string }>

const mostWaiting = 20
const idleMillis = 60_000

/** One paper at a time, so that memory has one bound. The process starts with the first paper and ends when none comes for a minute. */
export function startPapers(caps = usualPaperCaps): Papers {
  let writer: CappedProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let idle: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(idle)
    writer?.end()
    writer = undefined
  }
  const writeNow = async (paper: Paper | PaperFiles): Promise<readonly Uint8Array[] | PaperRefused> => {
    clearTimeout(idle)
    const asked = writer?.isRunning() ? writer : startCapped(program, caps)
    writer = asked
    const answer = await asked.ask<PaperAnswer>(paper)
    // What one long paper left behind is no part of the next one's share.
    if ('stopped' in answer || asked.residentMegabytes() > caps.maxMegabytes / 2) close()
    else idle = setTimeout(close, idleMillis).unref()
    if ('stopped' in answer) return answer
    if ('fault' in answer) throw new Error(`a paper could not be written: ${answer.fault}`)
    return 'notFilled' in answer ? { stopped: 'not-filled', reason: answer.notFilled } : answer.files
  }
  const inTurn = async (paper: Paper | PaperFiles): Promise<readonly Uint8Array[] | PaperRefused> => {
    if (waiting >= mostWaiting) return { stopped: 'too-many-waiting' }
    waiting += 1
    const written = last.then(() => writeNow(paper)).finally(() => (waiting -= 1))
    last = written.catch(() => undefined)
    return written
  }
  return {
    write: async (paper) => {
      const files = await inTurn(paper)
      return 'stopped' in files ? files : (files[0] ?? new Uint8Array())
    },
    writeEach: inTurn,
    close,
  }
}

const program = { here: import.meta.url, source: './paper-worker.ts', built: './paper-worker.js' }
