import { join } from 'node:path'
import type { Config } from './config.ts'
import { type Checkpoints, keepCheckpoints } from './platform/audit-checkpoint.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { embeddedNames, startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { createIds, type Ids } from './platform/ids.ts'
import type { Log } from './platform/log.ts'
import { findMissingMigrations, migrate } from './platform/migrate.ts'
import { listSchoolIds } from './platform/school-list.ts'
import { StartupError } from './platform/startup-error.ts'
import { createVault, type Vault } from './platform/vault.ts'
import { readyVaultKeys } from './platform/vault-keys.ts'

/** One installation, opened: its database (embedded or given), keys and clock. Serving and every command begin here. */
export type Instance = {
  readonly database: Database
  readonly vault: Vault
  readonly ids: Ids
  readonly clock: Clock
  readonly checkpoints: Checkpoints
  /** Closes the connections, and the embedded database when nobody else uses it. */
  readonly close: () => Promise<void>
}

export type OpenOptions = {
  readonly config: Config
  readonly log: Log
  readonly clock?: Clock
  /** What is being done, for a person who waits. */
  readonly progress?: (line: string) => void
  readonly connections?: number
}

export async function openInstance(options: OpenOptions): Promise<Instance> {
  const { config, clock = systemClock, progress = () => {} } = options
  const source =
    config.databaseUrl === null ? await openEmbedded(config, progress) : await openGiven(config.databaseUrl)
  const database = openDatabase({
    url: source.appUrl,
    connections: options.connections ?? 10,
    onConnectionLost: (error) => options.log.warn('idle connection lost', { error }),
  })
  const isEmpty = (await listSchoolIds(database)).length === 0
  const vault = createVault(await readyVaultKeys({ file: config.keyFile, mayMake: isEmpty }))
  return {
    database,
    vault,
    clock,
    ids: createIds(clock),
    checkpoints: keepCheckpoints({ folder: join(config.home, 'checkpoints'), vault, clock }),
    close: async () => {
      await database.close()
      await source.stop()
    },
  }
}

/** The embedded database is ours alone, so it is brought up to date by itself. */
async function openEmbedded(config: Config, progress: (line: string) => void) {
  progress('正在启动内嵌数据库 …')
  const postgres = await startEmbeddedPostgres({ home: config.home })
  const applied = await migrate({ ownerUrl: postgres.ownerUrl, appRole: embeddedNames.app })
  if (applied.length > 0) progress(`数据库结构已更新：${applied.length} 步`)
  return postgres
}

/** A given database belongs to somebody who decides when it changes. */
async function openGiven(appUrl: string) {
  const missing = await findMissingMigrations(appUrl)
  if (missing.length > 0) {
    throw new StartupError(
      `数据库结构还差 ${missing.length} 步：请先设置 DATABASE_OWNER_URL 并运行 tongxin migrate。`,
    )
  }
  return { appUrl, stop: async () => {} }
}
