// What was marked or stated in error is taken back, through the product's own doors.
import { stateUnchanged, withdrawStatement } from '@tongxin/contract/pairing/list-unchanged'
import { listLists } from '@tongxin/contract/pairing/lists'
import * as contract from '@tongxin/contract/pairing/pairing'
import { expect, test } from 'vitest'
import { createDraftList } from '../../../testing/draft-list.ts'
import { must } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'

// Invented: the unit proposes, agrees with 统战部, decides and files.
const steps = `
      - { act: propose, by: unitOrg }
      - { act: consult, by: unitOrg, with: ufwd }
      - { act: decide, by: unitOrg }
      - { act: file, by: unitOrg, to: ufwd, within: 10 days }`
const adjust = '[{ every: academic-year, force: may, by: unitOrg }]'
const app = await createTestApp()
const { units, cadres, persons, office, id } = await createDraftList(app, { steps, adjust })
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const another = await app.signIn('unit-secretary', { unitId: units.engineering })
await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, unitId: units.engineering })

let keys = 0
const key = () => `key-${++keys}`

const show = async () => must(await office.call(contract.showList, { params: { id } }))

const pair = { cadreId: cadres.bian, personId: persons.bai, reason: '工作需要' }
must(await secretary.call(contract.addLine, { params: { id }, body: pair, key: key() }))

async function mark(step: number, more: object = {}) {
  const plain = {
    step,
    outcome: 'done' as const,
    role: 'unitOrg',
    on: '2026-11-20',
    lineId: null,
    until: null,
  }
  const written = { body: '院党委会', minutesNo: '9号', reason: '' }
  const { version } = (await show()).head
  const body = { ...plain, ...written, ...more }
  return must(await office.call(contract.markStep, { params: { id }, body, key: key(), version })).id
}

/** What is counted of the filing the document asks for once a list is decided. */
const filings = () => app.test.asOwner("select counted from duty_count where requirement = 'unit.file'")

async function withdraw(markId: string, client: Client = secretary) {
  const { version } = (await show()).head
  const params = { id, markId }
  return client.call(contract.withdrawMark, { params, body: { reason: '会议日期登记错误' }, version })
}

test('a mark is taken back with its reason, and the list stands where it stood', async () => {
  const proposed = await mark(0)
  const agreed = await mark(1, { role: 'ufwd' })
  const before = await show()
  expect(before.steps[0]?.marks[0]).toMatchObject({ id: proposed, can: { withdraw: false } })
  expect(before.steps[1]?.marks[0]).toMatchObject({ id: agreed, can: { withdraw: true } })
  expect(await withdraw(proposed)).toMatchObject({
    refusal: { code: 'mark-built-on', act: 'consult', on: '2026-11-20' },
  })
  expect(await withdraw(agreed, another)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await withdraw(agreed)).toMatchObject({ refusal: { code: 'step-not-yours', role: 'ufwd' } })
  must(await withdraw(agreed, office))
  const { page } = must(await withdraw(proposed))
  expect(page.head).toMatchObject({ state: 'draft', effectiveOn: null })
  expect(page.can.edit).toBe(true)
  expect(page.withdrawn).toMatchObject([
    { id: agreed, act: 'consult', withdrawnReason: '会议日期登记错误' },
    { id: proposed, act: 'propose', minutesNo: '9号', withdrawnReason: '会议日期登记错误' },
  ])
  expect(await withdraw(proposed)).toMatchObject({ refusal: { code: 'mark-not-standing' } })
  expect((await office.call(contract.showList, { params: { id } })).ok).toBe(true)
})

test('a no is taken back until a pair was changed; a mark that began pairs stays', async () => {
  await mark(0)
  const no = await mark(1, { outcome: 'no', reason: '人选不妥' })
  expect((await show()).head.round).toBe(2)
  must(await withdraw(no))
  expect((await show()).head).toMatchObject({ round: 1, state: 'propose' })
  const again = await mark(1, { outcome: 'no', reason: '人选不妥' })
  const [line] = (await show()).lines
  must(await office.call(contract.removeLine, { params: { id, lineId: line?.id ?? '' } }))
  must(await office.call(contract.addLine, { params: { id }, body: pair, key: key() }))
  expect(await withdraw(again)).toMatchObject({ refusal: { code: 'lines-changed-since' } })
  await mark(0)
  await mark(1)
  await mark(1, { role: 'ufwd' })
  const decided = await mark(2)
  expect(await withdraw(decided)).toMatchObject({
    refusal: { code: 'mark-began-pairs', on: '2026-11-20' },
  })
  const filed = await mark(3)
  expect(await filings()).toEqual([{ counted: 1 }])
  must(await withdraw(filed))
  expect(await filings()).toEqual([{ counted: 0 }])
  expect((await show()).head).toMatchObject({ state: 'decide', decidedNotFiled: true })
})

test('本学年不调整 is taken back with its reason, stays to be seen, and can be stated again', async () => {
  const place = { tier: 'unit', unitId: units.engineering, academicYear: '2026-2027' }
  const state = () => {
    const body = { ...place, on: '2026-09-20', body: '', minutesNo: '' }
    return another.call(stateUnchanged, { body, key: key() })
  }
  const take = (client: Client) => client.call(withdrawStatement, { body: { ...place, reason: '单位选错' } })
  must(await state())
  expect(await take(secretary)).toMatchObject({ refusal: { code: 'not-found' } })
  must(await take(another))
  expect(await take(another)).toMatchObject({ refusal: { code: 'statement-not-standing' } })
  const { unchanged, statable } = must(await another.call(listLists, {}))
  expect(unchanged).toMatchObject([{ withdrawn: { reason: '单位选错' }, can: { withdraw: false } }])
  expect(statable.map(({ unitId }) => unitId)).toEqual([units.engineering])
  must(await state())
  expect(must(await another.call(listLists, {})).unchanged).toHaveLength(2)
})
