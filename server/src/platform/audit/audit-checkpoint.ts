// The chain cannot show that its end was cut off: every beginning of a chain is a chain. So its head is written
// down from time to time in files outside the database; a copy elsewhere guards against both being cut.
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Clock } from '../clock.ts'
import type { Vault } from '../vault.ts'
import type { ChainHead } from './audit-seal.ts'

export interface Checkpoint {
  readonly position: number
  /** HMAC of the seal at this position, in hexadecimal. */
  readonly head: string
  readonly at: string
  /** False when the line was not written by us or was changed since. */
  readonly genuine: boolean
}

export interface Checkpoints {
  readonly write: (schoolId: string, head: ChainHead) => Promise<void>
  /** Oldest first; empty when none was written yet. */
  readonly read: (schoolId: string) => Promise<readonly Checkpoint[]>
}

/** Checkpoints in one file a school, a line each, only ever appended to. */
export function keepCheckpoints(options: {
  readonly folder: string
  readonly vault: Vault
  readonly clock: Pick<Clock, 'now'>
}): Checkpoints {
  const { folder, vault } = options
  const fileOf = (schoolId: string) => join(folder, `${schoolId}.jsonl`)
  return {
    async write(schoolId, { position, mac }) {
      const at = options.clock.now().toISOString()
      const line = { position, count: position, head: mac.toString('hex'), at }
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const written = JSON.stringify({ ...line, mac: sign(vault, schoolId, line) })
      await appendFile(fileOf(schoolId), `${written}\n`, { mode: 0o600 })
    },
    async read(schoolId) {
      const text = await readFile(fileOf(schoolId), 'utf8').catch(ignoreMissing)
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => readLine(vault, schoolId, line))
    },
  }
}

// Positions have no gaps, so the count of a whole chain equals its last position; both are kept for the reader.
const shape = z.object({
  position: z.int(),
  count: z.int(),
  head: z.string(),
  at: z.string(),
  mac: z.string(),
})

type Line = Omit<z.infer<typeof shape>, 'mac'>

function readLine(vault: Vault, schoolId: string, line: string): Checkpoint {
  const parsed = shape.safeParse(parseJson(line))
  if (!parsed.success) return { position: 0, head: '', at: '', genuine: false }
  const { position, head, at, mac } = parsed.data
  return { position, head, at, genuine: mac === sign(vault, schoolId, parsed.data) }
}

function sign(vault: Vault, schoolId: string, line: Line): string {
  const parts = [schoolId, line.position, line.count, line.head, line.at]
  return vault.authenticate('audit checkpoint', JSON.stringify(parts)).toString('hex')
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ENOENT') throw error
  return ''
}
