import { listFriends } from '@tongxin/contract/contacts/friends'
import { showBoard, showPairDuties, showWorkbench } from '@tongxin/contract/duties/duties'
import { expect, test } from 'vitest'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { rebuildDuties } from '../../workflows/recount.ts'

const app = await createTestApp()
const school = await createSampleSchool(app)
const { bian } = school.cadres
await loadSamplePolicy(app)
const pairingId = await pairUp(app, { cadreId: bian, personId: school.persons.bai })

test('beyond the last term of the calendar every page names the day from which terms are missing', async () => {
  app.clock.set('2027-10-08T09:00:00+08:00')
  await app.arrange((work) => rebuildDuties(work))
  const missing = { what: 'terms', from: '2027-09-01' }
  const office = await app.signIn('office')
  const board = await office.call(showBoard, {})
  expect(board).toMatchObject({
    value: { term: null, contact: [{ missing, dueOn: null }], total: { unclear: 1, short: 0 } },
  })
  expect(await office.call(showWorkbench, {})).toMatchObject({ value: { board: { contact: [{ missing }] } } })
  const pair = await office.call(showPairDuties, { params: { id: pairingId }, query: {} })
  expect(pair.ok && pair.value.findings.find(({ state }) => state === 'unknown')).toMatchObject({
    turn: { label: '2027年9月1日起的学期未公布（未录入）', missing },
  })
  const cadre = await app.signIn('cadre', { humanId: bian })
  expect(await cadre.call(listFriends, { query: {} })).toMatchObject({
    value: { rows: [{ duties: [{ state: 'unknown', dueOn: null, missing }] }] },
  })
})
