// The pool as kysely sees it, with two savings on every request: what is asked again and again is parsed and planned
// once for each connection, and a transaction begins in the same message that names its school.
import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

/** Names the school of a transaction; row security reads it. What more it asks for comes after a comma. */
export const nameSchool = `select set_config('app.school', $1, true)`

export function preparedPool(pool: pg.Pool): PostgresPool {
  const nameOf = nameStatements()
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? wrap(client, nameOf)
      wrapped.set(client, known)
      return known
    },
  }
}

function wrap(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  let beginning = false
  const ask = (text: string, values: readonly unknown[]) => {
    const name = nameOf(text, values)
    return client.query(
      name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
    )
  }
  const query = async (text: string, values: readonly unknown[] = []) => {
    if (text === 'begin') {
      beginning = true
      return nothing
    }
    if (!beginning) return ask(text, values)
    beginning = false
    if (text === 'commit' || text === 'rollback') return nothing
    const begun = await begin(client, text, values)
    return begun ?? ask(text, values)
  }
  // The other form of query is for cursors, which this program does not use.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

const nothing = { command: 'SELECT', rowCount: 0, rows: [] }

/** Both in one message where the first statement names the school; its answer then, else nothing. */
async function begin(client: pg.PoolClient, text: string, values: readonly unknown[]) {
  if (!text.startsWith(nameSchool)) {
    await client.query('begin')
    return undefined
  }
  const school = pg.escapeLiteral(String(values[0]))
  await client.query(`begin; ${text.replaceAll('$1', () => school)}`)
  return nothing
}

type NameOf = (text: string, values: readonly unknown[]) => string | undefined

/** A statement is named at its second coming. Long lists of parameters differ every time and stay without a name. */
function nameStatements(): NameOf {
  const names = new Map<string, string | null>()
  return (text, values) => {
    if (values.length > mostParameters) return undefined
    const known = names.get(text)
    if (known) return known
    if (known === undefined && names.size < mostStatements) names.set(text, null)
    else if (known === null) names.set(text, createHash('sha256').update(text).digest('hex').slice(0, 24))
    return undefined
  }
}

const mostParameters = 40
const mostStatements = 1000
