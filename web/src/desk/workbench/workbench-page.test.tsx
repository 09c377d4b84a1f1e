import { screen, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar'
import { showWorkbench } from '@tongxin/contract/duties'
import { showPolicy } from '@tongxin/contract/policy'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { boardOfTerm } from '../../testing/boards.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

function server() {
  return fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: day('2026-11-20') }))
    .answer(showCalendar, () => ({ terms: [], days: [], version: 1, can: { write: true } }))
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
          cite: { section: '第三条(一)', phrase: '确保全覆盖' },
          names: ['机电工程学院'],
        },
        { kind: 'awaiting-confirmation' as const, count: 4, dueOn: null, cite: null, names: ['汤若谷'] },
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
      todos: [{ kind: 'no-policy' as const, count: 0, dueOn: null, cite: null, names: [] }],
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
