// 去世日期 in a table of people, its undo, and merging where one record has it.

import * as contract from '@tongxin/contract/imports/imports'
import * as merging from '@tongxin/contract/roster/merging'
import { showHuman } from '@tongxin/contract/roster/roster'
import { expect, test } from 'vitest'
import { importOffice } from '../../testing/import-office.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const { cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const { previewOf, commit } = importOffice(office)
const heads = ['姓名', '工号', '单位', '政治面貌', '去世日期']
const bai = ['柏予安', '2001', '文学院', '民盟']
const cadreHeads = ['姓名', '工号', '单位', '职务', '所在班子', '政治面貌', '去世日期']
const teng = ['滕望舒', '1003', '文学院', '党委副书记', '二级学院（部）党组织班子', '中共党员']

const undo = (id: string) => office.call(contract.undoImport, { params: { id } })

async function sheetOf(id: string) {
  const shown = await office.call(showHuman, { params: { id } })
  if (!shown.ok) throw new Error(JSON.stringify(shown.refusal))
  const { detail, facts } = shown.value
  return { version: shown.version ?? '', died: detail.died, rolesTo: facts.roles.map(({ to }) => to) }
}

test.each([
  { kind: 'persons' as const, id: persons.bai, columns: heads, who: bai },
  { kind: 'cadres' as const, id: cadres.teng, columns: cadreHeads, who: teng },
])(
  'of $kind it ends what still held, comes once, and is taken back whole',
  async ({ kind, id, columns, who }) => {
    const before = await sheetOf(id)
    expect(before).toMatchObject({ died: null, rolesTo: [null] })
    const table = [columns, [...who, '2026年10月']]
    const preview = await previewOf(kind, table)
    expect(preview).toMatchObject({ problems: [], counts: { updated: 1 } })
    expect(preview.rows.updated[0]?.changes).toContainEqual(
      expect.objectContaining({ before: '', after: '2026-10' }),
    )
    expect(await commit(preview)).toMatchObject({ ok: true, value: { updated: 1 } })
    expect(await sheetOf(id)).toMatchObject({ died: '2026-10', rolesTo: ['2026-10-01'] })
    expect((await previewOf(kind, table)).counts).toMatchObject({ updated: 0, same: 1 })
    expect(await undo(preview.id)).toMatchObject({ ok: true, value: { removed: 0, restored: 1 } })
    expect(await sheetOf(id)).toMatchObject({ died: null, rolesTo: [null] })
  },
)

test('before the birth it is told at its cell, and nothing is written', async () => {
  const preview = await previewOf('persons', [heads, [...bai, '1979']])
  expect(preview.problems).toMatchObject([
    { row: 2, column: 'E', value: '1979', reason: '去世日期早于出生年月', fix: '请核对这两项' },
  ])
  expect(preview.counts).toMatchObject({ added: 0, updated: 0 })
})

test('two records of one who died are merged once both have the day; taken back, each has it', async () => {
  const twin = ['柏予安', '2991', '图书馆', '民盟']
  await commit(await previewOf('persons', [heads, [...twin, '']]))
  const [row] = await app.test.asOwner(
    `select human_id as id from human_detail where staff_no = '2991' and superseded_at is null`,
  )
  const other = String(row?.['id'])
  await commit(await previewOf('persons', [heads, [...bai, '2026-10-08']]))
  const params = { id: persons.bai, otherId: other }
  const unlike = await office.call(merging.previewMerge, { params })
  if (!unlike.ok) throw new Error(unlike.refusal.code)
  expect(unlike.value.contradictions).toContainEqual(expect.stringContaining('其中一份记录登记了去世日期'))

  await commit(await previewOf('persons', [heads, [...twin, '2026-10-08']]))
  const preview = await office.call(merging.previewMerge, { params })
  if (!preview.ok) throw new Error(preview.refusal.code)
  const { questions, contradictions, surviving, merged } = preview.value
  expect(contradictions).toEqual([])
  const done = await office.call(merging.mergeHumans, {
    params,
    body: {
      choices: Object.fromEntries(questions.map(({ field }) => [field, 'surviving' as const])),
      mergedVersion: merged.version,
    },
    version: surviving.version,
  })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  expect(await sheetOf(persons.bai)).toMatchObject({ died: '2026-10-08' })
  expect(await office.call(merging.undoMerge, { params: { id: done.value.id } })).toMatchObject({ ok: true })
  expect([(await sheetOf(persons.bai)).died, (await sheetOf(other)).died]).toEqual([
    '2026-10-08',
    '2026-10-08',
  ])
})
