import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import {
  type AllocationReading,
  addLines,
  readAllocation,
  removeLines,
} from '@tongxin/contract/pairing/allocation-table'
import { showList } from '@tongxin/contract/pairing/pairing'
import { afterEach, expect, it, vi } from 'vitest'
import { calendarWith } from '../../../testing/calendars.ts'
import { fakeServer } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { deskScreens } from '../../screens.ts'
import { cadreIds, lineOf, listId, pageWith, personIds } from '../list.cases.ts'

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
const nothing: AllocationReading = {
  ...{ sheet: '分配表', rowCount: 1, isMended: false, added: [], same: [], problemRows: 0, problems: [] },
  ...{ filled: [], otherSheets: [], aside: [], asideTotal: 0, columns: [], fields: [] },
  hidden: { rows: [], rowTotal: 0, columns: [] },
}
const wrong = {
  row: 4,
  column: 'C',
  header: '联谊对象姓名',
  value: '温如王',
  reason: '名册中没有这位党外代表人士',
  fix: '是不是“温如玉”；或先录入名册',
}

afterEach(() => vi.unstubAllGlobals())

it('tells what to type, gives out the rows to be mended, and takes the others first where that is said', async () => {
  let reading: AllocationReading = { ...nothing, added: [line], problemRows: 1, problems: [wrong] }
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
  const asked: { url: string; file: unknown }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const file = init.body instanceof FormData ? init.body.get('file') : undefined
    asked.push({ url, file: file instanceof File ? file.name : undefined })
    return Response.json({ refusal: { code: 'list-closed' } }, { status: 409 })
  })
  fireEvent.click(dialog.getByRole('button', { name: '下载有问题的 1 行' }))
  expect(await dialog.findByRole('alert')).toBeTruthy()
  expect(asked).toEqual([{ url: `/api/lists/${listId}/allocation-problems`, file: '分配表.xlsx' }])
  fireEvent.click(dialog.getByRole('button', { name: '先加入没有问题的 1 对' }))
  expect(await dialog.findByText('已加入 1 对。')).toBeTruthy()
  expect(dialog.queryByRole('button', { name: /加入/ })).toBeNull()
  expect(sent).toHaveLength(1)

  // The rows come back mended.
  reading = {
    ...{ ...nothing, added: [line], isMended: true },
    filled: [{ header: '领导姓名', value: '谷北辰', rows: [4, 5] }],
    hidden: { rows: [5], rowTotal: 1, columns: [] },
  }
  choose()
  expect(await dialog.findByText('这是下载后改好带回的行，只核对这些行。')).toBeTruthy()
  expect(dialog.getByText(/第 4–5 行的“领导姓名”是空的，按上面的“谷北辰”读取/)).toBeTruthy()
  expect(dialog.getByText(/有 1 行在 Excel 中是隐藏的（第 5 行）/)).toBeTruthy()
  fireEvent.click(await dialog.findByRole('button', { name: '加入 1 对' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const lines = [{ cadreId: cadreIds.gu, personId: personIds.wen, reason: '' }]
  expect(sent).toEqual([{ lines }, { lines }])
})

it('takes a table that was brought in back as one step, and makes it again', async () => {
  const pairs = [
    { cadreId: cadreIds.gu, personId: personIds.wen, reason: '' },
    { cadreId: cadreIds.wu, personId: personIds.bai, reason: '对口' },
  ]
  const lines = [lineOf(cadreIds.gu, personIds.wen), lineOf(cadreIds.wu, personIds.bai)]
  const sent: unknown[] = []
  const server = fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(showList, () => pageWith([]))
    .answer(readAllocation, () => ({
      ...nothing,
      added: [line, { ...line, row: 4, ...pairs[1], cadreName: '吴景行', personName: '柏予安' }],
    }))
    .answer(addLines, ({ body }) => {
      sent.push(body)
      return { id: listId, page: pageWith(lines) }
    })
    .answer(removeLines, ({ body }) => {
      sent.push(body)
      return { page: pageWith([]) }
    })
  renderDesk({ server, at: `/lists/${listId}`, me: meWith(['office']), screens })
  fireEvent.click(await screen.findByRole('button', { name: '更多' }, { timeout: 10_000 }))
  fireEvent.click(await screen.findByRole('menuitem', { name: '导入分配表' }))
  const files = [new File(['x'], '分配表.xlsx')]
  fireEvent.change(screen.getByLabelText('选择文件'), { target: { files } })
  fireEvent.click(await screen.findByRole('button', { name: '加入 2 对' }))
  expect(await screen.findByText('加 谷北辰—温如玉 等 2 对')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /撤销/ }))
  expect(await screen.findByText('已撤销：加 谷北辰—温如玉 等 2 对')).toBeTruthy()
  await waitFor(() => expect(sent).toEqual([{ lines: pairs }, { lineIds: lines.map(({ id }) => id) }]))
  fireEvent.click(screen.getByRole('button', { name: /重做/ }))
  await waitFor(() => expect(sent.at(2)).toEqual({ lines: pairs }))
})

it('lets somebody say what a column is, and reads the table anew with it', async () => {
  const fields = [
    { field: 'cadre', header: '领导姓名', required: true },
    { field: 'person', header: '联谊对象姓名', required: true },
  ]
  const column = (letter: string, header: string, field: string | null) => {
    return { column: letter, header, field, remembered: false }
  }
  const unknown = { ...wrong, row: 0, column: '', header: '', value: '', reason: '没有认出表头' }
  const asked: unknown[] = []
  const server = fakeServer()
    .answer(showCalendar, () => calendarWith({ can: { write: false } }))
    .answer(showList, () => pageWith([]))
    .answer(readAllocation, ({ query }) => {
      asked.push(query.columns)
      return query.columns === undefined
        ? {
            ...{ ...nothing, fields, problems: [unknown] },
            columns: [column('A', '院领导班子', null), column('B', '老师', 'cadre')],
          }
        : {
            ...{ ...nothing, fields, added: [line] },
            columns: [column('A', '院领导班子', 'cadre'), column('B', '老师', null)],
          }
    })
  renderDesk({ server, at: `/lists/${listId}`, me: meWith(['office']), screens })
  fireEvent.click(await screen.findByRole('button', { name: '更多' }, { timeout: 10_000 }))
  fireEvent.click(await screen.findByRole('menuitem', { name: '导入分配表' }))
  const files = [new File(['x'], '分配表.xlsx')]
  fireEvent.change(screen.getByLabelText('选择文件'), { target: { files } })
  fireEvent.change(await screen.findByLabelText('A 列“院领导班子”'), { target: { value: 'cadre' } })
  expect(await screen.findByRole('button', { name: '加入 1 对' })).toBeTruthy()
  // A field is taken from one column only.
  expect(asked).toEqual([undefined, 'A:cadre,B:'])
})
