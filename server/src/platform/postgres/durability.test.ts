// What the database acknowledged is there after server and database were both killed, and nothing else is.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

const home = mkdtempSync(join(tmpdir(), 'tongxin-durable-'))
chmodSync(home, 0o755)
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('acknowledged writes survive the death of server and database, and none is invented', async () => {
  const acknowledged: string[] = []
  const begun: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const writer = startWriter(round)
    await collect(writer, 150, { acknowledged, begun })
    writer.kill('SIGKILL')
    process.kill(postmasterPid(), 'SIGKILL')
    await once(writer, 'close')
  }
  const postgres = await startEmbeddedPostgres({ home })
  const client = new Client({ connectionString: postgres.ownerUrl })
  await client.connect()
  const stored = (await client.query<{ key: string }>('select key from written')).rows.map((row) => row.key)
  await client.end()
  await postgres.stop()
  expect(acknowledged.filter((key) => !stored.includes(key))).toEqual([])
  expect(stored.filter((key) => !begun.includes(key))).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(450)
})

/** A process that says `begin KEY` before each write and `done KEY` when the database acknowledged it. */
function startWriter(round: number): ChildProcess {
  const module = pathToFileURL(join(import.meta.dirname, 'embedded-postgres.ts')).href
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    const { Client } = (await import('pg')).default
    const postgres = await startEmbeddedPostgres({ home: ${JSON.stringify(home)} })
    const client = new Client({ connectionString: postgres.ownerUrl })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('create table if not exists written (key text primary key)')
    for (let n = 0; ; n += 1) {
      const key = '${round}-' + n
      process.stdout.write('begin ' + key + '\\n')
      await client.query('insert into written values ($1)', [key])
      process.stdout.write('done ' + key + '\\n')
    }`
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** Resolves after `enough` acknowledgements, and goes on listening: what was said before the death counts. */
function collect(
  writer: ChildProcess,
  enough: number,
  said: { readonly acknowledged: string[]; readonly begun: string[] },
): Promise<void> {
  return new Promise((resolve, reject) => {
    let rest = ''
    let count = 0
    writer.on('close', () => reject(new Error('the writer ended by itself')))
    writer.stdout?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const [word, key = ''] of lines.map((line) => line.split(' '))) {
        if (word === 'begin') said.begun.push(key)
        else said.acknowledged.push(key)
        if (word === 'done') count += 1
      }
      if (count >= enough) resolve()
    })
  })
}

function postmasterPid(): number {
  return Number(readFileSync(join(home, 'postgres', 'pg18', 'postmaster.pid'), 'utf8').split('\n')[0])
}
