import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '../../testing/database.ts'
import { nameRole } from './migrate.ts'
import { writeSchemaSql } from './schema-sql.ts'

const test = await createTestDatabase()
const client = new pg.Client({ connectionString: test.ownerUrl })
await client.connect()
afterAll(() => client.end())

it('schema.sql is what the migrations add up to (after a new one: npx vitest run --project server schema-sql -u)', async () => {
  const text = await writeSchemaSql(client, nameRole(test.appUrl))
  await expect(text).toMatchFileSnapshot('../../../migrations/schema.sql')
})

it('shows keys, row security, grants on columns and functions', async () => {
  const text = await writeSchemaSql(client, nameRole(test.appUrl))
  expect(text).toContain('primary key (school_id, "position")')
  expect(text).toContain('alter table audit_event enable row level security;')
  expect(text).toContain('create policy within_school on audit_event using (')
  expect(text).toMatch(/grant update \(.*\) on session to :app;/)
  expect(text).toContain('FUNCTION public.current_school()')
})
