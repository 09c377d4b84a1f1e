import type { Papers } from '../documents/papers.ts'
import type { Checkpoints } from '../platform/audit/audit-checkpoint.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Ids } from '../platform/ids.ts'
import type { Kept } from '../platform/kept.ts'
import type { Log } from '../platform/log.ts'
import type { Memory } from '../platform/memory.ts'
import type { Vault } from '../platform/vault.ts'

/** What the running server is made of; handed down, never reached for. */
export type Shell = {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly vault: Vault
  readonly kept: Kept
  readonly memory: Memory
  /** Writes Word and Excel files in a process of its own. */
  readonly papers: Papers
  readonly log: Log
  /** The ends of the audit's chains as written down outside the database. */
  readonly checkpoints: Pick<Checkpoints, 'read'>
  readonly publicUrl: URL | null
  readonly trustProxy: boolean
  /** Cookies are marked secure unless plain http was allowed or the server listens on loopback only. */
  readonly secureCookies: boolean
  /** True only in the bench and in tests: no limit per address, and nobody is put off. */
  readonly loadTest: boolean
  /** Folder of the built web, or null in tests that need none. */
  readonly webRoot: string | null
}
