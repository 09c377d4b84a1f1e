import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { showBoard, showPairDuties } from '@tongxin/contract/duties/duties'
import { listFits } from '@tongxin/contract/fits'
import {
  type Assistant,
  addAssistant,
  endAssistant,
  listAssistantChoices,
  listAssistants,
} from '@tongxin/contract/pairing/assistants'
import { showPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { boardIds, boardOfTerm } from '../../testing/boards.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const mi = '0190b3c0-0000-7000-8000-000000000401'
const yan = '0190b3c0-0000-7000-8000-000000000402'
const today = day('2026-11-20')
const assisting: Assistant = {
  id: boardIds.other,
  name: '米小满',
  from: day('2026-11-02'),
  to: null,
  reason: null,
  endReason: null,
  can: { end: true },
}

function cardWith(rows: Assistant[], counts: 'either' | null) {
  const sent: unknown[] = []
  const server = fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: today }))
    .answer(showCalendar, () => calendarWith({ terms: [] }))
    .answer(showBoard, () => boardOfTerm)
    .answer(listFits, () => ({ on: today, knownAt: today, counts: [], rows: [], silent: [] }))
    .answer(showPairDuties, () => ({
      pairing: {
        id: boardIds.pairing,
        cadre: { id: boardIds.cadre, name: '段北辰' },
        person: { id: boardIds.person, name: '苗知遥' },
        cadreUnit: null,
        personUnit: null,
        tier: 'unit',
        from: day('2026-09-01'),
        to: null,
        reason: null,
      },
      asOf: { on: today, knownAt: today },
      findings: [],
      records: [],
      excuses: [],
      mayExcuse: null,
    }))
    .answer(listAssistants, () => ({
      whoseContactCounts: counts,
      atMost: counts && 1,
      rows,
      can: { add: counts !== null },
    }))
    .answer(listAssistantChoices, ({ query }) => ({
      rows: [
        { id: mi, name: '米小满', unitName: '文学院', unclear: false },
        ...(query.on === '2026-11-09' ? [{ id: yan, name: '晏同舟', unitName: null, unclear: true }] : []),
      ],
    }))
    .answer(addAssistant, ({ body }) => {
      sent.push(body)
      return { id: boardIds.contact }
    })
    .answer(endAssistant, ({ params, body }) => {
      sent.push({ ...params, ...body })
      return { id: boardIds.contact }
    })
  return { sent, ...renderDesk({ server, at: `/board?pair=${boardIds.pairing}`, me: meWith(['office']) }) }
}

it('says nothing of assistants where the document has none and nobody assisted', async () => {
  cardWith([], null)
  await screen.findByRole('heading', { name: '段北辰 联系 苗知遥' })
  expect(screen.queryByRole('region', { name: '协助人' })).toBeNull()
})

it('the office enters an assistant of those the document means on the day, for a reason where facts are missing', async () => {
  const { user, sent, container } = cardWith([], 'either')
  const section = await screen.findByRole('region', { name: '协助人' })
  expect(within(section).getByText('协助人的联系同样计入这一对。')).toBeTruthy()
  await user.click(within(section).getByRole('button', { name: '登记协助人' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('自'), { target: { value: '2026-11-09' } })
  await within(dialog).findByRole('option', { name: '晏同舟（资料缺失，须说明理由）' })
  const yes = within(dialog).getByRole('button', { name: '登记协助人' }) as HTMLButtonElement
  await user.click(yes)
  expect(within(dialog).getByRole('alert').textContent).toBe('还没有提交，请先填写：协助人。')
  await user.selectOptions(within(dialog).getByLabelText('协助人'), yan)
  await user.click(yes)
  expect(within(dialog).getByText('请先填写“理由”')).toBeTruthy()
  expect(sent).toEqual([])
  await user.type(within(dialog).getByLabelText('理由'), '任职文件待补')
  await expectAccessible(container)
  await user.click(yes)
  await waitFor(() => expect(sent).toEqual([{ humanId: yan, from: '2026-11-09', reason: '任职文件待补' }]))
})

it('the office ends it with the day and the reason', async () => {
  const { user, sent } = cardWith([assisting], 'either')
  expect(await screen.findByText(/2026年11月2日起/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '结束米小满的协助' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('结束原因'), '工作调整')
  await user.click(within(dialog).getByRole('button', { name: '结束协助' }))
  await waitFor(() =>
    expect(sent).toEqual([
      { id: boardIds.pairing, assistantId: boardIds.other, on: '2026-11-20', reason: '工作调整' },
    ]),
  )
})
