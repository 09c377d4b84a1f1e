import { giveGrant } from '@tongxin/contract/account/account'
import { logContact, showContact } from '@tongxin/contract/contacts/contacts'
import { changePromise, keepPromise, listFriends } from '@tongxin/contract/contacts/friends'
import { listPromises, setPromiseReminder } from '@tongxin/contract/contacts/promises'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { showPairDuties, showWorkbench } from '@tongxin/contract/duties/duties'
import { enterRecord } from '@tongxin/contract/duties/records'
import * as contract from '@tongxin/contract/pairing/handover'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { mustAnswer } from '../../../testing/must.ts'
import { pairUp } from '../../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../../testing/test-app.ts'
import { source } from './handover.cases.ts'

const app = await createTestApp()
const { units, cadres, persons } = await createSampleSchool(app)
const office = await app.signIn('office')
const secretary = await app.signIn('unit-secretary', { unitId: units.literature })
const otherSecretary = await app.signIn('unit-secretary', { unitId: units.engineering })
const bian = await app.signIn('cadre', { humanId: cadres.bian })
const teng = await app.signIn('cadre', { humanId: cadres.teng })
const tang = await app.signIn('cadre', { humanId: cadres.tang })
await mustAnswer(office.call(loadPolicy, { body: { source, effectiveOn: null }, key: 'policy' }))

const literature = { unitId: units.literature }
const withBai = await pairUp(app, { cadreId: cadres.bian, personId: persons.bai, ...literature })
await pairUp(app, { cadreId: cadres.teng, personId: persons.bai, ...literature, from: '2026-11-16' })
await enterTalk('2026-10-12', '谈了职称评审的材料', null)
const talk = await enterTalk('2026-11-10', '谈了实训室的排课', '回复实训室预约')

async function enterTalk(heldOn: string, brief: string, promise: string | null): Promise<string> {
  const part = {
    personId: persons.bai,
    initiatedBy: 'cadre' as const,
    brief,
    topics: [],
    raised: { kind: 'suggestion' as const, text: '建议延长实训室开放时间' },
    remark: '',
    spoke: null,
    promise: promise === null ? null : { text: promise, dueOn: day('2026-12-01') },
  }
  const body = { cadreId: cadres.bian, heldOn: day(heldOn), form: '个别谈心', place: '', parts: [part] }
  return (await mustAnswer(bian.call(logContact, { body, key: heldOn }))).id
}

let keys = 0
const key = () => `key-${++keys}`
const open = (client: Client, pairingId: string, successorId: string) =>
  client.call(contract.openHandover, { params: { id: pairingId }, body: { successorId }, key: key() })
const show = (client: Client, id: string) => client.call(contract.showHandover, { params: { id } })
const confirm = (client: Client, id: string, shares: string[] = []) =>
  client.call(contract.confirmHandover, { params: { id }, body: { shares } })
const rowsOf = async (client: Client) => (await mustAnswer(client.call(contract.listHandovers, {}))).rows
const promisesOf = async (client: Client) =>
  (await mustAnswer(client.call(listFriends, {}))).rows.flatMap(({ promises }) => promises)
const handoverDuty = async () =>
  (await mustAnswer(office.call(showPairDuties, { params: { id: withBai } }))).findings
    .filter(({ requirement }) => requirement === 'handover')
    .map(({ state }) => state)
const todos = async (client: Client) =>
  (await mustAnswer(client.call(showWorkbench, {}))).todos.filter(({ kind }) => kind === 'handovers-waiting')
const putForward = async (client: Client) =>
  (await mustAnswer(client.call(showWorkbench, {}))).todos.find(({ kind }) => kind === 'own-promises')
    ?.count ?? 0
/** The same cadre at an account that sees the workbench too. */
const bianAtTheDesk = async () => {
  const account = await app.signIn('cadre', { humanId: cadres.bian })
  const grant = { role: 'unit-secretary' as const, unitId: units.literature, cadreId: null }
  const security = await app.signIn('security-admin')
  const { accountId } = account
  const body = { ...grant, from: day('2026-09-01'), to: null }
  await mustAnswer(security.call(giveGrant, { params: { id: accountId }, body, key: key() }))
  return account
}
const events = () => app.test.asOwner('select act from audit_event order by id')

let handover = ''

describe('a handover', () => {
  test('is refused with a clear reason, and nothing is opened', async () => {
    expect(await open(office, withBai, cadres.bian)).toMatchObject({
      refusal: { code: 'handover-to-oneself' },
    })
    expect(await open(office, withBai, persons.lu)).toMatchObject({ refusal: { code: 'successor-no-cadre' } })
    expect(await open(otherSecretary, withBai, cadres.teng)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await open(bian, withBai, cadres.teng)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await open(app.visitor, withBai, cadres.teng)).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
    expect(await rowsOf(office)).toEqual([])
  })

  test('is opened once for a pair, and stands for both cadres and their unit alone', async () => {
    handover = (await mustAnswer(open(secretary, withBai, cadres.teng))).id
    expect(await open(office, withBai, cadres.tang)).toMatchObject({ refusal: { code: 'handover-exists' } })
    expect(await rowsOf(secretary)).toMatchObject([
      {
        id: handover,
        predecessorName: '卞怀瑾',
        successorName: '滕望舒',
        personName: '柏予安',
        successorFrom: '2026-11-16',
        blank: null,
        words: { predecessor: null, successor: null },
        mine: null,
        can: { keep: true },
      },
    ])
    expect(await rowsOf(bian)).toMatchObject([{ mine: 'predecessor', can: { keep: false } }])
    expect(await rowsOf(teng)).toMatchObject([{ mine: 'successor' }])
    expect(await rowsOf(tang)).toEqual([])
    const clause = { section: '第五条', phrase: '做好交接，保证工作的连续性' }
    const asked = { kind: 'handovers-waiting', count: 1, missingYear: null, cite: clause }
    const both = [{ ...asked, dueOn: null, names: ['卞怀瑾', '滕望舒'] }]
    expect([await todos(office), await todos(secretary)]).toEqual([both, both])
    expect(await todos(otherSecretary)).toEqual([])
    expect(await show(tang, handover)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await show(otherSecretary, handover)).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('shows the successor days, forms, what was raised and promised, and nothing of what was said', async () => {
    const page = await mustAnswer(show(teng, handover))
    expect(page.contacts).toMatchObject([
      { heldOn: '2026-10-12', form: '个别谈心', brief: null, raised: { text: '建议延长实训室开放时间' } },
      { heldOn: '2026-11-10', form: '个别谈心', brief: null },
    ])
    expect(page.promises).toMatchObject([{ text: '回复实训室预约', dueOn: '2026-12-01' }])
    expect(page.dates).toEqual([
      { on: '2026-11-10', text: '最近一次联系（个别谈心）' },
      { on: '2026-11-16', text: '接任人开始联系' },
      { on: '2026-12-01', text: '承诺到期：回复实训室预约' },
    ])
    expect((await events()).at(-1)).toEqual({ act: 'handover.read' })
    expect((await mustAnswer(show(bian, handover))).contacts[0]?.brief).toBe('谈了职称评审的材料')
    expect((await mustAnswer(show(office, handover))).contacts[0]?.brief).toBeNull()
  })

  test('is confirmed by the predecessor, who gives along the texts of the talks chosen', async () => {
    expect(await confirm(tang, handover)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await confirm(teng, handover, [talk])).toMatchObject({ refusal: { code: 'texts-not-yours' } })
    const done = await mustAnswer(confirm(bian, handover, [talk]))
    expect(done.handover).toMatchObject({
      words: { predecessor: { on: '2026-11-20', signedBy: null }, successor: null },
      mine: null,
    })
    expect(await confirm(bian, handover)).toMatchObject({
      refusal: { code: 'handover-confirmed', side: 'predecessor' },
    })
    expect((await mustAnswer(show(teng, handover))).contacts.map(({ brief }) => brief)).toEqual([
      null,
      '谈了实训室的排课',
    ])
    expect((await events()).map(({ act }) => act)).toContain('handover.confirmed')
  })

  test('counts where the document asks for it, once both have confirmed and the pair has ended', async () => {
    const event = {
      form: 'event:人员变动',
      word: '人员变动',
      heldOn: day('2026-11-18'),
      humanId: cadres.bian,
    }
    await mustAnswer(office.call(enterRecord, { body: event, key: key() }))
    await mustAnswer(bian.call(setPromiseReminder, { body: { days: 60 } }))
    const atTheDesk = await bianAtTheDesk()
    expect(await putForward(atTheDesk)).toBe(1)
    await mustAnswer(
      secretary.call(endPairing, {
        params: { id: withBai },
        body: { on: day('2026-11-18'), reason: '人员变动' },
        key: key(),
      }),
    )
    expect(await putForward(atTheDesk)).toBe(0)
    expect(await handoverDuty()).toEqual(['due'])
    expect(await rowsOf(teng)).toMatchObject([{ mine: 'successor', dueOn: '2026-12-18' }])
    expect(await todos(office)).toMatchObject([{ count: 1, dueOn: '2026-12-18', names: ['滕望舒'] }])
    const paper = { side: 'successor' as const, signedBy: '滕望舒' }
    const record = (client: Client, on: string) =>
      client.call(contract.recordHandoverPaper, { params: { id: handover }, body: { ...paper, on: day(on) } })
    expect(await record(office, '2026-11-21')).toMatchObject({ refusal: { code: 'day-in-future' } })
    expect(await record(bian, '2026-11-19')).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await record(otherSecretary, '2026-11-19')).toMatchObject({ refusal: { code: 'not-found' } })
    expect((await mustAnswer(record(office, '2026-11-19'))).handover.words.successor).toMatchObject({
      on: '2026-11-19',
      signedBy: '滕望舒',
    })
    expect(await handoverDuty()).toEqual(['met'])
    expect(await todos(office)).toEqual([])
    expect((await rowsOf(teng)).filter(({ mine }) => mine !== null)).toEqual([])
  })

  test('6 · passes what is open to the successor, who keeps it; who has gone is asked no more', async () => {
    expect(await promisesOf(bian)).toEqual([])
    const [promise] = await promisesOf(teng)
    if (!promise) throw new Error('the promise did not pass on')
    const asked = { params: { id: promise.id }, version: promise.version }
    const body = { text: '回复实训室春季预约', dueOn: day('2026-12-04'), words: '改期' }
    expect(await bian.call(changePromise, { ...asked, body })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await teng.call(changePromise, { ...asked, body })).toMatchObject({ ok: true })
    const changed = { ...asked, version: promise.version + 1 }
    const words = { words: '场地组已回复' }
    expect(await teng.call(keepPromise, { ...changed, body: words })).toMatchObject({ ok: true })
  })

  test('6 · leaves who gave it over what was known that day, and the paper as it was signed', async () => {
    const known = { text: '回复实训室预约', dueOn: '2026-12-01' }
    const [before] = (await mustAnswer(bian.call(listPromises, {}))).rows
    expect(before).toMatchObject({ ...known, state: 'open', mine: false, steps: [] })
    const [after] = (await mustAnswer(teng.call(listPromises, {}))).rows
    expect(after).toMatchObject({ dueOn: '2026-12-04', state: 'kept', mine: true })
    expect(after?.steps).toHaveLength(2)

    const recordOf = async (client: Client) =>
      (await mustAnswer(client.call(showContact, { params: { id: talk } }))).parts[0]?.texts?.promises
    expect(await recordOf(bian)).toMatchObject([{ ...known, keptOn: null }])
    expect(await recordOf(secretary)).toMatchObject([{ dueOn: '2026-12-04', keptOn: '2026-11-20' }])
    const found = async (client: Client, text: string) =>
      (
        await mustAnswer(
          client.call(searchTexts, { body: { words: text, from: day('2026-09-01'), to: day('2026-12-01') } }),
        )
      ).total
    expect([await found(bian, '春季预约'), await found(bian, '实训室预约')]).toEqual([0, 1])
    expect(await found(secretary, '春季预约')).toBe(1)
    expect((await mustAnswer(show(teng, handover))).promises).toMatchObject([known])
    expect((await mustAnswer(show(bian, handover))).promises).toMatchObject([known])
  })

  test('stands once both have confirmed', async () => {
    const withdrawal = { params: { id: handover }, body: { reason: '接任人有误' } }
    expect(await office.call(contract.withdrawHandover, withdrawal)).toMatchObject({
      refusal: { code: 'handover-completed' },
    })
  })
})

describe('a handover opened in error', () => {
  test('is taken back with the reason while somebody has not confirmed, and may then be opened anew', async () => {
    const pairing = await pairUp(app, { cadreId: cadres.teng, personId: persons.yerlan, ...literature })
    const { id } = await mustAnswer(open(office, pairing, cadres.tang))
    const withdraw = (client: Client) =>
      client.call(contract.withdrawHandover, { params: { id }, body: { reason: '接任人有误' } })
    expect(await withdraw(otherSecretary)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await todos(office)).toMatchObject([{ count: 1, names: ['滕望舒', '汤若谷'] }])
    expect(await withdraw(secretary)).toMatchObject({ ok: true })
    expect(await todos(office)).toEqual([])
    expect(await show(office, id)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await open(office, pairing, cadres.bian)).toMatchObject({ ok: true })
  })
})

describe('a handover confirmed while the pair still stands', () => {
  test('leaves the promises in sight of who made them until the pair has ended', async () => {
    const inUnit = { unitId: units.engineering }
    const pairing = await pairUp(app, { cadreId: cadres.tang, personId: persons.lu, ...inUnit })
    const part = {
      personId: persons.lu,
      initiatedBy: 'cadre' as const,
      brief: '谈了设备采购',
      topics: [],
      raised: null,
      remark: '',
      spoke: null,
      promise: { text: '问清采购周期', dueOn: day('2026-12-01') },
    }
    const late = { text: '约采购办面谈', dueOn: day('2026-12-05') }
    const body = {
      cadreId: cadres.tang,
      heldOn: day('2026-11-11'),
      form: '个别谈心',
      place: '',
      parts: [part],
    }
    await mustAnswer(tang.call(logContact, { body, key: key() }))
    const { id } = await mustAnswer(open(office, pairing, cadres.teng))
    await mustAnswer(confirm(tang, id))
    await mustAnswer(confirm(teng, id))
    const after = { ...body, heldOn: day('2026-11-13'), parts: [{ ...part, promise: late }] }
    await mustAnswer(tang.call(logContact, { body: after, key: key() }))
    expect((await promisesOf(tang)).map(({ text }) => text)).toEqual(['问清采购周期', '约采购办面谈'])
    const [promise] = await promisesOf(tang)
    if (!promise) throw new Error('the promise is lost from sight')
    const later = { text: promise.text, dueOn: day('2026-12-04'), words: '改期' }
    const change = { params: { id: promise.id }, body: later }
    expect(await tang.call(changePromise, { ...change, version: promise.version })).toMatchObject({
      ok: true,
    })
    const end = { on: day('2026-11-20'), reason: '人员变动' }
    const ending = (blankKnown: boolean) =>
      office.call(endPairing, { params: { id: pairing }, body: { ...end, blankKnown }, key: key() })
    expect(await ending(false)).toMatchObject({ refusal: { code: 'leaves-blank-period', days: null } })
    expect(await ending(true)).toMatchObject({ ok: true })
    expect(await promisesOf(tang)).toEqual([])
    // Also what was promised after both had given their word.
    await pairUp(app, { cadreId: cadres.teng, personId: persons.lu, ...inUnit, from: '2026-11-20' })
    const passedOn = (await promisesOf(teng)).map(({ text }) => text)
    expect(passedOn).toEqual(expect.arrayContaining(['问清采购周期', '约采购办面谈']))
    expect(await tang.call(changePromise, { ...change, version: 2 })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })
})

describe('a blank period', () => {
  test('is warned of with its days, and pairs replaced without a handover are listed', async () => {
    await pairUp(app, { cadreId: cadres.bian, personId: persons.shang, ...literature, endedOn: '2026-10-15' })
    await pairUp(app, { cadreId: cadres.teng, personId: persons.shang, ...literature, from: '2026-11-01' })
    const listed = await mustAnswer(office.call(contract.listHandovers, {}))
    expect(listed.asked).toMatchObject({ force: 'must', cites: [{ section: '第五条' }] })
    const [missing] = listed.missing
    expect(missing).toMatchObject({
      predecessorName: '卞怀瑾',
      personName: '商秋池',
      successorName: '滕望舒',
      successorFrom: '2026-11-01',
    })
    if (!missing) return
    await mustAnswer(open(office, missing.pairingId, missing.successorId))
    const row = (await rowsOf(office)).find(({ personName }) => personName === '商秋池')
    expect(row?.blank).toBe('原结对结束后，接任人的结对开始前，有 17 天无人联系。')
    expect((await mustAnswer(office.call(contract.listHandovers, {}))).missing).toEqual([])
  })
})
