import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { type Board, listBoardPersons, showBoard, showPairDuties } from '@tongxin/contract/duties/duties'
import { type ExcuseChoices, grantExcuse, withdrawExcuse } from '@tongxin/contract/duties/excuses'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listFits, type PairFit } from '@tongxin/contract/fits'
import { listAssistants } from '@tongxin/contract/pairing/assistants'
import { showPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { type FitKind, fitKinds } from '@tongxin/core/duties/findings/fit-kind'
import { humanId } from '@tongxin/core/roster/ids'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { boardIds, boardOfTerm, boardPersonRow } from '../../testing/boards.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const finding: Finding = {
  requirement: 'contact.semester',
  label: '每学期联系',
  version: 'v',
  force: 'must',
  bearer: {
    kind: 'pairing',
    id: boardIds.pairing,
    tier: 'unit',
    unit: null,
    cadre: humanId(boardIds.cadre),
    person: humanId(boardIds.person),
  },
  bearerFrom: day('2026-09-01'),
  bearerTo: null,
  by: null,
  every: 'semester',
  turn: {
    id: '2026-2027-1',
    label: '2026–2027 学年第一学期',
    from: day('2026-09-01'),
    to: day('2027-01-25'),
    lateUntil: null,
    dueOn: day('2027-01-24'),
    event: null,
    unknownFrom: null,
    missing: null,
    standing: false,
  },
  state: 'due',
  applies: 'judged',
  reasons: [],
  missing: [],
  count: { lo: 1, hi: 1 },
  late: 0,
  counted: [boardIds.contact],
  notCounted: [{ id: boardIds.other, reason: 'form-does-not-count' }],
  lastOn: day('2026-10-12'),
  atLeast: 2,
  atMost: null,
  target: null,
  counts: { kind: 'contact', where: null, distinct: null, anyOf: null },
  need: {
    more: 1,
    by: day('2027-01-24'),
    counts: { kind: 'contact', where: null, distinct: null, anyOf: null },
  },
  cites: [{ section: '第三条(二)', occurrence: 1, phrase: '每学期不少于 2 次' }],
  setBy: null,
  skip: null,
  readings: [],
}

const named = { title: '每学期联系', when: '2026–2027 学年第一学期' }

const closed: AnswerOf<typeof showPairDuties>['findings'][number] = {
  ...finding,
  title: '每学期联系',
  when: '2025–2026 学年第二学期',
  turn: finding.turn && {
    ...finding.turn,
    id: '2025-2026-2',
    label: '2025–2026 学年第二学期',
    from: day('2026-01-25'),
    to: day('2026-09-01'),
    dueOn: day('2026-08-31'),
  },
  state: 'short',
  counted: [],
  notCounted: [],
  count: { lo: 0, hi: 0 },
  settled: {
    knownAt: day('2026-08-31'),
    closedOn: day('2026-09-01'),
    frozenAt: '2026-08-31T16:15:00.000Z',
    records: [],
    late: [{ id: boardIds.other, heldOn: day('2026-05-06'), form: '走访', enteredOn: day('2026-09-20') }],
  },
}

const mayExcuse: ExcuseChoices = {
  whom: ['pairing', 'cadre'],
  headings: ['出国'],
  roles: [{ id: 'ufwd', name: '统战部' }],
}

const excuse = {
  id: boardIds.other,
  whom: 'pairing' as const,
  from: day('2025-09-01'),
  lastDay: day('2026-01-20'),
  heading: null,
  roleName: '统战部',
  approver: '祝以宁',
  recordedAt: '2025-09-01T08:00:00Z',
}

const lastTerm = {
  id: '2025-2026-2',
  label: '2025–2026 学年第二学期',
  from: day('2026-01-25'),
  to: day('2026-09-01'),
  teaching: null,
}

const closedBoard: Board = {
  ...boardOfTerm,
  on: day('2026-08-31'),
  closing: {
    closedOn: day('2026-09-01'),
    knownAt: day('2026-08-31'),
    frozenAt: '2026-08-31T16:15:00.000Z',
  },
  late: 2,
  rows: boardOfTerm.rows.map((row) => (row.unitId === boardIds.arts ? { ...row, late: 2 } : row)),
}

const boardThen: Board = {
  ...boardOfTerm,
  on: day('2026-11-01'),
  asOf: { on: day('2026-11-01'), knownAt: day('2026-11-01') },
  total: { ...boardOfTerm.total, met: 7, short: 18 },
}

const unfit: PairFit = {
  pairingId: boardIds.pairing,
  cadreId: boardIds.cadre,
  cadreName: '段北辰',
  personId: boardIds.person,
  personName: '苗知遥',
  tierName: '二级单位',
  unitName: '机电工程学院',
  from: day('2026-09-01'),
  state: 'short',
  kind: 'unfit',
  grounds: [{ text: '不在联系范围内', cites: [{ section: '第二条', phrase: '本单位' }] }],
  remedies: ['请起草名单调整另行安排'],
  hasCard: true,
}

/** Today one pair no longer fits and nobody is said of 全覆盖; earlier all did. */
function fitsOf({ on, kind }: { readonly on?: string | undefined; readonly kind?: FitKind | undefined }) {
  const isToday = on === undefined
  return {
    on: day(on ?? '2026-11-20'),
    knownAt: day(on ?? '2026-11-20'),
    counts: fitKinds.map((each) => ({
      kind: each,
      count: each === 'fits' ? 29 : each === 'unfit' && isToday ? 1 : 0,
    })),
    rows: kind === 'unfit' ? [unfit] : [],
    silent: isToday ? [{ title: '全覆盖', documentTitle: '明湖大学联谊交友办法' }] : [],
  }
}

function officeAt(
  address: string,
  server = fakeServer(),
  only?: AnswerOf<typeof showPairDuties>['findings'],
) {
  server
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: day('2026-11-20') }))
    .answer(showCalendar, () => calendarWith({ terms: [lastTerm] }))
    .answer(showBoard, ({ query }) => {
      if (query.on === '2026-11-01' && query.knownAt === '2026-11-01') return boardThen
      return query.term === '2025-2026-2' ? closedBoard : boardOfTerm
    })
    .answer(listBoardPersons, ({ query }) => ({
      rows: query.figure === 'uncovered' ? [] : [boardPersonRow],
      total: query.figure === 'uncovered' ? 0 : 1,
    }))
    .answer(listFits, ({ query }) => fitsOf(query))
    .answer(listAssistants, () => ({ whoseContactCounts: null, atMost: null, rows: [], can: { add: false } }))
    .answer(showPairDuties, ({ query }) => ({
      pairing: {
        id: boardIds.pairing,
        cadre: { id: boardIds.cadre, name: '段北辰' },
        person: { id: boardIds.person, name: '苗知遥' },
        cadreUnit: null,
        personUnit: null,
        tier: 'unit',
        from: day('2026-09-01'),
        to: null,
        reason: '本人多次提出希望联系',
      },
      asOf: { on: day('2026-11-20'), knownAt: day('2026-11-20') },
      findings:
        only ??
        (query.on === '2026-11-01' && query.knownAt === '2026-11-01'
          ? []
          : [{ ...finding, ...named, settled: null }, closed]),
      records: [
        { id: boardIds.contact, heldOn: day('2026-10-12'), form: '个别谈心', enteredOn: day('2026-10-13') },
        { id: boardIds.other, heldOn: day('2026-10-20'), form: '节日问候', enteredOn: day('2026-10-20') },
      ],
      excuses: [excuse],
      mayExcuse,
    }))
  return renderDesk({ server, at: address, me: meWith(['office']) })
}

describe('督查看板', () => {
  it('says four figures that add up, each a link to the people behind it', async () => {
    const { container } = officeAt('/board')
    const figures = await screen.findByRole('region', { name: '本学期四项数字' })
    expect(within(figures).getByRole('link', { name: '30 人' }).getAttribute('href')).toBe('/board')
    expect(within(figures).getByRole('link', { name: '13 人' }).getAttribute('href')).toBe(
      '/board?figure=short',
    )
    expect(within(figures).getByText('占 40.0%，每学期不少于 1 次')).toBeTruthy()
    expect(within(figures).getByText(/待定或资料缺失 1 人，新结对或免计 1 人/)).toBeTruthy()
    await expectAccessible(container)
  })

  it('shows units by month as shades or as a plain table, every number a link', async () => {
    const { user } = officeAt('/board')
    const cell = await screen.findByRole('link', { name: '机电工程学院 11月，3 次' })
    expect(cell.getAttribute('href')).toBe(`/ledger?unit=${boardIds.machines}&from=2026-11-01&to=2026-11-30`)
    expect(screen.getAllByRole('link', { name: '3 人无人联系' })).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: '表格' }))
    expect(screen.getByRole('columnheader', { name: '达标率' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: '20.0%' })).toBeTruthy()
  })

  it('lets arrow keys walk from month to month and unit to unit', async () => {
    const { user } = officeAt('/board')
    const cell = await screen.findByRole('link', { name: '艺术学院 9月，2 次' })
    cell.focus()
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toBe(screen.getByRole('link', { name: '机电工程学院 10月，3 次' }))
  })

  it('opens a pair: what counted, what did not and why, by which clause', async () => {
    const { user, container } = officeAt('/board?figure=short')
    await user.click(await screen.findByRole('link', { name: '看依据' }))
    expect(await screen.findByRole('heading', { name: '段北辰 联系 苗知遥' })).toBeTruthy()
    expect(screen.getByText('结对理由：本人多次提出希望联系')).toBeTruthy()
    expect(screen.getByText('还差 1 次，1月24日前补齐')).toBeTruthy()
    expect(screen.getByText('10月12日 个别谈心')).toBeTruthy()
    expect(screen.getByText('这种形式不计次数')).toBeTruthy()
    await expectAccessible(container)
  })

  it('says of a past term that it is settled, as of when, and how much was entered since', async () => {
    const { container } = officeAt('/board?term=2025-2026-2')
    expect(await screen.findByText('已结算（截至 2026年8月31日），补录 2 条')).toBeTruthy()
    const links = screen.getAllByRole('link', { name: '补录 2 条' }).map((link) => link.getAttribute('href'))
    expect(links).toEqual([`/board?term=2025-2026-2&unit=${boardIds.arts}`, '/board?term=2025-2026-2'])
    const figures = screen.getByRole('region', { name: '本学期四项数字' })
    expect(within(figures).getByRole('link', { name: '13 人' }).getAttribute('href')).toBe(
      '/board?term=2025-2026-2&figure=short',
    )
    await expectAccessible(container)
  })

  it('shows a closed term as it was settled, with what was entered since beside it', async () => {
    const { user } = officeAt('/board?figure=short')
    await user.click(await screen.findByRole('link', { name: '看依据' }))
    expect(await screen.findByText(/^已结算（截至 2026年8月31日）/)).toBeTruthy()
    expect(screen.getByText('结算以后补录 1 条，列在这里，不改变已结算的结论：')).toBeTruthy()
    const late = screen.getByText('补录').closest('li')
    expect(late?.textContent).toContain('5月6日 走访')
    expect(late?.textContent).toContain('9月20日填写')
  })

  it('names the event that calls for something, and no day that has passed as one to keep', async () => {
    const event = { id: 'c1', kind: 'contact', on: day('2026-10-12') }
    const turn = finding.turn && { ...finding.turn, id: 'c1', label: 'contact', event }
    const due = { ...finding, turn, need: finding.need && { ...finding.need, by: day('2026-10-20') } }
    officeAt(`/board?pair=${boardIds.pairing}`, fakeServer(), [
      { ...due, ...named, when: '联系', settled: null },
    ])
    expect(await screen.findByText('10月12日 联系')).toBeTruthy()
    expect(screen.queryByText(/^还差 1 次/)).toBeNull()
  })

  it('names the unit’s own document beside the school’s clause where the unit has set the value', async () => {
    const cite = { section: '第二条', occurrence: 1, phrase: '每学期两次' }
    const shown = (title: string, cites: readonly (typeof cite)[]) =>
      ({
        ...finding,
        ...named,
        requirement: title,
        setBy: { version: 'u', title, cites },
        settled: null,
      }) as const
    officeAt(`/board?pair=${boardIds.pairing}`, fakeServer(), [
      shown('化学学院规定', [cite]),
      shown('文学院规定', []),
    ])
    expect(await screen.findByRole('button', { name: '《化学学院规定》第二条' })).toBeTruthy()
    expect(screen.getByText('《文学院规定》')).toBeTruthy()
    expect(screen.getAllByText('第三条（二）').length).toBeGreaterThan(1)
  })

  it('leaves days out of judgement, approved by somebody and without a reason', async () => {
    const asked: unknown[] = []
    const server = fakeServer()
      .answer(grantExcuse, ({ body }) => {
        asked.push(body)
        return { id: boardIds.other }
      })
      .answer(withdrawExcuse, ({ params }) => {
        asked.push(params)
        return undefined
      })
    const { user, container } = officeAt(`/board?pair=${boardIds.pairing}`, server)
    const excuses = within(await screen.findByRole('region', { name: '免计' }))
    expect(excuses.getByText('这一对结对，文件未规定，人工免计，统战部 祝以宁批准')).toBeTruthy()
    await user.click(excuses.getByRole('button', { name: '登记免计' }))
    await user.selectOptions(screen.getByLabelText('免计谁'), '该领导干部的全部结对')
    fireEvent.change(screen.getByLabelText('至（含当日）'), { target: { value: '2027-07-09' } })
    await user.type(screen.getByLabelText('批准人'), '祝以宁')
    await expectAccessible(container)
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '登记免计' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(excuses.getByRole('button', { name: '撤销免计' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤销免计' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked).toEqual([
      {
        whom: 'cadre',
        from: '2026-11-20',
        lastDay: '2027-07-09',
        heading: '出国',
        role: 'ufwd',
        approver: '祝以宁',
      },
      { id: boardIds.pairing, excuseId: boardIds.other },
    ])
  })

  it('counts pairs that no longer fit, and lists who, why, by which clause and what to do', async () => {
    const { user, container } = officeAt('/board')
    await user.click(await screen.findByRole('link', { name: '不符合 1 对' }))
    const card = within(await screen.findByRole('region', { name: '结对条件：不符合' }))
    expect(card.getByText('段北辰 联系 苗知遥')).toBeTruthy()
    expect(card.getByText('机电工程学院，二级单位，2026年9月1日结对')).toBeTruthy()
    expect(card.getByText(/不在联系范围内/).textContent).toContain('第二条')
    expect(card.getByText('请起草名单调整另行安排')).toBeTruthy()
    expect(card.getByRole('link', { name: '看依据' }).getAttribute('href')).toBe(
      `/board?fit=unfit&pair=${boardIds.pairing}`,
    )
    await expectAccessible(container)
  })

  it('says on what the document is silent, and of an earlier day that every pair fitted', async () => {
    const { user } = officeAt('/board')
    await user.click(await screen.findByRole('link', { name: '文件未规定 1 项' }))
    const card = within(await screen.findByRole('region', { name: '文件未规定' }))
    expect(card.getByText('《明湖大学联谊交友办法》')).toBeTruthy()
    officeAt('/board?on=2026-11-01&knownAt=2026-11-01')
    expect(await screen.findByText('在结的 29 对都符合文件规定的条件。')).toBeTruthy()
  })

  it('tells on the card of a pair that it no longer fits, and what to do', async () => {
    officeAt(`/board?pair=${boardIds.pairing}&fit=unfit`, fakeServer(), [
      {
        ...finding,
        title: '二级单位结对资格',
        when: null,
        requirement: 'eligible.unit',
        state: 'short',
        reasons: ['outside-scope'],
        need: null,
        settled: null,
      },
    ])
    expect(await screen.findByText('二级单位结对资格')).toBeTruthy()
    expect(screen.getByText('对象不在联系人的选人范围内')).toBeTruthy()
    expect(screen.getByText(/起草名单调整另行安排/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '回到名单' }).getAttribute('href')).toBe('/board?fit=unfit')
  })

  it('looks back to the day in the address, says so plainly and keeps it on every link', async () => {
    const back = 'on=2026-11-01&knownAt=2026-11-01'
    const { container } = officeAt(`/board?${back}`)
    expect(
      await screen.findByText(/不是今天的情况：截至 2026年11月1日，只按 2026年11月1日及以前登记的计算/),
    ).toBeTruthy()
    const figures = await screen.findByRole('region', { name: '本学期四项数字' })
    expect(within(figures).getByRole('link', { name: '7 人' }).getAttribute('href')).toBe(
      `/board?${back}&figure=met`,
    )
    expect(screen.getByLabelText('截至')).toHaveProperty('value', '2026-11-01')
    await expectAccessible(container)
  })

  it('judges a pair as of the days in the address', async () => {
    officeAt(`/board?pair=${boardIds.pairing}&on=2026-11-01&knownAt=2026-11-01`)
    expect(await screen.findByText('没有联系记录')).toBeTruthy()
  })

  it('takes a day chosen as the knowledge too, lets another be chosen, and leads back to today', async () => {
    const { user } = officeAt('/board')
    const on = await screen.findByLabelText('截至')
    fireEvent.change(on, { target: { value: '2026-11-01' } })
    expect(await screen.findByText(/只按 2026年11月1日及以前登记的计算/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('按此日及以前登记的'), { target: { value: '2026-11-20' } })
    expect(await screen.findByText(/按现在已登记的计算，以后补录的也算在内/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '回到今天' }))
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull())
    expect(screen.getByLabelText('截至')).toHaveProperty('value', '2026-11-20')
  })

  it('takes a day that has not come as today', async () => {
    officeAt('/board?on=2027-11-01&knownAt=2026-13-40')
    expect(await screen.findByText('截至 11月20日')).toBeTruthy()
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('names the term the calendar lacks where it cannot judge, never that the document is silent', async () => {
    const [rule] = boardOfTerm.contact
    if (!rule) throw new Error('the board of the cases rests on a requirement')
    const missing = { what: 'terms' as const, from: day('2026-09-01') }
    const server = fakeServer()
    officeAt('/board', server)
    server.answer(showBoard, () => ({
      ...boardOfTerm,
      term: null,
      contact: [{ ...rule, dueOn: null, missing }],
    }))
    expect(await screen.findByText('2026年9月1日起的学期未公布（未录入），无法判断')).toBeTruthy()
    expect(screen.getByRole('link', { name: '去校历录入' }).getAttribute('href')).toBe('/roster/calendar')
    expect(screen.queryByText('期限未规定')).toBeNull()
  })

  it('says when nobody stands behind a figure', async () => {
    officeAt('/board?figure=uncovered')
    expect(await screen.findByText('没有这样的人')).toBeTruthy()
  })
})
