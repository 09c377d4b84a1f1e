// What must be true of the database before a school trusts it, each asked of the database itself.
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../database-schema.ts'

/** A check and what is wrong, in a Chinese sentence; null when all is well. */
export interface DatabaseCheck {
  readonly name: string
  readonly run: (database: Kysely<Schema>) => Promise<string | null>
  /** Serving does not even begin without it. */
  readonly isEssential: boolean
}

export const databaseChecks: readonly DatabaseCheck[] = [
  { name: '数据库版本', run: checkVersion, isEssential: true },
  { name: '数据库编码', run: checkEncoding, isEssential: true },
  { name: '数据库时钟', run: checkTime, isEssential: false },
  { name: '服务所用的角色', run: checkRole, isEssential: true },
  { name: '学校之间的隔离', run: checkWalls, isEssential: true },
  { name: '审计记录只增不改', run: checkAppendOnly, isEssential: true },
]

/** Names the first essential check that fails, or null: what `serve` asks of a database it did not make itself. */
export async function findEssentialFault(database: Kysely<Schema>): Promise<string | null> {
  for (const { name, run } of databaseChecks.filter(({ isEssential }) => isEssential)) {
    const problem = await run(database)
    if (problem !== null) return `${name}：${problem}`
  }
  return null
}

async function checkVersion(database: Kysely<Schema>): Promise<string | null> {
  const [row] = await rows<{ version: string }>(
    database,
    `select current_setting('server_version_num') as version`,
  )
  const major = Math.floor(Number(row?.version) / 10_000)
  return major >= 14 ? null : `PostgreSQL ${major} 太旧，至少要 14`
}

async function checkEncoding(database: Kysely<Schema>): Promise<string | null> {
  const [row] = await rows<{ encoding: string }>(
    database,
    `select current_setting('server_encoding') as encoding`,
  )
  return row?.encoding === 'UTF8' ? null : `编码是 ${row?.encoding}，必须是 UTF8：请用 UTF8 重建数据库`
}

async function checkTime(database: Kysely<Schema>): Promise<string | null> {
  const [row] = await rows<{ now: string }>(database, 'select clock_timestamp() as now')
  const seconds = Math.abs(Date.parse(row?.now ?? '') - Date.now()) / 1000
  return seconds <= 5 ? null : `与本机时钟相差 ${Math.round(seconds)} 秒，请校准`
}

async function checkRole(database: Kysely<Schema>): Promise<string | null> {
  const [row] = await rows<{ name: string; strong: boolean; owns: boolean }>(
    database,
    `select rolname as name, rolsuper or rolbypassrls as strong,
       exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns
     from pg_roles r where rolname = current_user`,
  )
  if (row?.strong) return `${row.name} 是超级用户或能绕过行级隔离：请在 DATABASE_URL 换一个普通角色`
  return row?.owns ? `${row.name} 拥有数据表：请在 DATABASE_URL 换一个不拥有任何表的角色` : null
}

async function checkWalls(database: Kysely<Schema>): Promise<string | null> {
  const open = await rows<{ name: string }>(
    database,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
       and c.relname <> 'school' and not c.relrowsecurity order by 1`,
  )
  return open.length === 0 ? null : `没有行级隔离的表：${open.map((row) => row.name).join('、')}`
}

async function checkAppendOnly(database: Kysely<Schema>): Promise<string | null> {
  const open = await rows<{ name: string }>(
    database,
    `select name from unnest(array['audit_event', 'audit_seal']) name where to_regclass(name) is not null
     and (has_table_privilege(name, 'update') or has_table_privilege(name, 'delete') or has_table_privilege(name, 'truncate'))`,
  )
  return open.length === 0
    ? null
    : `服务所用的角色能改动 ${open.map((row) => row.name).join('、')}，请收回权限`
}

async function rows<Row>(database: Kysely<Schema>, text: string): Promise<readonly Row[]> {
  return (await sql.raw<Row>(text).execute(database)).rows
}
