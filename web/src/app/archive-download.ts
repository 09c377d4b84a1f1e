// An archive that the server sends while it writes it: how far it has come is seen from what has arrived.

import { refusalOfResponse } from '@tongxin/contract/call'
import { CallRefused } from './call-refused.ts'

interface Arriving {
  /** Every file of the archive has a name that begins so. */
  readonly folder: string
  readonly signal: AbortSignal
  /** How many files have begun to arrive. */
  readonly onFile: (count: number) => void
}

/** The whole archive; a refusal is thrown as `CallRefused`. */
export async function fetchArchive(address: string, { folder, signal, onFile }: Arriving): Promise<Blob> {
  const response = await fetch(address, { signal, credentials: 'same-origin' })
  if (!response.ok || !response.body)
    throw new CallRefused(await refusalOfResponse(response), response.headers.get('x-request-id'))
  const counted = fileCounter(folder)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value)
    onFile(counted(next.value))
  }
  return new Blob(pieces, { type: 'application/zip' })
}

/** Counts where a name begins, also one that two pieces share; the list at the end of an archive names every file again. */
export function fileCounter(folder: string): (piece: Uint8Array) => number {
  const name = new TextEncoder().encode(folder)
  let matched = 0
  let count = 0
  return (piece) => {
    for (const byte of piece) {
      matched = byte === name[matched] ? matched + 1 : byte === name[0] ? 1 : 0
      if (matched < name.length) continue
      count += 1
      matched = 0
    }
    return count
  }
}

export const isStopped = (fault: unknown): boolean => fault instanceof Error && fault.name === 'AbortError'
