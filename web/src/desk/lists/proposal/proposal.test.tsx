import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { showScope } from '@tongxin/contract/pairing/eligibility'
import { adoptProposal, showListNetwork } from '@tongxin/contract/pairing/list-proposal'
import { changePairMarks, type KeptPairMark } from '@tongxin/contract/pairing/pair-marks'
import { explainPair, type ListLine, showList } from '@tongxin/contract/pairing/pairing'
import { day } from '@tongxin/core/calendar/day'
import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { type FakeServer, fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { deskScreens } from '../../screens.ts'
import { cadreIds, lineOf, listId, pageWith, personIds } from '../list.cases.ts'

const { gu, wu, bian } = cadreIds
const { bai, wen, shang, lu } = personIds

/** Three cadres and four persons: two of 顾's places and one of 邬's, so that with 卞 left out one is without anybody. */
const network: SentNetwork & { readonly pairMarks: readonly KeptPairMark[] } = {
  pairMarks: [],
  orderCite: [],
  order: ['coverage', 'quota', 'continuity', 'fit', 'balance'],
  cadres: [
    { id: gu, min: 1, max: 2, candidateRuns: [0, 4], fitRuns: [0, 1, 6] },
    { id: wu, min: 1, max: 1, candidateRuns: [1, 2], fitRuns: [] },
    { id: bian, min: 0, max: 0, candidateRuns: [], fitRuns: [] },
  ],
  persons: [bai, wen, shang, lu].map((id, index) => ({
    id,
    weight: index === 3 ? 1 : 2,
    rank: 'usual',
    asked: index === 3 ? null : 'must',
    mostCadres: null,
    coveredElsewhere: false,
    target: null,
  })),
  standing: [[gu, bai]],
  draft: [],
  notes: [{ kind: 'silent-quota' }],
  looked: 6,
}

const keep = (mark: Omit<KeptPairMark, 'byName' | 'at'>): KeptPairMark => ({
  ...mark,
  byName: '沈秘书',
  at: '2026-11-20T02:00:00.000Z',
})

function server(more: (fake: FakeServer) => FakeServer = (fake) => fake): FakeServer {
  const lines: readonly ListLine[] = []
  return more(
    fakeServer()
      .answer(showCalendar, () => calendarWith({ can: { write: false } }))
      .answer(showList, () => pageWith(lines), 4)
      .answer(showListNetwork, () => network)
      .answer(changePairMarks, ({ body }) => ({ pairMarks: body.marked.map(keep) })),
  )
}

async function propose(fake: FakeServer) {
  const screens = deskScreens.filter(({ place }) => place === 'lists')
  const view = renderDesk({ server: fake, at: `/lists/${listId}`, me: meWith(['office']), screens })
  fireEvent.click(await screen.findByRole('button', { name: '推荐名单' }, { timeout: 20_000 }))
  await screen.findByText(/已证明为最优/, undefined, { timeout: 20_000 })
  return view
}

const rowOf = (name: RegExp) => screen.getByRole('row', { name })
function assign(name: string, cadreId: string): void {
  const choices = screen.getByRole('combobox', { name })
  fireEvent.focus(choices)
  fireEvent.change(choices, { target: { value: cadreId } })
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('a proposal for a list', () => {
  it('is proven, says in which order, keeps the pair in force and leaves out whom the document asks for least', async () => {
    await propose(server())
    expect(screen.getByText(/没有任何方案能覆盖更多人（按优先级计）；在此前提下/)).toBeTruthy()
    expect(within(rowOf(/谷/)).getByText('柏予安')).toBeTruthy()
    expect(screen.getByText('1 人没有联系人')).toBeTruthy()
    expect(within(screen.getByRole('article')).getByText('陆知行')).toBeTruthy()
    expect(screen.getByText(/每人联系人数，文件未规定/)).toBeTruthy()
    expect(screen.getByText('采用后加 3 对，减 0 对。采用前名单没有改动。')).toBeTruthy()
  })

  it('gives somebody to a cadre, shows the effect at once, and takes it back and does it again', async () => {
    await propose(server())
    assign('指定由谁联系陆知行', gu)
    await waitFor(() => expect(within(rowOf(/谷/)).getByText('陆知行')).toBeTruthy())
    expect(screen.getByText('新成 1 对，撤下 1 对')).toBeTruthy()
    expect(screen.getByText(/锁定 1 对/)).toBeTruthy()
    press('撤销')
    await waitFor(() => expect(within(rowOf(/谷/)).queryByText('陆知行')).toBeNull())
    press('重做')
    await waitFor(() => expect(within(rowOf(/谷/)).getByText('陆知行')).toBeTruthy())
  })

  it('is optimised anew under the same locks, from which no step leads back', async () => {
    await propose(server())
    assign('指定由谁联系陆知行', gu)
    await waitFor(() => expect(within(rowOf(/谷/)).getByText('陆知行')).toBeTruthy())
    press('重新优化')
    await waitFor(() => expect(screen.getByRole('button', { name: '撤销' })).toHaveProperty('disabled', true))
    expect(within(rowOf(/谷/)).getByText('陆知行')).toBeTruthy()
    expect(screen.getByText(/锁定 1 对/)).toBeTruthy()
    press(/^解除锁定/)
    await waitFor(() => expect(within(rowOf(/谷/)).queryByText('陆知行')).toBeNull())
  })

  it('excludes a pair, which is then listed and can be allowed again', async () => {
    await propose(server())
    press(/^排除谷.*柏予安$/)
    await waitFor(() => expect(within(rowOf(/谷/)).queryByText('柏予安')).toBeNull())
    press(/^解除排除/)
    await waitFor(() => expect(within(rowOf(/谷/)).getByText('柏予安')).toBeTruthy())
  })

  it('answers why somebody has nobody, with the people and the places', async () => {
    await propose(server())
    press('为什么：陆知行')
    expect(await screen.findByText(/这 2 位领导共 3 个名额，有 4 人别无选择/)).toBeTruthy()
  })

  it('does what helps by a press, which does what was said and can be taken back', async () => {
    await propose(server())
    press('为什么：陆知行')
    fireEvent.click(await screen.findByRole('button', { name: /^照此试算：允许谷北辰联系到 3 人/ }))
    expect(await screen.findByText('每个人都有联系人')).toBeTruthy()
    expect(screen.queryByText(/可以考虑/)).toBeNull()
    press('撤销')
    expect(await screen.findByRole('button', { name: '为什么：陆知行' })).toBeTruthy()
  })

  it('names the rule and the clause by which nobody may have somebody', async () => {
    const cite = { section: '第二条（二）', phrase: '本单位在职', occurrence: 1 }
    const nobody = { cadres: [], hidden: 0, open: 0, targets: [], missing: [], hasCadres: true }
    const reasons = [{ text: '不属于本层级的任何一类对象：不是在职', cites: [cite] }]
    await propose(
      server((fake) =>
        fake
          .answer(showListNetwork, () => ({
            ...network,
            cadres: network.cadres.map((cadre) =>
              cadre.id === gu ? { ...cadre, candidateRuns: [0, 3] } : cadre,
            ),
          }))
          .answer(showScope, () => ({
            on: day('2026-11-20'),
            tiers: [{ ...nobody, tier: pageWith([]).head.tier, tierName: '二级单位', reasons }],
            numbers: [],
          })),
      ),
    )
    press('为什么：陆知行')
    await screen.findByText('没有一位领导可以联系陆知行。')
    const why = await screen.findByText(/不是在职/)
    expect(why.textContent).toContain('第二条（二）')
  })

  it('takes up what was locked before, and keeps with the draft what is locked, excluded and lifted here', async () => {
    const sent: unknown[] = []
    await propose(
      server((fake) =>
        fake
          .answer(showListNetwork, () => ({
            ...network,
            pairMarks: [keep({ kind: 'lock', cadreId: gu, personId: lu, reason: null })],
          }))
          .answer(changePairMarks, ({ body }) => {
            sent.push(body)
            return { pairMarks: body.marked.map(keep) }
          }),
      ),
    )
    expect(within(rowOf(/谷/)).getByText('陆知行')).toBeTruthy()
    expect(screen.getByText(/锁定 1 对/)).toBeTruthy()
    press(/^解除锁定/)
    await waitFor(() =>
      expect(sent).toEqual([{ marked: [], over: 0, lifted: [{ cadreId: gu, personId: lu }] }]),
    )
    press(/^排除谷.*柏予安$/)
    await waitFor(() =>
      expect(sent[1]).toEqual({
        marked: [{ kind: 'exclude', cadreId: gu, personId: bai, reason: null }],
        over: 0,
        lifted: [],
      }),
    )
    fireEvent.change(await screen.findByRole('combobox', { name: /^排除谷.*柏予安的原因$/ }), {
      target: { value: 'kin' },
    })
    await waitFor(() => expect(sent[2]).toMatchObject({ marked: [{ kind: 'exclude', reason: 'kin' }] }))
  })

  it('says that contradictory locks were kept, with the names, and computes nothing', async () => {
    const screens = deskScreens.filter(({ place }) => place === 'lists')
    const both = [gu, wu].map((cadreId) => keep({ kind: 'lock', cadreId, personId: wen, reason: null }))
    const fake = server((one) => one.answer(showListNetwork, () => ({ ...network, pairMarks: both })))
    renderDesk({ server: fake, at: `/lists/${listId}`, me: meWith(['office']), screens })
    fireEvent.click(await screen.findByRole('button', { name: '推荐名单' }, { timeout: 20_000 }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('设定互相矛盾，没有重算')
    expect(alert.textContent).toContain('“温如玉”已锁定 2 位干部，最多 1 位')
    expect(screen.queryByText(/已证明为最优/)).toBeNull()
  })

  it('lifts the locks that contradict each other with one button, and is then computed', async () => {
    const screens = deskScreens.filter(({ place }) => place === 'lists')
    let kept = [gu, wu].map((cadreId) => keep({ kind: 'lock', cadreId, personId: wen, reason: null }))
    const fake = server((one) =>
      one
        .answer(showListNetwork, () => ({ ...network, pairMarks: kept }))
        .answer(showList, () => pageWith([], { pairMarks: kept }), 4)
        .answer(changePairMarks, ({ body }) => {
          const lifted = new Set(body.lifted.map(({ cadreId }) => cadreId))
          kept = kept.filter(({ cadreId }) => !lifted.has(cadreId))
          return { pairMarks: kept }
        }),
    )
    renderDesk({ server: fake, at: `/lists/${listId}`, me: meWith(['office']), screens })
    fireEvent.click(await screen.findByRole('button', { name: '推荐名单' }, { timeout: 20_000 }))
    fireEvent.click(await screen.findByRole('button', { name: '解除这份名单的 2 条锁定' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^解除这份名单/ })).toBeNull())
    expect(kept).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '推荐名单' }))
    await screen.findByText(/已证明为最优/, undefined, { timeout: 20_000 })
  })

  it('says whose number lies below the locks, and computes nothing', async () => {
    const screens = deskScreens.filter(({ place }) => place === 'lists')
    const both = [wen, shang].map((personId) => keep({ kind: 'lock', cadreId: wu, personId, reason: null }))
    const lifted: unknown[] = []
    const fake = server((one) =>
      one
        .answer(showListNetwork, () => ({ ...network, pairMarks: both }))
        .answer(showList, () => pageWith([], { pairMarks: both }), 4)
        .answer(changePairMarks, ({ body }) => {
          lifted.push(...body.lifted)
          return { pairMarks: [] }
        }),
    )
    renderDesk({ server: fake, at: `/lists/${listId}`, me: meWith(['office']), screens })
    fireEvent.click(await screen.findByRole('button', { name: '推荐名单' }, { timeout: 20_000 }))
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('listitem').textContent).toBe(
      '“邬允执”已锁定 2 人，最多 1 人。请先解除一条锁定，或提高上限。',
    )
    fireEvent.click(within(alert).getByRole('button', { name: '解除锁定 邬允执—温如玉' }))
    await waitFor(() => expect(lifted).toEqual([{ cadreId: wu, personId: wen }]))
    expect(screen.queryByText(/已证明为最优/)).toBeNull()
  })

  it('answers why it is not another cadre, and by which rule where it may not be', async () => {
    await propose(
      server((fake) =>
        fake.answer(explainPair, () => ({
          truth: 'false' as const,
          needsReason: false,
          target: null,
          rules: [
            { rule: 'scope' as const, truth: 'false' as const, cite: [], because: [], undecided: false },
          ],
        })),
      ),
    )
    press('为什么：陆知行')
    const other = await screen.findByRole('combobox', { name: '为什么不是另一位' })
    fireEvent.change(other, { target: { value: gu } })
    expect(await screen.findByText('谷北辰可以联系陆知行，但没有推荐。')).toBeTruthy()
    fireEvent.change(screen.getByRole('combobox', { name: '为什么不是另一位' }), { target: { value: wu } })
    expect(await screen.findByText('陆知行不在邬允执可以联系的范围内，按制度不能结对。')).toBeTruthy()
    expect(await screen.findByText('范围')).toBeTruthy()
  })

  it('shows every aim in its order, and puts one ahead for this run', async () => {
    await propose(server())
    expect(screen.getByText('文件未规定，按通常的次序')).toBeTruthy()
    press('每人联系人数提前一位')
    expect(screen.getByText('本次改过')).toBeTruthy()
    press('按设定重算')
    await screen.findByText(/先后次序：每人联系人数 › 全覆盖/, undefined, { timeout: 20_000 })
  })

  it('computes anew under the settings of the run', async () => {
    await propose(server())
    fireEvent.change(screen.getByLabelText('可超出文件上限'), { target: { value: '1' } })
    press('按设定重算')
    expect(await screen.findByText('每个人都有联系人')).toBeTruthy()
    expect(screen.queryByText('1 人没有联系人')).toBeNull()
  })

  it('stays cancelled when what was asked for comes after all, and can be begun again', async () => {
    let give = () => {}
    const asked = new Promise<typeof network>((resolve) => {
      give = () => resolve(network)
    })
    const screens = deskScreens.filter(({ place }) => place === 'lists')
    const slow = server((fake) => fake.answer(showListNetwork, () => asked))
    renderDesk({ server: slow, at: `/lists/${listId}`, me: meWith(['office']), screens })
    fireEvent.click(await screen.findByRole('button', { name: '推荐名单' }, { timeout: 20_000 }))
    fireEvent.click(await screen.findByRole('button', { name: '取消计算' }))
    expect(screen.getByText('已取消，名单没有改动。')).toBeTruthy()
    await act(async () => {
      give()
      await asked
    })
    expect(screen.getByText('已取消，名单没有改动。')).toBeTruthy()
    press('推荐名单')
    await screen.findByText(/已证明为最优/, undefined, { timeout: 20_000 })
  })

  it('is written into the list when adopted, with the lines it was made from', async () => {
    let sent: unknown
    await propose(
      server((fake) =>
        fake.answer(
          adoptProposal,
          ({ body, headers }) => {
            sent = { ...body, version: headers.get('if-match') }
            return { page: pageWith([lineOf(gu, bai, { continues: true })]) }
          },
          5,
        ),
      ),
    )
    press('采用推荐')
    await waitFor(() => expect(screen.queryByRole('heading', { name: /已证明为最优/ })).toBeNull())
    expect(sent).toMatchObject({ seen: [], version: expect.stringContaining('4') })
    expect(sent).toHaveProperty('pairs.length', 3)
  })

  it('stays as it is when somebody else has changed the list, and says so', async () => {
    await propose(
      server((fake) => fake.answer(adoptProposal, () => refuse({ code: 'stale-version', current: 5 }))),
    )
    press('采用推荐')
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByRole('heading', { name: /已证明为最优/ })).toBeTruthy()
  })

  it('is made anew on what somebody else has changed, under the locks made here', async () => {
    const theirs = lineOf(gu, shang)
    let lines: readonly ListLine[] = []
    const sent: unknown[] = []
    await propose(
      server((fake) =>
        fake
          .answer(showList, () => pageWith(lines), 5)
          .answer(adoptProposal, ({ body }) => {
            sent.push(body)
            if (body.seen.length === 0) {
              lines = [theirs]
              return refuse({ code: 'stale-version', current: 5 })
            }
            return { page: pageWith([theirs]) }
          }),
      ),
    )
    assign('指定由谁联系陆知行', gu)
    await screen.findByText(/锁定 1 对/)
    press('采用推荐')
    fireEvent.click(await screen.findByRole('button', { name: '读取新的名单，按我的锁定重新推荐' }))
    await waitFor(() => expect(screen.queryByText(/名单已由他人改动/)).toBeNull(), { timeout: 20_000 })
    expect(within(rowOf(/谷/)).getByText('陆知行')).toBeTruthy()
    expect(screen.getByText(/锁定 1 对/)).toBeTruthy()
    press('采用推荐')
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toMatchObject({
      seen: [theirs.id],
      pairs: expect.arrayContaining([{ cadreId: gu, personId: lu }]),
    })
  })

  it('can be left, and the list is as it was', async () => {
    await propose(server())
    press('不采用，返回')
    expect(await screen.findByRole('button', { name: '推荐名单' })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: /已证明为最优/ })).toBeNull()
  })

  it('is accessible', async () => {
    const { container } = await propose(server())
    await expectAccessible(container)
  })
})
