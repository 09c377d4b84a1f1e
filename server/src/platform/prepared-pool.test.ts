import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../testing/database.ts'
import { nameSchool, preparedPool } from './prepared-pool.ts'

const { appUrl } = await createTestDatabase()
const raw = new pg.Pool({ connectionString: appUrl, max: 1 })
const pool = preparedPool(raw)
afterAll(() => pool.end())
const school = '01999999-0000-7000-8000-000000000001'

async function ask(...texts: readonly (readonly [text: string, values?: readonly unknown[]])[]) {
  const client = await pool.connect()
  try {
    const answers = []
    for (const [text, values] of texts) answers.push((await client.query(text, values ?? [])).rows)
    return answers
  } finally {
    client.release()
  }
}

test('a statement is planned once for a connection from its second coming on', async () => {
  const planned = () =>
    ask(['select statement from pg_prepared_statements where statement like $1', ['select $1::int%']])
  await ask(['select $1::int', [1]])
  expect(await planned()).toEqual([[]])
  expect(await ask(['select $1::int', [2]], ['select $1::int', [3]])).toEqual([[{ int4: 2 }], [{ int4: 3 }]])
  expect(await planned()).toEqual([[{ statement: 'select $1::int' }]])
})

test('a transaction begins with its school, ends with it, and leaves the connection without one', async () => {
  const setting = `select current_setting('app.school', true) as school`
  const inside = await ask(['begin'], [nameSchool, [school]], [setting], ['commit'])
  expect(inside[2]).toEqual([{ school }])
  expect(await ask([setting])).toEqual([[{ school: '' }]])
})

test('a name that would end the text early is taken as a name', async () => {
  const named = await ask(
    ['begin'],
    [nameSchool, [`x'; drop table school; --`]],
    [`select current_setting('app.school', true) as school`],
    ['rollback'],
  )
  expect(named[2]).toEqual([{ school: `x'; drop table school; --` }])
})

test('a transaction that names no school begins all the same, and one that does nothing sends nothing', async () => {
  const [, inside] = await ask(
    ['begin'],
    ['select pg_current_xact_id() = pg_current_xact_id() as same'],
    ['rollback'],
  )
  expect(inside).toEqual([{ same: true }])
  expect(await ask(['begin'], ['commit'])).toHaveLength(2)
})
