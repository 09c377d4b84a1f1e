import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { logContact, showEntryChoices } from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import { listEntryCompanions } from '@tongxin/contract/contacts/entry-companions'
import { listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import { addEvidence, type EvidenceLine, listEvidence } from '@tongxin/contract/contacts/evidence'
import { listFriends } from '@tongxin/contract/contacts/friends'
import { type LedgerRow, listContacts } from '@tongxin/contract/contacts/ledger'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { day } from '@tongxin/core/calendar/day'
import { initiators } from '@tongxin/core/policy/record-filter'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { type FakeServer, fakeServer, refuse } from '../../testing/fake-server.ts'
import { choices, counted, friends, ids, logged, semester } from '../../testing/friends.ts'
import { meWith } from '../../testing/people.ts'
import { renderPhone } from '../../testing/render.tsx'
import { openDraftBox } from '../drafts/draft-box.ts'
import { draftPlace, newLogDraft, partsToSend } from './log-draft.ts'

const me = meWith(['cadre'], { displayName: '梁溪和', humanId: ids.cadre })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true })
})

type Sent = { body: BodyOf<typeof logContact>; key: string | null }

function serverThatLogs(): FakeServer & { readonly sent: Sent[] } {
  const sent: Sent[] = []
  const server = fakeServer()
    .answer(showEntryChoices, () => choices)
    .answer(listFriends, () => friends)
    .answer(showWhatCounted, () => counted)
    .answer(logContact, ({ body, headers }) => {
      sent.push({ body, key: headers.get('Idempotency-Key') })
      return { ...logged, heldOn: body.heldOn, form: body.form }
    })
  return Object.assign(server, { sent })
}

/** Counts every tap; typing is the phone's keyboard. */
function tapping(user: UserEvent) {
  let taps = 0
  return {
    tap: async (target: Element) => {
      taps += 1
      await user.click(target)
    },
    count: () => taps,
  }
}

/** The sentence above the lines, each of which says it too. */
const saidMet = () => screen.findByText('本学期 1/1 已达标', { selector: '.saved-said b' })

const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('logging a contact on the phone', () => {
  it('keeps how the document asks to talk folded beside what was talked about, with the clause', async () => {
    const { user } = renderPhone({ server: serverThatLogs(), at: '/m/log', me })
    const asked = await screen.findByText('文件要求')
    const note = asked.closest('details')
    expect(note?.open).toBe(false)
    await user.click(asked)
    expect(note?.open).toBe(true)
    expect(note?.textContent).toContain('平等相待，耐心倾听不同意见')
    await user.click(screen.getByRole('button', { name: '第一条' }))
    expect(await screen.findByText('平等相待')).toBeTruthy()
  })

  it('takes three taps in the short case, and says what it counted for', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: '/m/friends', me })
    const { tap, count } = tapping(user)
    await tap((await screen.findAllByRole('link', { name: '记一次' }))[0] as Element)
    await tap(await button('禤若澄'))
    await tap(await button('保存'))
    await saidMet()
    expect(screen.getByRole('status').textContent).toContain('禤若澄，第三条（二）')
    expect(count()).toBe(3)
    expect(server.sent[0]?.body).toMatchObject({
      cadreId: ids.cadre,
      heldOn: '2026-11-20',
      form: '个别谈心',
      parts: [{ personId: ids.xuan, initiatedBy: 'cadre', brief: '', raised: null, promise: null }],
    })
    await expectAccessible()
  })

  it('takes at most twelve taps with everything in it', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: '/m/friends', me })
    const { tap, count } = tapping(user)
    await tap((await screen.findAllByRole('link', { name: '记一次' }))[0] as Element)
    await tap(await button('禤若澄'))
    await tap(await button('昨天'))
    await tap(await button('走访'))
    await tap(await button('对方约的'))
    await tap(await screen.findByLabelText(/^简要情况/))
    await user.keyboard('主要谈了实验中心排课')
    await tap(await screen.findByRole('link', { name: /提了意见建议或困难/ }))
    await tap(await screen.findByLabelText('提了什么'))
    await user.keyboard('旺季供货周期长')
    await tap(await button('填好了'))
    await tap(await screen.findByRole('link', { name: /我答应了一件事/ }))
    await user.type(await screen.findByLabelText('答应了什么'), '问清采购周期后回话')
    await tap(await button('填好了'))
    await tap(await button('保存'))
    await saidMet()
    expect(count()).toBeLessThanOrEqual(12)
    expect(server.sent[0]?.body).toMatchObject({
      heldOn: '2026-11-19',
      form: '走访',
      parts: [
        {
          initiatedBy: 'person',
          brief: '主要谈了实验中心排课',
          raised: { kind: 'suggestion', text: '旺季供货周期长' },
          promise: { text: '问清采购周期后回话', dueOn: '2026-12-04' },
        },
      ],
    })
  })

  it('offers the office as who asked only where the document tells it apart', async () => {
    const server = serverThatLogs()
    server.answer(showEntryChoices, () => ({ ...choices, initiators: [...initiators] }))
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('统战部安排'))
    await user.click(await button('保存'))
    await waitFor(() => expect(server.sent[0]?.body.parts).toMatchObject([{ initiatedBy: 'office' }]))
  })

  it('names another cadre who was there on demand, and says that it waits for them', async () => {
    const server = serverThatLogs()
    const beside = { id: ids.waiting, name: '古月明', pinyin: 'guyueming', initials: 'gym' }
    server
      .answer(listEntryCompanions, () => ({
        rows: [{ ...beside, unitName: '化学学院', post: '院长', personIds: [ids.xuan] }],
      }))
      .answer(logContact, ({ body }) => {
        expect(body.companionIds).toEqual([ids.waiting])
        return { ...logged, companions: [{ id: ids.waiting, name: '古月明' }] }
      })
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('还有干部一起谈'))
    await user.click(await button('古月明'))
    expect(screen.getByText(/由其本人确认/)).toBeTruthy()
    await expectAccessible()
    await user.click(await button('保存'))
    expect(await screen.findByText('一起谈的：古月明')).toBeTruthy()
  })

  it('asks for the series where the document counts by it, and sends what was pressed', async () => {
    const server = serverThatLogs()
    server.answer(showEntryChoices, () => ({ ...choices, series: ['国情考察', '暑期研修'] }))
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('国情考察'))
    await user.click(await button('暑期研修'))
    await user.click(await button('保存'))
    await waitFor(() => expect(server.sent[0]?.body).toMatchObject({ series: '暑期研修' }))
  })

  it('asks which event it answers where one calls for a contact, with what the duty waits for pressed already', async () => {
    const event = { id: 'e-1', name: '生活困难', on: day('2026-11-16') }
    const other = { id: 'e-2', name: '岗位变动', on: day('2026-11-10') }
    const about = { personId: ids.xuan, asks: '困难看望', dueOn: null, isOpen: true }
    const [friend, ...others] = friends.rows
    const duties = [semester({ every: null, period: event.id, event })]
    const server = serverThatLogs()
    server
      .answer(showEntryChoices, () => ({ ...choices, answersEvents: true }))
      .answer(listFriends, () => ({ ...friends, rows: [{ ...friend!, duties }, ...others] }))
      .answer(listEntryEvents, () => ({
        rows: [
          { ...about, ...event },
          { ...about, ...other },
          { ...about, ...other, id: 'e-3', isOpen: false },
          { ...about, ...other, id: 'e-4', personId: ids.ying },
        ],
      }))
    const { user } = renderPhone({ server, at: '/m/due', me })
    await user.click(await screen.findByRole('link', { name: '和禤若澄记一次' }))
    expect((await button('生活困难（11月16日）')).getAttribute('aria-pressed')).toBe('true')
    const asked = screen.getByRole('group', { name: /回应哪件事/ })
    await waitFor(() => expect(within(asked).getAllByRole('button')).toHaveLength(2))
    await user.click(within(asked).getByRole('button', { name: '岗位变动（11月10日）' }))
    await expectAccessible()
    await user.click(await button('保存'))
    await waitFor(() => expect(server.sent[0]?.body.parts).toMatchObject([{ event: 'e-2' }]))
  })

  it('names no event where none was pressed, and asks for none where no duty waits for one', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('保存'))
    await waitFor(() => expect(server.sent[0]?.body.parts).toMatchObject([{ event: null }]))
    expect(screen.queryByRole('group', { name: /回应哪件事/ })).toBeNull()
  })

  it('does not ask about the office where nothing rests on it', async () => {
    renderPhone({ server: serverThatLogs(), at: '/m/log', me })
    await button('对方约的')
    expect(screen.queryByRole('button', { name: '统战部安排' })).toBeNull()
  })

  it('stands with its two sentences, and is accessible', async () => {
    renderPhone({ server: serverThatLogs(), at: '/m/log', me })
    expect(await screen.findByText(/请当作本人会看到来写：记事情和诉求，不评价人。/)).toBeTruthy()
    expect(screen.getByText(/本系统为非涉密系统，严禁处理、存储、传输国家秘密/)).toBeTruthy()
    await expectAccessible()
  })

  it('understands a typed day, and asks about an unclear one', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('选日期'))
    const typed = screen.getByLabelText(/或写/)
    await user.type(typed, '7/9')
    expect(await button('2026年9月7日')).toBeTruthy()
    await user.click(await button('保存'))
    expect(await screen.findByText(/请先写清楚是哪天/)).toBeTruthy()
    expect(server.sent).toHaveLength(0)
    await user.clear(typed)
    await user.type(typed, '11月3日')
    await user.click(await button('保存'))
    await saidMet()
    expect(server.sent[0]?.body.heldOn).toBe('2026-11-03')
  })

  it('tells of a day that has not come, and saves nothing under another', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('选日期'))
    await user.type(screen.getByLabelText(/或写/), '明天')
    expect(await screen.findByText('11月21日还没有到，请写今天或以前的日子')).toBeTruthy()
    await user.click(await button('保存'))
    expect(server.sent).toHaveLength(0)
    await user.clear(screen.getByLabelText(/或写/))
    await user.type(screen.getByLabelText(/或写/), '07/12/2026')
    expect(await button('2026年7月12日')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '2026年12月7日' })).toBeNull()
    await user.clear(screen.getByLabelText(/或写/))
    await user.type(screen.getByLabelText(/或写/), '2025年3月5日')
    expect(await screen.findByText('2025年3月5日太早，最早是2026年6月9日')).toBeTruthy()
  })

  it('takes the day of a promise as one writes it, and is not saved before it is clear', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await screen.findByRole('link', { name: /我答应了一件事/ }))
    await user.type(await screen.findByLabelText('答应了什么'), '问清采购周期后回话')
    const typed = screen.getByLabelText(/或写/)
    await user.type(typed, '11月1日')
    expect(await screen.findByText('2027年11月1日')).toBeTruthy()
    await user.clear(typed)
    await user.type(typed, '昨天')
    expect(await screen.findByText('11月19日太早，最早是11月20日')).toBeTruthy()
    await user.click(await button('填好了'))
    await user.click(await button('保存'))
    expect(await screen.findByText(/^禤若澄：答应的事还没有写清楚哪天前办到/)).toBeTruthy()
    expect(server.sent).toHaveLength(0)
    await user.click(await screen.findByRole('link', { name: /我答应了一件事/ }))
    await user.type(screen.getByLabelText(/或写/), '下周五前')
    expect(await screen.findByText('11月27日')).toBeTruthy()
    expect(screen.getByText('11月27日前')).toBeTruthy()
    await user.click(await button('填好了'))
    await user.click(await button('保存'))
    await saidMet()
    expect(server.sent[0]?.body.parts[0]?.promise).toEqual({
      text: '问清采购周期后回话',
      dueOn: '2026-11-27',
    })
  })

  it('names whom it was that nobody was paired with that day', async () => {
    const server = serverThatLogs()
    server.answer(logContact, ({ body }) =>
      refuse({ code: 'not-paired-on-day', personId: ids.xuan, on: body.heldOn }),
    )
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('保存'))
    expect(await screen.findByText(/^2026年11月20日当天没有与禤若澄结对，没有保存/)).toBeTruthy()
    expect((await button('禤若澄')).getAttribute('aria-pressed')).toBe('true')
  })

  it('cuts nothing off what is too long: it says by how much', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    const brief = await screen.findByLabelText(/^简要情况/)
    fireEvent.change(brief, { target: { value: '谈'.repeat(2001) } })
    await user.click(await button('保存'))
    expect(await screen.findByText(/^“简要情况”有 2001 字，最多 2000 字/)).toBeTruthy()
    expect(server.sent).toHaveLength(0)
    fireEvent.change(brief, { target: { value: '谈'.repeat(2000) } })
    await user.click(await button('保存'))
    await saidMet()
  })

  it('puts a phrase where the cursor stands', async () => {
    const { user } = renderPhone({ server: serverThatLogs(), at: '/m/log', me })
    const brief = (await screen.findByLabelText(/^简要情况/)) as HTMLTextAreaElement
    await user.click(await button('主要谈了'))
    await user.type(brief, '排课')
    await user.click(await button('对方提到'))
    expect(brief.value).toBe('主要谈了排课；对方提到')
  })

  it('keeps each person’s text apart when several were there', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: '/m/log', me })
    await user.type(await screen.findByLabelText(/^简要情况/), '先写的话')
    await user.click(await button('禤若澄'))
    await user.click(await button('应采薇'))
    expect(screen.getByLabelText(/和禤若澄谈的情况/)).toHaveProperty('value', '先写的话')
    await user.type(screen.getByLabelText(/和应采薇谈的情况/), '另谈职称')
    await user.click(await button('座谈'))
    await user.click(
      within(screen.getByText('谁发了言').parentElement as HTMLElement).getByRole('button', {
        name: '应采薇',
      }),
    )
    await user.click(await button('保存'))
    await waitFor(() => expect(server.sent).toHaveLength(1))
    expect(server.sent[0]?.body.parts.map(({ brief, spoke }) => [brief, spoke])).toEqual([
      ['先写的话', false],
      ['另谈职称', true],
    ])
  })

  it('takes the words of one over to the next in a group, and only there', async () => {
    const { user } = renderPhone({ server: serverThatLogs(), at: '/m/log', me })
    await user.click(await button('禤若澄'))
    await user.click(await button('应采薇'))
    await user.type(screen.getByLabelText(/和禤若澄谈的情况/), '听取学科建设意见')
    expect(screen.queryByRole('button', { name: '同上一位' })).toBeNull()
    await user.click(await button('座谈'))
    await user.click(await button('同上一位'))
    expect(screen.getByLabelText(/和应采薇谈的情况/)).toHaveProperty('value', '听取学科建设意见')
    expect(screen.queryByRole('button', { name: '同上一位' })).toBeNull()
  })

  it('points out an identity number as soon as it is written, beside the button and with its place, and sends nothing', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: '/m/log', me })
    await user.click(await button('禤若澄'))
    await user.click(await button('应采薇'))
    const brief = screen.getByLabelText(/和应采薇谈的情况/)
    await user.type(brief, '证件 990101199003078674')
    const said = await screen.findByText(/^“和应采薇谈的情况”里像是有身份证号/)
    expect(said.closest('.phone-foot')).toBe((await button('保存')).closest('.phone-foot'))
    await user.click(await button('保存'))
    expect(server.sent).toEqual([])
    await user.clear(brief)
    expect(screen.queryByText(/身份证号/)).toBeNull()
  })

  it('never saves twice, however often the button is tapped', async () => {
    const server = serverThatLogs()
    let receive = () => {}
    const received = new Promise<void>((resolve) => {
      receive = resolve
    })
    server.answer(logContact, async ({ body, headers }) => {
      server.sent.push({ body, key: headers.get('Idempotency-Key') })
      await received
      return logged
    })
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    const save = await button('保存')
    await user.click(save)
    await user.click(save)
    await user.dblClick(save)
    receive()
    await saidMet()
    expect(server.sent).toHaveLength(1)
  })

  it('keeps the text when the signal is lost, says so, and sends the same once when it is back', async () => {
    const server = serverThatLogs()
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.type(await screen.findByLabelText(/^简要情况/), '地下车库里写的')
    server.online = false
    await user.click(await button('保存'))
    expect(await screen.findByText(/没有连上服务器。内容已存在本机/)).toBeTruthy()
    expect(screen.getByLabelText(/^简要情况/)).toHaveProperty('value', '地下车库里写的')
    expect(screen.queryByText(/已达标/)).toBeNull()
    server.online = true
    window.dispatchEvent(new Event('online'))
    await saidMet()
    expect(server.sent).toHaveLength(1)
  })

  it('finds the draft again after the page was closed, with the key it had', async () => {
    const first = serverThatLogs()
    const one = renderPhone({ server: first, at: `/m/log?person=${ids.xuan}`, me })
    await one.user.type(await screen.findByLabelText(/^简要情况/), '写到一半')
    await screen.findByText('草稿已存在本机')
    first.answer(logContact, ({ body, headers }) => {
      first.sent.push({ body, key: headers.get('Idempotency-Key') })
      return refuse({ code: 'no-policy-in-force', on: day('2026-11-20') })
    })
    await one.user.click(await button('保存'))
    await waitFor(() => expect(first.sent).toHaveLength(1))
    one.unmount()
    const second = serverThatLogs()
    const two = renderPhone({ server: second, at: '/m/log', me })
    expect(await screen.findByLabelText(/^简要情况/)).toHaveProperty('value', '写到一半')
    await two.user.click(await button('保存'))
    await saidMet()
    expect(second.sent[0]?.key).toBe(first.sent[0]?.key)
    await two.user.click(await button('再记一次'))
    expect(await screen.findByLabelText(/^简要情况/)).toHaveProperty('value', '')
  })

  it('takes nothing more while it is being saved: it would be saved nowhere', async () => {
    const server = serverThatLogs()
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    server.answer(logContact, async ({ body, headers }) => {
      server.sent.push({ body, key: headers.get('Idempotency-Key') })
      await answered
      return refuse({ code: 'no-policy-in-force', on: day('2026-11-20') })
    })
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.type(await screen.findByLabelText(/^简要情况/), '先写的')
    await user.click(await button('保存'))
    await waitFor(() => expect(server.sent).toHaveLength(1))
    await user.type(screen.getByLabelText(/^简要情况/), '，后写的')
    await user.click(screen.getByRole('button', { name: '昨天' }))
    expect(screen.getByLabelText(/^简要情况/)).toHaveProperty('value', '先写的')
    answer()
    await screen.findByRole('alert')
    await user.type(screen.getByLabelText(/^简要情况/), '，后写的')
    expect(screen.getByLabelText(/^简要情况/)).toHaveProperty('value', '先写的，后写的')
  })

  it.each([
    ['is too busy', { code: 'too-many-requests' as const, retryAfterSeconds: 60 }],
    ['must be signed in to anew', { code: 'unauthenticated' as const }],
  ])('waits where the server %s, and goes again as it was', async (_, refusal) => {
    const first = serverThatLogs()
    first.answer(logContact, ({ body, headers }) => {
      first.sent.push({ body, key: headers.get('Idempotency-Key') })
      return refuse(refusal)
    })
    const one = renderPhone({ server: first, at: `/m/log?person=${ids.xuan}`, me })
    await one.user.type(await screen.findByLabelText(/^简要情况/), '很忙的时候写的')
    await one.user.click(await button('保存'))
    expect(await screen.findByText(/服务器暂时没有收下。内容已存在本机/)).toBeTruthy()
    one.unmount()
    const second = serverThatLogs()
    renderPhone({ server: second, at: '/m/friends', me })
    expect(await screen.findByText(/已上传：11月20日 个别谈心，禤若澄/)).toBeTruthy()
    expect(second.sent).toEqual([first.sent[0]])
  })

  it('goes again by itself when the server said, without disturbing who writes on, and tells what it saved', async () => {
    const server = serverThatLogs()
    let seconds = 60
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    server.answer(logContact, async ({ body, headers }) => {
      server.sent.push({ body, key: headers.get('Idempotency-Key') })
      if (server.sent.length < 3) return refuse({ code: 'too-many-requests', retryAfterSeconds: seconds })
      await answered
      return logged
    })
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    const brief = await screen.findByLabelText(/^简要情况/)
    await user.type(brief, '先写的')
    await user.click(await button('保存'))
    await screen.findByText(/服务器暂时没有收下/)
    window.dispatchEvent(new Event('online'))
    seconds = 0
    await user.click(await button('保存'))
    await waitFor(() => expect(server.sent).toHaveLength(2))
    await screen.findByText(/服务器暂时没有收下/)
    await user.click(brief)
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(server.sent).toHaveLength(3))
    expect(screen.getByText(/服务器暂时没有收下/)).toBeTruthy()
    expect(document.activeElement).toBe(brief)
    await user.keyboard('，后写的')
    answer()
    expect(await screen.findByText(/先前点保存时的内容已经存上了/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '查看' }).getAttribute('href')).toContain(ids.contact)
    expect(brief).toHaveProperty('value', '先写的，后写的')
    expect(server.sent.map(({ key, body }) => [key, body])).toEqual(
      Array.from({ length: 3 }, () => [server.sent[0]?.key, server.sent[0]?.body]),
    )
  })

  it('lets one that the server refuses hold up no other, and leads to the draft of its cadre', async () => {
    const server = serverThatLogs()
    const box = await openDraftBox({ account: me.accountId, now: () => Date.now() })
    const start = { today: day('2026-11-20'), forms: choices.forms, person: ids.xuan }
    for (const cadreId of [ids.cadre, ids.ying]) {
      const draft = newLogDraft(start)
      const parts = partsToSend(draft, choices.forms[0])
      const waiting = { cadreId, heldOn: day('2026-11-20'), form: '个别谈心', place: '', series: null, parts }
      await box.keep(draftPlace(cadreId), { ...draft, waiting })
    }
    server.answer(logContact, ({ body, headers }) => {
      server.sent.push({ body, key: headers.get('Idempotency-Key') })
      return body.cadreId === ids.ying ? refuse({ code: 'form-unknown', form: '个别谈心' }) : logged
    })
    renderPhone({ server, at: '/m/friends', me })
    expect(await screen.findByText(/已上传：/)).toBeTruthy()
    const mend = await screen.findByRole('link', { name: '打开修改' })
    expect(mend.getAttribute('href')).toContain(`/m/log?cadre=${ids.ying}`)
    expect(server.sent).toHaveLength(2)
  })

  it('sends what was saved without a signal from any screen once it is back, once and under its key', async () => {
    const first = serverThatLogs()
    const one = renderPhone({ server: first, at: `/m/log?person=${ids.xuan}`, me })
    await one.user.type(await screen.findByLabelText(/^简要情况/), '地下车库里写的')
    first.online = false
    await one.user.click(await button('保存'))
    await screen.findByText(/没有连上服务器。内容已存在本机/)
    one.unmount()
    const second = serverThatLogs()
    const two = renderPhone({ server: second, at: '/m/friends', me })
    expect(await screen.findByText(/已上传：11月20日 个别谈心，禤若澄/)).toBeTruthy()
    expect(second.sent).toMatchObject([{ body: { parts: [{ brief: '地下车库里写的' }] } }])
    two.unmount()
    const third = serverThatLogs()
    renderPhone({ server: third, at: '/m/log', me })
    expect(await screen.findByLabelText(/^简要情况/)).toHaveProperty('value', '')
    expect(third.sent).toHaveLength(0)
  })

  it('adds a photo once the record is saved, keeps it while there is no signal, and tells which was refused and why', async () => {
    const keys: (string | null)[] = []
    const rows: EvidenceLine[] = []
    const server = serverThatLogs()
      .answer(listEvidence, () => ({ rows, can: { add: true } }))
      .answer(addEvidence, ({ headers }) => {
        keys.push(headers.get('Idempotency-Key'))
        if (rows.length > 0) return refuse({ code: 'evidence-same', number: 1 })
        if (keys.length === 1) return refuse({ code: 'overloaded' })
        const addedAt = '2026-11-20T03:00:00.000Z'
        rows.push({
          id: ids.waiting,
          number: 1,
          kind: 'image',
          bytes: 524_288,
          addedBy: '梁溪和',
          addedAt,
          can: { remove: true },
        })
        return rows[0] as EvidenceLine
      })
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me })
    await user.click(await button('保存'))
    const picker = await screen.findByLabelText('添加照片或 PDF')
    server.online = false
    await user.upload(picker, [new File(['a'], '合影.jpg', { type: 'image/jpeg' })])
    expect(await screen.findByText(/有 1 份还没有发出，.*联系记录已经保存/)).toBeTruthy()
    server.online = true
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(keys).toHaveLength(1))
    await screen.findByText(/有 1 份还没有发出/)
    window.dispatchEvent(new Event('online'))
    expect(await screen.findByText(/0\.5 MB，梁溪和 11月20日添加/)).toBeTruthy()
    expect(screen.queryByText(/还没有发出/)).toBeNull()
    await user.upload(await screen.findByLabelText('添加照片或 PDF'), [
      new File(['a'], '又一张.jpg', { type: 'image/jpeg' }),
    ])
    expect(await screen.findByText(/“又一张.jpg”没有添加：这份文件已经在第 1 份佐证里/)).toBeTruthy()
    // Busy, then taken, under one key; the other file under its own.
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(2)
    await expectAccessible()
  })

  it('tells of a record of the same day with the same person, before it is entered twice', async () => {
    const server = serverThatLogs()
    const onRecord = (partId: string, person: LedgerRow['person'], form: string): LedgerRow => ({
      ...{
        partId,
        contactId: ids.contact,
        version: 1,
        form,
        heldOn: day('2026-11-20'),
        event: null,
        companions: [],
        nextDue: null,
        urged: null,
        met: null,
      },
      ...{
        cadre: friends.cadre,
        unitName: null,
        person,
        personUnitName: null,
        initiatedBy: 'cadre',
        topics: [],
      },
      ...{ raisedKind: null, promised: false, enteredAt: '2026-11-20T02:00:00.000Z', recorderName: '周秘书' },
      ...{ late: false, confirmed: false, can: { read: true, amend: true, form: true } },
    })
    server.answer(listContacts, () => ({
      rows: [
        onRecord(ids.promise, { id: ids.xuan, name: '禤若澄' }, '个别谈心'),
        onRecord(ids.waiting, { id: ids.ying, name: '应采薇' }, '座谈'),
      ],
      previous: null,
      next: null,
    }))
    const { user } = renderPhone({ server, at: '/m/log', me })
    await user.click(await button('应采薇'))
    await screen.findByText(/11月20日和应采薇已有一条记录，座谈/)
    expect(screen.queryByText(/和禤若澄已有一条记录/)).toBeNull()
    await user.click(await button('禤若澄'))
    const told = await screen.findByText(/11月20日和禤若澄已有一条记录，个别谈心，周秘书代录，等您确认/)
    expect(within(told).getByRole('link', { name: '打开看' })).toBeTruthy()
    await expectAccessible()
  })

  it('says whose confirmation an entry on behalf waits for', async () => {
    const server = serverThatLogs()
    server.answer(logContact, () => ({
      ...logged,
      confirmed: false,
      parts: logged.parts.map((part) => ({
        ...part,
        duties: [semester({ state: 'met', counted: 1 })],
        promise: { id: ids.promise, version: 1, text: '问清采购周期', dueOn: null },
      })),
    }))
    const delegate = meWith(['delegate'], { humanId: null })
    const { user } = renderPhone({ server, at: `/m/log?person=${ids.xuan}`, me: delegate })
    await user.click(await button('保存'))
    expect(await screen.findByText('已保存，等梁溪和确认')).toBeTruthy()
    expect(screen.getByText('梁溪和答应：问清采购周期')).toBeTruthy()
  })
})
