import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createTestDatabase, createTestSchool } from '../testing/database.ts'
import { inSchool } from './database.ts'

const test = await createTestDatabase()
const { database } = test
const schoolId = await createTestSchool(test)

describe('a transaction in a school', () => {
  it('gives days, moments and large integers as text and numbers, also inside arrays', async () => {
    const read = await inSchool(database, schoolId, (tx) =>
      sql`select date '2026-11-20' as day, array[date '2026-11-20', null] as days,
        timestamptz '2026-11-20 08:30:00.5+08' as moment, array[timestamptz '2026-11-20 08:30+08'] as moments,
        9007199254740991::bigint as large, array[1::bigint] as larges`.execute(tx),
    )
    expect(read.rows).toEqual([
      {
        day: '2026-11-20',
        days: ['2026-11-20', null],
        moment: '2026-11-20T00:30:00.500Z',
        moments: ['2026-11-20T00:30:00.000Z'],
        large: 9007199254740991,
        larges: [1],
      },
    ])
  })

  it('refuses an integer that a number cannot hold', async () => {
    const read = inSchool(database, schoolId, (tx) => sql`select 9007199254740993::bigint`.execute(tx))
    await expect(read).rejects.toThrow(RangeError)
  })

  it('undoes everything when its work fails', async () => {
    const failing = inSchool(database, schoolId, async (tx) => {
      await tx
        .insertInto('counter')
        .values({ school_id: schoolId, kind: 'list', year: 2026, value: 1 })
        .execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const kept = await inSchool(database, schoolId, (tx) => tx.selectFrom('counter').selectAll().execute())
    expect(kept).toEqual([])
  })

  it('whose connection PostgreSQL ends fails by itself, and the next takes another', async () => {
    const cut = inSchool(database, schoolId, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]?.pid}, 10000)`.execute(database.anywhere)
      return sql`select 1`.execute(tx)
    })
    await expect(cut).rejects.toThrow(/terminat|not queryable/)
    const next = await inSchool(database, schoolId, (tx) => sql`select 1 as one`.execute(tx))
    expect(next.rows).toEqual([{ one: 1 }])
  })

  it('forgets the school when it ends', async () => {
    await inSchool(database, schoolId, (tx) => sql`select 1`.execute(tx))
    const after = await sql<{ id: string | null }>`select current_school() as id`.execute(database.anywhere)
    expect(after.rows).toEqual([{ id: null }])
  })

  it('counts the statements it sent, the one that sets the school included', async () => {
    test.takeCounts()
    await inSchool(database, schoolId, async (tx) => {
      await sql`select 1`.execute(tx)
      await tx.selectFrom('counter').selectAll().execute()
    })
    expect(test.takeCounts()).toEqual([{ schoolId, statements: 3 }])
  })
})
