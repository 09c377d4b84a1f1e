import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import {
  type ContactRecord,
  listEntryCadres,
  logContact,
  showContact,
  showEntryChoices,
} from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import { listEntryCompanions } from '@tongxin/contract/contacts/entry-companions'
import { listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import { type EvidenceLine, listEvidence, removeEvidence } from '@tongxin/contract/contacts/evidence'
import {
  countContacts,
  type LedgerRow,
  listContacts,
  showLedgerFilters,
} from '@tongxin/contract/contacts/ledger'
import { countForms } from '@tongxin/contract/contacts/registration-forms'
import { withdrawContact } from '@tongxin/contract/contacts/taking-back'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { listUrgings, urge } from '@tongxin/contract/duties/urging'
import { showPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { initiators } from '@tongxin/core/policy/record-filter'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { record } from '../../testing/contact-record.ts'
import { type FakeServer, fakeServer, refuse } from '../../testing/fake-server.ts'
import { choices, counted, ids, logged, semester } from '../../testing/friends.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

// antd's table, drawer and form under axe take their time where many suites share two cores.
vi.setConfig({ testTimeout: 60_000 })

const row: LedgerRow = {
  partId: ids.promise,
  contactId: ids.contact,
  version: 1,
  heldOn: day('2026-11-18'),
  form: '个别谈心',
  cadre: { id: ids.cadre, name: '梁溪和' },
  companions: [],
  unitName: '校领导',
  person: { id: ids.xuan, name: '禤若澄' },
  personUnitName: '化学化工学院',
  initiatedBy: 'cadre',
  topics: [],
  raisedKind: 'suggestion',
  promised: true,
  event: { name: '生活困难', on: day('2026-11-16') },
  enteredAt: '2026-11-19T02:00:00.000Z',
  recorderName: '周秘书',
  late: false,
  confirmed: false,
  met: null,
  nextDue: semester({}),
  urged: null,
  can: { read: true, amend: true, form: true },
}
const other: LedgerRow = {
  ...row,
  partId: `${ids.pairing}9`,
  contactId: ids.waiting,
  person: { id: ids.ying, name: '应采薇' },
  late: true,
}

function serverWith(
  rows: readonly LedgerRow[] = [row, other],
  next: string | null = null,
): FakeServer & { asked: object[] } {
  const asked: object[] = []
  const server = fakeServer()
    .answer(showPolicy, () => refuse({ code: 'no-policy-in-force', on: '2026-11-20' }))
    .answer(showCalendar, () =>
      calendarWith({
        terms: [
          {
            id: '2026-2027-1',
            label: '第一学期',
            from: day('2026-09-01'),
            to: day('2027-02-21'),
            teaching: null,
          },
        ],
      }),
    )
    .answer(showLedgerFilters, () => ({
      units: [{ id: ids.alteng, name: '化学化工学院' }],
      forms: ['个别谈心', '座谈'],
      clauses: [{ requirement: 'contact', title: '每学期联系', section: '三（二）' }],
      asksEvents: true,
      can: { export: true, log: true, form: true, search: true },
    }))
    .answer(listContacts, ({ query }) => {
      asked.push(query)
      return { rows: [...rows], previous: null, next }
    })
    .answer(countContacts, () => ({ total: rows.length, more: false }))
    .answer(showWhatCounted, () => counted)
    .answer(showContact, () => record)
  return Object.assign(server, { asked })
}

const me = meWith(['office'])

describe('the ledger', () => {
  it('shows facts in lines and no text of a talk', async () => {
    renderDesk({ server: serverWith(), at: '/ledger', me })
    const line = (await screen.findByText('禤若澄')).closest('tr')
    expect(line?.textContent).toContain('2026-11-18')
    expect(line?.textContent).toContain('意见建议')
    expect(line?.textContent).toContain('待确认')
    expect(line?.textContent).not.toContain('补录')
    expect(screen.getByText('应采薇').closest('tr')?.textContent).toContain('补录')
    expect(screen.getByText('2 条')).toBeTruthy()
    expect(document.body.textContent).not.toContain('耗材')
    await expectAccessible(screen.getByRole('main'))
  })

  it('lets the unit be asked in a line of which something is due, and in no other', async () => {
    const urged = { id: ids.alteng, name: '化学化工学院' }
    const met = { ...other, nextDue: semester({ state: 'met', counted: 1 }), urged }
    const asked: unknown[] = []
    const server = serverWith([{ ...row, urged }, met])
      .answer(listUrgings, () => ({ rows: [], today: day('2026-11-20'), can: { urge: true } }))
      .answer(urge, ({ body }) => {
        asked.push(body)
        return { rows: [], leftOut: [urged.name] }
      })
    const { user } = renderDesk({ server, at: '/ledger', me })
    const buttons = await screen.findAllByRole('button', { name: '催办，化学化工学院' })
    expect(buttons.map((button) => button.closest('tr')?.textContent?.includes('禤若澄'))).toEqual([true])
    await user.click(buttons[0]!)
    await screen.findByRole('dialog')
    expect(asked).toEqual([{ kind: 'contact', term: '2026-2027-1', unitId: ids.alteng }])
  })

  it('is about the term of the header, unless the address says other days', async () => {
    const server = serverWith()
    renderDesk({ server, at: '/ledger', me })
    await screen.findByText('禤若澄')
    // Once, and not of all days before the terms are known.
    expect(server.asked).toMatchObject([{ from: '2026-09-01', to: '2027-02-20' }])
  })

  it('looks back with the board it is opened from, and says so', async () => {
    const server = serverWith()
    renderDesk({ server, at: '/ledger?on=2026-11-01&knownAt=2026-11-01', me })
    expect(await screen.findByText(/不是今天的情况：截至 2026年11月1日/)).toBeTruthy()
    await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ knownAt: '2026-11-01' }))
  })

  it('takes its filters from the address and puts them there', async () => {
    const server = serverWith()
    const { user } = renderDesk({
      server,
      at: `/ledger?unit=${ids.alteng}&form=座谈&from=2026-10-01&to=2026-10-31`,
      me,
    })
    await waitFor(() =>
      expect(server.asked.at(-1)).toMatchObject({
        unitId: ids.alteng,
        form: '座谈',
        from: '2026-10-01',
        to: '2026-10-31',
      }),
    )
    await user.click(await screen.findByText('应采薇'))
    await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ personId: ids.ying }))
    expect(location.search).toContain(`person=${ids.ying}`)
    await user.type(screen.getByLabelText('姓名或拼音'), 'liang{Enter}')
    await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ name: 'liang' }))
    await user.click(screen.getByRole('button', { name: '清除筛选' }))
    await waitFor(() => expect(location.search).not.toContain('person='))
  })

  it('tells what of an address cannot be read, and narrows nothing by it', async () => {
    const server = serverWith()
    const at = `/ledger?from=2026-13-40&initiated=me&record=x&after=y&unit=${ids.xuan}&form=打球`
    const { user } = renderDesk({ server, at, me })
    const said = await screen.findByText(/^网址里有看不懂的条件/)
    expect(said.textContent).toContain('打开的记录“x”、起始日期“2026-13-40”、谁约的“me”、翻页位置“y”')
    await waitFor(() => {
      expect(said.textContent).toContain('网址里的单位不在您能选的范围内')
      expect(said.textContent).toContain('网址里的形式不在您能选的范围内')
    })
    expect(server.asked).toMatchObject([{ from: '2026-09-01', unitId: ids.xuan, form: '打球' }])
    expect(server.asked[0]).not.toHaveProperty('initiatedBy')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: '去掉这些条件' }))
    await waitFor(() => expect(location.search).toBe(''))
    expect(screen.queryByText(/^网址里/)).toBeNull()
  })

  it('shows the columns one chose last, unless the address names others', async () => {
    localStorage.setItem('tongxin.ledger-columns', 'raised')
    renderDesk({ server: serverWith(), at: '/ledger', me })
    await screen.findByText('禤若澄')
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    expect(heads).toEqual(['日期', '领导干部', '联系对象', '反映', '打开'])
    localStorage.clear()
  })

  it('goes from line to line with the arrow keys and opens with Enter', async () => {
    const { user } = renderDesk({ server: serverWith(), at: '/ledger', me })
    const opener = await screen.findByLabelText(/打开 2026-11-18 梁溪和与禤若澄的记录/)
    opener.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toContain('应采薇')
    await user.keyboard('{ArrowUp}{Enter}')
    const drawer = await screen.findByRole('dialog')
    expect(await within(drawer).findByText('主要谈了耗材采购')).toBeTruthy()
    expect(location.search).toContain(`record=${ids.contact}`)
  })

  it('gives each clause a line counted for a line of its own, and says of one not judged yet that it is not', async () => {
    const clause = { requirement: 'r', section: '第三条（二）', late: false }
    const met = [
      { ...clause, title: '每学期联系沟通' },
      { ...clause, title: '走访看望', section: null, late: true },
    ]
    renderDesk({ server: serverWith([{ ...row, met }, other]), at: '/ledger?columns=met', me })
    const list = within(await screen.findByRole('row', { name: /禤若澄/ })).getByRole('list')
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['每学期联系沟通（第三条（二））', '走访看望，晚于期限'])
    expect(screen.getByRole('row', { name: /应采薇/ }).textContent).toContain('正在判定')
  })

  it('turns pages by marks, and the order, the columns and the clause of the address stay', async () => {
    const next = `2026-11-18_${ids.promise}`
    const server = serverWith([{ ...row, met: [] }], next)
    const { user } = renderDesk({ server, at: '/ledger?order=oldest&columns=met.raised&met=-', me })
    expect(await screen.findByText('未计入')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '下一页' }))
    await waitFor(() =>
      expect(server.asked.at(-1)).toMatchObject({
        order: 'oldest',
        met: '-',
        shows: 'met',
        after: { heldOn: '2026-11-18', partId: ids.promise },
      }),
    )
    expect(screen.getByText('第 2 页')).toBeTruthy()
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '日期',
      '领导干部',
      '联系对象',
      '计入条款',
      '反映',
      '打开',
    ])
  })

  it('looks for words in talks within the days, and writes the words into no address', async () => {
    const server = serverWith()
    const looked: object[] = []
    server.answer(searchTexts, ({ body }) => {
      looked.push(body)
      return { rows: [other], previous: null, next: null, total: 1 }
    })
    const { user } = renderDesk({ server, at: '/ledger?form=座谈&from=2026-10-01&to=2026-10-31', me })
    await user.type(await screen.findByLabelText('在谈话内容中查找'), '耗材{Enter}')
    expect(await screen.findByText(/内容中有所查词语的 1 条/)).toBeTruthy()
    expect(looked).toMatchObject([{ words: '耗材', form: '座谈', from: '2026-10-01', to: '2026-10-31' }])
    expect(decodeURIComponent(location.href)).not.toContain('耗材')
    expect(
      screen.getByText('2026-10-01 至 2026-10-31；形式：座谈；只列内容中有所查词语的记录，查找的词不打印'),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '不再查找' }))
    expect(await screen.findByText('禤若澄')).toBeTruthy()
  })

  it('says what to do next when nothing fits', async () => {
    renderDesk({ server: serverWith([]), at: '/ledger', me })
    expect(await screen.findByText('没有符合条件的联系记录')).toBeTruthy()
  })

  it('lets who may not read see that there is a line, and no way in', async () => {
    const closed = { ...row, can: { read: false, amend: false, form: false } }
    renderDesk({ server: serverWith([closed]), at: '/ledger', me: meWith(['leader']) })
    await screen.findByText('禤若澄')
    expect(screen.queryByLabelText(/^打开/)).toBeNull()
  })
})

describe('one record beside the ledger', () => {
  it('opens by its address, with the forms to download', async () => {
    renderDesk({ server: serverWith(), at: `/ledger?record=${ids.contact}`, me })
    const drawer = await screen.findByRole('dialog')
    expect(await within(drawer).findByText('希望旺季提前备货')).toBeTruthy()
    expect(within(drawer).getByRole('link', { name: '登记表' }).getAttribute('href')).toBe(
      `/api/contacts/${ids.contact}/form`,
    )
    const merged = within(drawer).getByRole('link', { name: '合并登记表' }).getAttribute('href')
    await waitFor(() => expect(merged).toContain(`personId=${ids.xuan}`))
    await expectAccessible(drawer)
  })

  it.each<[ContactRecord['formPer'], readonly string[], readonly string[]]>([
    ['contact', ['登记表', '合并登记表'], ['登记表']],
    ['pairing-period', ['合并登记表', '登记表'], ['合并登记表']],
    [null, ['登记表', '合并登记表'], ['登记表', '合并登记表']],
  ])('prints first what a sheet is for, where that is %s', async (formPer, inOrder, plain) => {
    const server = serverWith().answer(showContact, () => ({ ...record, formPer }))
    renderDesk({ server, at: `/ledger?record=${ids.contact}`, me })
    const forms = await screen.findByRole('list', { name: '打印登记表' })
    const links = within(forms).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual(inOrder)
    expect(
      links.filter(({ className }) => className.includes('btn')).map((link) => link.textContent),
    ).toEqual(plain)
  })

  it('shows what is attached by a press each, and has it removed with a reason by who added it', async () => {
    let reason: string | undefined
    const line = { bytes: 900, addedBy: '周秘书', addedAt: '2026-11-19T02:00:00.000Z' }
    const rows: readonly EvidenceLine[] = [
      { ...line, id: ids.waiting, number: 1, kind: 'image', can: { remove: true } },
      { ...line, id: ids.promise, number: 3, kind: 'pdf', can: { remove: false } },
    ]
    const server = serverWith()
      .answer(listEvidence, () => ({
        rows: reason === undefined ? [...rows] : rows.slice(1),
        can: { add: true },
      }))
      .answer(removeEvidence, ({ body }) => {
        reason = body.reason
        return undefined
      })
    const { user } = renderDesk({ server, at: `/ledger?record=${ids.contact}`, me })
    const drawer = await screen.findByRole('dialog')
    await within(drawer).findByText('佐证')
    const section = within(drawer).getByRole('region', { name: '佐证' })
    expect(within(section).queryByRole('img')).toBeNull()
    await user.click(within(section).getByRole('button', { name: '查看，佐证 1（图片）' }))
    const address = `/api/evidence/${ids.waiting}/file`
    expect(within(section).getByRole('img', { name: '佐证 1（图片）' }).getAttribute('src')).toBe(address)
    expect(within(section).getByRole('link', { name: '下载，佐证 3（PDF）' }).getAttribute('href')).toBe(
      `/api/evidence/${ids.promise}/file`,
    )
    expect(within(section).queryByRole('button', { name: '移除，佐证 3（PDF）' })).toBeNull()
    await expectAccessible(section)
    await user.click(within(section).getByRole('button', { name: '移除，佐证 1（图片）' }))
    const dialog = await screen.findByRole('dialog', { name: '移除佐证 1（图片）' })
    await user.click(within(dialog).getByRole('button', { name: '移除' }))
    expect(reason).toBeUndefined()
    await user.type(within(dialog).getByLabelText('移除原因'), '拍错了')
    await user.click(within(dialog).getByRole('button', { name: '移除' }))
    await waitFor(() => expect(within(section).queryByText('佐证 1（图片）')).toBeNull())
    expect(reason).toBe('拍错了')
  })

  it('is withdrawn with a reason, in the version that was seen', async () => {
    let sent: unknown
    const server = serverWith().answer(showContact, () => record, 3)
    server.answer(withdrawContact, ({ body, headers }) => {
      sent = [body.reason, headers.get('If-Match')]
      return { parts: [] }
    })
    const { user } = renderDesk({ server, at: `/ledger?record=${ids.contact}`, me })
    await user.click(await screen.findByRole('button', { name: '撤回记录' }))
    const asking = (await screen.findAllByRole('dialog')).at(-1) as HTMLElement
    const take = within(asking).getByRole('button', { name: '撤回记录' })
    await user.click(take)
    expect(within(asking).getByRole('alert').textContent).toBe('还没有提交，请先填写：撤回原因。')
    expect(sent).toBeUndefined()
    await user.type(within(asking).getByLabelText('撤回原因'), '记错了人')
    await user.click(take)
    await waitFor(() => expect(sent).toEqual(['记错了人', '"1"']))
  })
})

it('says that the days chosen are turned round, not only that nothing was found', async () => {
  const server = serverWith().answer(listContacts, () => ({ rows: [], previous: null, next: null }))
  renderDesk({ server, at: '/ledger?from=2026-11-30&to=2026-11-01', me })
  expect(await screen.findByText('起始日期晚于截止日期，这样选不出记录，请改其中一个。')).toBeTruthy()
})

describe('the export', () => {
  it('carries the filters, and texts only for a purpose', async () => {
    const fetched: URLSearchParams[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      fetched.push(new URL(address, 'http://school.example').searchParams)
      return new Response(JSON.stringify({ refusal: { code: 'busy' } }), { status: 503 })
    })
    const { user } = renderDesk({ server: serverWith(), at: '/ledger?form=座谈', me })
    await user.click(await screen.findByRole('button', { name: '导出 Excel' }))
    const dialog = await screen.findByRole('dialog')
    const go = within(dialog).getByRole('button', { name: '导出 Excel' })
    await user.click(within(dialog).getByRole('checkbox'))
    await user.click(go)
    expect(within(dialog).getByRole('alert').textContent).toBe('还没有提交，请先填写：用途。')
    expect(fetched).toEqual([])
    await user.type(within(dialog).getByLabelText('用途'), '年度梳理')
    await user.click(go)
    await waitFor(() => expect(fetched).toHaveLength(1))
    vi.unstubAllGlobals()
    const [sent] = fetched
    expect(['form', 'texts', 'purpose'].map((name) => sent?.get(name))).toEqual(['座谈', 'yes', '年度梳理'])
  })
})

describe('the registration forms', () => {
  it('are counted as the ledger is narrowed, and go out for a purpose only', async () => {
    const asked: unknown[] = []
    const server = serverWith().answer(countForms, ({ query }) => {
      asked.push([query.form, query.per])
      return { forms: 12, contacts: 30, tooMany: null }
    })
    const { user } = renderDesk({ server, at: '/ledger?form=座谈', me })
    await user.click(await screen.findByRole('button', { name: '导出登记表' }))
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText(/共 12 张、30 次联系/)
    const go = within(dialog).getByRole('button', { name: '导出' })
    await user.click(go)
    expect(within(dialog).getByRole('alert').textContent).toBe('还没有提交，请先填写：用途。')
    await user.type(within(dialog).getByLabelText('用途'), '学期归档')
    await user.click(within(dialog).getByRole('radio', { name: '一次一张' }))
    await waitFor(() =>
      expect(asked).toEqual([
        ['座谈', 'pair'],
        ['座谈', 'contact'],
      ]),
    )
    const fetched: URL[] = []
    const refusal = { code: 'export-too-long', of: 'forms', limit: 10_000 }
    vi.stubGlobal('fetch', async (address: string) => {
      fetched.push(new URL(address, 'http://school.example'))
      return new Response(JSON.stringify({ refusal }), { status: 422 })
    })
    await user.click(go)
    await within(dialog).findByText('一次最多导出 10000 张登记表，请缩短时间或按单位分开导出。')
    vi.unstubAllGlobals()
    const [archive] = fetched.map(({ searchParams: sent }) => [sent.get('per'), sent.get('purpose')])
    expect(archive).toEqual(['contact', '学期归档'])
  })

  it('cannot be exported where they are too many, and the limit that is told is the one they pass', async () => {
    const tooMany = { of: 'contacts' as const, limit: 40_000 }
    const server = serverWith().answer(countForms, () => ({ forms: 300, contacts: 40_001, tooMany }))
    const { user } = renderDesk({ server, at: '/ledger', me })
    await user.click(await screen.findByRole('button', { name: '导出登记表' }))
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText(/一次最多导出 40000 次联系的登记表/)
    await user.type(within(dialog).getByLabelText('用途'), '学期归档')
    await user.click(within(dialog).getByRole('button', { name: '导出' }))
    expect(within(dialog).getAllByText(/一次最多导出 40000 次联系的登记表/)).toHaveLength(2)
  })
})

describe('an entry on behalf', () => {
  it('is made for a cadre with the people of that day, and waits for the cadre', async () => {
    const server = serverWith()
    let sent: unknown
    server
      .answer(showEntryChoices, () => ({ ...choices, initiators: [...initiators], answersEvents: true }))
      .answer(listEntryEvents, ({ query }) => ({
        rows: [
          {
            ...{
              id: (query.on ?? '') < '2026-11-16' ? 'e-0' : 'e-1',
              personId: ids.xuan,
              name: '生活困难',
              on: day('2026-11-16'),
            },
            ...{ asks: '困难看望', dueOn: null, isOpen: true },
          },
        ],
      }))
      .answer(listEntryCompanions, () => ({ rows: [] }))
      .answer(listEntryCadres, ({ query }) => ({
        rows: [
          {
            id: ids.cadre,
            name: '梁溪和',
            ...{ pinyin: 'liangxihe', initials: 'lxh', unitName: '校领导', post: null },
            people:
              (query.on ?? '') < '2026-07-08'
                ? []
                : [
                    {
                      id: ids.xuan,
                      name: '禤若澄',
                      pinyin: 'xuanruocheng',
                      initials: 'xrc',
                      unitName: null,
                      post: null,
                    },
                  ],
          },
        ],
      }))
      .answer(logContact, ({ body }) => {
        sent = body
        return { ...logged, confirmed: false }
      })
    const { user } = renderDesk({ server, at: '/ledger', me })
    await user.click(await screen.findByRole('button', { name: '代录一次' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '保存代录' }))
    for (const said of ['请选择领导干部', '请选择形式', /^请选择联系对象/])
      expect(await within(dialog).findByText(said)).toBeTruthy()
    await user.type(within(dialog).getByLabelText('领导干部'), 'liangxi')
    expect(within(dialog).getByText('文件对谈心交友的要求（2 条）')).toBeTruthy()
    await user.click(await screen.findByText('梁溪和，校领导'))
    await user.click(within(dialog).getByLabelText('形式'))
    await user.click(await screen.findByTitle('走访'))
    await user.click(within(dialog).getByLabelText('联系对象'))
    await user.click(await screen.findByTitle('禤若澄'))
    await user.click(within(dialog).getByLabelText('统战部安排'))
    await user.click(await within(dialog).findByLabelText('回应哪件事'))
    await user.click(await screen.findByTitle('生活困难（11月16日）'))
    const typed = within(dialog).getAllByLabelText(/^或写/)[0] as HTMLElement
    await user.type(typed, '26.11.5')
    expect(within(dialog).getByText('可以读成不同的日子，请点选是哪天')).toBeTruthy()
    await user.clear(typed)
    await user.type(typed, '昨天')
    expect(within(dialog).getByLabelText('日期')).toHaveProperty('value', '2026-11-19')
    await user.clear(typed)
    // What was open on another day is chosen no longer once the day is another.
    const held = within(dialog).getByLabelText('日期')
    fireEvent.change(held, { target: { value: '2026-11-10' } })
    await waitFor(() => {
      expect(within(dialog).queryByTitle('生活困难（11月16日）')).toBeNull()
      expect(within(dialog).queryByTitle('e-1')).toBeNull()
    })
    fireEvent.change(held, { target: { value: '2026-07-01' } })
    expect(await within(dialog).findByText(/^2026年7月1日当天，禤若澄没有与这位干部结对/)).toBeTruthy()
    fireEvent.change(held, { target: { value: '2026-11-20' } })
    await waitFor(() => expect(within(dialog).queryByText(/^2026年7月1日当天/)).toBeNull())
    await user.click(await within(dialog).findByLabelText('回应哪件事'))
    await user.click((await screen.findAllByTitle('生活困难（11月16日）')).at(-1)!)
    const brief = await within(dialog).findByLabelText('简要情况')
    fireEvent.change(brief, { target: { value: '证件号990101199003078674' } })
    expect(await within(dialog).findByText(/^这里像是有身份证号/)).toBeTruthy()
    fireEvent.change(brief, { target: { value: '看了实验室' } })
    fireEvent.change(within(dialog).getByLabelText('答应的事'), { target: { value: '问清采购周期' } })
    const due = within(dialog).getAllByLabelText(/^或写/)[1] as HTMLElement
    fireEvent.change(due, { target: { value: '再说' } })
    await user.click(within(dialog).getByRole('button', { name: '保存代录' }))
    expect(await within(dialog).findByText('请先写清楚哪天前办到；不定日期就清空')).toBeTruthy()
    expect(sent).toBeUndefined()
    fireEvent.change(due, { target: { value: '下周五' } })
    await user.click(within(dialog).getByRole('button', { name: '保存代录' }))
    expect(await screen.findByText('已保存，等梁溪和确认')).toBeTruthy()
    expect(sent).toMatchObject({
      cadreId: ids.cadre,
      heldOn: '2026-11-20',
      form: '走访',
      parts: [
        {
          personId: ids.xuan,
          initiatedBy: 'office',
          event: 'e-1',
          brief: '看了实验室',
          raised: null,
          promise: { text: '问清采购周期', dueOn: '2026-11-27' },
        },
      ],
    })
  })
})
