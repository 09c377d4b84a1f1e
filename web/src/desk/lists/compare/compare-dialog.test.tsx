import { fireEvent, screen, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { type ComparedRow, compareList } from '@tongxin/contract/pairing/list-comparison'
import { showList } from '@tongxin/contract/pairing/pairing'
import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { fakeServer } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { deskScreens } from '../../screens.ts'
import { cadreIds, listId, pageWith, personIds } from '../list.cases.ts'

const side = (cadreId: string, cadreName: string) => ({ cadreId, cadreName })
const last = '0190b3c0-0000-7000-8000-0000000000f1'
const versions = [{ id: last, academicYear: '2025-2026', number: 2, effectiveOn: null, rounds: [] }]

const rounds = [{ round: 1, endedOn: day('2026-11-18'), act: 'confirm-self', reason: '分管工作已调整' }]

const rows: readonly ComparedRow[] = [
  {
    kind: 'gone',
    personId: personIds.bai,
    personName: '柏予安',
    personUnit: '文学院',
    before: [side(cadreIds.gu, '谷北辰')],
    after: [],
    mergedFrom: [],
    reasons: [],
    declined: [{ round: 1, cadreName: '谷北辰', reason: '分管工作已调整' }],
    forbidden: [{ text: '不在本单位', cites: [] }],
  },
  {
    kind: 'new',
    personId: personIds.wen,
    personName: '温如玉',
    personUnit: '文学院',
    before: [],
    after: [side(cadreIds.wu, '邬允执')],
    mergedFrom: [],
    reasons: ['分管联系'],
    declined: [],
    forbidden: [],
  },
]

it('a list is compared with the pairs in force, then with another version, person by person with reasons', async () => {
  const screens = deskScreens.filter(({ place }) => place === 'lists')
  const server = fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(showList, () => pageWith([]))
    .answer(compareList, ({ query }) =>
      query.with === undefined && query.round === undefined
        ? { rounds, versions, same: 1, rows: [...rows] }
        : query.with === listId && query.withRound === 1
          ? { rounds, versions, same: 3, rows: [...rows.slice(0, 1)] }
          : { rounds, versions, same: 4, rows: [] },
    )
  const { container } = renderDesk({ server, at: `/lists/${listId}`, me: meWith(['office']), screens })
  fireEvent.click(await screen.findByRole('button', { name: '更多' }, { timeout: 20_000 }))
  fireEvent.click(await screen.findByRole('menuitem', { name: '与现行名单、其他版本或前几轮比较' }))
  expect(await screen.findByText('新增 1 人，不再列入 1 人，换联系人 0 人，1 人没有变化。')).toBeTruthy()
  expect(
    within(screen.getByRole('row', { name: /柏予安/ })).getByText('原结对不再符合：不在本单位'),
  ).toBeTruthy()
  expect(within(screen.getByRole('row', { name: /温如玉/ })).getByText('分管联系')).toBeTruthy()
  expect(
    within(screen.getByRole('row', { name: /柏予安/ })).getByText('第 1 轮谷北辰不同意：分管工作已调整'),
  ).toBeTruthy()
  await expectAccessible(container)
  fireEvent.change(screen.getByRole('combobox', { name: '与哪一版比较' }), { target: { value: last } })
  expect(await screen.findByText('两版完全相同。')).toBeTruthy()
  const first = within(screen.getByRole('group', { name: '本名单的前几轮' })).getByRole('option', {
    name: '本名单第 1 轮，2026-11-18 退回：分管工作已调整',
  })
  fireEvent.change(screen.getByRole('combobox', { name: '与哪一版比较' }), {
    target: { value: first.getAttribute('value') },
  })
  expect(await screen.findByText('新增 0 人，不再列入 1 人，换联系人 0 人，3 人没有变化。')).toBeTruthy()
  fireEvent.change(screen.getByRole('combobox', { name: '比较哪一稿' }), { target: { value: '1' } })
  fireEvent.change(screen.getByRole('combobox', { name: '与哪一版比较' }), { target: { value: '' } })
  expect(await screen.findByText('两版完全相同。')).toBeTruthy()
})
