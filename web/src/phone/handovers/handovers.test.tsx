import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import { listFriends } from '@tongxin/contract/contacts/friends'
import {
  confirmHandover,
  type HandoverRow,
  listHandovers,
  showHandover,
} from '@tongxin/contract/pairing/handover'
import { day } from '@tongxin/core/calendar/day'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { friends } from '../../testing/friends.ts'
import { handoverId, handoverPage, handoverRow, listedHandover, sharedTalk } from '../../testing/handovers.ts'
import { meWith } from '../../testing/people.ts'
import { renderPhone } from '../../testing/render.tsx'

const me = meWith(['cadre'])

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true })
  globalThis.indexedDB = new IDBFactory()
})

/** A server where the word given is kept. */
function server(mine: HandoverRow['mine'], brief: string | null) {
  let row = listedHandover({ mine, dueOn: day('2026-12-18') })
  const cites = [{ section: '第五条', phrase: '做好交接', occurrence: 1 }]
  const sent: unknown[] = []
  const answers = fakeServer()
    .answer(listFriends, () => friends)
    .answer(listHandovers, () => ({ rows: [row], missing: [], asked: { force: 'must' as const, cites } }))
    .answer(showHandover, () => handoverPage(row, brief))
    .answer(confirmHandover, ({ body }) => {
      sent.push(body)
      const word = { on: day('2026-11-20'), signedBy: null, statedFor: null, byName: '卞怀瑾' }
      row = { ...row, mine: null, words: { ...row.words, [mine ?? 'successor']: word } }
      return { handover: row }
    })
  return { answers, sent }
}

describe('交接 on the phone', () => {
  it('is led to from 待办 while one’s word is awaited', async () => {
    const { answers } = server('successor', null)
    renderPhone({ server: answers, at: '/m/due', me })
    const name = '有 1 份交接等您确认，最迟12月18日，按第五条'
    const link = await screen.findByRole('link', { name })
    expect(link.getAttribute('href')).toBe('/m/handovers')
  })

  it('is asked for in 待办 no more once one has confirmed', async () => {
    const { answers } = server('successor', null)
    const { user } = renderPhone({ server: answers, at: `/m/handovers/${handoverId}`, me })
    await user.click(await screen.findByRole('button', { name: '确认交接' }))
    expect(await screen.findByText(/接任人 滕望舒：11月20日确认/)).toBeTruthy()
    await user.click(screen.getByRole('link', { name: /待办/ }))
    expect(await screen.findByRole('heading', { name: /./ })).toBeTruthy()
    expect(screen.queryByRole('link', { name: /份交接等您确认/ })).toBeNull()
  })

  it('lists those of the cadre', async () => {
    const { answers } = server('successor', null)
    renderPhone({ server: answers, at: '/m/handovers', me })
    const card = within(await screen.findByRole('article'))
    expect(card.getByRole('link', { name: '柏予安' }).getAttribute('href')).toBe(`/m/handovers/${handoverId}`)
    expect(card.getByText('卞怀瑾 → 滕望舒')).toBeTruthy()
    expect(card.getByText('请在12月18日前（含当日）确认')).toBeTruthy()
    await expectAccessible()
  })

  it('says of one that a death has ended so, and asks for no word', async () => {
    const { answers } = server('successor', null)
    const ended = { ending: 'person-died' as const, mine: null }
    answers
      .answer(listHandovers, () => ({ rows: [listedHandover(ended)], missing: [], asked: null }))
      .answer(showHandover, () => handoverPage(handoverRow(ended), null))
    const { user } = renderPhone({ server: answers, at: '/m/handovers', me })
    expect(await screen.findByText('已终止：联系对象已去世')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: '柏予安' }))
    expect(await screen.findByText('已终止：联系对象已去世')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '确认交接' })).toBeNull()
    await expectAccessible()
  })

  it('lets the predecessor choose the talks whose text goes along, and confirms', async () => {
    const { answers, sent } = server('predecessor', '谈了实训室的排课')
    const { user } = renderPhone({ server: answers, at: `/m/handovers/${handoverId}`, me })
    expect(await screen.findByText('谈了实训室的排课')).toBeTruthy()
    expect(screen.getByText(/有 6 天无人联系/)).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('checkbox', { name: '移交10月12日个别谈心的谈话内容' }))
    await user.click(screen.getByRole('button', { name: '确认交接' }))
    expect(await screen.findByText(/移交人 卞怀瑾：11月20日确认/)).toBeTruthy()
    expect(sent).toEqual([{ shares: [sharedTalk] }])
    expect(screen.queryByRole('button', { name: '确认交接' })).toBeNull()
  })

  it('shows the successor what was raised and promised, and offers no text to give along', async () => {
    const { answers, sent } = server('successor', null)
    const { user } = renderPhone({ server: answers, at: `/m/handovers/${handoverId}`, me })
    expect(await screen.findByText('意见建议：延长实训室开放时间')).toBeTruthy()
    expect(screen.getByText('回复实训室预约（12月1日前）')).toBeTruthy()
    expect(screen.getByText('12月1日 承诺到期：回复实训室预约')).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: '确认交接' }))
    expect(await screen.findByText(/接任人 滕望舒：11月20日确认/)).toBeTruthy()
    expect(sent).toEqual([{ shares: [] }])
  })
})
