import { screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar'
import {
  beginList,
  endPairing,
  listLists,
  listPairings,
  type PairingRow,
  showList,
} from '@tongxin/contract/pairing'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { type FakeServer, fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'
import { deskScreens } from '../screens.ts'
import { cadreIds, headWith, listId, pageWith, personIds } from './list.cases.ts'

const screens = deskScreens.filter(({ place }) => place === 'lists')
const literature = { tier: 'unit', tierName: '二级单位', unitId: listId, unitName: '文学院' }

function serverWith(rows: ReturnType<typeof headWith>[], beginnable = [literature]): FakeServer {
  return fakeServer()
    .answer(showCalendar, () => ({ terms: [], days: [], version: 1, can: { write: false } }))
    .answer(listLists, () => ({ rows, academicYear: '2026-2027', beginnable }))
}

function open(server: FakeServer, at = '/lists') {
  return renderDesk({ server, at, me: meWith(['office']), screens })
}

describe('the overview of lists', () => {
  it('says where each list stands, and of a decided one not filed by which clause it should be', async () => {
    const decided = headWith({ state: 'decide', decidedNotFiled: true, effectiveOn: day('2026-11-18') })
    open(serverWith([decided]))
    const row = await screen.findByRole('row', { name: /文学院/ })
    expect(within(row).getByText(/已确定未备案/)).toBeTruthy()
    expect(within(row).getByRole('button', { name: '第三条（三）' })).toBeTruthy()
    expect(within(row).getByText('2026年11月18日')).toBeTruthy()
    expect(within(row).getByRole('link', { name: '文学院' }).getAttribute('href')).toBe(`/lists/${listId}`)
    await expectAccessible()
  })

  it('when empty offers to begin, and goes to what was begun', async () => {
    const server = serverWith([])
      .answer(beginList, ({ body }) => {
        expect(body).toEqual({ tier: 'unit', unitId: listId, academicYear: '2026-2027' })
        return { id: listId }
      })
      .answer(showList, () => pageWith([]), 1)
    const { user } = open(server)
    expect(await screen.findByText('还没有联谊名单')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: '起草名单' })[0] ?? document.body)
    const dialog = await screen.findByRole('dialog', { name: '起草名单' })
    await expectAccessible()
    await user.click(within(dialog).getByRole('button', { name: '起草' }))
    expect(await screen.findByRole('heading', { name: /文学院联谊名单/ })).toBeTruthy()
  })

  it('tells of a list already open', async () => {
    const server = serverWith([headWith()]).answer(beginList, () =>
      refuse({ code: 'list-already-open', listId }),
    )
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '起草名单' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '起草' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('已有一份正在编制的名单')
  })

  it('offers nothing to whom nothing is open', async () => {
    open(serverWith([], []))
    expect(await screen.findByText('还没有联谊名单')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '起草名单' })).toBeNull()
  })
})

const pair = (more: Partial<PairingRow> = {}): PairingRow => ({
  id: listId,
  cadreId: cadreIds.gu,
  cadreName: '谷北辰',
  personId: personIds.bai,
  personName: '柏予安',
  tier: 'unit',
  tierName: '二级单位',
  unitName: '文学院',
  from: day('2026-07-08'),
  endedOn: null,
  endReason: null,
  can: { end: true },
  ...more,
})

describe('the pairs in force', () => {
  const other = pair({ id: personIds.lu, cadreName: '邬允执', personName: '温如玉', can: { end: false } })

  it('are filtered by name, in the address', async () => {
    const server = serverWith([]).answer(listPairings, () => ({ rows: [pair(), other] }))
    const { user } = open(server, '/lists?view=pairs')
    await user.type(await screen.findByLabelText('筛选姓名、单位'), '温如玉')
    await waitFor(() => expect(screen.queryByText('谷北辰')).toBeNull())
    expect(screen.getByText('邬允执')).toBeTruthy()
    expect(new URLSearchParams(location.search).get('pair')).toBe('温如玉')
    await expectAccessible()
  })

  it('ask the server for ended ones only when wanted', async () => {
    const ended = pair({ endedOn: day('2026-10-01'), endReason: '退休', can: { end: false } })
    const server = serverWith([]).answer(listPairings, ({ query }) => ({ rows: query.ended ? [ended] : [] }))
    const { user } = open(server, '/lists?view=pairs')
    expect(await screen.findByText('还没有结对')).toBeTruthy()
    await user.click(screen.getByLabelText('含已结束的'))
    expect(await screen.findByText('2026年10月1日，退休')).toBeTruthy()
  })

  it('end on a day with a reason', async () => {
    const server = serverWith([])
      .answer(listPairings, () => ({ rows: [pair(), other] }))
      .answer(endPairing, ({ body }) => {
        expect(body).toEqual({ on: '2026-11-20', reason: '退休' })
        return { id: listId }
      })
    const { user } = open(server, '/lists?view=pairs')
    await user.click(await screen.findByRole('button', { name: '结束 谷北辰 与 柏予安 的结对' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('结束原因'), '退休')
    await user.click(within(dialog).getByRole('button', { name: '结束这一对' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.called).toContain(endPairing.id)
    expect(screen.queryByRole('button', { name: /邬允执/ })).toBeNull()
  })
})
