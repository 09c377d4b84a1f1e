// A cadre whose other pairs stand in another unit's list: the number in the row and the figure on top count the same.
import { addLine, showList } from '@tongxin/contract/pairing/pairing'
import { expect, test } from 'vitest'
import { createDraftList } from '../../../testing/draft-list.ts'
import { mustAnswer } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createTestApp } from '../../../testing/test-app.ts'

const requirements =
  '[{ id: quota, label: 每人联系人数, bearer: cadre, of: { tier: unit }, count: pairing, atLeast: 2, atMost: 3, force: must, cite: { 第三条: 每人联系 2 至 3 人 } }]'

test('pairs of another list are told beside those of this one, and are counted once for both figures', async () => {
  const app = await createTestApp()
  const { units, cadres, persons, office, id } = await createDraftList(app, { requirements })
  await pairUp(app, { cadreId: cadres.bian, personId: persons.lu, unitId: units.engineering, tier: 'unit' })
  const pageOf = () => mustAnswer(office.call(showList, { params: { id } }))
  const quotaOf = ({ cadres: rows }: Awaited<ReturnType<typeof pageOf>>) =>
    rows.find((row) => row.id === cadres.bian)?.quota
  expect(quotaOf(await pageOf())).toMatchObject({ load: 0, elsewhere: 1, finding: { state: 'short' } })
  const body = { cadreId: cadres.bian, personId: persons.bai, reason: '' }
  await mustAnswer(office.call(addLine, { params: { id }, body, key: 'line' }))
  const page = await pageOf()
  expect(quotaOf(page)).toMatchObject({ load: 1, elsewhere: 1, atLeast: 2, finding: { state: 'met' } })
  const short = page.cadres.filter(
    ({ quota: { load, elsewhere, atLeast } }) => load + elsewhere < (atLeast ?? 0),
  )
  expect(page.quota).toMatchObject({ kept: page.cadres.length - short.length, short: short.length })
})
