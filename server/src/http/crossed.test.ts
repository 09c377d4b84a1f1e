// Two transactions that enter the same at the same moment: neither sees the other's rows when it looks, and the database stops the
// second. They are made to cross by holding the table they will write until both stand before it.

import { addLine, showList } from '@tongxin/contract/pairing/pairing'
import { enterHuman } from '@tongxin/contract/roster/roster'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../platform/database.ts'
import { createDraftList } from '../testing/draft-list.ts'
import { importOffice } from '../testing/import-office.ts'
import { mustAnswer } from '../testing/must.ts'
import { createTestApp } from '../testing/test-app.ts'
import { untilWaiting } from '../testing/until-waiting.ts'

const app = await createTestApp()
const { office, units, cadres, persons, id: list } = await createDraftList(app)
const other = await app.signIn('office')
const owner = openDatabase({ url: app.test.ownerUrl, connections: 1 })
afterAll(() => owner.close())

/** All of them have looked and none has written when the table is let go. */
async function crossing<Answer>(table: string, asks: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  const { answers } = await owner.anywhere.transaction().execute(async (tx) => {
    await sql`lock table ${sql.table(table)} in share mode`.execute(tx)
    const asked = asks.map((ask) => ask())
    // One that is answered at once would never stand there.
    await untilWaiting({ tx }, Promise.race(asked), asks.length)
    return { answers: Promise.all(asked) }
  })
  return answers
}

let keys = 0
const key = () => `key-${++keys}`

const enter = (client: typeof office, name: string, staffNo: string) => {
  const role = { role: 'person' as const, unitId: units.library, sortOrder: 0 }
  const facts = { roles: [{ ...role, from: null, to: null }] }
  return client.call(enterHuman, { body: { detail: { name, staffNo }, facts } as never, key: key() })
}

test('a staff number entered by two at once belongs to one, and the other is told whose it is', async () => {
  const both = await crossing('human_detail', [
    () => enter(office, '姜闻道', '70001'),
    () => enter(other, '祝以宁', '70001'),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'staff-number-taken', staffNo: '70001' },
  })
})

test('one who enters somebody by hand while a table with the number is written: the table is to be looked at again', async () => {
  const { previewOf, commit, show } = importOffice(other)
  const preview = await previewOf('persons', [
    ['姓名', '单位', '工号', '政治面貌'],
    ['闻知秋', '图书馆', '70002', '民盟盟员'],
  ])
  // The one before the lock first is let through first.
  const [entered, written] = await crossing<unknown>('human_detail', [
    () => enter(office, '苏望之', '70002'),
    () => commit(preview),
  ])
  const refused = [entered, written].filter((one) => JSON.stringify(one).includes('"ok":false'))
  expect(refused).toHaveLength(1)
  const [told] = refused
  if (told === entered) expect(told).toMatchObject({ refusal: { code: 'staff-number-taken' } })
  else {
    expect(told).toMatchObject({ refusal: { code: 'stale-version' } })
    const again = await show(preview.id)
    expect(again.problems).toMatchObject([{ row: 2, header: '工号', value: '70002' }])
  }
})

test('a pair put into a list by two at once stands there once', async () => {
  const add = (client: typeof office) => () =>
    client.call(addLine, {
      params: { id: list },
      body: { cadreId: cadres.bian, personId: persons.bai, reason: '' },
      key: key(),
    })
  const both = await crossing('pairing_list_line', [add(office), add(other)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'pair-already-listed' } })
  const { lines } = await mustAnswer(office.call(showList, { params: { id: list } }))
  expect(lines).toHaveLength(1)
})
