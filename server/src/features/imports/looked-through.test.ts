// What was looked through is written as it was judged, and judged anew after any change of the school.

import * as contract from '@tongxin/contract/imports/imports'
import { expect, test } from 'vitest'
import { importOffice } from '../../testing/import-office.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
await createSampleSchool(app)
const office = await app.signIn('office')
const { previewOf, commit, show } = importOffice(office)
const heads = ['姓名', '工号', '单位', '政治面貌', '职称']

/** From here on nobody can read the table as it is stored. */
const spoil = (id: string) =>
  app.test.asOwner(`update import_batch set rows_cipher = '\\x00' where id = $1`, [id])

test('it is written without being read again, and once', async () => {
  const preview = await previewOf('persons', [heads, ['尉迟望', '2201', '文学院', '群众', '教授']])
  await spoil(preview.id)
  expect(await show(preview.id)).toEqual(preview)
  expect(await commit(preview)).toMatchObject({ ok: true, value: { added: 1 } })
  expect(await commit(preview)).toMatchObject({ refusal: { code: 'import-settled', state: 'committed' } })
})

test('after a change of the roster it is judged anew', async () => {
  const table = [heads, ['司空见', '2202', '文学院', '群众', '讲师']]
  const preview = await previewOf('persons', table)
  expect(await commit(await previewOf('persons', table))).toMatchObject({ ok: true })
  expect(await commit(preview)).toMatchObject({ refusal: { code: 'stale-version' } })
  expect((await show(preview.id)).counts).toMatchObject({ added: 0, same: 1 })
})

test('what was said of a cell is judged, and of a table given up nothing is kept', async () => {
  const preview = await previewOf('persons', [heads, ['令狐远', '2203', '文学院', '群众', '讲师']])
  const adjusted = await office.call(contract.adjustImport, {
    params: { id: preview.id },
    body: { columns: {}, edits: [{ row: 2, column: 'E', value: '教授' }] },
    version: preview.version,
  })
  if (!adjusted.ok) throw new Error(JSON.stringify(adjusted.refusal))
  const shown = await show(preview.id)
  expect(shown.edits).toEqual([{ row: 2, column: 'E', value: '教授' }])
  await office.call(contract.abandonImport, { params: { id: preview.id } })
  await app.test.asOwner(`update import_batch set state = 'previewed', version = $2 where id = $1`, [
    preview.id,
    shown.version,
  ])
  expect((await show(preview.id)).rowCount).toBe(0)
})
