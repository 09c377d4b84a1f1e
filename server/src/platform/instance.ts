// One installation as `serve` and every operator's command need it: its database, keys and checkpoints, opened in
// the right order and closed together.
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type Checkpoints, keepCheckpoints } from './audit/audit-checkpoint.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Database, openDatabase } from './database.ts'
import { createIds, type Ids } from './ids.ts'
import { createKept, type Kept } from './kept.ts'
import { createMemory, type Memory } from './memory.ts'
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './postgres/embedded-postgres.ts'
import { findEssentialFault } from './schema/database-checks.ts'
import { findMissingMigrations, migrate, nameRole } from './schema/migrate.ts'
import { listSchoolIds } from './school-list.ts'
import { StartupError } from './startup-error.ts'
import { createVault, type Vault } from './vault.ts'
import { readyVaultKeys } from './vault-keys.ts'

export interface InstanceDatabase {
  readonly appUrl: string
  /** Null when the database is not ours and DATABASE_OWNER_URL was not given. */
  readonly ownerUrl: string | null
  readonly embedded: boolean
  readonly stop: () => Promise<void>
}

export interface Instance {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly vault: Vault
  readonly kept: Kept
  readonly memory: Memory
  readonly checkpoints: Checkpoints
  readonly urls: InstanceDatabase
  readonly close: () => Promise<void>
}

export interface InstanceOptions {
  readonly clock?: Clock
  readonly embedded?: Omit<EmbeddedPostgresOptions, 'home'>
  readonly onConnectionLost?: (error: Error) => void
}

/** The database of this configuration: the one DATABASE_URL names, or the embedded one, started if need be. */
export async function readyDatabase(
  config: Pick<Config, 'home' | 'databaseUrl' | 'databaseOwnerUrl'>,
  embedded: InstanceOptions['embedded'] = {},
): Promise<InstanceDatabase> {
  if (config.databaseUrl !== null) {
    const stop = async () => undefined
    return { appUrl: config.databaseUrl, ownerUrl: config.databaseOwnerUrl, embedded: false, stop }
  }
  const postgres = await startEmbeddedPostgres({ home: config.home, ...embedded })
  return { ...postgres, embedded: true }
}

/**
 * Opens the instance. An embedded database is brought to our schema on the way; another one is refused until
 * `tongxin migrate` was run, since serving never signs in as its owner.
 */
export async function openInstance(
  config: Pick<Config, 'home' | 'keyFile' | 'databaseUrl' | 'databaseOwnerUrl'>,
  options: InstanceOptions = {},
): Promise<Instance> {
  const urls = await readyDatabase(config, options.embedded)
  try {
    await readySchema(urls)
    return await openParts(config, urls, options)
  } catch (error) {
    await urls.stop()
    throw error
  }
}

/** Opens an instance for as long as it is used, and closes it whatever comes of that: an embedded database is not left running. */
export async function withInstance<T>(
  config: Parameters<typeof openInstance>[0],
  options: InstanceOptions,
  use: (instance: Instance) => Promise<T>,
): Promise<T> {
  const instance = await openInstance(config, options)
  try {
    return await use(instance)
  } finally {
    await instance.close()
  }
}

async function readySchema(urls: InstanceDatabase): Promise<void> {
  if (urls.embedded && urls.ownerUrl !== null) {
    await migrate({ ownerUrl: urls.ownerUrl, appRole: nameRole(urls.appUrl) })
    return
  }
  const missing = await findMissingMigrations(urls.appUrl)
  if (missing.length === 0) return
  throw new StartupError(
    `数据库结构还差 ${missing.length} 步（从 ${missing[0]} 起）。请先运行 tongxin migrate。`,
  )
}

async function openParts(
  config: Pick<Config, 'home' | 'keyFile'>,
  urls: InstanceDatabase,
  options: InstanceOptions,
): Promise<Instance> {
  const clock = options.clock ?? systemClock
  const { onConnectionLost } = options
  const database = openDatabase({ url: urls.appUrl, ...(onConnectionLost && { onConnectionLost }) })
  const close = async () => {
    await database.close()
    await urls.stop()
  }
  try {
    const fault = urls.embedded ? null : await findEssentialFault(database.anywhere)
    if (fault !== null) throw new StartupError(`${fault}。tongxin doctor 会列出全部问题。`)
    const mayMake = (await listSchoolIds(database)).length === 0
    const vault = createVault(await readyVaultKeys({ file: config.keyFile, mayMake }))
    const checkpoints = keepCheckpoints({ folder: join(config.home, 'checkpoints'), vault, clock })
    return {
      ...{ database, clock, ids: createIds(clock), vault },
      ...{ kept: createKept(), memory: createMemory(), checkpoints, urls, close },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
