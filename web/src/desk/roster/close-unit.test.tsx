import { screen, within } from '@testing-library/react'
import { closeUnit, listClosedUnits, reopenUnit } from '@tongxin/contract/roster/close-unit'
import { listPersons, listUnits } from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const unit = (last: string, name: string) => ({
  id: `0190b3c0-0000-7000-8000-00000000cc${last}`,
  version: 4,
  name,
  shortName: null,
  kind: '二级党组织',
  parentId: null,
  sortOrder: 1,
  from: null,
  to: null,
  cadres: 2,
  persons: 3,
})
const units = [unit('01', '文学院'), unit('02', '新闻学院'), unit('03', '传媒学院')]
const closed = {
  ...{ id: '0190b3c0-0000-7000-8000-00000000cc09', version: 6, name: '出版学院', kind: '二级党组织' },
  ...{ on: day('2026-10-08'), into: ['传媒学院'], unsettled: 0 },
}
const server = () =>
  fakeServer()
    .answer(listClosedUnits, () => ({ rows: [closed], can: { reopen: true } }))
    .answer(listUnits, () => ({ rows: units, can: { write: true, merge: true } }))
    .answer(listPersons, () => ({ rows: [], total: 0, withoutStrokes: [], can: { write: true } }))

async function opened(asked: ReturnType<typeof server>) {
  const { user } = renderDesk({ server: asked, at: '/roster?tab=units', me: meWith(['office']) })
  await user.click(await screen.findByRole('button', { name: '撤并 新闻学院' }))
  return { user, dialog: within(await screen.findByRole('dialog')) }
}

describe('撤并', () => {
  it('sends the unit it is merged into, in the version that was seen, with its people', async () => {
    const sent: unknown[] = []
    const closing = server().answer(closeUnit, ({ body, headers }) => {
      sent.push([headers.get('If-Match'), body])
      return { id: units[1]?.id ?? '', version: 5, moved: 5 }
    })
    const { user, dialog } = await opened(closing)
    await expectAccessible(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '撤并' }))
    expect(await dialog.findByText('请选择接续的单位')).toBeTruthy()
    expect(sent).toEqual([])
    await user.type(dialog.getByLabelText('并入哪个单位'), '文学')
    await user.click(await screen.findByTitle('文学院'))
    const day = dialog.getByLabelText('自哪天起不再单设')
    await user.clear(day)
    await user.type(day, '2026年11月1日')
    await user.click(dialog.getByRole('button', { name: '撤并' }))
    expect(await screen.findByText('已撤并，5 人的名册记录已转入')).toBeTruthy()
    expect(sent).toEqual([['"4"', { on: '2026-11-01', into: [units[0]?.id], movePeople: true }]])
  })

  it('says which units stand below the one that ends, and keeps what was typed', async () => {
    const refusing = server().answer(closeUnit, () => refuse({ code: 'unit-has-below', names: ['出版系'] }))
    const { user, dialog } = await opened(refusing)
    await user.click(dialog.getByRole('radio', { name: '撤销' }))
    await user.click(dialog.getByRole('button', { name: '撤并' }))
    expect(await dialog.findByText(/下面还有单位：出版系/)).toBeTruthy()
    expect(dialog.getByRole('radio', { name: '撤销' })).toHaveProperty('checked', true)
  })
})

describe('撤销撤并', () => {
  const begun = async (asked: ReturnType<typeof server>) => {
    const { user } = renderDesk({ server: asked, at: '/roster?tab=units', me: meWith(['office']) })
    const ended = within(await screen.findByRole('region', { name: '已撤并的单位' }))
    expect(ended.getByText('2026年10月8日起并入传媒学院')).toBeTruthy()
    await user.click(ended.getByRole('button', { name: '撤销撤并 出版学院' }))
    const dialog = await screen.findByRole('dialog')
    return { user, dialog: within(dialog) }
  }

  it('takes the end of a unit back in the version that was seen', async () => {
    const sent: unknown[] = []
    const asked = server().answer(reopenUnit, ({ params, headers }) => {
      sent.push([params.id, headers.get('If-Match')])
      return { id: closed.id, version: 7, moved: 5 }
    })
    const { user, dialog } = await begun(asked)
    await expectAccessible(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '撤销撤并' }))
    expect(await screen.findByText('已恢复，5 人的名册记录已转回')).toBeTruthy()
    expect(sent).toEqual([[closed.id, '"6"']])
  })

  it('says what was built on it', async () => {
    const asked = server().answer(reopenUnit, () =>
      refuse({
        code: 'unit-built-on',
        people: ['陆知行'],
        lists: [{ unitName: '文学院', academicYear: '2026-2027' }],
      }),
    )
    const { user, dialog } = await begun(asked)
    await user.click(dialog.getByRole('button', { name: '撤销撤并' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('后来改过：陆知行；这些名单带入了')
  })
})
