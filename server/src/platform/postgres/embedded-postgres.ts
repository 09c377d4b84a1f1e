// A real PostgreSQL with nothing to install: the one DATABASE_URL is not set for. Listens on loopback only, keeps
// everything durable, and survives us: a killed server finds its postmaster again.
import { setTimeout as wait } from 'node:timers/promises'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { type ClusterPasswords, readyPasswords } from './cluster-passwords.ts'
import { readyClusterPlace } from './cluster-place.ts'
import { findPostgresAccount } from './postgres-account.ts'
import { readyBinaries } from './postgres-binaries.ts'
import { type Cluster, ensureRunning, initialiseCluster, stopCluster } from './postgres-cluster.ts'

export interface EmbeddedPostgres {
  /** For migrations and backup. */
  readonly ownerUrl: string
  /** For serving: owns nothing, is no superuser, cannot pass row security. */
  readonly appUrl: string
  /** Past every wall: for making roles, never for serving. */
  readonly superuserUrl: string
  /** Stops the postmaster, unless another of our processes is still connected: the last one stops it. */
  readonly stop: () => Promise<void>
  /** Stops the postmaster at once, whoever is connected; the next start recovers. For throw-away clusters. */
  readonly kill: () => Promise<void>
}

/** The database and the two roles in it, as they are named when we make them ourselves. */
export const embeddedNames = { database: 'tongxin', owner: 'tongxin_owner', app: 'tongxin_app' } as const

export interface EmbeddedPostgresOptions {
  readonly home: string
  /** Where binaries and data go when PostgreSQL's account may not enter our folders. */
  readonly systemPlace?: string
  /** Another copy of the packaged binaries. */
  readonly packaged?: string
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts the home's PostgreSQL, or finds it running; makes data, database and roles at first start. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = findPostgresAccount()
  const systemPlace = options.systemPlace ?? '/var/lib/tongxin'
  const place = await readyClusterPlace({ home: options.home, systemPlace, account })
  const binaries = await readyBinaries({ systemPlace, account, packaged: options.packaged })
  const passwords = await readyPasswords(place.folder)
  const cluster: Cluster = { place, binaries, account, settings: options.settings ?? {} }
  await initialiseCluster(cluster, passwords.superuser)
  const port = await ensureRunning(cluster)
  const { database } = embeddedNames
  const superuserUrl = nameUrl(port, {
    role: 'postgres',
    password: passwords.superuser,
    database: 'postgres',
  })
  await readyRolesAndDatabase(superuserUrl, passwords)
  return {
    ownerUrl: nameUrl(port, { role: embeddedNames.owner, password: passwords.owner, database }),
    appUrl: nameUrl(port, { role: embeddedNames.app, password: passwords.app, database }),
    superuserUrl,
    stop: () => stopUnlessUsed(cluster, superuserUrl),
    kill: () => stopCluster(cluster, 'immediate'),
  }
}

function nameUrl(port: number, to: { role: string; password: string; database: string }): string {
  return `postgres://${to.role}:${to.password}@127.0.0.1:${port}/${to.database}`
}

/** Every step may have been done before: a first start can be broken off anywhere. */
async function readyRolesAndDatabase(superuserUrl: string, passwords: ClusterPasswords): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    // Two first starts at once would both find the roles missing.
    await client.query('select pg_advisory_lock(hashtext($1))', ['tongxin first start'])
    await readyRole(client, embeddedNames.owner, passwords.owner)
    await readyRole(client, embeddedNames.app, passwords.app)
    const found = await client.query('select 1 from pg_database where datname = $1', [embeddedNames.database])
    if (found.rowCount !== 0) return
    const [database, owner] = [embeddedNames.database, embeddedNames.owner].map(escapeIdentifier)
    await client.query(`create database ${database} owner ${owner}`)
  })
}

async function readyRole(client: Client, name: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (found.rowCount !== 0) return
  const rights = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
  await client.query(`create role ${escapeIdentifier(name)} ${rights} password ${escapeLiteral(password)}`)
}

async function stopUnlessUsed(cluster: Cluster, superuserUrl: string): Promise<void> {
  const used = await withClient(superuserUrl, isUsedByOthers).catch(() => false)
  if (!used) await stopCluster(cluster)
}

/** The server ends a connection a moment after its client has said goodbye: our own last ones are waited for. */
async function isUsedByOthers(client: Client): Promise<boolean> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const others = await client.query(
      `select 1 from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() and usename <> 'postgres'`,
    )
    if (others.rowCount === 0) return false
    await wait(100)
  }
  return true
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
