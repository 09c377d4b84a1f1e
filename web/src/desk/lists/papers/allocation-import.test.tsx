import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { type AllocationReading, addLines, readAllocation } from '@tongxin/contract/allocation-table'
import { showCalendar } from '@tongxin/contract/calendar'
import { showList } from '@tongxin/contract/pairing'
import { expect, it } from 'vitest'
import { calendarWith } from '../../../testing/calendars.ts'
import { fakeServer } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { deskScreens } from '../../screens.ts'
import { cadreIds, listId, pageWith, personIds } from '../list.cases.ts'

const screens = deskScreens.filter(({ place }) => place === 'lists')
const line = {
  row: 3,
  cadreId: cadreIds.gu,
  cadreName: '谷北辰',
  personId: personIds.wen,
  personName: '温如玉',
  unitName: '文学院',
  reason: '',
}
const nothing: AllocationReading = { sheet: '分配表', rowCount: 1, added: [], same: [], problems: [] }
const wrong = {
  row: 4,
  column: 'C',
  header: '联谊对象姓名',
  value: '温如王',
  reason: '名册中没有这位党外代表人士',
  fix: '是不是“温如玉”；或先录入名册',
}

it('a table with a mistake adds nothing and says what to type; a mended one is added whole', async () => {
  let reading: AllocationReading = { ...nothing, added: [line], problems: [wrong] }
  const sent: unknown[] = []
  const server = fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(showList, () => pageWith([]))
    .answer(readAllocation, () => reading)
    .answer(addLines, ({ body }) => {
      sent.push(body)
      return { id: listId, page: pageWith([]) }
    })
  renderDesk({ server, at: `/lists/${listId}`, me: meWith(['office']), screens })
  fireEvent.click(await screen.findByRole('button', { name: '更多' }, { timeout: 10_000 }))
  fireEvent.click(await screen.findByRole('menuitem', { name: '导入分配表' }))
  const dialog = within(screen.getByRole('dialog'))
  const choose = () => {
    const files = [new File(['x'], '分配表.xlsx')]
    fireEvent.change(dialog.getByLabelText('选择文件'), { target: { files } })
  }
  const empty = dialog.getByRole('link', { name: '下载空表（带填写说明和下拉）' })
  expect(empty.getAttribute('href')).toBe(`/api/lists/${listId}/allocation-template`)
  choose()
  expect(
    await dialog.findByText(
      '第 4 行 C 列“联谊对象姓名”：“温如王”名册中没有这位党外代表人士。是不是“温如玉”；或先录入名册。',
    ),
  ).toBeTruthy()
  expect(dialog.queryByRole('button', { name: /加入/ })).toBeNull()
  reading = { ...nothing, added: [line] }
  choose()
  fireEvent.click(await dialog.findByRole('button', { name: '加入 1 对' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toEqual([{ lines: [{ cadreId: cadreIds.gu, personId: personIds.wen, reason: '' }] }])
})
