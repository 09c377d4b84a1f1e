import { screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import {
  listHandovers,
  openHandover,
  recordHandoverPaper,
  showHandover,
  withdrawHandover,
} from '@tongxin/contract/pairing/handover'
import { listLists } from '@tongxin/contract/pairing/lists'
import { listCadres } from '@tongxin/contract/roster/roster'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { type FakeServer, fakeServer, refuse } from '../../../testing/fake-server.ts'
import { handoverId, handoverPage, handoverRow, listedHandover } from '../../../testing/handovers.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { deskScreens } from '../../screens.ts'
import { cadreIds, listId } from '../list.cases.ts'

const screens = deskScreens.filter(({ place }) => place === 'lists')
const word = { on: day('2026-11-18'), signedBy: null, statedFor: null, byName: '卞怀瑾' }
const kept = { keep: true, withdraw: true, beginAnew: false }
const unitId = '0197a000-0000-7000-8000-00000000b001'

function server(): FakeServer {
  const term = { id: '2026-2027-1', label: '2026–2027 学年第一学期', teaching: null }
  const terms = [{ ...term, from: day('2026-09-01'), to: day('2027-01-25') }]
  return fakeServer()
    .answer(showCalendar, () => calendarWith({ terms }))
    .answer(listLists, () => ({
      rows: [],
      academicYear: '2026-2027',
      beginnable: [],
      unchanged: [],
      statable: [],
    }))
}
const open = (answers: FakeServer, at: string) =>
  renderDesk({ server: answers, at, me: meWith(['office']), screens })

describe('交接', () => {
  it('lists each with who has confirmed and how, by which clause, and the days nobody has the person', async () => {
    const paper = { on: day('2026-11-19'), signedBy: '滕望舒', statedFor: null, byName: '闻知秋' }
    const rows = [
      listedHandover({
        words: { predecessor: word, successor: null },
        dueOn: day('2026-12-18'),
        urged: { id: unitId, name: '文学院' },
      }),
      listedHandover({
        id: listId,
        personName: '温如玉',
        blank: null,
        words: { predecessor: word, successor: paper },
      }),
    ]
    const asked = {
      force: 'must' as const,
      cites: [{ section: '三(二)', phrase: '做好交接', occurrence: 1 }],
    }
    open(
      server().answer(listHandovers, () => ({ rows, missing: [], asked })),
      '/lists?view=handovers',
    )
    const row = within(await screen.findByRole('row', { name: /柏予安/ }))
    expect(row.getByText('移交人：11月18日确认')).toBeTruthy()
    expect(row.getByText('接任人：待确认')).toBeTruthy()
    expect(row.getByText('请在2026年12月18日前（含当日）确认')).toBeTruthy()
    expect(row.getByText(/有 6 天无人联系/)).toBeTruthy()
    expect(await row.findByRole('button', { name: '催办，文学院' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '催办全部' })).toBeTruthy()
    expect(row.getByRole('link', { name: '柏予安' }).getAttribute('href')).toBe(
      `/lists/handovers/${handoverId}`,
    )
    const other = within(screen.getByRole('row', { name: /温如玉/ }))
    expect(other.getByText('接任人：11月19日滕望舒签名（闻知秋 登记）')).toBeTruthy()
    expect(other.getByText('双方已确认')).toBeTruthy()
    expect(other.queryByRole('button', { name: /催办/ })).toBeNull()
    expect(screen.getByText(/文件规定应做好交接/)).toBeTruthy()
    await expectAccessible()
  })

  it('begins one for a pair that was replaced without, with the successor filled in', async () => {
    const sent: unknown[] = []
    const { pairingId, tierName, unitName, predecessorName, personName, from, endedOn } = handoverRow()
    const missing = {
      ...{ pairingId, tierName, unitName, predecessorName, personName, from, endedOn },
      successorId: cadreIds.gu,
      successorName: '谷北辰',
      successorFrom: day('2026-11-16'),
    }
    const answers = server()
      .answer(listHandovers, () => ({ rows: [], missing: sent.length > 0 ? [] : [missing], asked: null }))
      .answer(listCadres, () => ({ rows: [], total: 0, withoutStrokes: [], can: { write: false } }))
      .answer(openHandover, ({ params, body }) => {
        sent.push([params, body])
        return { id: handoverId }
      })
    const { user } = open(answers, '/lists?view=handovers')
    await user.click(await screen.findByRole('button', { name: '开始交接：卞怀瑾 与 柏予安' }))
    const dialog = within(await screen.findByRole('dialog'))
    await expectAccessible()
    await user.click(dialog.getByRole('button', { name: '开始交接' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent).toEqual([[{ id: pairingId }, { successorId: cadreIds.gu }]])
  })

  it('of one person shows what goes along, and takes a confirmation on paper with who and when', async () => {
    const urged = { id: cadreIds.gu, name: '文学院' }
    let row = handoverRow({ can: kept, urged, words: { predecessor: word, successor: null } })
    const sent: unknown[] = []
    const answers = server()
      .answer(showHandover, () => handoverPage(row))
      .answer(recordHandoverPaper, ({ body }) => {
        sent.push(body)
        if (body.on === '2026-08-01') return refuse({ code: 'day-too-early', on: body.on })
        row = { ...row, words: { predecessor: word, successor: { ...word, signedBy: '滕望舒' } } }
        return { handover: row }
      })
    const { user } = open(answers, `/lists/handovers/${handoverId}`)
    expect(await screen.findByRole('heading', { name: '柏予安的交接' })).toBeTruthy()
    expect(screen.getByText('意见建议：延长实训室开放时间')).toBeTruthy()
    expect(screen.getByText('未移交')).toBeTruthy()
    expect(await screen.findByRole('button', { name: '催办，文学院' })).toBeTruthy()
    expect(screen.getByText('回复实训室预约（2026年12月1日前）')).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: '登记纸面确认：接任人滕望舒' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByLabelText<HTMLInputElement>('签名人').value).toBe('滕望舒')
    await user.click(dialog.getByRole('button', { name: '登记确认' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent).toEqual([{ side: 'successor', on: '2026-11-20', signedBy: '滕望舒' }])
    expect(await screen.findByText('双方已确认')).toBeTruthy()
  })

  it('whose successor has died asks nobody, and another is named from the list', async () => {
    const ended = { ending: 'successor-died' as const, can: { ...kept, keep: false, beginAnew: true } }
    const answers = server()
      .answer(listHandovers, () => ({ rows: [listedHandover(ended)], missing: [], asked: null }))
      .answer(showHandover, () => handoverPage(handoverRow(ended)))
      .answer(listCadres, () => ({ rows: [], total: 0, withoutStrokes: [], can: { write: false } }))
    const { user } = open(answers, '/lists?view=handovers')
    expect(await screen.findByText('已终止：接任人已去世，请另定接任人')).toBeTruthy()
    expect(screen.queryByText('待确认')).toBeNull()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: '开始交接：卞怀瑾 与 柏予安' }))
    expect(await screen.findByRole('dialog')).toBeTruthy()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('link', { name: '柏予安' }))
    expect(await screen.findByRole('heading', { name: '柏予安的交接' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /登记纸面确认/ })).toBeNull()
  })

  it('opened in error is taken back with the reason; what was typed stays when it is refused', async () => {
    const answers = server()
      .answer(showHandover, () => handoverPage(handoverRow({ can: kept })))
      .answer(withdrawHandover, () => refuse({ code: 'handover-completed' }))
    const { user } = open(answers, `/lists/handovers/${handoverId}`)
    await user.click(await screen.findByRole('button', { name: '撤回交接' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('撤回的原因'), '接任人有误')
    await user.click(dialog.getByRole('button', { name: '撤回交接' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('双方都已确认')
    expect(dialog.getByLabelText<HTMLInputElement>('撤回的原因').value).toBe('接任人有误')
  })
})
