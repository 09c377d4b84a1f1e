import { screen, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { answerInquiry, listOwnInquiries, type OwnInquiry } from '@tongxin/contract/contacts/inquiries'
import { showWorkbench } from '@tongxin/contract/duties/duties'
import { showPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { boardOfTerm } from '../../testing/boards.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { ids, ownInquiry } from '../../testing/friends.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

function server() {
  return fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: day('2026-11-20') }))
    .answer(showCalendar, () => calendarWith())
}

const nothing = { due: 0, met: 0, short: 0, uncovered: 0, unclear: 0, new: 0 }

describe('工作台', () => {
  it('says the day, the figures, what is to be done and what has changed', async () => {
    const answers = server().answer(showWorkbench, () => ({
      board: boardOfTerm,
      todos: [
        {
          kind: 'uncovered' as const,
          count: 3,
          dueOn: null,
          missingYear: null,
          cite: { section: '第三条(一)', phrase: '确保全覆盖' },
          names: ['机电工程学院'],
        },
        {
          kind: 'awaiting-confirmation' as const,
          count: 4,
          dueOn: null,
          missingYear: null,
          cite: null,
          names: ['汤若谷'],
        },
      ],
      changes: [{ kind: 'contacts' as const, count: 6, lastAt: '2026-11-20T00:55:00.000Z' }],
      since: day('2026-11-19'),
    }))
    const { container } = renderDesk({ server: answers, at: '/workbench', me: meWith(['office']) })
    expect(await screen.findByText('11月20日 周五，第 12 周，距学期结束还有 65 天')).toBeTruthy()
    const todos = screen.getByRole('region', { name: '今天要办' })
    expect(within(todos).getByText('给 3 人确定联系干部')).toBeTruthy()
    expect(within(todos).getByRole('link', { name: '去安排' }).getAttribute('href')).toBe(
      '/board?figure=uncovered',
    )
    expect(screen.getByRole('link', { name: '记录、更正和撤回共 6 次' })).toBeTruthy()
    expect(screen.getByText('今天 08:55')).toBeTruthy()
    const rows = within(screen.getByRole('table')).getAllByRole('rowheader')
    expect(rows.map((row) => row.textContent)).toEqual(['机电工程学院', '艺术学院', '全部 2 个单位'])
    await expectAccessible(container)
  })

  it('looks back to a day with its figures alone: what is to be done is of today', async () => {
    const then = { on: day('2026-11-01'), knownAt: day('2026-11-01') }
    const answers = server().answer(showWorkbench, ({ query }) => ({
      board:
        query.on === then.on && query.knownAt === then.knownAt
          ? { ...boardOfTerm, on: then.on, asOf: then }
          : boardOfTerm,
      todos: [],
      changes: [],
      since: day('2026-11-19'),
    }))
    const at = '/workbench?on=2026-11-01&knownAt=2026-11-01'
    const { container } = renderDesk({ server: answers, at, me: meWith(['office']) })
    expect(await screen.findByText('截至 11月1日')).toBeTruthy()
    expect(screen.getByText(/不是今天的情况：截至 2026年11月1日/)).toBeTruthy()
    expect(screen.getByText('今天要办和最近的变化只按今天列出')).toBeTruthy()
    expect(screen.getByRole('link', { name: '打开督查看板' }).getAttribute('href')).toBe(
      '/board?on=2026-11-01&knownAt=2026-11-01',
    )
    await expectAccessible(container)
  })

  it('says by when lists are to be filed, and where nobody has considered the year', async () => {
    const filing = { section: '第三条(三)', phrase: '十个工作日内报备案' }
    const unfiled = { kind: 'decided-not-filed' as const, missingYear: null, cite: filing }
    const answers = server().answer(showWorkbench, () => ({
      board: boardOfTerm,
      todos: [
        { ...unfiled, count: 1, dueOn: day('2026-11-18'), names: ['艺术学院'] },
        { ...unfiled, count: 2, dueOn: day('2026-11-27'), names: ['文学院', '法学院'] },
        { ...unfiled, count: 1, dueOn: null, missingYear: 2027, names: ['外国语学院'] },
        {
          kind: 'year-unconsidered' as const,
          count: 6,
          dueOn: null,
          missingYear: null,
          cite: { section: '第五条', phrase: '每学年可视情况调整' },
          names: ['物理学院'],
        },
      ],
      changes: [],
      since: day('2026-11-19'),
    }))
    renderDesk({ server: answers, at: '/workbench', me: meWith(['office']) })
    const lines = within(await screen.findByRole('region', { name: '今天要办' })).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent?.trim())).toEqual([
      expect.stringMatching(/已过 2 天.*1 份名单已确定，尚未备案.*艺术学院/),
      expect.stringMatching(/11月27日.*2 份名单已确定，尚未备案.*文学院、法学院/),
      expect.stringMatching(/期限待定.*外国语学院。2027 年节假日还没有录入/),
      expect.stringMatching(/未规定期限.*本学年尚未提出名单或声明不调整.*物理学院 等 6 个.*第五条/),
    ])
    await expectAccessible()
  })

  it('asks for the handovers that wait for a word, by which clause and day, and leads to them', async () => {
    const answers = server().answer(showWorkbench, () => ({
      board: boardOfTerm,
      todos: [
        {
          kind: 'handovers-waiting' as const,
          count: 2,
          dueOn: day('2026-11-27'),
          missingYear: null,
          cite: { section: '第五条', phrase: '做好交接' },
          names: ['卞怀瑾', '滕望舒'],
        },
      ],
      changes: [],
      since: day('2026-11-19'),
    }))
    renderDesk({ server: answers, at: '/workbench', me: meWith(['office']) })
    const todos = within(await screen.findByRole('region', { name: '今天要办' }))
    expect(todos.getByRole('listitem').textContent).toMatch(
      /11月27日.*2 份交接还没有双方确认.*等卞怀瑾、滕望舒确认.*第五条/,
    )
    expect(todos.getByRole('link', { name: '看交接' }).getAttribute('href')).toBe('/lists?view=handovers')
  })

  it('tells of answers to 登记核实 and leads to the term they are of', async () => {
    const answers = server().answer(showWorkbench, () => ({
      board: boardOfTerm,
      todos: [
        {
          kind: 'inquiries-answered' as const,
          count: 2,
          dueOn: null,
          missingYear: null,
          cite: null,
          names: ['卞怀瑾'],
          term: '2025-2026-2',
        },
      ],
      changes: [],
      since: day('2026-11-19'),
    }))
    renderDesk({ server: answers, at: '/workbench', me: meWith(['office']) })
    const todos = within(await screen.findByRole('region', { name: '今天要办' }))
    expect(todos.getByRole('listitem').textContent).toMatch(/2 项登记核实已有答复.*卞怀瑾已答复/)
    expect(todos.getByRole('link', { name: '看答复' }).getAttribute('href')).toBe(
      '/ledger/inquiries?term=2025-2026-2',
    )
  })

  it('asks a cadre about records of their own, which open, and takes one reply', async () => {
    let inquiry: OwnInquiry = ownInquiry
    const answers = server()
      .answer(showWorkbench, () => ({ board: boardOfTerm, todos: [], changes: [], since: day('2026-11-19') }))
      .answer(listOwnInquiries, () => ({ rows: [inquiry] }))
      .answer(answerInquiry, ({ params, body }) => {
        expect(params.id).toBe(inquiry.id)
        inquiry = { ...inquiry, answer: body.text }
        return undefined
      })
    const { user } = renderDesk({ server: answers, at: '/workbench', me: meWith(['office', 'cadre']) })
    const card = within(await screen.findByRole('region', { name: '请核实登记' }))
    expect(card.getByText(/^仅作核实，不影响计数和考核/)).toBeTruthy()
    expect(card.getByRole('link', { name: '10月12日 禤若澄' }).getAttribute('href')).toBe(
      `/ledger?record=${ids.contact}`,
    )
    await expectAccessible(screen.getByRole('region', { name: '请核实登记' }))
    await user.type(card.getByLabelText('说明（10月12日的登记）'), '当天分别面谈')
    await user.click(card.getByText('答复'))
    expect(await card.findByText('您的答复：当天分别面谈')).toBeTruthy()
  })

  it('says what to set up first in an empty school', async () => {
    const answers = server().answer(showWorkbench, () => ({
      board: {
        ...boardOfTerm,
        hasPolicy: false,
        contact: [],
        coverage: [],
        total: nothing,
        rows: [],
        monthTotals: [0, 0, 0, null],
      },
      todos: [
        { kind: 'no-policy' as const, count: 0, dueOn: null, missingYear: null, cite: null, names: [] },
      ],
      changes: [],
      since: day('2026-11-19'),
    }))
    renderDesk({ server: answers, at: '/workbench', me: meWith(['office']) })
    const load = await screen.findByRole('link', { name: '装入文件' })
    expect(load.getAttribute('href')).toBe('/policy')
    expect(screen.getByText('还没有可看的数字')).toBeTruthy()
    expect(screen.queryByText('应联系')).toBeNull()
  })
})
