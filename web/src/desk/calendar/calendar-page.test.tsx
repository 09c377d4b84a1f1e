import { screen, within } from '@testing-library/react'
import { recordTerms, showCalendar } from '@tongxin/contract/calendar'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const me = meWith(['office'])
const term = {
  id: '2026-2027-1',
  label: '2026–2027 学年第一学期',
  from: day('2026-09-01'),
  to: day('2027-02-21'),
}

function server(terms = [term], write = true) {
  return fakeServer().answer(showCalendar, () => ({ terms, days: [], version: 3, can: { write } }))
}

describe('the calendar', () => {
  it('shows the last day of a term as people say it', async () => {
    renderDesk({ server: server(), at: '/roster/calendar', me })
    expect(await screen.findByText('2027-02-20')).toBeTruthy()
    expect(within(screen.getByRole('main')).getByText('2026–2027 学年第一学期')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('is saved whole, the first day of what follows where the last day was typed', async () => {
    const saving = server([]).answer(recordTerms, ({ body, headers }) => {
      expect(headers.get('If-Match')).toBe('"3"')
      expect(body.terms).toEqual([{ id: '2026-2027-1', from: '2026-09-01', to: '2027-02-21' }])
      return { version: 4 }
    })
    const { user } = renderDesk({ server: saving, at: '/roster/calendar', me })
    await user.click((await screen.findAllByRole('button', { name: '修改' }))[0]!)
    await user.type(screen.getByLabelText('第 1 行 学期'), '2026-2027-1')
    await user.type(screen.getByLabelText('第 1 行 起'), '2026-09-01')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/有格没有填对/)).toBeTruthy()
    await user.type(screen.getByLabelText('第 1 行 最后一天'), '2027-02-20')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('校历已保存')).toBeTruthy()
  })

  it('cannot be changed by whoever only reads it', async () => {
    renderDesk({ server: server([term], false), at: '/roster/calendar', me })
    await screen.findByText('2027-02-20')
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull()
  })
})
