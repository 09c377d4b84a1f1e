// A handover begun of somebody who dies: it ends by itself, asks nobody, and comes back where the death was a slip.

import { showWorkbench } from '@tongxin/contract/duties/duties'
import * as contract from '@tongxin/contract/pairing/handover'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { changeHuman, showHuman } from '@tongxin/contract/roster/roster'
import { expect, test } from 'vitest'
import { mustAnswer } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { createTestApp } from '../../../testing/test-app.ts'
import { source } from './handover.cases.ts'

async function begun() {
  const app = await createTestApp()
  const { units, cadres, persons } = await createSampleSchool(app)
  const office = await app.signIn('office')
  await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))
  const pairing = await pairUp(app, {
    cadreId: cadres.bian,
    personId: persons.bai,
    unitId: units.literature,
  })
  const bian = await app.signIn('cadre', { humanId: cadres.bian })
  const open = (successorId: string) =>
    office.call(contract.openHandover, { params: { id: pairing }, body: { successorId }, key: successorId })
  const { id } = await mustAnswer(open(cadres.teng))
  const rows = async () => (await mustAnswer(office.call(contract.listHandovers, {}))).rows
  const waiting = async () =>
    (await mustAnswer(office.call(showWorkbench, {}))).todos.filter(
      ({ kind }) => kind === 'handovers-waiting',
    )
  const died = async (human: string, died: string | null) => {
    const params = { id: human }
    const { version } = await mustAnswer(office.call(showHuman, { params }))
    await mustAnswer(office.call(changeHuman, { params, body: { detail: { died }, facts: {} }, version }))
  }
  const confirm = () => bian.call(contract.confirmHandover, { params: { id }, body: { shares: [] } })
  return { app, office, bian, cadres, persons, pairing, id, open, rows, waiting, died, confirm }
}

test('the person dies: nobody is asked for the handover any more, until the death is taken back', async () => {
  const { bian, persons, id, rows, waiting, died, confirm } = await begun()
  expect(await waiting()).toHaveLength(1)
  await died(persons.bai, '2026-11-18')
  expect(await waiting()).toEqual([])
  expect(await rows()).toMatchObject([
    { id, ending: 'person-died', urged: null, dueOn: null, can: { keep: false, beginAnew: false } },
  ])
  expect(await confirm()).toMatchObject({ refusal: { code: 'person-died' } })
  const { rows: own } = await mustAnswer(bian.call(contract.listHandovers, {}))
  expect(own).toMatchObject([{ id, ending: 'person-died', mine: null }])
  await died(persons.bai, null)
  expect(await waiting()).toHaveLength(1)
  expect(await confirm()).toMatchObject({ ok: true })
})

test('the successor dies: another is named, and the handover that ended is taken back with its reason', async () => {
  const { app, office, cadres, pairing, id, open, rows, died, confirm } = await begun()
  await mustAnswer(confirm())
  await died(cadres.teng, '2026-11-18')
  expect(await rows()).toMatchObject([{ id, ending: 'successor-died', mine: null, can: { beginAnew: true } }])
  const { rows: changed } = await mustAnswer(office.call(listAffected, {}))
  expect(changed.filter((row) => row.pairingId === pairing && row.handoverId !== null)).toEqual([])
  const again = await mustAnswer(open(cadres.tang))
  expect(await rows()).toMatchObject([{ id: again.id, ending: null, words: { predecessor: null } }])
  const ended = await app.test.asOwner(
    `select h.withdrawn_for, e.act from handover h join audit_event e on e.id = h.superseded_in where h.id = '${id}'`,
  )
  expect(ended).toMatchObject([{ withdrawn_for: '接任人已去世，另定接任人' }])
  expect(await app.test.asOwner(`select act from audit_event where act = 'handover.withdrawn'`)).toHaveLength(
    1,
  )
  expect(await open(cadres.bian)).toMatchObject({ refusal: { code: 'handover-exists' } })
})
