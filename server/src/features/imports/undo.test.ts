import * as contract from '@tongxin/contract/imports/imports'
import * as roster from '@tongxin/contract/roster/roster'
import { expect, test } from 'vitest'
import { importOffice } from '../../testing/import-office.ts'
import { pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { references } from '../../workflows/import-obstacles.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const office = await app.signIn('office')
const { previewOf, commit } = importOffice(office)
const heads = ['姓名', '工号', '单位', '政治面貌', '职称']

/** Uploads a table and writes it; the import's id. */
async function written(kind: 'units' | 'persons', lines: readonly string[][]): Promise<string> {
  const preview = await previewOf(kind, [
    kind === 'units' ? ['单位名称', '类别', '上级单位'] : heads,
    ...lines,
  ])
  expect(await commit(preview)).toMatchObject({ ok: true })
  return preview.id
}

const outlook = (id: string) => office.call(contract.showUndo, { params: { id } })
const undo = (id: string) => office.call(contract.undoImport, { params: { id } })

async function titleOf(name: string) {
  const listed = await office.call(roster.listPersons, { query: { search: name } })
  if (!listed.ok) throw new Error(JSON.stringify(listed.refusal))
  return listed.value.rows.map((row) => row.title)
}

test('a whole table is taken back: who was new is gone, who was changed is as before', async () => {
  const id = await written('persons', [
    ['尉迟望', '2201', '文学院', '群众', '教授'],
    ['柏予安', '2001', '文学院', '民盟', '研究员'],
  ])
  expect(await titleOf('柏予安')).toEqual(['研究员'])
  expect(await outlook(id)).toMatchObject({
    value: { removed: 1, restored: 1, obstacles: [], obstacleTotal: 0 },
  })
  expect(await undo(id)).toMatchObject({ ok: true, value: { removed: 1, restored: 1 } })
  expect(await titleOf('尉迟望')).toEqual([])
  expect(await titleOf('柏予安')).toEqual(['教授'])
  expect(await undo(id)).toMatchObject({ refusal: { code: 'import-not-written', state: 'undone' } })
  const listed = await office.call(contract.listImports, {})
  expect(listed).toMatchObject({
    value: { imports: [{ id, state: 'undone', counts: { added: 1, updated: 1, same: 0, leftOut: 0 } }] },
  })
  // The number is free again, and the same table can come once more.
  expect(await undo(await written('persons', [['尉迟望', '2201', '文学院', '群众', '教授']]))).toMatchObject({
    ok: true,
  })
})

test('a later change of somebody stands in the way, and is named; undone later tables do not', async () => {
  const first = await written('persons', [['司空见', '2202', '文学院', '群众', '讲师']])
  const second = await written('persons', [['司空见', '2202', '文学院', '群众', '教授']])
  expect(await outlook(first)).toMatchObject({
    value: { obstacles: [{ name: '司空见', kind: 'changed', lastOn: '2026-11-20' }], obstacleTotal: 1 },
  })
  expect(await undo(first)).toMatchObject({ refusal: { code: 'import-built-on', count: 1 } })
  expect(await titleOf('司空见')).toEqual(['教授'])
  expect(await undo(second)).toMatchObject({ ok: true, value: { removed: 0, restored: 1 } })
  expect(await titleOf('司空见')).toEqual(['讲师'])
  expect(await undo(first)).toMatchObject({ ok: true, value: { removed: 1, restored: 0 } })
  expect(await titleOf('司空见')).toEqual([])
})

test('a new person who was paired since stays', async () => {
  const id = await written('persons', [['令狐远', '2203', '文学院', '群众', '教授']])
  const listed = await office.call(roster.listPersons, { query: { search: '令狐远' } })
  const personId = listed.ok ? listed.value.rows[0]?.id : undefined
  if (!personId) throw new Error('not listed')
  await pairUp(app, { cadreId: school.cadres.bian, personId })
  expect(await outlook(id)).toMatchObject({
    value: { obstacles: [{ name: '令狐远', kind: 'pairing', count: 1 }] },
  })
  expect(await undo(id)).toMatchObject({ refusal: { code: 'import-built-on' } })
  expect(await titleOf('令狐远')).toEqual(['教授'])
})

test('units go again unless somebody works in them or stands below them', async () => {
  const id = await written('units', [
    ['海洋学院', '二级党组织', ''],
    ['物理海洋系', '系', '海洋学院'],
  ])
  const people = await written('persons', [['宇文舟', '2204', '物理海洋系', '群众', '教授']])
  expect(await outlook(id)).toMatchObject({
    value: { removed: 2, obstacles: [{ name: '物理海洋系', kind: 'people' }], obstacleTotal: 1 },
  })
  expect(await undo(people)).toMatchObject({ ok: true })
  expect(await undo(id)).toMatchObject({ ok: true, value: { removed: 2, restored: 0 } })
  const units = await office.call(roster.listUnits, {})
  expect(JSON.stringify(units)).not.toContain('海洋')
})

test('a table that was only looked at has nothing to undo', async () => {
  const preview = await previewOf('persons', [heads, ['司空见', '2202', '文学院', '群众', '讲师']])
  expect(await outlook(preview.id)).toMatchObject({
    refusal: { code: 'import-not-written', state: 'previewed' },
  })
})

test('every table that names a human or a unit is looked at before undoing', async () => {
  const keys = await app.test.asOwner(`
    select c.conrelid::regclass::text as "table", a.attname as "column"
    from pg_constraint c join unnest(c.conkey) k(attnum) on true
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'f' and c.confrelid in ('human'::regclass, 'unit'::regclass) and a.attname <> 'school_id'
    union
    select tgrelid::regclass::text, case tgfoid when 'names_a_unit_of_the_roster'::regproc then 'unit_id' else 'human_id' end
    from pg_trigger where tgfoid in ('names_a_unit_of_the_roster'::regproc, 'names_somebody_of_the_roster'::regproc)`)
  const own =
    /^(human_detail|human_role|party_membership|post|employment|qualification|identity|register_entry|portfolio) human_id$|^unit_fact unit_id$|^human_merge (surviving|merged)_id$|^human_apart (first|second)_id$/
  const named = new Set(references.map(({ table, column }) => `${table} ${column}`))
  const missing = keys
    .map((key) => `${key['table']} ${key['column']}`)
    .filter((key) => !own.test(key) && !named.has(key))
  expect(missing).toEqual([])
})
