// `tongxin doctor`: looks at everything an operator can set wrong and names each fault with its remedy.
import { existsSync, statSync } from 'node:fs'
import { access, constants, mkdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Config, checkConfig } from '../config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { type InstanceDatabase, readyDatabase } from '../platform/instance.ts'
import { databaseChecks } from '../platform/schema/database-checks.ts'
import { findMissingMigrations } from '../platform/schema/migrate.ts'
import { listSchoolIds } from '../platform/school-list.ts'
import { readyVaultKeys } from '../platform/vault-keys.ts'
import type { CommandIo } from './command-io.ts'
import { readJsonOption } from './read-options.ts'

export const usage = '用法：tongxin doctor [--json]'

interface Finding {
  readonly name: string
  /** What is wrong and what to do; null when all is well. */
  readonly problem: string | null
}

export async function run(
  argv: readonly string[],
  io: CommandIo,
  environment = process.env,
): Promise<number> {
  const options = readJsonOption(argv, io, usage)
  if (!options) return 2
  const findings = await examine(environment)
  const ok = findings.every((finding) => finding.problem === null)
  if (options.json) io.out(JSON.stringify({ ok, checks: findings }))
  else for (const line of describe(findings)) io.out(line)
  return ok ? 0 : 1
}

function describe(findings: readonly Finding[]): readonly string[] {
  const bad = findings.filter((finding) => finding.problem !== null).length
  return [
    ...findings.map(({ name, problem }) =>
      problem === null ? `正常  ${name}` : `有误  ${name}：${problem}`,
    ),
    bad === 0 ? '一切正常。' : `有 ${bad} 项需要处理。`,
  ]
}

async function examine(environment: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const read = checkConfig(environment)
  const node = { name: 'Node.js 版本', problem: checkNode(process.versions.node) }
  if (!read.ok) return [node, ...read.problems.map((problem) => ({ name: '设置', problem }))]
  const home = await check('数据目录', () => checkHome(read.config.home))
  const rest = home.problem === null ? await examineDatabase(read.config) : []
  return [node, { name: '设置', problem: null }, home, ...rest]
}

function checkNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19) ? null : `Node.js ${version} 太旧，至少要 20.19`
}

async function checkHome(home: string): Promise<string | null> {
  await mkdir(home, { recursive: true })
  await access(home, constants.W_OK)
  return null
}

async function examineDatabase(config: Config): Promise<readonly Finding[]> {
  let urls: InstanceDatabase | undefined
  const started = await check('数据库', async () => {
    urls = await readyDatabase(config)
    return null
  })
  if (!urls) return [started]
  const database = openDatabase({ url: urls.appUrl, connections: 1 })
  try {
    const reached = await check('数据库', () => checkReached(database, config))
    return reached.problem === null ? [reached, ...(await examineInside(config, urls, database))] : [reached]
  } finally {
    await database.close()
    await urls.stop()
  }
}

async function checkReached(database: Database, config: Config): Promise<string | null> {
  try {
    await sql`select 1`.execute(database.anywhere)
    return null
  } catch (error) {
    const { host } = new URL(config.databaseUrl ?? 'postgres://localhost')
    // A refused connection has a code and, to several addresses at once, no message.
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return `连不上 ${host}（${reason}）：请检查 DATABASE_URL 和数据库是否在运行`
  }
}

async function examineInside(config: Config, urls: InstanceDatabase, database: Database) {
  const findings: Finding[] = []
  for (const { name, run } of databaseChecks) findings.push(await check(name, () => run(database.anywhere)))
  findings.push(await check('数据库结构', () => checkSchema(urls.appUrl)))
  findings.push(await check('密钥文件', async () => checkKeys(config, await hasSchools(database))))
  return findings
}

async function checkSchema(url: string): Promise<string | null> {
  const missing = await findMissingMigrations(url)
  return missing.length === 0
    ? null
    : `还差 ${missing.length} 步（从 ${missing[0]} 起），请运行 tongxin migrate`
}

/** A database without our tables has no school either. */
async function hasSchools(database: Database): Promise<boolean> {
  return listSchoolIds(database).then(
    (ids) => ids.length > 0,
    () => false,
  )
}

async function checkKeys(config: Config, needed: boolean): Promise<string | null> {
  // Looking must not make a key file; the first start of the service does.
  if (!needed && !existsSync(config.keyFile)) return null
  await readyVaultKeys({ file: config.keyFile, mayMake: false })
  const open = process.platform !== 'win32' && (statSync(config.keyFile).mode & 0o077) !== 0
  return open ? `${config.keyFile} 别的用户也能读，请运行 chmod 600` : null
}

async function check(name: string, run: () => Promise<string | null>): Promise<Finding> {
  try {
    return { name, problem: await run() }
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) }
  }
}
