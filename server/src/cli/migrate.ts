import { readConfig } from '../config.ts'
import { readyDatabase } from '../platform/instance.ts'
import { migrate, nameRole } from '../platform/schema/migrate.ts'
import type { CommandIo } from './command-io.ts'
import { readJsonOption } from './read-options.ts'

export const usage = '用法：tongxin migrate [--json]'

/** `tongxin migrate`: brings the database to this program's schema. */
export async function run(
  argv: readonly string[],
  io: CommandIo,
  environment = process.env,
): Promise<number> {
  const options = readJsonOption(argv, io, usage)
  if (!options) return 2
  const database = await readyDatabase(readConfig(environment))
  try {
    if (database.ownerUrl === null) {
      io.err(
        '请设置 DATABASE_OWNER_URL：建表要用表的所有者登录，DATABASE_URL 是服务所用的角色，没有这个权限。',
      )
      return 2
    }
    const applied = await migrate({ ownerUrl: database.ownerUrl, appRole: nameRole(database.appUrl) })
    io.out(options.json ? JSON.stringify({ applied }) : describe(applied))
    return 0
  } finally {
    await database.stop()
  }
}

function describe(applied: readonly string[]): string {
  if (applied.length === 0) return '数据库结构已是最新。'
  return [`数据库结构已更新 ${applied.length} 步：`, ...applied.map((name) => `  ${name}`)].join('\n')
}
