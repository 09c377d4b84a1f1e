import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type EmptyDatabase } from '../../testing/database.ts'
import { findMissingMigrations, migrate, nameRole } from './migrate.ts'

let folder = ''
let empty: EmptyDatabase

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-migrations-'))
  empty = await createEmptyDatabase()
  write(
    '0001_first.sql',
    'create table first (n int, t text default (1::text)); grant select on first to :app;',
  )
})

describe('migrate', () => {
  it('applies each file once, in order, and lets the app role in where a file says so', async () => {
    write('0002_second.sql', 'insert into first values (2);')
    expect(await findMissingMigrations(empty.appUrl, folder)).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await run()).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await run()).toEqual([])
    expect(await findMissingMigrations(empty.appUrl, folder)).toEqual([])
    expect(await empty.asApp('select n, t from first')).toEqual([{ n: 2, t: '1' }])
  })

  it('is run once by two programs that start together', async () => {
    const runs = await Promise.all([run(), run()])
    expect(runs.flat()).toEqual(['0001_first.sql'])
  })

  it('leaves nothing of a file that fails and says which it was', async () => {
    write('0002_broken.sql', 'create table second (); select nonsense;')
    await expect(run()).rejects.toThrow(/0002_broken\.sql.*nonsense/)
    expect(await empty.asApp(`select to_regclass('second') as found`)).toEqual([{ found: null }])
    expect(await findMissingMigrations(empty.appUrl, folder)).toEqual(['0002_broken.sql'])
  })

  it('refuses a file that was changed after it was applied', async () => {
    await run()
    write('0001_first.sql', 'create table other ();')
    await expect(run()).rejects.toThrow('0001_first.sql 在用过之后被改动了')
  })

  it('takes other line endings for no change', async () => {
    write('0001_first.sql', 'create table first ();\nselect 1;\n')
    await run()
    write('0001_first.sql', 'create table first ();\r\nselect 1;\r\n')
    expect(await run()).toEqual([])
  })

  it('refuses a database that is newer than the program', async () => {
    write('0002_second.sql', 'select 1;')
    await run()
    const older = mkdtempSync(join(tmpdir(), 'tongxin-migrations-'))
    await expect(run(older)).rejects.toThrow('数据库比程序新')
  })

  it('refuses a file slipped in below one that was applied', async () => {
    write('0003_third.sql', 'select 1;')
    await run()
    write('0002_late.sql', 'select 1;')
    await expect(run()).rejects.toThrow('0002_late.sql 的编号小于已经用过的 3')
  })
})

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

function run(from = folder): Promise<readonly string[]> {
  return migrate({ ownerUrl: empty.ownerUrl, appRole: nameRole(empty.appUrl), folder: from })
}
