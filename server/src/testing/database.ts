// A database of its own for each test file: a copy of the migrated template, never dropped, because the whole cluster
// is thrown away after the run.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase, type TransactionCount } from '../platform/database.ts'

export interface TestDatabase {
  /** Signed in as the app role, as the server is. */
  readonly database: Database
  readonly appUrl: string
  readonly ownerUrl: string
  /** Asks as the owner, past row security: for arranging and for looking, never in the code under test. */
  readonly asOwner: (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>
  /** Past foreign keys too: for playing the intruder. */
  readonly asSuperuser: (text: string) => Promise<unknown>
  /** What every transaction since the last call sent; the calls of one request add up. */
  readonly takeCounts: () => readonly TransactionCount[]
}

/** Call it at the top of a test file: `const { database } = await createTestDatabase()`. It closes itself. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  await createDatabase(cluster.ownerUrl, name, new URL(cluster.ownerUrl).pathname.slice(1))
  const counts: TransactionCount[] = []
  const appUrl = inDatabase(cluster.appUrl, name)
  const ownerUrl = inDatabase(cluster.ownerUrl, name)
  const database = openDatabase({ url: appUrl, connections: 5, onTransaction: (count) => counts.push(count) })
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  afterAll(() => Promise.all([database.close(), owner.end()]))
  return {
    database,
    appUrl,
    ownerUrl,
    asOwner: async (text, values) => (await owner.query(text, values && [...values])).rows,
    asSuperuser: (text) => askOnce(inDatabase(cluster.superuserUrl, name), text),
    takeCounts: () => counts.splice(0),
  }
}

export interface EmptyDatabase {
  readonly appUrl: string
  readonly ownerUrl: string
  readonly asApp: (text: string) => Promise<Record<string, unknown>[]>
}

/** A database without our schema, for tests of what makes one. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  await createDatabase(cluster.ownerUrl, name, 'template1')
  const appUrl = inDatabase(cluster.appUrl, name)
  return { appUrl, ownerUrl: inDatabase(cluster.ownerUrl, name), asApp: (text) => askOnce(appUrl, text) }
}

/** Makes a school and gives its id. */
export async function createTestSchool(test: TestDatabase, name = '明湖大学'): Promise<string> {
  const [school] = await test.asOwner(
    'insert into school (school_id, name, created_at) values (gen_random_uuid(), $1, now()) returning school_id',
    [name],
  )
  return String(school?.['school_id'])
}

async function askOnce(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(text)
    .then((result) => result.rows)
    .finally(() => client.end())
}

async function createDatabase(ownerUrl: string, name: string, template: string): Promise<void> {
  // Asked from another database: a template must have no connection.
  await askOnce(
    inDatabase(ownerUrl, 'postgres'),
    `create database ${name} template ${pg.escapeIdentifier(template)}`,
  )
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
