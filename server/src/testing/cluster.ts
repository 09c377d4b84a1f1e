// Vitest's global set-up of the server's tests: one throw-away cluster a run and in it one migrated template.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { embeddedNames, startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { migrate } from '../platform/schema/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { readonly ownerUrl: string; readonly appUrl: string; readonly superuserUrl: string }
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'tongxin-test-'))
  chmodSync(home, 0o755)
  // Nothing here outlives the run, so nothing has to reach the disk, and hundreds of databases need no vacuum of their own.
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    autovacuum: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '4GB',
    checkpoint_timeout: '1h',
    max_connections: '300',
  }
  const postgres = await startEmbeddedPostgres({ home, settings })
  await migrate({ ownerUrl: postgres.ownerUrl, appRole: embeddedNames.app })
  await allowCopies(postgres.superuserUrl)
  const { ownerUrl, appUrl, superuserUrl } = postgres
  project.provide('cluster', { ownerUrl, appUrl, superuserUrl })
  return async () => {
    await postgres.kill()
    rmSync(home, { recursive: true, force: true })
  }
}

async function allowCopies(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query(`alter role ${embeddedNames.owner} createdb`)
  await client.end()
}
