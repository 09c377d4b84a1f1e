import { screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import {
  type InquiryRow,
  listInquiries,
  settleInquiry,
  takeUpInquiry,
} from '@tongxin/contract/contacts/inquiries'
import { showLedgerFilters } from '@tongxin/contract/contacts/ledger'
import { showPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const id = (number: number) => `01a00000-0000-7000-8000-0000000000${number}`

const fresh: InquiryRow = {
  id: null,
  kind: 'same-text',
  text: '10月12日、10月19日的 2 次联系，登记的内容相同。',
  contacts: [
    { contactId: id(11), rootId: id(21), heldOn: day('2026-10-12'), personName: '柏予安' },
    { contactId: id(12), rootId: id(22), heldOn: day('2026-10-19'), personName: '温如玉' },
  ],
  state: 'new',
  cadreId: id(31),
  cadreName: '卞怀瑾',
  unitName: '文学院',
  question: null,
  answer: null,
}
const answered: InquiryRow = {
  ...fresh,
  id: id(41),
  state: 'answered',
  cadreName: '滕望舒',
  question: { byName: '闻知秋', at: '2026-11-02T02:00:00.000Z' },
  answer: { text: '同一通知，分别转达。', at: '2026-11-03T02:00:00.000Z' },
  cadreId: id(32),
}

it('登记核实 shows what was seen and answered, asks the cadre, and marks 已了', async () => {
  const [sent, asked]: [unknown[], unknown[]] = [[], []]
  const server = fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: day('2026-11-20') }))
    .answer(showCalendar, () => calendarWith())
    .answer(showLedgerFilters, () => ({
      units: [
        { id: id(51), name: '文学院' },
        { id: id(52), name: '艺术学院' },
      ],
      forms: [],
      clauses: [],
      asksEvents: false,
      can: { export: true, log: true, form: true, search: true },
    }))
    .answer(listInquiries, ({ query }) => {
      asked.push([query.page, query.unitId])
      return {
        term: { id: '2026-2027-1', from: day('2026-09-01'), lastDay: day('2027-01-24') },
        rows: [fresh, answered],
        total: 52,
      }
    })
    .answer(takeUpInquiry, ({ body }) => {
      sent.push(body)
      return undefined
    })
    .answer(settleInquiry, ({ params }) => {
      sent.push(params)
      return undefined
    })
  const { container, user } = renderDesk({ server, at: '/ledger/inquiries', me: meWith(['office']) })
  const card = within(await screen.findByRole('region', { name: '待核实的登记' }))
  const [first, second] = card.getAllByRole('listitem').map((line) => within(line))
  if (!first || !second) throw new Error('two questions are shown')
  expect(first.getByRole('link', { name: '10月12日 柏予安' }).getAttribute('href')).toBe(
    `/ledger?record=${id(21)}`,
  )
  expect(second.getByText('11月3日 干部答复：同一通知，分别转达。')).toBeTruthy()
  await expectAccessible(container)
  await user.click(first.getByText('请干部说明'))
  await user.click(second.getByText('已了'))
  expect(sent).toEqual([
    {
      term: '2026-2027-1',
      kind: 'same-text',
      cadreId: id(31),
      contactIds: [id(11), id(12)],
      ask: true,
    },
    { id: id(41) },
  ])
  await user.click(screen.getByTitle('2'))
  await waitFor(() => expect(asked.at(-1)).toEqual([2, undefined]))
  expect(location.search).toBe('?page=2')
  await user.click(screen.getByRole('combobox', { name: '单位' }))
  await user.click(await screen.findByTitle('艺术学院'))
  await waitFor(() => expect(asked.at(-1)).toEqual([1, id(52)]))
})

it('tells that a page lies behind the last, and calls a unit that is none of one’s own so', async () => {
  const server = fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: day('2026-11-20') }))
    .answer(showCalendar, () => calendarWith())
    .answer(showLedgerFilters, () => ({
      units: [
        { id: id(51), name: '文学院' },
        { id: id(52), name: '艺术学院' },
      ],
      forms: [],
      clauses: [],
      asksEvents: false,
      can: { export: true, log: true, form: true, search: true },
    }))
    .answer(listInquiries, () => ({
      term: { id: '2026-2027-1', from: day('2026-09-01'), lastDay: day('2027-01-24') },
      rows: [],
      total: 4,
    }))
  renderDesk({ server, at: `/ledger/inquiries?page=9&unit=${id(53)}`, me: meWith(['office']) })
  expect(await screen.findByText('这一页上没有了')).toBeTruthy()
  expect(screen.getByRole('link', { name: '从第一页看起' })).toBeTruthy()
  expect(await screen.findByText('不在列的单位')).toBeTruthy()
})
