import 'fake-indexeddb/auto'
import { fireEvent, screen, within } from '@testing-library/react'
import { confirmContact } from '@tongxin/contract/contacts/contacts'
import { changePromise, keepPromise, listFriends } from '@tongxin/contract/contacts/friends'
import { answerInquiry, listOwnInquiries, type OwnInquiry } from '@tongxin/contract/contacts/inquiries'
import { showMeetingCard } from '@tongxin/contract/contacts/meeting-card'
import { listPromises, type PromiseRow } from '@tongxin/contract/contacts/promises'
import { listNotices, type Notice, putNoticeAside } from '@tongxin/contract/duties/urging'
import { day } from '@tongxin/core/calendar/day'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { friends, ids, ownInquiry, semester } from '../../testing/friends.ts'
import { meWith } from '../../testing/people.ts'
import { renderPhone } from '../../testing/render.tsx'

const me = meWith(['cadre'], { displayName: '梁溪和', humanId: ids.cadre })

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true })
  globalThis.indexedDB = new IDBFactory()
})

describe('待办', () => {
  it('names the term the calendar lacks, and who can enter it', async () => {
    const [first] = friends.rows
    if (!first) throw new Error('the friends of the cases are some')
    const missing = { what: 'terms' as const, from: day('2026-09-01') }
    const duties = [semester({ state: 'unknown', period: 'calendar-missing', dueOn: null, missing })]
    const server = fakeServer().answer(listFriends, () => ({ ...friends, rows: [{ ...first, duties }] }))
    const { container } = renderPhone({ server, at: '/m/due', me })
    expect(await screen.findByText('2026年9月1日起的学期未公布（未录入），无法判断')).toBeTruthy()
    expect(screen.getByText('请联系统战部在校历中录入')).toBeTruthy()
    await expectAccessible(container)
  })
})

describe('my friends', () => {
  it('are told apart from those somebody else leads, whose talks may be the lead’s to write down', async () => {
    const [first] = friends.rows
    if (!first) throw new Error('the friends of the cases are some')
    const own = { ...first, leadName: '陆闻笙' }
    const led = {
      ...first,
      pairingId: ids.waiting,
      personId: ids.ying,
      name: '应采薇',
      duties: [],
      mayLog: false,
    }
    const rows = [own, { ...led, leadName: '陆闻笙' }]
    const server = fakeServer().answer(listFriends, () => ({ ...friends, rows }))
    const { container } = renderPhone({ server, at: '/m/friends', me })
    const [xuan, ying] = await screen.findAllByRole('article')
    expect(within(xuan as HTMLElement).getByText('您协助陆闻笙联系')).toBeTruthy()
    expect(within(xuan as HTMLElement).getByRole('link', { name: '和禤若澄记一次' })).toBeTruthy()
    expect(within(ying as HTMLElement).getByText('您协助陆闻笙联系，联系由陆闻笙登记')).toBeTruthy()
    expect(within(ying as HTMLElement).queryByRole('link', { name: '和应采薇记一次' })).toBeNull()
    await expectAccessible(container)
  })

  it('have a card each: last talk in words, what is due by when and why, what was promised', async () => {
    renderPhone({ server: fakeServer().answer(listFriends, () => friends), at: '/m/friends', me })
    const [xuan, ying, alteng] = await screen.findAllByRole('article')
    const card = within(xuan as HTMLElement)
    expect(card.getByText('156 天前 座谈')).toBeTruthy()
    expect(card.getByText('化学化工学院，实验中心副主任')).toBeTruthy()
    expect(card.getByText('1月24日前谈 1 次')).toBeTruthy()
    expect(card.getByRole('button', { name: '第三条（二）' })).toBeTruthy()
    expect(card.getByText('您答应：回复实训室预约')).toBeTruthy()
    expect(card.getByText('11月22日前')).toBeTruthy()
    expect(within(ying as HTMLElement).getByText('本学期 1/1 已达标')).toBeTruthy()
    expect(within(alteng as HTMLElement).getByText('11月2日新结对，下学期起算')).toBeTruthy()
    expect(within(alteng as HTMLElement).getByText('系统默认')).toBeTruthy()
    expect(within(alteng as HTMLElement).getByText('还没有谈过')).toBeTruthy()
    expect(screen.getByText('还有 1 位要谈')).toBeTruthy()
    expect(screen.getByRole('img', { name: '2 位中 1 位已达标' })).toBeTruthy()
    await expectAccessible()
  })

  it('lead to 记一次 with the person already chosen', async () => {
    renderPhone({ server: fakeServer().answer(listFriends, () => friends), at: '/m/friends', me })
    const link = await screen.findByRole('link', { name: '和禤若澄记一次' })
    expect(link.getAttribute('href')).toBe(`/m/log?person=${ids.xuan}`)
  })

  it('say what to do when there are none', async () => {
    const server = fakeServer().answer(listFriends, () => ({ ...friends, rows: [] }))
    renderPhone({ server, at: '/m/friends', me })
    expect(await screen.findByText('现在没有和您结对的联系对象')).toBeTruthy()
  })

  it('let a delegate of several choose whose they are', async () => {
    const other = { id: ids.alteng, name: '闻知秋' }
    const server = fakeServer().answer(listFriends, ({ query }) => ({
      ...friends,
      cadre: query.cadreId === other.id ? other : friends.cadre,
      cadres: [friends.cadre, other],
      rows: query.cadreId === other.id ? [] : friends.rows,
    }))
    const { user } = renderPhone({ server, at: '/m/friends', me: meWith(['delegate']) })
    await user.selectOptions(await screen.findByLabelText('为谁办理'), '闻知秋')
    expect(await screen.findByText('现在没有和您结对的联系对象')).toBeTruthy()
  })
})

describe('what is due', () => {
  const waiting = [
    {
      contactId: ids.waiting,
      heldOn: day('2026-11-18'),
      form: '走访',
      people: ['应采薇'],
      companions: ['古月明'],
      recorderName: '周秘书',
      enteredAt: '2026-11-19T02:00:00.000Z',
    },
  ]

  it('lists whom to talk to, what waits for a tap and what was promised', async () => {
    const server = fakeServer().answer(listFriends, () => ({ ...friends, waiting }))
    renderPhone({ server, at: '/m/due', me })
    expect(await screen.findByText('1月24日前谈 1 次')).toBeTruthy()
    expect(screen.getByText('还有 65 天')).toBeTruthy()
    expect(screen.getByText('周秘书 11月19日代录')).toBeTruthy()
    expect(screen.getByText('与古月明一起谈')).toBeTruthy()
    expect(screen.getByText('回复实训室预约')).toBeTruthy()
    await expectAccessible()
  })

  it('puts what was promised first that is due first, and says on the card that it is late', async () => {
    const [xuan, ying, ...others] = friends.rows
    if (!xuan || !ying) throw new Error('the friends of the cases are some')
    const of = (id: string, text: string, dueOn: string) => ({
      ...{ id, version: 1, text },
      ...{ dueOn: day(dueOn), remindOn: day('2026-11-01') },
    })
    const rows = [
      { ...xuan, promises: [of(ids.promise, '回复预约', '2026-11-22')] },
      { ...ying, promises: [of(ids.waiting, '转告答复', '2026-11-05')] },
      ...others,
    ]
    const server = fakeServer().answer(listFriends, () => ({ ...friends, rows }))
    const { unmount } = renderPhone({ server, at: '/m/due', me })
    const late = await screen.findByText('转告答复')
    const next = screen.getByText('回复预约')
    expect(late.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    unmount()
    renderPhone({ server, at: '/m/friends', me })
    expect((await screen.findByText('已过 15 天')).dataset['tone']).toBe('short')
    expect(screen.getByText('11月22日前')).toBeTruthy()
  })

  it('confirms an entry with one tap', async () => {
    let left = waiting
    const server = fakeServer()
      .answer(listFriends, () => ({ ...friends, waiting: left }))
      .answer(confirmContact, ({ params }) => {
        expect(params.id).toBe(ids.waiting)
        left = []
        return undefined
      })
    const { user } = renderPhone({ server, at: '/m/due', me })
    await user.click(await screen.findByRole('button', { name: '确认' }))
    expect(await screen.findByText('1月24日前谈 1 次')).toBeTruthy()
    expect(screen.queryByText('周秘书 11月19日代录')).toBeNull()
  })

  it('marks a promise as kept in the version that was seen', async () => {
    let sent: string | null = null
    const server = fakeServer()
      .answer(listFriends, () => friends)
      .answer(keepPromise, ({ headers }) => {
        sent = headers.get('If-Match')
        return undefined
      })
    const { user } = renderPhone({ server, at: '/m/due', me })
    await user.click(await screen.findByRole('button', { name: '已做到' }))
    expect(sent).toBe('"1"')
  })

  it('says so when there is nothing', async () => {
    const server = fakeServer().answer(listFriends, () => ({ ...friends, rows: [] }))
    renderPhone({ server, at: '/m/due', me })
    expect(await screen.findByText('现在没有要办的事')).toBeTruthy()
  })
})

describe('承诺', () => {
  it('tells what is overdue and what became of each, and takes a new day with the reason', async () => {
    const step = { on: day('2026-11-10'), textBefore: '回复实训室预约', dueBefore: day('2026-11-12') }
    const promise: PromiseRow = {
      id: ids.promise,
      version: 2,
      person: { id: ids.xuan, name: '禤若澄' },
      contactId: ids.contact,
      madeOn: day('2026-06-17'),
      text: '回复实训室预约',
      dueOn: day('2026-11-18'),
      remindOn: day('2026-11-15'),
      state: 'open',
      mine: true,
      steps: [{ ...step, act: 'change', words: '教务处下周才排' }],
    }
    const sent: unknown[] = []
    const server = fakeServer()
      .answer(listPromises, () => ({ rows: [promise], remindDays: 3 }))
      .answer(changePromise, ({ body, headers }) => {
        sent.push(body, headers.get('If-Match'))
        return { version: 3 }
      })
    const { container, user } = renderPhone({ server, at: '/m/promises', me })
    expect(await screen.findByText('11月18日，已过 2 天')).toBeTruthy()
    expect(screen.getByText('11月10日修改，原定11月12日前：教务处下周才排')).toBeTruthy()
    await expectAccessible(container)
    await user.click(screen.getByText('修改'))
    await user.click(screen.getByText('保存'))
    expect(screen.getByText('请先填写“为什么改”')).toBeTruthy()
    expect(sent).toEqual([])
    fireEvent.change(screen.getByLabelText('为什么改'), { target: { value: '等排课' } })
    await user.type(screen.getByLabelText(/^或写/), '等通知')
    await user.click(screen.getByText('保存'))
    expect(screen.getByText('请先写清楚哪天前，或从日历选；不定日期就清空')).toBeTruthy()
    expect(sent).toEqual([])
    await user.clear(screen.getByLabelText(/^或写/))
    await user.type(screen.getByLabelText(/^或写/), '两周后')
    await user.click(screen.getByText('保存'))
    expect(screen.queryByText('请先填写“为什么改”')).toBeNull()
    expect(sent).toEqual([{ text: '回复实训室预约', dueOn: '2026-12-04', words: '等排课' }, '"2"'])
  })
})

describe('催办', () => {
  it('stands on 待办 until it is put aside', async () => {
    let notices: readonly Notice[] = [
      {
        id: ids.waiting,
        kind: 'contact',
        unitName: null,
        on: day('2026-11-19'),
        byName: '闻知秋',
        times: 2,
        dueOn: day('2027-01-24'),
        text: '您还有 1 对未达标。',
      },
    ]
    const server = fakeServer()
      .answer(listFriends, () => ({ ...friends, rows: [] }))
      .answer(listNotices, () => ({ rows: [...notices] }))
      .answer(putNoticeAside, ({ params }) => {
        expect(params.id).toBe(ids.waiting)
        notices = []
        return undefined
      })
    const { user } = renderPhone({ server, at: '/m/due', me })
    expect(await screen.findByText('闻知秋 11月19日，第 2 次')).toBeTruthy()
    await user.click(screen.getByText('知道了'))
    expect(await screen.findByText('现在没有要办的事')).toBeTruthy()
  })
})

describe('登记核实', () => {
  it('asks about records of one’s own, which open, and takes one reply', async () => {
    let inquiry: OwnInquiry = ownInquiry
    const server = fakeServer()
      .answer(listFriends, () => ({ ...friends, rows: [] }))
      .answer(listOwnInquiries, () => ({ rows: [inquiry] }))
      .answer(answerInquiry, ({ params, body }) => {
        expect(params.id).toBe(ids.waiting)
        inquiry = { ...inquiry, answer: body.text }
        return undefined
      })
    const { container, user } = renderPhone({ server, at: '/m/due', me })
    expect(await screen.findByText(inquiry.text)).toBeTruthy()
    expect(screen.getByRole('link', { name: '10月12日 禤若澄' }).getAttribute('href')).toBe(
      `/m/contacts/${ids.contact}`,
    )
    await expectAccessible(container)
    await user.click(screen.getByText('答复'))
    expect(screen.getByText('请先填写“说明”')).toBeTruthy()
    await user.type(screen.getByLabelText('说明（10月12日的登记）'), '当天分别面谈')
    await user.click(screen.getByText('答复'))
    expect(await screen.findByText('您的答复：当天分别面谈')).toBeTruthy()
  })
})

describe('见面前', () => {
  it('tells what is due, promised, raised and said, and leads to writing the talk down', async () => {
    const talk = { contactId: ids.contact, form: '座谈', cadreName: '梁溪和', topics: ['校情通报'] }
    const server = fakeServer().answer(showMeetingCard, ({ query }) => {
      expect(query).toEqual({ cadreId: ids.cadre, personId: ids.xuan })
      return {
        pairingId: `${ids.pairing}1`,
        cadre: { id: ids.cadre, name: '梁溪和' },
        person: { id: ids.xuan, name: '禤若澄' },
        unitName: '化学化工学院',
        posts: ['实验中心副主任'],
        identities: null,
        pairedFrom: day('2025-09-01'),
        talks: [
          { ...talk, heldOn: day('2026-06-17'), confirmed: true, brief: '谈了供货周期', readable: true },
          {
            ...talk,
            contactId: ids.waiting,
            heldOn: day('2026-05-08'),
            confirmed: false,
            brief: null,
            readable: false,
          },
        ],
        raised: [
          {
            contactId: ids.contact,
            heldOn: day('2026-06-17'),
            kind: 'difficulty' as const,
            text: '试剂供货慢',
          },
        ],
        promises: [
          {
            id: ids.promise,
            version: 1,
            text: '回复实训室预约',
            dueOn: day('2026-11-18'),
            remindOn: day('2026-11-15'),
          },
        ],
        duties: [semester({})],
        can: { log: true, promise: true },
      }
    })
    const at = `/m/friends/${ids.pairing}1?cadre=${ids.cadre}&person=${ids.xuan}`
    const { container } = renderPhone({ server, at, me })
    const promises = within(await screen.findByRole('region', { name: '答应的事' }))
    expect(promises.getByText('11月18日，已过 2 天')).toBeTruthy()
    expect(screen.getByText('1月24日前谈 1 次')).toBeTruthy()
    expect(screen.getByText('试剂供货慢')).toBeTruthy()
    const talks = within(screen.getByRole('region', { name: '最近几次' }))
    expect(talks.getByRole('link', { name: '2026年6月17日 座谈（梁溪和）' })).toBeTruthy()
    expect(talks.getByText('内容只给有权查阅的人看')).toBeTruthy()
    expect(talks.getAllByText('等干部本人确认')).toHaveLength(1)
    expect(screen.getByRole('link', { name: '和禤若澄记一次' }).getAttribute('href')).toContain(
      '/m/log?person=',
    )
    await expectAccessible(container)
  })
})
