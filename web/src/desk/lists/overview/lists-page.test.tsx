import { screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import { urge } from '@tongxin/contract/duties/urging'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { UnchangedRow } from '@tongxin/contract/pairing/list-head'
import { stateUnchanged, withdrawStatement } from '@tongxin/contract/pairing/list-unchanged'
import { beginList, listLists } from '@tongxin/contract/pairing/lists'
import { listBeside } from '@tongxin/contract/pairing/lists-beside'
import { listPairings, type PairingRow, showList } from '@tongxin/contract/pairing/pairing'
import { listAffected } from '@tongxin/contract/pairing/pairing-changes'
import { endPairing } from '@tongxin/contract/pairing/pairing-end'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../../testing/accessible.ts'
import { calendarWith } from '../../../testing/calendars.ts'
import { type FakeServer, fakeServer, refuse } from '../../../testing/fake-server.ts'
import { meWith } from '../../../testing/people.ts'
import { renderDesk } from '../../../testing/render.tsx'
import { deskScreens } from '../../screens.ts'
import { cadreIds, headWith, listId, pageWith, personIds } from '../list.cases.ts'

const screens = deskScreens.filter(({ place }) => place === 'lists')
const literature = {
  tier: 'unit',
  tierName: '二级单位',
  unitId: listId,
  unitName: '文学院',
  adjustments: [
    { index: 0, when: '职务变动时', cites: [{ section: '第五条', phrase: '职务变动时调整', occurrence: 1 }] },
  ],
}

const term = { id: '2026-2027-1', label: '2026–2027 学年第 1 学期', teaching: null }

function serverWith(
  rows: ReturnType<typeof headWith>[],
  beginnable = [literature],
  more: Partial<AnswerOf<typeof listLists>> = {},
): FakeServer {
  return fakeServer()
    .answer(showCalendar, () =>
      calendarWith({
        terms: [{ ...term, from: day('2026-09-01'), to: day('2027-01-25') }],
        can: { write: false },
      }),
    )
    .answer(listLists, () => ({
      rows,
      academicYear: '2026-2027',
      beginnable,
      unchanged: [],
      statable: [],
      ...more,
    }))
}

function open(server: FakeServer, at = '/lists') {
  return renderDesk({ server, at, me: meWith(['office']), screens })
}

describe('the overview of lists', () => {
  it('says where each list stands, and of a decided one not filed by which clause it should be', async () => {
    const decided = headWith({ state: 'decide', decidedNotFiled: true, effectiveOn: day('2026-11-18') })
    const asked: unknown[] = []
    const server = serverWith([decided]).answer(urge, ({ body }) => {
      asked.push(body)
      return refuse({ code: 'urged-today', units: ['文学院'] })
    })
    const { user } = open(server)
    const row = await screen.findByRole('row', { name: /文学院/ })
    expect(within(row).getByText(/已确定未备案/)).toBeTruthy()
    expect(within(row).getByRole('button', { name: '第三条（三）' })).toBeTruthy()
    expect(within(row).getByText('2026年11月18日')).toBeTruthy()
    expect(within(row).getByRole('link', { name: '文学院' }).getAttribute('href')).toBe(`/lists/${listId}`)
    await expectAccessible()
    await user.click(await within(row).findByRole('button', { name: '催办，文学院' }))
    expect((await screen.findByRole('dialog', { name: '没有催办' })).textContent).toContain('文学院')
    expect(asked).toEqual([{ kind: 'list', term: '2026-2027-1', unitId: decided.unitId }])
  })

  it('when empty offers to begin, and goes to what was begun', async () => {
    const server = serverWith([])
      .answer(beginList, ({ body }) => {
        expect(body).toEqual({
          tier: 'unit',
          unitId: listId,
          academicYear: '2026-2027',
          adjusts: null,
          occasion: '',
        })
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

  it('begins an adjustment that the document foresees, with what gave rise to it', async () => {
    const server = serverWith([])
      .answer(beginList, ({ body }) => {
        expect(body).toMatchObject({ adjusts: 0, occasion: '学院领导班子调整' })
        return { id: listId }
      })
      .answer(showList, () => pageWith([]), 1)
    const { user } = open(server)
    await user.click((await screen.findAllByRole('button', { name: '起草名单' }))[0] ?? document.body)
    const dialog = await screen.findByRole('dialog', { name: '起草名单' })
    await user.selectOptions(within(dialog).getByLabelText('为什么起草'), '调整：职务变动时　第五条')
    await user.type(within(dialog).getByLabelText('事由'), '学院领导班子调整')
    await user.click(within(dialog).getByRole('button', { name: '起草' }))
    expect(await screen.findByRole('heading', { name: /文学院联谊名单/ })).toBeTruthy()
  })

  const deadline = { act: 'file', missingYear: null, isExtended: false }
  it.each([
    ['running', '2026-11-27', null, '11月27日前办，还有 7 天'],
    ['overdue', '2026-11-18', null, '逾期 2 天，应于11月18日前办'],
    ['unknown', null, 2027, '2027 年节假日未录入，期限待定'],
  ] as const)('says of a list not filed by when it is to be: %s', async (state, dueOn, missingYear, text) => {
    const on = dueOn === null ? null : day(dueOn)
    const decided = headWith({
      state: 'decide',
      decidedNotFiled: true,
      effectiveOn: day('2026-11-13'),
      deadline: { ...deadline, state, dueOn: on, missingYear },
    })
    open(serverWith([decided]))
    expect(await screen.findByText(text)).toBeTruthy()
    expect(screen.queryByText('未规定期限')).toBeNull()
  })

  it('says 未规定期限 of a list not filed where the document sets no time', async () => {
    open(serverWith([headWith({ state: 'decide', decidedNotFiled: true, effectiveOn: day('2026-11-13') })]))
    expect(await screen.findByText('未规定期限')).toBeTruthy()
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

describe('本学年不调整', () => {
  const place = {
    tier: 'unit',
    tierName: '二级单位',
    unitId: listId,
    unitName: '文学院',
    roleName: '二级党组织',
    asked: true,
    cites: [{ section: '第五条', phrase: '每学年可视情况调整', occurrence: 1 }],
  }
  const stated = {
    id: personIds.bai,
    tier: 'unit',
    tierName: '二级单位',
    unitId: listId,
    unitName: '文学院',
    academicYear: '2026-2027',
    statedOn: day('2026-09-20'),
    roleName: '二级党组织',
    byName: '闻知秋',
    onBehalf: true,
    body: '文学院党委会',
    minutesNo: null,
    withdrawn: null,
    can: { withdraw: true },
  }

  it('says where nobody has considered the year, by which clause, and takes the statement', async () => {
    let done = false
    const server = serverWith([headWith()]).answer(listLists, () => ({
      rows: [headWith()],
      academicYear: '2026-2027',
      beginnable: [],
      unchanged: done ? [stated] : [],
      statable: done ? [] : [place],
    }))
    server.answer(stateUnchanged, ({ body }) => {
      expect(body).toMatchObject({
        tier: 'unit',
        unitId: listId,
        academicYear: '2026-2027',
        on: '2026-11-20',
      })
      done = true
      return { id: stated.id }
    })
    const { user } = open(server)
    expect(await screen.findByText(/本学年尚未提出名单或声明不调整：文学院/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '第五条' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '声明本学年不调整' }))
    const dialog = await screen.findByRole('dialog', { name: '声明本学年不调整' })
    await expectAccessible()
    await user.type(within(dialog).getByLabelText('会议（可不填）'), '文学院党委会')
    await user.click(within(dialog).getByRole('button', { name: '声明不调整' }))
    const table = await screen.findByRole('table', { name: '本学年不调整' })
    expect(within(table).getByText('二级党组织（闻知秋 代录）')).toBeTruthy()
    expect(within(table).getByText('2026年9月20日')).toBeTruthy()
    expect(screen.queryByText(/尚未提出名单/)).toBeNull()
    await expectAccessible()
  })

  it('takes a statement back with its reason, and keeps it to be seen', async () => {
    let row: UnchangedRow = stated
    const server = serverWith([headWith()], [], {}).answer(listLists, () => ({
      rows: [headWith()],
      academicYear: '2026-2027',
      beginnable: [],
      unchanged: [row],
      statable: [],
    }))
    server.answer(withdrawStatement, ({ body }) => {
      expect(body).toEqual({ tier: 'unit', unitId: listId, academicYear: '2026-2027', reason: '单位选错' })
      const withdrawn = { byName: '闻知秋', at: '2026-11-20T02:00:00Z', reason: '单位选错' }
      row = { ...stated, withdrawn, can: { withdraw: false } }
      return { id: stated.id }
    })
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '撤回文学院的声明' }))
    const dialog = within(await screen.findByRole('dialog', { name: '撤回声明' }))
    await user.type(dialog.getByLabelText('撤回的原因'), '单位选错')
    await user.click(dialog.getByRole('button', { name: '撤回' }))
    expect(await screen.findByText('闻知秋 2026-11-20 10:00 撤回：单位选错')).toBeTruthy()
    await expectAccessible()
  })

  it('keeps what was typed when it is refused, and says why', async () => {
    const server = serverWith([headWith()], [], { statable: [{ ...place, asked: false, cites: [] }] }).answer(
      stateUnchanged,
      () => refuse({ code: 'list-of-year-in-force', listId }),
    )
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '声明本学年不调整' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('制度没有规定每学年调整，也可以声明。')).toBeTruthy()
    await user.type(within(dialog).getByLabelText('会议（可不填）'), '党委会')
    await user.click(within(dialog).getByRole('button', { name: '声明不调整' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('本学年的名单已经生效')
    expect(within(dialog).getByLabelText<HTMLInputElement>('会议（可不填）').value).toBe('党委会')
  })
})

const pair = (more: Partial<PairingRow> = {}): PairingRow => ({
  id: listId,
  cadreId: cadreIds.gu,
  cadreName: '谷北辰',
  personId: personIds.bai,
  personName: '柏予安',
  cadreUnit: null,
  personUnit: null,
  tier: 'unit',
  tierName: '二级单位',
  unitName: '文学院',
  from: day('2026-07-08'),
  endedOn: null,
  endReason: null,
  handoverId: null,
  nextDue: null,
  urged: { id: cadreIds.bian, name: '机电工程学院' },
  can: { end: true, handOver: true, beginHandover: false },
  ...more,
})

const due: DutyLine = {
  requirement: 'contact.semester',
  label: null,
  state: 'due',
  force: 'must',
  applies: 'judged',
  period: '2026-2027-1',
  event: null,
  every: 'semester',
  dueOn: day('2027-01-24'),
  missing: null,
  counted: 0,
  needed: 1,
  cite: null,
}

describe('the pairs in force', () => {
  const other = pair({
    id: personIds.lu,
    cadreName: '邬允执',
    personName: '温如玉',
    can: { end: false, handOver: false, beginHandover: false },
  })

  it('are filtered by name, in the address', async () => {
    const server = serverWith([]).answer(listPairings, () => ({
      rows: [pair({ nextDue: due }), other],
      can: { enterUnits: false },
    }))
    const { user } = open(server, '/lists?view=pairs')
    expect(await screen.findByRole('button', { name: '催办全部' })).toBeTruthy()
    expect(screen.getAllByRole('button', { name: '催办，机电工程学院' })).toHaveLength(1)
    await user.type(await screen.findByLabelText('筛选姓名、拼音、单位'), '温如玉')
    await waitFor(() => expect(screen.queryByText('谷北辰')).toBeNull())
    expect(screen.getByText('邬允执')).toBeTruthy()
    expect(new URLSearchParams(location.search).get('pair')).toBe('温如玉')
    await expectAccessible()
  })

  it('ask the server for ended ones only when wanted', async () => {
    const ended = pair({
      endedOn: day('2026-10-01'),
      endReason: '退休',
      can: { end: false, handOver: false, beginHandover: false },
    })
    const server = serverWith([]).answer(listPairings, ({ query }) => ({
      rows: query.ended ? [ended] : [],
      can: { enterUnits: false },
    }))
    const { user } = open(server, '/lists?view=pairs')
    expect(await screen.findByText('还没有结对')).toBeTruthy()
    await user.click(screen.getByLabelText('含已结束的'))
    expect(await screen.findByText('2026年10月1日，退休')).toBeTruthy()
  })

  it('end on a day with a reason', async () => {
    const server = serverWith([])
      .answer(listPairings, () => ({ rows: [pair(), other], can: { enterUnits: false } }))
      .answer(endPairing, ({ body }) => {
        expect(body).toEqual({ on: '2026-11-20', reason: '退休', blankKnown: false })
        return { id: listId }
      })
    const { user } = open(server, '/lists?view=pairs')
    await user.click(await screen.findByRole('button', { name: '结束结对：谷北辰 与 柏予安' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('结束原因'), '退休')
    await user.click(within(dialog).getByRole('button', { name: '结束这一对' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.called).toContain(endPairing.id)
    expect(screen.queryByRole('button', { name: /邬允执/ })).toBeNull()
  })

  it('leave no days with nobody by accident: told of them, one ends the pair all the same or picks another day', async () => {
    const sent: unknown[] = []
    const server = serverWith([])
      .answer(listPairings, () => ({ rows: [pair()], can: { enterUnits: false } }))
      .answer(endPairing, ({ body }) => {
        sent.push(body.blankKnown)
        return body.blankKnown
          ? { id: listId }
          : refuse({ code: 'leaves-blank-period', successor: '邬允执', days: 6 })
      })
    const { user } = open(server, '/lists?view=pairs')
    await user.click(await screen.findByRole('button', { name: '结束结对：谷北辰 与 柏予安' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('结束原因'), '退休')
    await user.click(dialog.getByRole('button', { name: '结束这一对' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('接任人邬允执')
    expect(dialog.getByRole('alert').textContent).toContain('有 6 天无人联系')
    await user.click(dialog.getByRole('button', { name: '仍按此日期结束' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent).toEqual([false, true])
  })
})

describe('各层级名单对照', () => {
  const beside = (tier: string, cadreName: string, state: 'stands' | 'leaving' | 'proposed') => ({
    tier,
    cadreId: cadreName === '谷北辰' ? cadreIds.gu : listId,
    cadreName,
    state,
    listId: state === 'proposed' ? listId : null,
  })

  it('puts the cadres of every tier beside each person, with what a list being made would change', async () => {
    const asked: string[] = []
    const server = serverWith([]).answer(listBeside, ({ query }) => {
      asked.push(query.show)
      return {
        tiers: [
          { id: 'school', name: '校级' },
          { id: 'unit', name: '二级单位' },
        ],
        rows: [
          {
            personId: personIds.bai,
            personName: '柏予安',
            unitName: '文学院',
            pairs: [
              beside('school', '闻远山', 'stands'),
              beside('unit', '谷北辰', 'leaving'),
              beside('unit', '滕望舒', 'proposed'),
            ],
          },
        ],
        total: 1,
        counts: { all: 1, several: 1, changing: 1 },
      }
    })
    const { user } = open(server, '/lists?view=beside')
    const row = within(await screen.findByRole('row', { name: /柏予安/ }))
    const cells = row.getAllByRole('cell')
    expect(cells[1]?.textContent).toBe('闻远山')
    expect(cells[2]?.textContent).toContain('谷北辰 拟不再联系')
    expect(row.getByRole('link', { name: '滕望舒，拟新联系，打开名单' }).getAttribute('href')).toBe(
      `/lists/${listId}`,
    )
    await expectAccessible()
    await user.selectOptions(screen.getByLabelText('显示'), '将有变动（1）')
    await waitFor(() => expect(asked.at(-1)).toBe('changing'))
  })
})

describe('有变动的结对', () => {
  it('says what changed, whether the two may still be paired, by which clause, and what to do', async () => {
    const server = serverWith([]).answer(listAffected, () => ({
      rows: [
        {
          pairingId: listId,
          cadreId: cadreIds.gu,
          cadreName: '谷北辰',
          personId: personIds.lu,
          personName: '陆知行',
          tier: 'unit',
          tierName: '二级单位',
          unitId: listId,
          unitName: '文学院',
          from: day('2026-09-01'),
          since: day('2026-09-01'),
          changes: ['陆知行 2026年11月1日任职状态变动：在职 → 退休'],
          footing: 'lapsed' as const,
          failing: [
            { text: '不在联系范围内', cites: [{ section: '第三条', phrase: '在职的', occurrence: 1 }] },
          ],
          remedies: ['文件规定应作调整'],
          cites: [{ section: '第五条', phrase: '人员变动时，应及时调整', occurrence: 1 }],
          ending: null,
          handoverId: null,
          unsettled: false,
          can: { end: true, settle: false, beginHandover: true },
        },
      ],
    }))
    open(server, '/lists?view=changes')
    const row = await screen.findByRole('row', { name: /谷北辰/ })
    expect(within(row).getByText('陆知行 2026年11月1日任职状态变动：在职 → 退休')).toBeTruthy()
    expect(within(row).getByText('已不符合')).toBeTruthy()
    expect(within(row).getByRole('button', { name: '第三条' })).toBeTruthy()
    expect(within(row).getByRole('button', { name: '第五条' })).toBeTruthy()
    expect(within(row).getByRole('button', { name: '结束结对：谷北辰 与 陆知行' })).toBeTruthy()
    expect(
      within(row).getByRole('link', { name: '谷北辰 与 陆知行 的交接单（Word）' }).getAttribute('href'),
    ).toBe(`/api/pairings/${listId}/handover-sheet`)
    await expectAccessible()
  })

  it('says where changes come from when there are none', async () => {
    open(
      serverWith([]).answer(listAffected, () => ({ rows: [] })),
      '/lists?view=changes',
    )
    expect(await screen.findByText('没有待处理的变动')).toBeTruthy()
  })
})
