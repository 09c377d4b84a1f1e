import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { type AskedLine, confirmLine, listAskedLines } from '@tongxin/contract/pairing/list-confirmation'
import { day } from '@tongxin/core/calendar/day'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { friends, ids } from '../../testing/friends.ts'
import { meWith } from '../../testing/people.ts'
import { renderPhone } from '../../testing/render.tsx'

const me = meWith(['cadre'], { displayName: '梁溪和', humanId: ids.cadre })
const line: AskedLine = {
  id: ids.xuan,
  listId: ids.ying,
  tierName: '校级',
  unitName: null,
  academicYear: '2026-2027',
  round: 2,
  personName: '禤若澄',
  personUnit: '化学化工学院',
  personPost: '实验中心副主任',
  continues: false,
  reason: null,
  recommendedBy: { roleName: '党委统战部', on: day('2026-11-16') },
  cites: [{ section: '八(一)', phrase: '本人确认', occurrence: 1 }],
  answer: null,
}

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true })
  globalThis.indexedDB = new IDBFactory()
})

/** A server where a word given is kept. */
function server(first: AskedLine = line) {
  let row = first
  const answers = fakeServer()
    .answer(listAskedLines, () => ({ rows: [row] }))
    .answer(confirmLine, ({ params, body }) => {
      expect(params).toEqual({ id: line.listId, lineId: line.id })
      sent.push(body)
      row = { ...row, answer: { on: day('2026-11-20'), byName: '梁溪和', onBehalf: false } }
      return { id: ids.waiting }
    })
  const sent: unknown[] = []
  return { answers, sent }
}

describe('待我确认的联系名单', () => {
  it('shows whom one is to contact, who proposed it and by which clause, and takes a yes with one tap', async () => {
    const { answers, sent } = server()
    const { user } = renderPhone({ server: answers, at: '/m/lists', me })
    const card = within(await screen.findByRole('article'))
    expect(card.getByRole('heading', { name: '禤若澄' })).toBeTruthy()
    expect(card.getByText('化学化工学院，实验中心副主任')).toBeTruthy()
    expect(card.getByText('2026–2027 学年 校级 第 2 轮')).toBeTruthy()
    expect(card.getByText(/新结对，党委统战部 11月16日提出/)).toBeTruthy()
    expect(card.getByRole('button', { name: '八（一）' })).toBeTruthy()
    await expectAccessible()
    await user.click(card.getByRole('button', { name: '同意联系禤若澄' }))
    expect(await screen.findByText('11月20日 梁溪和 已确认')).toBeTruthy()
    expect(sent).toEqual([{ outcome: 'done', reason: '' }])
  })

  it('takes a no only with its reason, and says what becomes of the list', async () => {
    const { answers, sent } = server()
    const { user } = renderPhone({ server: answers, at: '/m/lists', me })
    await user.click(await screen.findByRole('button', { name: '不同意联系禤若澄' }))
    const form = within(screen.getByRole('form', { name: '不同意联系禤若澄' }))
    expect(form.getByText(/其他领导已经同意的保留/)).toBeTruthy()
    await user.click(form.getByRole('button', { name: '提交不同意' }))
    expect(form.getByText('请先填写“原因”')).toBeTruthy()
    expect(sent).toEqual([])
    await expectAccessible()
    await user.type(form.getByLabelText('原因'), '分管工作已调整')
    await user.click(form.getByRole('button', { name: '提交不同意' }))
    await screen.findByText(/已确认/)
    expect(sent).toEqual([{ outcome: 'no', reason: '分管工作已调整' }])
  })

  it('keeps the reason typed when the list went on meanwhile', async () => {
    const answers = server().answers.answer(confirmLine, () =>
      refuse({ code: 'step-not-open', act: 'confirm-self', first: 'recommend' }),
    )
    const { user } = renderPhone({ server: answers, at: '/m/lists', me })
    await user.click(await screen.findByRole('button', { name: '不同意联系禤若澄' }))
    await user.type(screen.getByLabelText('原因'), '分管工作已调整')
    await user.click(screen.getByRole('button', { name: '提交不同意' }))
    expect((await screen.findByRole('alert')).textContent).toContain('前面的“推荐”还没有完成')
    expect(screen.getByLabelText<HTMLTextAreaElement>('原因').value).toBe('分管工作已调整')
  })

  it('tells who entered a word on one’s behalf', async () => {
    const answer = { on: day('2026-11-18'), byName: '闻知秋', onBehalf: true }
    renderPhone({ server: server({ ...line, answer }).answers, at: '/m/lists', me })
    expect(await screen.findByText('11月18日由 闻知秋 代录您同意')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /同意联系/ })).toBeNull()
  })

  it('is led to from 待办, but not for a delegate', async () => {
    const answers = server().answers.answer(listFriends, () => friends)
    const { unmount } = renderPhone({ server: answers, at: '/m/due', me })
    const link = await screen.findByRole('link', { name: '有 1 对联系名单等您确认' })
    expect(link.getAttribute('href')).toBe('/m/lists')
    unmount()
    const delegate = fakeServer().answer(listFriends, () => friends)
    renderPhone({ server: delegate, at: '/m/due', me: meWith(['delegate']) })
    await screen.findByText('要谈的')
    expect(delegate.called).not.toContain(listAskedLines.id)
  })
})
