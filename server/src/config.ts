// The environment, read once at the start. Every bad setting is named at once; nothing is guessed from a request.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { StartupError } from './platform/startup-error.ts'

export interface Config {
  /** Everything this instance keeps outside the database, and the embedded database itself. */
  readonly home: string
  readonly keyFile: string
  /** Null: the embedded PostgreSQL in `home`. */
  readonly databaseUrl: string | null
  /** Of an external database; only `migrate` and backups use it. */
  readonly databaseOwnerUrl: string | null
  /** Origin and base path that users type; null only on loopback. */
  readonly publicUrl: URL | null
  readonly trustProxy: boolean
  readonly allowHttp: boolean
  readonly host: string
  readonly port: number
}

type Environment = Readonly<Record<string, string | undefined>>
export type ConfigRead =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The configuration, or every setting that is wrong, each in a Chinese sentence that names it. */
export function checkConfig(environment: Environment): ConfigRead {
  // An empty variable is what a shell script leaves of one that was not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => issue.message) }
  const config = nameConfig(parsed.data)
  const problems = findConflicts(config)
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems }
}

/** The same for programs that cannot go on without. */
export function readConfig(environment: Environment): Config {
  const read = checkConfig(environment)
  if (read.ok) return read.config
  throw new StartupError(['设置有误：', ...read.problems.map((problem) => `- ${problem}`)].join('\n'))
}

const yesOrNo = (name: string) =>
  z
    .enum(['0', '1', 'true', 'false'], `${name} 只能是 1（是）或 0（否）`)
    .default('0')
    .transform((text) => text === '1' || text === 'true')

const postgresUrl = (name: string) =>
  z
    .string()
    .refine((text) => /^postgres(ql)?:$/.test(readUrl(text)?.protocol ?? ''), {
      message: `${name} 应形如 postgres://用户:密码@主机:5432/数据库`,
    })
    .optional()

const settings = z.object({
  TONGXIN_HOME: z.string().optional(),
  TONGXIN_KEY_FILE: z.string().optional(),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL'),
  PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'PUBLIC_URL 应是用户输入的完整网址，如 https://tongxin.example.edu.cn/，不带 ? 和 #')
    .optional(),
  TRUST_PROXY: yesOrNo('TRUST_PROXY'),
  ALLOW_HTTP: yesOrNo('ALLOW_HTTP'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST 应是本机的一个地址，如 127.0.0.1 或 0.0.0.0')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'PORT 应是 0 到 65535 之间的整数')
    .default('8080')
    .transform(Number),
  XDG_DATA_HOME: z.string().optional(),
  LOCALAPPDATA: z.string().optional(),
})

type Settings = z.infer<typeof settings>

function nameConfig(given: Settings): Config {
  const home = resolve(given.TONGXIN_HOME ?? findUserDataFolder(given))
  return {
    home,
    keyFile: resolve(given.TONGXIN_KEY_FILE ?? join(home, 'keys', 'vault.json')),
    databaseUrl: given.DATABASE_URL ?? null,
    databaseOwnerUrl: given.DATABASE_OWNER_URL ?? null,
    publicUrl: given.PUBLIC_URL === undefined ? null : new URL(given.PUBLIC_URL),
    trustProxy: given.TRUST_PROXY,
    allowHttp: given.ALLOW_HTTP,
    host: given.HOST,
    port: given.PORT,
  }
}

function findUserDataFolder(given: Settings): string {
  if (process.platform === 'win32') return join(given.LOCALAPPDATA ?? homedir(), 'Tongxin')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tongxin')
  return join(given.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'tongxin')
}

function findConflicts(config: Config): readonly string[] {
  const problems: string[] = []
  const reachable = !isLoopback(config.host)
  if (config.databaseOwnerUrl !== null && config.databaseUrl === null) {
    problems.push('设置了 DATABASE_OWNER_URL，却没有 DATABASE_URL：使用外部数据库时两者都要有')
  }
  if (config.databaseUrl !== null && config.databaseUrl === config.databaseOwnerUrl) {
    problems.push('DATABASE_URL 与 DATABASE_OWNER_URL 相同：服务所用的角色不能是表的所有者')
  }
  if (reachable && config.publicUrl === null) {
    problems.push(`HOST 是 ${config.host}，别的机器能访问，须用 PUBLIC_URL 写明用户输入的网址`)
  }
  const plain = config.publicUrl?.protocol === 'http:' && !isLoopback(config.publicUrl.hostname)
  if (plain && !config.allowHttp) {
    problems.push(
      'PUBLIC_URL 是不加密的 http：请改用 https；确需如此请设 ALLOW_HTTP=1（手机端将不能离线保存草稿）',
    )
  }
  return problems
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

function isPublicUrl(text: string): boolean {
  const url = readUrl(text)
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.search === '' &&
    url.hash === '' &&
    url.username === ''
  )
}

function readUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
