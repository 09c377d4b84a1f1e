// The floor: the barest Fastify + pg server that answers the same questions from the same rows, one statement a
// request, without sign-in, access or audit. It reads as the owner, whom row security does not concern.
import fastify from 'fastify'
import pg from 'pg'
import { parseType } from '../server/src/platform/database-types.ts'
import { boardFloor, createFloor, listFloor, recordFloor } from './floor-sql.ts'

const school = process.env['BENCH_SCHOOL']
const pool = new pg.Pool({
  connectionString: process.env['BENCH_OWNER_URL'],
  max: 10,
  types: { getTypeParser: parseType },
})
const app = fastify({ logger: false })

app.get<{ Querystring: { unitId: string } }>('/contacts', async ({ query }) => {
  const { rows } = await pool.query({ name: 'list', text: listFloor, values: [school, query.unitId] })
  return { rows: rows.slice(0, 50), more: rows.length > 50 }
})

app.get<{ Params: { id: string } }>('/contacts/:id', async ({ params }) => {
  const { rows } = await pool.query({ name: 'record', text: recordFloor, values: [school, params.id] })
  return { ...rows[0], parts: rows }
})

type Talk = { cadreId: string; heldOn: string; form: string; place: string; parts: [Part] }
type Part = { personId: string; initiatedBy: string; brief: string; topics: string[] }

app.post<{ Body: Talk }>('/contacts', async ({ body }) => {
  const { cadreId, heldOn, form, place } = body
  const [{ personId, initiatedBy, brief, topics }] = body.parts
  const values = [school, cadreId, personId, heldOn, form, place, initiatedBy, brief, topics]
  const { rows } = await pool.query({ name: 'create', text: createFloor, values })
  return rows[0]
})

app.get<{ Querystring: { period: string } }>('/board', async ({ query }) => {
  const { rows } = await pool.query({ name: 'board', text: boardFloor, values: [school, query.period] })
  return rows[0]
})

console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', async () => {
  await app.close()
  await pool.end()
  process.exit(0)
})
