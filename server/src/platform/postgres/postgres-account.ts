import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartupError } from '../startup-error.ts'

/** PostgreSQL refuses to run as root; a root process runs it as this account instead. */
export interface PostgresAccount {
  readonly uid: number
  readonly gid: number
}

/** The account to run PostgreSQL as, or undefined when we are not root and simply run it as ourselves. */
export function findPostgresAccount(): PostgresAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = readAccount('postgres')
  if (existing) return existing
  createAccount()
  // A machine without useradd and adduser, or with a read-only /etc, still has nobody.
  const account = readAccount('postgres') ?? readAccount('nobody')
  if (account) return account
  throw new StartupError(
    'PostgreSQL 不能以 root 身份运行，系统里也建不了 postgres 用户。请换一个普通用户再启动。',
  )
}

/** Whether the account may pass through every folder on the way to this one. */
export function canEnter(folder: string, account: PostgresAccount): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  return tried.status === 0
}

function createAccount(): void {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], quiet)
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', 'postgres'], quiet)
}

const quiet = { stdio: 'ignore' } as const

function readAccount(name: string): PostgresAccount | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}
