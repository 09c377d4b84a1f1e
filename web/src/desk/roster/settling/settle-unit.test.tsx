import { screen, within } from '@testing-library/react'
import { listClosedUnits } from '@tongxin/contract/roster/close-unit'
import { listUnits } from '@tongxin/contract/roster/roster'
import { listUnsettled, settleUnit, type UnsettledPerson } from '@tongxin/contract/roster/settle-unit'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'

const id = (last: string) => `0190b3c0-0000-7000-8000-00000000dd${last}`
const unit = (last: string, name: string) => ({
  ...{ id: id(last), version: 1, name, shortName: null, kind: '二级党组织', parentId: null, sortOrder: 1 },
  ...{ from: null, to: null, cadres: 0, persons: 0 },
})
const units = [unit('01', '传媒学院'), unit('02', '文学院'), unit('03', '图书馆')]
const closed = {
  ...{ id: id('09'), version: 6, name: '出版学院', kind: '二级党组织', on: day('2026-10-08') },
  ...{ into: ['传媒学院', '文学院'], unsettled: 3 },
}
const person = (last: string, name: string, more: Partial<UnsettledPerson> = {}): UnsettledPerson => ({
  ...{ humanId: id(last), version: 2, name, roles: ['person'], isEmployed: true, portfolios: [], posts: [] },
  ...more,
})
const rows = [
  person('11', '柏予安', { posts: [{ id: id('21'), title: '系主任', body: null }] }),
  person('12', '陆知行'),
  person('13', '汤若谷', {
    roles: ['cadre'],
    posts: [{ id: id('22'), title: '党委书记', body: '党组织班子' }],
  }),
]

async function opened(into = units.slice(0, 2)) {
  const sent: unknown[] = []
  const server = fakeServer()
    .answer(listClosedUnits, () => ({ rows: [closed], can: { reopen: true } }))
    .answer(listUnits, () => ({ rows: units, can: { write: true, merge: true } }))
    .answer(listUnsettled, () => ({
      ...{ name: closed.name, on: closed.on, rows: [...rows] },
      into: into.map(({ id: unitId, name }) => ({ id: unitId, name })),
    }))
    .answer(settleUnit, ({ body }) => {
      sent.push(body)
      return { settled: 3 }
    })
  const { user } = renderDesk({ server, at: '/roster?tab=units', me: meWith(['office']) })
  await user.click(await screen.findByRole('button', { name: '安排“出版学院”的人员 3 人' }))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText('柏予安')
  return { user, dialog, sent, server }
}

describe('人员安排', () => {
  it('sends many to one unit at once and one to another, and takes no seat in a leading group for granted', async () => {
    const { user, dialog, sent } = await opened()
    await expectAccessible(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '保存' }))
    expect(dialog.getByRole('alert').textContent).toBe('还没有选去向')
    await user.click(dialog.getByRole('checkbox', { name: '全选' }))
    await user.selectOptions(dialog.getByLabelText(/^选中的 3 人转入/), '传媒学院')
    await user.click(dialog.getByRole('button', { name: '转入' }))
    await user.selectOptions(dialog.getByLabelText('陆知行转入单位'), '图书馆')
    await user.click(dialog.getByRole('button', { name: '保存 3 人' }))
    expect(await screen.findByText('已安排 3 人')).toBeTruthy()
    const base = { version: 2, posts: [] }
    expect(sent).toEqual([
      {
        people: [
          { ...base, humanId: id('11'), unitId: id('01'), posts: [{ id: id('21'), title: '系主任' }] },
          { ...base, humanId: id('12'), unitId: id('03') },
          { ...base, humanId: id('13'), unitId: id('01') },
        ],
      },
    ])
  })

  it('takes the only unit it went into for all, and asks what a seat becomes', async () => {
    const { user, dialog, sent } = await opened(units.slice(0, 1))
    await user.selectOptions(dialog.getByLabelText('汤若谷的职务“党委书记”'), '到新单位任')
    const title = dialog.getByLabelText('汤若谷原任“党委书记”，新职务')
    await user.clear(title)
    await user.click(dialog.getByRole('button', { name: '保存 3 人' }))
    expect(dialog.getByRole('alert').textContent).toBe('请填写新职务：汤若谷')
    expect(sent).toEqual([])
    await user.type(title, '党委副书记')
    await user.click(dialog.getByRole('button', { name: '保存 3 人' }))
    expect(await screen.findByText('已安排 3 人')).toBeTruthy()
    expect(sent).toMatchObject([{ people: [{}, {}, { posts: [{ id: id('22'), title: '党委副书记' }] }] }])
  })

  it('keeps what was chosen where somebody changed a sheet meanwhile', async () => {
    const { user, dialog, server } = await opened(units.slice(0, 1))
    server.answer(settleUnit, () => refuse({ code: 'sheets-changed', names: ['陆知行'] }))
    await user.selectOptions(dialog.getByLabelText('陆知行转入单位'), '图书馆')
    await user.click(dialog.getByRole('button', { name: '保存 3 人' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('刚被他人改过：陆知行')
    expect(dialog.getByLabelText('陆知行转入单位')).toHaveProperty('value', id('03'))
  })
})
