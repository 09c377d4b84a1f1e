import { day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createTestApp } from '../testing/test-app.ts'
import { insertionOf, insertTogether } from './insert-rows.ts'

const app = await createTestApp()
const [uuid, text, date, boolean, integer] = ['uuid', 'text', 'date', 'boolean', 'integer'] as const

it('stores words as they are, whatever marks a list of PostgreSQL knows', async () => {
  const words = ['', 'null', 'NULL', '{a,b}', '"', '\\', '\\"x\\\\', ' 两边 ', '换\n行', "'；--", '𠮷·', '😀']
  const stored = await app.arrange(async (work) => {
    const recorded = await work.record([{ act: 'human.recorded', subjectKind: 'human', subjectIds: [] }])
    const same = { school_id: work.schoolId, ...recorded }
    const id = work.ids.next()
    const rows = words.map((word, at) => ({
      ...{ id: work.ids.next(), human_id: id, valid_from: day('2026-03-05'), valid_to: null },
      ...{
        unit_id: null,
        title: word,
        body: at % 2 === 0 ? null : word,
        rank: null,
        is_main: at % 2 === 1,
        sort_order: at,
      },
    }))
    const types = {
      ...{ id: uuid, human_id: uuid, valid_from: date, valid_to: date, unit_id: uuid, title: text },
      ...{ body: text, rank: text, is_main: boolean, sort_order: integer },
    }
    await insertTogether(work.tx, [
      ...insertionOf('post', { same, types, rows }),
      ...insertionOf('human', { same, types: { id: uuid }, rows: [{ id }] }),
    ])
    const found = await sql<{ title: string; body: string | null; is_main: boolean }>`
      select title, body, is_main from post where human_id = ${id} order by sort_order`.execute(work.tx)
    return found.rows
  })
  expect(stored).toEqual(
    words.map((word, at) => ({ title: word, body: at % 2 === 0 ? null : word, is_main: at % 2 === 1 })),
  )
})
