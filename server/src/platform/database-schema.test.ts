// The row types are text to the test: it reads each interface and compares its lines with the database's columns.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTestDatabase } from '../testing/database.ts'

const test = await createTestDatabase()

it('the row types name every table and column of the database with its type', async () => {
  expect(readWritten()).toEqual(await readColumns())
})

it('the schema names every table', async () => {
  const text = readFileSync(join(import.meta.dirname, 'database-schema.ts'), 'utf8')
  const named = [...text.matchAll(/^ {2}(\w+): (\w+)Table$/gm)].map(([, name, type]) => [name, type])
  const tables = [...new Set((await readColumns()).map((line) => line.split('.')[0] ?? ''))]
  expect(named.sort()).toEqual(tables.map((name) => [name, pascalCase(name)]).sort())
})

/** `Table.column: type`, as the interfaces say. */
function readWritten(): readonly string[] {
  const folder = join(import.meta.dirname, 'tables')
  const lines = readdirSync(folder).flatMap((file) =>
    readInterfaces(readFileSync(join(folder, file), 'utf8')),
  )
  return lines.sort()
}

function readInterfaces(text: string): readonly string[] {
  return [...text.matchAll(/export interface (\w+)Table \{\n([^}]*)\}/g)].flatMap(([, table, body]) =>
    [...(body ?? '').matchAll(/^ {2}(\w+): (.+)$/gm)].map(
      ([, name, type]) => `${snakeCase(table ?? '')}.${name}: ${type}`,
    ),
  )
}

async function readColumns(): Promise<readonly string[]> {
  const columns = await test.asOwner(
    `select table_name || '.' || column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
       column_default is not null as preset, is_generated = 'ALWAYS' as computed
     from information_schema.columns where table_schema = 'public'`,
  )
  return columns.map((column) => `${column['name']}: ${writeType(column)}`).sort()
}

function writeType(column: Record<string, unknown>): string {
  const base = `${types[String(column['type'])]}${column['nullable'] ? ' | null' : ''}`
  if (column['computed']) return `GeneratedAlways<${base}>`
  return column['preset'] ? `Generated<${base}>` : base
}

const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'Day',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  bytea: 'Buffer',
  jsonb: 'Json',
  timestamptz: 'Moment',
  _text: 'List',
  _uuid: 'List',
  _date: 'List',
}

function snakeCase(name: string): string {
  return name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}

function pascalCase(name: string): string {
  return name.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}
