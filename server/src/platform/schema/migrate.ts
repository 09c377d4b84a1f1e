// Brings a database to the schema of the numbered SQL files: forward only, each in its own transaction, one program
// at a time. In the files `:app` stands for the role the server runs as.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { fillNameOrders } from '../chinese/fill-name-orders.ts'
import { StartupError } from '../startup-error.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly digest: string
  readonly text: string
}

/** Applies what is missing and names the files it applied. Throws when an applied file was changed since. */
export async function migrate(options: {
  readonly ownerUrl: string
  readonly appRole: string
  readonly folder?: string
}): Promise<readonly string[]> {
  const migrations = await readMigrations(options.folder ?? findMigrationsFolder())
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tongxin migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', ['tongxin migrate'])
    await client.query(readyHistory(options.appRole))
    const missing = findMissing(migrations, await readApplied(client))
    for (const migration of missing) await apply(client, migration, options.appRole)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** The files that this database still lacks; also for the app role, which may only read the history. */
export async function findMissingMigrations(
  url: string,
  folder = findMigrationsFolder(),
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const made = await client.query(`select to_regclass('schema_migration') is not null as yes`)
    const applied = made.rows[0]?.yes ? await readApplied(client) : []
    return findMissing(migrations, applied).map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** The role that a connection URL signs in as: the app role is named once, in DATABASE_URL. */
export function nameRole(url: string): string {
  return decodeURIComponent(new URL(url).username)
}

/** `server/migrations`, seen from the sources and from the built file. */
function findMigrationsFolder(): string {
  const candidates = ['../../../migrations', '../migrations'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const found = candidates.find((folder) => existsSync(folder))
  if (found === undefined)
    throw new StartupError(`缺少数据库结构文件（${candidates.join('、')}），安装不完整。`)
  return found
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      // A checkout on Windows may end its lines differently; that is no change.
      const digest = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
      return { version: Number(name.slice(0, 4)), name, digest, text }
    }),
  )
}

interface Applied {
  readonly version: number
  readonly name: string
  readonly digest: string
}

function readyHistory(appRole: string): string {
  return `create table if not exists schema_migration (
      version    integer primary key,
      name       text not null,
      digest     text not null,
      applied_at timestamptz not null default now()
    );
    grant select on schema_migration to ${pg.escapeIdentifier(appRole)};`
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  const result = await client.query<Applied>(
    'select version, name, digest from schema_migration order by version',
  )
  return result.rows
}

function findMissing(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]))
  for (const done of applied) {
    const file = known.get(done.version)
    if (!file)
      throw new StartupError(
        `数据库里已有 ${done.name}，本程序却没有这个文件：数据库比程序新，请换用更新的程序。`,
      )
    if (file.digest !== done.digest) {
      throw new StartupError(`${file.name} 在用过之后被改动了。请恢复原文件，把改动写成新的一步。`)
    }
  }
  const newest = Math.max(0, ...applied.map((done) => done.version))
  const missing = migrations.filter(
    (migration) => !applied.some((done) => done.version === migration.version),
  )
  const late = missing.find((migration) => migration.version < newest)
  if (late)
    throw new StartupError(`${late.name} 的编号小于已经用过的 ${newest}，不能再插入。请改用更大的编号。`)
  return missing
}

/** What a file's new columns hold for rows of before, where SQL cannot say it; in the same transaction. */
async function fillAfter(client: pg.Client, name: string): Promise<void> {
  if (name.endsWith('_name_orders.sql')) await fillNameOrders(client)
}

async function apply(client: pg.Client, migration: Migration, appRole: string): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.text.replaceAll(/(?<!:):app\b/g, () => pg.escapeIdentifier(appRole)))
    await fillAfter(client, migration.name)
    await client.query('insert into schema_migration (version, name, digest) values ($1, $2, $3)', [
      migration.version,
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(`${migration.name} 没有成功，数据库保持原样：${reason}`)
  }
}
