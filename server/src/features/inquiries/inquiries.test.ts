import { randomUUID } from 'node:crypto'
import * as contacts from '@tongxin/contract/contacts/contacts'
import * as contract from '@tongxin/contract/contacts/inquiries'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { showBoard, showWorkbench } from '@tongxin/contract/duties/duties'
import { day } from '@tongxin/core/calendar/day'
import { beforeAll, describe, expect, it } from 'vitest'
import { mustAnswer } from '../../testing/must.ts'
import { loadSamplePolicy, pairUp } from '../../testing/sample-pairings.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { type Client, createTestApp } from '../../testing/test-app.ts'

// 卞怀瑾 of 文学院 wrote the same of two talks, and of a 座谈 with both; 汤若谷 of 机电工程学院 wrote the same of two talks,
// but for its marks, and the same but for a figure of a third.
const app = await createTestApp()
const school = await createSampleSchool(app)
const { units, cadres, persons } = school
const office = await app.signIn('office')
const literature = await app.signIn('unit-secretary', { unitId: units.literature })
const bian = await app.signIn('cadre', { humanId: cadres.bian })
const tang = await app.signIn('cadre', { humanId: cadres.tang })

const term = '2026-2027-1'
const same = '通报了学校年度重点工作，听取了意见'
const question = '10月12日、10月19日的 2 次联系，登记的内容相同。是否登记有误？如有误请修改或撤回。'

interface Talk {
  readonly heldOn: string
  readonly with: readonly string[]
  readonly form?: string
  readonly brief?: string
}

const occasionOf = ({ heldOn, with: personIds, form = '个别谈心', brief = same }: Talk) => ({
  heldOn: day(heldOn),
  form,
  place: '',
  parts: personIds.map((personId) => ({
    personId,
    initiatedBy: 'cadre' as const,
    brief,
    topics: [],
    raised: null,
    remark: '',
    spoke: form === '座谈' ? true : null,
  })),
})

const log = async (client: Client, cadreId: string, talk: Talk) => {
  const { parts, ...rest } = occasionOf(talk)
  const body = { ...rest, cadreId, parts: parts.map((part) => ({ ...part, promise: null })) }
  return (await mustAnswer(client.call(contacts.logContact, { body, key: randomUUID() }))).id
}

const list = async (client: Client) =>
  (await mustAnswer(client.call(contract.listInquiries, { query: { term } }))).rows
const own = async (client: Client) => (await mustAnswer(client.call(contract.listOwnInquiries, {}))).rows
const openOf = async (client: Client, cadreName: string) => {
  const row = (await list(client)).find((one) => one.cadreName === cadreName && one.state === 'new')
  if (!row) throw new Error(`nothing to ask ${cadreName}`)
  return row
}
const takeUp = (client: Client, row: contract.InquiryRow, ask = true) =>
  client.call(contract.takeUpInquiry, {
    body: {
      term,
      kind: row.kind,
      cadreId: row.cadreId,
      contactIds: row.contacts.map(({ contactId }) => contactId),
      ask,
    },
  })
const todos = async (client: Client) =>
  (await mustAnswer(client.call(showWorkbench, {}))).todos.filter(({ kind }) => kind === 'inquiries-answered')
const board = () => mustAnswer(office.call(showBoard, { query: { term } }))

let second = ''

beforeAll(async () => {
  await loadSamplePolicy(app)
  const { literature: unitId, engineering } = units
  for (const personId of [persons.bai, persons.wenruyu])
    await pairUp(app, { cadreId: cadres.bian, personId, unitId })
  for (const personId of [persons.lu, persons.ning])
    await pairUp(app, { cadreId: cadres.tang, personId, unitId: engineering })
  const both = [persons.bai, persons.wenruyu]
  await log(bian, cadres.bian, { heldOn: '2026-10-12', with: [persons.bai] })
  second = await log(bian, cadres.bian, { heldOn: '2026-10-19', with: [persons.wenruyu] })
  await log(bian, cadres.bian, { heldOn: '2026-10-26', with: both, form: '座谈' })
  await log(bian, cadres.bian, { heldOn: '2026-11-02', with: [persons.bai], form: '座谈' })
  await log(tang, cadres.tang, { heldOn: '2026-10-13', with: [persons.lu] })
  const written = '　通报了学校年度重点工作；听取了意见。'
  await log(tang, cadres.tang, { heldOn: '2026-10-20', with: [persons.ning], brief: written })
  await log(tang, cadres.tang, { heldOn: '2026-10-27', with: [persons.ning], brief: `${same}3` })
})

describe('登记核实', () => {
  it('shows a unit its own and the office all, by day, with days and names and no text', async () => {
    const rows = await list(office)
    expect(rows.map(({ cadreName, state, text }) => [cadreName, state, text])).toEqual([
      ['卞怀瑾', 'new', question],
      ['汤若谷', 'new', expect.stringMatching(/^10月13日、10月20日/)],
    ])
    expect(rows[0]?.contacts.map(({ heldOn, personName }) => [heldOn, personName])).toEqual([
      ['2026-10-12', '柏予安'],
      ['2026-10-19', '温如玉'],
    ])
    expect(JSON.stringify(rows)).not.toContain(same)
    expect((await list(literature)).map(({ cadreName }) => cadreName)).toEqual(['卞怀瑾'])
    expect(await bian.call(contract.listInquiries, { query: { term } })).toMatchObject({
      refusal: { code: 'forbidden' },
    })
  })

  it('comes page by page, and of a unit within reach alone', async () => {
    const page = async (client: Client, query: object) => {
      const { rows, total } = await mustAnswer(
        client.call(contract.listInquiries, { query: { term, ...query } }),
      )
      return [rows.map(({ cadreName }) => cadreName), total]
    }
    expect(await page(office, { size: 1 })).toEqual([['卞怀瑾'], 2])
    expect(await page(office, { size: 1, page: 2 })).toEqual([['汤若谷'], 2])
    expect(await page(office, { size: 1, page: 3 })).toEqual([[], 2])
    expect(await page(office, { unitId: units.engineering })).toEqual([['汤若谷'], 1])
    expect(await page(literature, { unitId: units.engineering })).toEqual([[], 0])
  })

  it('is put to the cadre alone, answered once and settled, and changes no figure', async () => {
    const before = await board()
    const row = await openOf(literature, '卞怀瑾')
    expect(
      await takeUp(await app.signIn('unit-secretary', { unitId: units.engineering }), row),
    ).toMatchObject({ refusal: { code: 'inquiry-gone' } })
    await mustAnswer(takeUp(literature, row))
    expect(await takeUp(office, row)).toMatchObject({ refusal: { code: 'inquiry-gone' } })
    expect(await own(tang)).toEqual([])
    const [asked] = await own(bian)
    expect(asked).toMatchObject({ text: question, answer: null })
    const params = { id: asked?.id ?? '' }
    const body = { text: '两次谈的是同一件事，分别转达。' }
    expect(await tang.call(contract.answerInquiry, { params, body })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    await mustAnswer(bian.call(contract.answerInquiry, { params, body }))
    expect(await bian.call(contract.answerInquiry, { params, body })).toMatchObject({
      refusal: { code: 'inquiry-answered' },
    })
    expect((await list(office))[0]).toMatchObject({ state: 'answered', answer: { text: body.text } })
    const answered = { kind: 'inquiries-answered', count: 1, names: ['卞怀瑾'], term }
    expect(await todos(office)).toEqual([expect.objectContaining(answered)])
    expect(await todos(literature)).toEqual([expect.objectContaining(answered)])
    expect(await todos(await app.signIn('unit-secretary', { unitId: units.engineering }))).toEqual([])
    await mustAnswer(office.call(contract.settleInquiry, { params }))
    expect((await list(office))[0]).toMatchObject({ state: 'settled' })
    expect(await todos(office)).toEqual([])
    expect(await own(bian)).toEqual([])
    expect(await board()).toEqual(before)
    const acts = await app.arrange((work) =>
      work.tx
        .selectFrom('audit_event')
        .select('act')
        .where('act', 'like', 'inquiry.%')
        .orderBy('id')
        .execute(),
    )
    expect(acts.map(({ act }) => act)).toEqual(['inquiry.asked', 'inquiry.answered', 'inquiry.settled'])
  })

  it('set aside does not come again for the same contacts, and was asked of nobody', async () => {
    await mustAnswer(takeUp(office, await openOf(office, '汤若谷'), false))
    const row = (await list(office)).find(({ cadreName }) => cadreName === '汤若谷')
    expect(row).toMatchObject({ state: 'settled', question: null })
    expect(await own(tang)).toEqual([])
    expect(
      await tang.call(contract.answerInquiry, { params: { id: row?.id ?? '' }, body: { text: '好' } }),
    ).toMatchObject({ refusal: { code: 'not-found' } })
  })

  it('is gone with an amendment, and comes anew where the amended contact still gives occasion', async () => {
    const { parts, ...rest } = occasionOf({ heldOn: '2026-10-20', with: [persons.wenruyu] })
    const sent = (brief: string) => ({
      ...rest,
      parts: parts.map((part) => ({ ...part, brief })),
      reason: '更正日期',
    })
    await mustAnswer(
      bian.call(contacts.amendContact, { params: { id: second }, body: sent(same), version: 1 }),
    )
    expect((await list(literature)).map(({ state }) => state)).toEqual(['new'])
    await mustAnswer(takeUp(literature, await openOf(literature, '卞怀瑾')))
    expect(await own(bian)).toHaveLength(1)
    await mustAnswer(
      bian.call(contacts.amendContact, {
        params: { id: second },
        body: sent('说明了住房政策的办理途径和时间'),
        version: 2,
      }),
    )
    expect([await own(bian), await list(literature)]).toEqual([[], []])
  })

  it('is gone with a contact that was withdrawn', async () => {
    const third = await log(bian, cadres.bian, { heldOn: '2026-11-16', with: [persons.wenruyu] })
    await mustAnswer(takeUp(literature, await openOf(literature, '卞怀瑾')))
    expect(await own(bian)).toHaveLength(1)
    await mustAnswer(
      bian.call(withdrawContact, { params: { id: third }, body: { reason: '重复登记' }, version: 1 }),
    )
    expect([await own(bian), await list(literature)]).toEqual([[], []])
  })
})
