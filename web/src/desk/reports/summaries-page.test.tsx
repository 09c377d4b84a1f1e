import { screen, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import {
  listSummaries,
  receiveSummary,
  returnSummary,
  type SummaryRow,
  type SummaryVersion,
  showSummary,
  submitSummary,
} from '@tongxin/contract/duties/summaries'
import { listUrgings, type Urging, urge } from '@tongxin/contract/duties/urging'
import { showPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const unitId = '01a00000-0000-7000-8000-000000000001'
const handedIn: SummaryVersion = {
  id: '01a00000-0000-7000-8000-000000000011',
  number: 2,
  on: day('2026-11-18'),
  byName: '杭见山',
  answer: null,
}
const deadline = {
  title: '汇总表报送',
  cite: { section: '第六条', phrase: '每学期报送' },
  dueOn: day('2027-01-24'),
}
const rows: readonly SummaryRow[] = [
  { unitId, unitName: '文学院', state: 'submitted', last: handedIn, deadline },
  {
    unitId: '01a00000-0000-7000-8000-000000000002',
    unitName: '法学院',
    state: 'missing',
    last: null,
    deadline: null,
  },
]

const sheet = {
  unitName: '文学院',
  termId: '2026-2027-1',
  from: day('2026-09-01'),
  lastDay: day('2027-01-24'),
  on: day('2026-11-18'),
  settled: false,
  policyTitle: '明湖大学联谊交友办法',
  requirements: [
    {
      requirement: 'contact.semester',
      title: '每学期联系',
      bearer: 'pairing',
      section: '第三条（二）',
      phrase: '每学期不少于 1 次',
      counts: { done: 7, due: 5, short: 0, unclear: 0, beside: 1 },
    },
  ],
  occasions: 9,
  cadres: 4,
  persons: 7,
  forms: [],
  raised: { suggestion: 2, difficulty: 0, question: 0 },
  promises: { made: 1, kept: 1 },
}

function server() {
  return fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: day('2026-11-20') }))
    .answer(showCalendar, () => calendarWith())
    .answer(listSummaries, () => ({
      term: { id: '2026-2027-1', from: day('2026-09-01'), lastDay: day('2027-01-24') },
      rows: [...rows],
    }))
    .answer(showSummary, ({ query }) => ({
      sheet,
      shown: query.number ?? null,
      state: 'submitted' as const,
      versions: [
        {
          ...handedIn,
          id: unitId,
          number: 1,
          answer: { kind: 'returned' as const, on: day('2026-11-16'), byName: '闻知秋', reason: '缺走访' },
        },
        handedIn,
      ],
      deadline,
      can: { submit: false, answer: true },
    }))
}

const urged: Urging = {
  id: '01a00000-0000-7000-8000-000000000021',
  kind: 'summary',
  unitId: '01a00000-0000-7000-8000-000000000002',
  unitName: '法学院',
  on: day('2026-11-13'),
  at: '2026-11-13T02:00:00.000Z',
  byName: '闻知秋',
  times: 1,
  open: 1,
  cadres: 0,
  dueOn: null,
  cite: null,
  message: '【催办】法学院',
}

describe('报送', () => {
  it('shows who handed in and who is missing, and receives what was handed in', async () => {
    const done: string[] = []
    const answers = server()
      .answer(listUrgings, () => ({ rows: [urged], today: day('2026-11-20'), can: { urge: true } }))
      .answer(urge, ({ body }) => {
        expect(body).toEqual({ kind: 'summary', term: '2026-2027-1', unitId: urged.unitId })
        return { rows: [{ ...urged, times: 2 }], leftOut: [] }
      })
      .answer(receiveSummary, ({ params }) => {
        done.push(`received ${params.id}`)
        return undefined
      })
    const { container, user } = renderDesk({
      server: answers,
      at: `/reports?unit=${unitId}`,
      me: meWith(['office']),
    })
    const table = within(await screen.findByRole('region', { name: '单位报送情况' }))
    const lines = table.getAllByRole('row').slice(1)
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/文学院.*已报送，待接收.*第 2 次，11月18日.*2027年1月24日.*第六条/),
      expect.stringMatching(/法学院.*未报送.*—.*文件未规定/),
    ])
    const card = within(await screen.findByRole('region', { name: '文学院汇总表' }))
    expect(card.getByRole('row', { name: /每学期联系.*13 对/ }).textContent).toMatch(
      /第三条（二）.*13 对75001$/,
    )
    expect(card.getByText('11月16日 闻知秋退回：缺走访')).toBeTruthy()
    await expectAccessible(container)
    const owed = lines[1] as HTMLElement
    expect(within(owed).getByText('上次催办 11月13日，第 1 次')).toBeTruthy()
    await user.click(within(owed).getByText('催办'))
    expect(await screen.findByDisplayValue('【催办】法学院')).toBeTruthy()
    await user.click(screen.getByText('关闭'))
    const refusal = { code: 'paper-not-written', why: 'too-slow' }
    const asked = vi.spyOn(globalThis, 'fetch')
    asked.mockImplementation(async () => new Response(JSON.stringify({ refusal }), { status: 503 }))
    await user.click(card.getByText('下载 Excel'))
    expect((await card.findByRole('alert')).textContent).toMatch(/^文件没有生成/)
    expect(asked.mock.calls[0]?.[0]).toBe(`/api/units/${unitId}/summary-file?term=2026-2027-1&number=2`)
    asked.mockRestore()
    await user.click(card.getByText('接收'))
    expect(done).toEqual([`received ${handedIn.id}`])
  })

  it('is given back with a reason, only while the last version is shown', async () => {
    const given: string[] = []
    const answers = server().answer(returnSummary, ({ params, body }) => {
      given.push(`${params.id} ${body.reason}`)
      return undefined
    })
    const { user } = renderDesk({ server: answers, at: `/reports?unit=${unitId}`, me: meWith(['office']) })
    const card = within(await screen.findByRole('region', { name: '文学院汇总表' }))
    await user.click(await card.findByText('第 1 次'))
    await vi.waitFor(() => expect(card.queryByText('退回')).toBeNull())
    expect(card.queryByText('接收')).toBeNull()
    await user.click(card.getByText('第 2 次'))
    await user.click(await card.findByText('退回'))
    const dialog = within(await screen.findByRole('dialog', { name: '退回这次报送' }))
    const yes = dialog.getByRole<HTMLButtonElement>('button', { name: '退回' })
    await user.click(yes)
    expect(dialog.getByText('请先填写“退回原因”')).toBeTruthy()
    expect(given).toEqual([])
    await user.type(dialog.getByLabelText('退回原因'), '缺走访')
    await user.click(yes)
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(given).toEqual([`${handedIn.id} 缺走访`])
  })

  it('is handed in by the unit, after which that version is shown', async () => {
    const asked: unknown[] = []
    const number: (number | undefined)[] = []
    const answers = server()
      .answer(listSummaries, () => ({
        term: { id: '2026-2027-1', from: day('2026-09-01'), lastDay: day('2027-01-24') },
        rows: [{ unitId, unitName: '文学院', state: 'missing' as const, last: null, deadline }],
      }))
      .answer(showSummary, ({ query }) => {
        number.push(query.number)
        return {
          sheet,
          shown: query.number ?? null,
          state: query.number === undefined ? ('missing' as const) : ('submitted' as const),
          versions: query.number === undefined ? [] : [{ ...handedIn, number: 1 }],
          deadline,
          can: { submit: query.number === undefined, answer: false },
        }
      })
      .answer(submitSummary, ({ params, body }) => {
        asked.push({ ...params, ...body })
        return { id: handedIn.id, number: 1 }
      })
    const { user } = renderDesk({ server: answers, at: '/reports', me: meWith(['unit-secretary']) })
    const card = within(await screen.findByRole('region', { name: '文学院汇总表' }))
    await user.click(await card.findByRole('button', { name: '报送' }))
    const dialog = within(await screen.findByRole('dialog', { name: '报送文学院的汇总表' }))
    await user.click(dialog.getByRole('button', { name: '报送' }))
    expect(await card.findByText('11月18日 杭见山报送')).toBeTruthy()
    expect(asked).toEqual([{ id: unitId, term: '2026-2027-1' }])
    expect(number.at(-1)).toBe(1)
    expect(card.queryByRole('button', { name: '报送' })).toBeNull()
  })
})
