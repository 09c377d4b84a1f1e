// The life of one PostgreSQL cluster: made, started, found again, stopped. It never deletes a pid file: a server that
// was killed leaves its postmaster running, and a second one on the same data would destroy them.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runProgram } from '../run-program.ts'
import { StartupError } from '../startup-error.ts'
import type { ClusterPlace } from './cluster-place.ts'
import type { PostgresAccount } from './postgres-account.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'

export interface Cluster {
  readonly place: ClusterPlace
  readonly binaries: PostgresBinaries
  readonly account: PostgresAccount | undefined
  /** Server settings for this run only; tests switch durability off with them. */
  readonly settings: Readonly<Record<string, string>>
}

const lastingSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1440',
  // An error's detail quotes the row's values, which have no place in a log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** Makes the data folder when there is none. Broken off half-way it leaves nothing that could be taken for data. */
export async function initialiseCluster(cluster: Cluster, superuserPassword: string): Promise<void> {
  const { place, binaries, account } = cluster
  if (existsSync(join(place.data, 'PG_VERSION'))) return
  await removeAbandoned(place)
  const half = `${place.data}.new-${randomBytes(4).toString('hex')}`
  const passwordFile = `${half}.password`
  await writeFile(passwordFile, `${superuserPassword}\n`, { mode: 0o600 })
  if (account) await chown(passwordFile, account.uid, account.gid)
  const made = await runProgram(binaries.initdb, initArguments(half, passwordFile), {
    cwd: place.folder,
    ...account,
  }).finally(() => rm(passwordFile, { force: true }))
  if (made.code !== 0) throw new StartupError(`建立数据库失败：\n${made.output.trim()}`)
  await rename(half, place.data).catch(() => rm(half, { recursive: true, force: true }))
}

/** What a first start that was killed left behind; a twin that is still at work is minutes younger. */
async function removeAbandoned(place: ClusterPlace): Promise<void> {
  for (const name of await readdir(place.folder)) {
    const path = join(place.folder, name)
    if (!name.includes('.new-') || Date.now() - (await stat(path)).mtimeMs < 600_000) continue
    await rm(path, { recursive: true, force: true })
  }
}

function initArguments(data: string, passwordFile: string): readonly string[] {
  return [
    `--pgdata=${data}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--lc-messages=C',
    '--data-checksums',
    '--auth=scram-sha-256',
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    ...Object.entries(lastingSettings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]
}

/** Gives the port of the running postmaster: one left behind by a killed server, or a new one. */
export async function ensureRunning(cluster: Cluster): Promise<number> {
  // A start may fail for a while only: another program took the free port, another server of this home was faster,
  // or the children of a postmaster that was killed have not let go of its memory yet.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const running = await findRunningPort(cluster.place)
    if (running !== undefined) return running
    const started = await start(cluster, await findFreePort())
    if (started.code !== 0) await wait(500)
  }
  const running = await findRunningPort(cluster.place)
  if (running !== undefined) return running
  const said = await readLines(join(cluster.place.data, 'start.log'))
  throw new StartupError(
    `数据库没有启动（数据目录 ${cluster.place.data}）：\n${said.slice(-8).join('\n').trim()}`,
  )
}

function start(cluster: Cluster, port: number) {
  const settings = Object.entries(cluster.settings).map(([name, value]) => ` -c ${name}=${value}`)
  const { place, binaries, account } = cluster
  return runProgram(
    binaries.pgCtl,
    [
      'start',
      '--wait',
      '--timeout=120',
      '-D',
      place.data,
      '-l',
      `${place.data}/start.log`,
      '-o',
      `-p ${port}${settings.join('')}`,
    ],
    { cwd: place.folder, ...account },
  )
}

/** Stops the postmaster; transactions under way are rolled back. */
export async function stopCluster(cluster: Cluster, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const { place, binaries, account } = cluster
  await runProgram(binaries.pgCtl, ['stop', '--wait', '-m', mode, '-D', place.data], {
    cwd: place.folder,
    ...account,
  })
}

async function findRunningPort(place: ClusterPlace): Promise<number | undefined> {
  const file = join(place.data, 'postmaster.pid')
  // A postmaster may still be recovering from a crash: its own last line says when it takes connections.
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const [pid, data = '', , port, , , , status] = await readLines(file)
    if (pid === undefined || !isAlive(Number(pid))) return undefined
    await refuseCopyOfRunning(place, data)
    // After a reboot the number may belong to another program: only an open port proves the postmaster.
    if (status?.trim() === 'ready') return (await isListening(Number(port))) ? Number(port) : undefined
    await wait(100)
  }
  return undefined
}

/** Data copied while their server ran bring its pid file along: we would write into the first one's database. */
async function refuseCopyOfRunning(place: ClusterPlace, served: string): Promise<void> {
  const [own, other] = await Promise.all(
    [place.data, served].map((path) => stat(path).catch(() => undefined)),
  )
  // Folders are told apart by their number: data that were moved are still served from where they are.
  if (!own || !other || (own.ino === other.ino && own.dev === other.dev)) return
  throw new StartupError(
    `${place.data} 是在数据库运行时从 ${served} 复制来的，原处的数据库还在运行，这份数据可能不完整，不会打开。` +
      '请先停止原处的同心（Ctrl+C 或停止服务），再复制一次。',
  )
}

async function readLines(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text === '' ? [] : text.split('\n')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
