import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showCalendar } from '@tongxin/contract/calendar/calendar'
import { listNamed } from '@tongxin/contract/pairing/lists-named'
import {
  addLine,
  explainPair,
  type ListLine,
  markStep,
  removeLine,
  showList,
  withdrawMark,
} from '@tongxin/contract/pairing/pairing'
import { day } from '@tongxin/core/calendar/day'
import type { RuleResult } from '@tongxin/core/pairing/eligibility/candidate'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { type FakeServer, fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'
import { deskScreens } from '../screens.ts'
import { cadreIds, editOf, headWith, lineOf, listId, pageWith, personIds, stepWith } from './list.cases.ts'

const screens = deskScreens.filter(({ place }) => place === 'lists')
const at = `/lists/${listId}`
const begun = [lineOf(cadreIds.gu, personIds.bai, { continues: true })]

/** A server that keeps the lines of the list and answers each change with the page as it then stands. */
function listServer(
  first: readonly ListLine[] = begun,
  more: Parameters<typeof pageWith>[1] = {},
): FakeServer {
  let lines = [...first]
  let edits = 0
  return fakeServer()
    .answer(showCalendar, () => calendarWith({ terms: [runningTerm], can: { write: false } }))
    .answer(showList, () => pageWith(lines, { edits, ...more }), 4)
    .answer(addLine, ({ body }) => {
      const line = lineOf(body.cadreId, body.personId, { reason: body.reason || null })
      lines = [...lines, line]
      edits += 1
      return { id: line.id, edit: editOf(lines, { added: line }, edits) }
    })
    .answer(removeLine, ({ params }) => {
      const [removed = missingLine] = lines.filter((line) => line.id === params.lineId)
      lines = lines.filter((line) => line.id !== params.lineId)
      edits += 1
      return { edit: editOf(lines, { removed }, edits) }
    })
}

const runningTerm = {
  ...{ id: '2026-2027-1', label: '2026–2027 学年第 1 学期', teaching: null },
  ...{ from: day('2026-09-01'), to: day('2027-02-21') },
}

const missingLine = lineOf('', '')

function open(server: FakeServer) {
  return renderDesk({ server, at, me: meWith(['office']), screens })
}

const plainMark = {
  id: '0190b3c0-0000-7000-8000-000000000991',
  can: { withdraw: false },
  outcome: 'done' as const,
  role: 'schoolCommittee',
  roleName: '',
  byName: '闻知秋',
  onBehalf: false,
  on: day('2026-11-12'),
  body: null,
  minutesNo: null,
  reason: null,
  until: null,
  pair: null,
  recordedAt: '2026-11-12T08:00:00Z',
}

const rowOf = async (cadre: RegExp) => screen.findByRole('row', { name: cadre })

describe('the editor of a list', () => {
  it('shows steps, figures, load, and persons uncovered first', async () => {
    open(listServer())
    expect(await screen.findByRole('heading', { name: '2026–2027 学年文学院联谊名单' })).toBeTruthy()
    const steps = screen.getByRole('list', { name: '制度规定的步骤' })
    expect(within(steps).getByText('待二级单位党组织办理')).toBeTruthy()
    expect(within(steps).getAllByRole('button', { name: '第三条（三）' })).toHaveLength(2)
    expect(
      within(await rowOf(/^谷北辰/))
        .getByRole('img')
        .getAttribute('aria-label'),
    ).toBe('已结 1 人，1–2 人')
    expect(within(await rowOf(/^邬允执/)).getByText('差 1 人')).toBeTruthy()
    expect(within(await rowOf(/^卞以恒/)).getByText('文件未规定')).toBeTruthy()
    const waiting = screen.getAllByRole('article').map((one) => one.textContent)
    expect(waiting.map((text) => text.slice(0, 6))).toEqual(['未覆盖温如玉', '未覆盖商秋池', '无法判断陆知'])
    expect(waiting[2]).toContain('资料缺失：政治面貌、职称')
    const figures = screen.getByRole('region', { name: '覆盖、名额与延续' })
    expect(await within(figures).findByRole('button', { name: '催办，文学院' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '补资料' }).getAttribute('href')).toBe(
      `/roster/people/${personIds.lu}`,
    )
    await expectAccessible()
  })

  it('finds persons and cadres by pinyin, which the server knows', async () => {
    const named: Readonly<Record<string, readonly string[]>> = { wry: [personIds.wen], gbc: [cadreIds.gu] }
    open(listServer().answer(listNamed, ({ query }) => ({ ids: [...(named[query.name] ?? [])] })))
    const findIn = async (label: string, typed: string) =>
      fireEvent.change(await screen.findByLabelText(label), { target: { value: typed } })
    await findIn('筛选联谊对象', 'WRY')
    await findIn('筛选领导', 'gbc')
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1))
    expect(screen.getByRole('article').textContent).toContain('温如玉')
    await waitFor(() => expect(screen.queryByRole('row', { name: /^邬允执/ })).toBeNull())
    expect(await rowOf(/^谷北辰/)).toBeTruthy()
  })

  it('goes out as 联谊名单 and 分配表, in Word and in Excel', async () => {
    open(listServer())
    fireEvent.click(await screen.findByRole('button', { name: '更多' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '导出' }))
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('联谊名单（Word）')).toBe(`/api/lists/${listId}/file?form=list&as=docx`)
    expect(hrefOf('分配表（Excel）')).toBe(`/api/lists/${listId}/file?form=allocation&as=xlsx`)
    expect(hrefOf('逐对明细（Excel）')).toBe(`/api/lists/${listId}/file?form=pairs&as=xlsx`)
    await expectAccessible()
  })

  it('tells the second of two editors whose change came first and what it was, until it is noted', async () => {
    const mine = lineOf(cadreIds.wu, personIds.wen)
    const theirs = lineOf(cadreIds.gu, personIds.shang)
    const change = {
      lineId: theirs.id,
      kind: 'added' as const,
      cadreId: cadreIds.gu,
      personId: personIds.shang,
      byName: '沈秘书',
      at: '2026-11-20T02:05:00.000Z',
    }
    let page = pageWith([])
    const server = listServer()
      .answer(showList, () => page, 4)
      .answer(addLine, () => {
        page = pageWith([theirs, mine], { changes: [change], edits: 2 })
        return { id: mine.id, edit: editOf([theirs, mine], { added: mine }, 2) }
      })
    open(server)
    fireEvent.click(await screen.findByRole('button', { name: '选定温如玉' }))
    fireEvent.click(screen.getByRole('button', { name: /^由邬允执联系/ }))
    expect(await screen.findByText('11月20日 10:05 沈秘书 加 谷北辰—商秋池')).toBeTruthy()
    expect(within(screen.getByRole('row', { name: /^邬允执/ })).getByText('温如玉')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByText(/沈秘书 加/)).toBeNull()
  })

  it('shows a step at once, and takes it out again when it is refused', async () => {
    const waiting: ((refusal: ReturnType<typeof refuse>) => void)[] = []
    const answered = () =>
      new Promise<ReturnType<typeof refuse>>((resolve) => {
        waiting.push(resolve)
      })
    const server = listServer().answer(addLine, answered)
    open(server)
    fireEvent.click(await screen.findByRole('button', { name: '选定温如玉' }))
    fireEvent.click(screen.getByRole('button', { name: /^由邬允执联系/ }))
    const row = () => within(screen.getByRole('row', { name: /^邬允执/ }))
    expect(row().getByText('温如玉')).toBeTruthy()
    await waitFor(() => expect(waiting).toHaveLength(1))
    waiting[0]?.(refuse({ code: 'pair-already-listed' }))
    await waitFor(() => expect(row().queryByText('温如玉')).toBeNull())
    expect(screen.getByRole('alert').textContent).toContain('没有重复添加')
  })

  it('never shows a step as taken back while its answer comes', async () => {
    open(listServer())
    fireEvent.click(await screen.findByRole('button', { name: '选定温如玉' }))
    fireEvent.click(screen.getByRole('button', { name: /^由邬允执联系/ }))
    const gone: Node[] = []
    const seeing = new MutationObserver((seen) => gone.push(...seen.flatMap((one) => [...one.removedNodes])))
    seeing.observe(screen.getByRole('row', { name: /^邬允执/ }), { childList: true, subtree: true })
    await waitFor(() => expect(document.querySelector('.pair-board[aria-busy="false"]')).toBeTruthy())
    expect(gone.map((node) => node.textContent).filter((text) => text?.includes('温如玉'))).toEqual([])
    seeing.disconnect()
  })

  it('shows a pair at once in its own row, and then lets the other rows take back what they offered', async () => {
    open(listServer())
    fireEvent.click(await screen.findByRole('button', { name: '选定温如玉' }))
    expect(screen.getAllByRole('button', { name: /^由.+联系/ })).toHaveLength(3)
    fireEvent.click(screen.getByRole('button', { name: /^由邬允执联系/ }))
    const row = within(screen.getByRole('row', { name: /^邬允执/ }))
    expect(row.getByText('温如玉')).toBeTruthy()
    expect(row.queryByRole('button', { name: /^由邬允执联系|已在这位领导名下/ })).toBeNull()
    await waitFor(() => expect(screen.queryAllByRole('button', { name: /^由.+联系/ })).toEqual([]))
  })

  it('pairs with the keyboard alone, says what to do, and gives the focus to who waits next', async () => {
    const { user } = open(listServer())
    const pick = await screen.findByRole('button', { name: '选定温如玉' })
    pick.focus()
    await user.keyboard('{Enter}')
    expect(screen.getByText(/已选定温如玉。请选一位领导/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.textContent).toContain('由谷北辰联系'))
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await within(await rowOf(/^邬允执/)).findByText('温如玉')).toBeTruthy()
    expect(screen.getByText('加 邬允执—温如玉')).toBeTruthy()
    expect(screen.getByText('覆盖增至 2 人，名额增至 2 位，延续原结对不变')).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('选定商秋池'))
  })

  it('lets Escape take a choice back', async () => {
    const server = listServer()
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '选定商秋池' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByText(/已选定商秋池。/)).toBeNull()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('选定商秋池')
    expect(server.called).not.toContain(addLine.id)
  })

  it('pairs and moves by dragging', async () => {
    open(listServer())
    const carried = new Map<string, string>()
    const dataTransfer = {
      setData: (kind: string, text: string) => carried.set(kind, text),
      getData: (kind: string) => carried.get(kind) ?? '',
      get types() {
        return [...carried.keys()]
      },
      effectAllowed: 'none',
    }
    const chip = (await within(await rowOf(/^谷北辰/)).findByText('柏予安')).closest('li')
    if (!chip) throw new Error('the pair has no chip')
    fireEvent.dragStart(chip, { dataTransfer })
    fireEvent.dragOver(await rowOf(/^卞以恒/), { dataTransfer })
    fireEvent.drop(await rowOf(/^卞以恒/), { dataTransfer })
    expect(await screen.findByText('柏予安改由卞以恒联系')).toBeTruthy()
    expect(within(await rowOf(/^谷北辰/)).queryByText('柏予安')).toBeNull()
  })

  it('takes a pair out, and the step back', async () => {
    const { user } = open(listServer())
    await user.click(await screen.findByRole('button', { name: '取消谷北辰与柏予安的结对' }))
    expect(await screen.findByText('减 谷北辰—柏予安')).toBeTruthy()
    expect(screen.getByText(/覆盖减至 0 人/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤销' }))
    expect(await screen.findByText('已撤销：减 谷北辰—柏予安')).toBeTruthy()
    expect(within(await rowOf(/^谷北辰/)).getByText('柏予安')).toBeTruthy()
  })

  it('takes back step by step and makes again, by the keys of any editor', async () => {
    const { user } = open(listServer())
    const held = async () =>
      within(await rowOf(/^谷北辰/))
        .queryAllByText(/^(柏予安|温如玉)$/)
        .map((name) => name.textContent)
    await user.click(await screen.findByRole('button', { name: '取消谷北辰与柏予安的结对' }))
    await user.click(await screen.findByRole('button', { name: '选定温如玉' }))
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await held()).toEqual(['温如玉']))
    await user.keyboard('{Control>}zz{/Control}')
    await waitFor(async () => expect(await held()).toEqual(['柏予安']))
    expect(screen.getByText('已撤销：减 谷北辰—柏予安')).toBeTruthy()
    expect(screen.getByRole('button', { name: '撤销' })).toHaveProperty('disabled', true)
    await user.keyboard('{Control>}y{/Control}{Control>}{Shift>}z{/Shift}{/Control}')
    await waitFor(async () => expect(await held()).toEqual(['温如玉']))
    expect(screen.getByText('已重做：加 谷北辰—温如玉')).toBeTruthy()
    expect(screen.getByRole('button', { name: '重做' })).toHaveProperty('disabled', true)
  })

  it('leaves the keys to a field in which somebody types', async () => {
    const { user } = open(listServer())
    await user.click(await screen.findByRole('button', { name: '取消谷北辰与柏予安的结对' }))
    await user.click(screen.getByLabelText('筛选领导'))
    await user.keyboard('{Control>}z{/Control}')
    expect(screen.queryByText(/^已撤销/)).toBeNull()
  })

  it('offers no step to take back that the server refused, and keeps one that only found no signal', async () => {
    const server = listServer().answer(removeLine, () => refuse({ code: 'list-closed', state: 'file' }))
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '取消谷北辰与柏予安的结对' }))
    await screen.findByText(/没有保存，名单未改动/)
    expect(screen.getByRole('button', { name: '撤销' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '选定温如玉' }))
    await user.keyboard('{Enter}')
    await screen.findByText('加 谷北辰—温如玉')
    server.answer(removeLine, () => refuse({ code: 'overloaded' }))
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await screen.findByText(/当前使用的人较多/)
    expect(screen.getByRole('button', { name: '撤销' })).toHaveProperty('disabled', false)
    expect(screen.getByRole('button', { name: '重做' })).toHaveProperty('disabled', true)
  })

  it('shows the pairs of who is no cadre of the list any more, until they are taken out or given to another', async () => {
    const gone = { id: lineOf('', personIds.wen).id, name: '汤含章', post: '', unitName: '文学院' }
    const lines = [lineOf(gone.id, personIds.bai, { continues: true, lapsed: true })]
    const { user } = open(listServer(lines, { outside: [gone] }))
    const row = within(await screen.findByRole('row', { name: /汤含章/ }))
    expect(row.getByText('已不在领导之列')).toBeTruthy()
    expect(row.getByText('已不符合')).toBeTruthy()
    expect(row.queryByRole('button', { name: /还可加/ })).toBeNull()
    await user.click(row.getByRole('button', { name: '取消汤含章与柏予安的结对' }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /汤含章/ })).toBeNull())
  })

  it('says every rule that forbids a pair, with its clause, and changes nothing', async () => {
    const server = listServer()
      .answer(addLine, () =>
        refuse({ code: 'not-eligible', reason: '不符合结对条件：不在联系范围内', fix: '请改为符合条件的人' }),
      )
      .answer(explainPair, () => explained('false'))
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '选定温如玉' }))
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: '谷北辰不能与温如玉结对' })
    expect(await within(dialog).findByText(/不在联系范围内：不在对方的本单位/)).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: '第三条（一）' })).toBeTruthy()
    await expectAccessible()
    await user.click(within(dialog).getByRole('button', { name: '知道了' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('还没有改动')).toBeTruthy()
  })

  it('asks for a reason where facts are missing, and pairs with it', async () => {
    const server = listServer().answer(explainPair, () => explained('unknown'))
    const line = lineOf(cadreIds.gu, personIds.lu, { reason: '本学期新到，资料正在补' })
    server.answer(addLine, ({ body }) =>
      body.reason === ''
        ? refuse({ code: 'step-needs', needs: ['reason'] })
        : { id: line.id, edit: editOf([...begun, line], { added: line }, 1) },
    )
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '选定陆知行' }))
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: '谷北辰联系陆知行，需写明理由' })
    const yes = within(dialog).getByRole<HTMLButtonElement>('button', { name: '写明理由并结对' })
    await user.click(yes)
    expect(within(dialog).getByText('请先填写“理由”')).toBeTruthy()
    await user.type(within(dialog).getByLabelText('理由'), '本学期新到，资料正在补')
    await user.click(yes)
    expect(await screen.findByText('加 谷北辰—陆知行')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('tells why a pair fits, with its facts and clauses', async () => {
    const server = listServer().answer(explainPair, () => explained('true'))
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '为什么是谷北辰联系柏予安' }))
    const card = await screen.findByRole('dialog', { name: '为什么是谷北辰联系柏予安' })
    expect(await within(card).findByText(/在联系范围内：在对方的本单位/)).toBeTruthy()
    await expectAccessible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('the steps of a list', () => {
  it('takes the decision only with body and minutes number, and shows what came of it', async () => {
    const server = listServer().answer(markStep, ({ body, headers }) => {
      expect(body).toMatchObject({ step: 0, outcome: 'done', role: 'unitOrg', on: '2026-11-20' })
      expect([body.body, body.minutesNo]).toEqual(['文学院党委会', '文院党纪〔2026〕11号'])
      expect(headers.get('if-match')).toBe('"4"')
      const head = headWith({ state: 'decide', decidedNotFiled: true, version: 5 })
      return { id: listId, page: pageWith(begun, { head, can: { edit: false } }) }
    })
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '登记确定' }))
    const dialog = await screen.findByRole('dialog', { name: '登记确定' })
    const yes = within(dialog).getByRole<HTMLButtonElement>('button', { name: '登记确定' })
    await user.click(yes)
    expect(within(dialog).getByRole('alert').textContent).toBe('还没有提交，请先填写：会议、纪要编号。')
    expect(document.activeElement).toBe(within(dialog).getByLabelText('会议'))
    await user.type(within(dialog).getByLabelText('会议'), '文学院党委会')
    await user.type(within(dialog).getByLabelText('纪要编号'), '文院党纪〔2026〕11号')
    await expectAccessible()
    await user.click(yes)
    expect(await screen.findByText('已确定未备案')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /选定/ })).toBeNull()
    expect(screen.getByText(/名单已经送出，结对不能再改/)).toBeTruthy()
  })

  it('asks a no for its reason alone', async () => {
    const { user } = open(listServer())
    await user.click(await screen.findByRole('button', { name: '登记确定' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByLabelText('不同意，退回再议'))
    expect(within(dialog).queryByLabelText('纪要编号')).toBeNull()
    expect(within(dialog).getByLabelText('理由')).toBeTruthy()
  })

  it('keeps what was typed when somebody else was faster', async () => {
    const server = listServer().answer(markStep, () => refuse({ code: 'stale-version', current: 5 }))
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '登记确定' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('会议'), '文学院党委会')
    await user.type(within(dialog).getByLabelText('纪要编号'), '11号{Enter}')
    expect((await within(dialog).findByRole('alert')).textContent).toContain('刚被别人改过')
    const reread = server.called.filter((one) => one === showList.id).length
    await user.click(within(dialog).getByRole('button', { name: '重新读取' }))
    await waitFor(() => expect(server.called.filter((one) => one === showList.id).length).toBe(reread + 1))
    expect(within(dialog).getByLabelText<HTMLInputElement>('纪要编号').value).toBe('11号')
  })

  it('tells once what many confirmed alike, and of a list in force what it kept and began', async () => {
    const mark = (minute: string) => ({
      id: `0190b3c0-0000-7000-8000-0000000009${minute}`,
      can: { withdraw: false },
      outcome: 'done' as const,
      role: 'cadre',
      roleName: '领导本人',
      byName: '谷北辰',
      onBehalf: false,
      until: null,
      pair: null,
      on: day('2026-11-18'),
      body: null,
      minutesNo: null,
      reason: null,
      recordedAt: `2026-11-18T10:${minute}:00Z`,
    })
    const confirmed = stepWith({
      act: 'confirm-self',
      status: 'done',
      marks: [mark('01'), mark('02')],
      can: { mark: false },
    })
    const head = headWith({ state: 'confirm-self', effectiveOn: day('2026-11-18') })
    open(listServer(begun, { head, steps: [confirmed], can: { edit: false } }))
    expect(await screen.findByText('领导本人 谷北辰，11月18日，共 2 对')).toBeTruthy()
    expect(screen.getByText('没有新结')).toBeTruthy()
    expect(screen.queryByText('刚才一步')).toBeNull()
  })

  it('shows by when a step is due, who entered it for whom, and the rounds before', async () => {
    const marked = { ...plainMark, roleName: '校党委会', onBehalf: true, body: '校党委会', minutesNo: '9号' }
    const declined = {
      ...plainMark,
      outcome: 'no' as const,
      roleName: '领导本人',
      reason: '分管工作已调整',
      pair: { cadreId: cadreIds.gu, personId: personIds.shang, cadreName: '谷北辰', personName: '商秋池' },
    }
    const deadline = {
      act: 'file',
      state: 'overdue' as const,
      dueOn: day('2026-11-18'),
      missingYear: null,
      isExtended: false,
    }
    const stillThere = lineOf(cadreIds.gu, personIds.shang)
    const { user } = open(
      listServer([...begun, stillThere], {
        steps: [stepWith({ status: 'done', marks: [marked] }), stepWith({ index: 1, act: 'file', deadline })],
        rounds: [{ round: 1, marks: [{ ...declined, act: 'confirm-self' }] }],
      }),
    )
    expect(await screen.findByText('校党委会（闻知秋 代录），11月12日，校党委会，9号')).toBeTruthy()
    expect(screen.getByText('逾期 2 天，应于11月18日前办')).toBeTruthy()
    const back = '第 1 轮在“本人确认”退回，谷北辰不同意联系商秋池，分管工作已调整，其余结对保留'
    expect(screen.getByText(back)).toBeTruthy()
    await user.click(screen.getByText('前 1 轮的经过'))
    const round = screen.getByRole('region', { name: '第 1 轮' })
    expect(within(round).getByText(/领导本人 闻知秋，11月12日，谷北辰—商秋池，分管工作已调整/)).toBeTruthy()
    const told = within(await rowOf(/^谷北辰/)).getAllByTitle('第 1 轮，2026年11月12日，分管工作已调整')
    expect(told.map((tag) => tag.closest('li')?.textContent.includes('商秋池'))).toEqual([true])
    await expectAccessible()
  })

  it('takes back a mark entered in error with the reason, and keeps it to be seen', async () => {
    const marked = { ...plainMark, roleName: '二级党组织', can: { withdraw: true }, body: '党委会' }
    const steps = [stepWith({ status: 'done', marks: [marked], can: { mark: false } })]
    const taken = {
      ...marked,
      act: 'decide',
      withdrawnBy: '闻知秋',
      withdrawnAt: '2026-11-20T02:00:00Z',
      withdrawnReason: '会议日期登记错误',
    }
    const server = listServer(begun, { steps }).answer(withdrawMark, ({ params, body, headers }) => {
      expect(params).toEqual({ id: listId, markId: marked.id })
      expect(body).toEqual({ reason: '会议日期登记错误' })
      expect(headers.get('If-Match')).toBe('"4"')
      return { page: pageWith(begun, { withdrawn: [taken] }) }
    })
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: /^撤回：二级党组织 闻知秋，11月12日/ }))
    const dialog = within(await screen.findByRole('dialog', { name: '撤回一步办理记录' }))
    await user.click(dialog.getByRole('button', { name: '撤回' }))
    expect(dialog.getByText('请先填写“撤回的原因”')).toBeTruthy()
    expect(server.called).not.toContain(withdrawMark.id)
    await user.type(dialog.getByLabelText('撤回的原因'), '会议日期登记错误')
    await expectAccessible()
    await user.click(dialog.getByRole('button', { name: '撤回' }))
    await user.click(await screen.findByText('撤回的办理记录 1 条'))
    expect(screen.getByText('闻知秋 2026-11-20 10:00 撤回：会议日期登记错误')).toBeTruthy()
  })

  it('enters a leader’s word with how the office knows of it, or why the leader declines', async () => {
    const confirm = stepWith({
      act: 'confirm-self',
      by: 'cadre',
      awaits: [{ role: 'cadre', name: '领导本人', mine: true }],
      awaitsLines: begun.map((line) => line.id),
      outcomes: [
        { outcome: 'done', role: null, needs: ['reason'] },
        { outcome: 'no', role: null, needs: ['reason'] },
      ],
    })
    const server = listServer(begun, { steps: [confirm] }).answer(markStep, ({ body }) => {
      expect(body).toMatchObject({
        outcome: 'done',
        role: 'cadre',
        reason: '本人签字件',
        lineId: begun[0]?.id,
      })
      return { id: listId, page: pageWith(begun) }
    })
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '登记本人确认' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByLabelText('本人不同意，重新推荐')).toBeTruthy()
    await user.type(within(dialog).getByLabelText('依据'), '本人签字件')
    await user.click(within(dialog).getByRole('button', { name: '登记本人确认' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('gives more time only with the day and the reason', async () => {
    const filing = stepWith({
      act: 'file',
      outcomes: [
        { outcome: 'done', role: null, needs: [] },
        { outcome: 'extended', role: 'ufwd', needs: ['until', 'reason'] },
      ],
    })
    const server = listServer(begun, { steps: [filing] }).answer(markStep, () =>
      refuse({ code: 'extension-too-long', latest: '2026-11-27' }),
    )
    const { user } = open(server)
    await user.click(await screen.findByRole('button', { name: '提交备案' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByLabelText('延长期限'))
    fireEvent.change(within(dialog).getByLabelText('延长到'), { target: { value: '2026-12-30' } })
    await user.type(within(dialog).getByLabelText('理由'), '材料待补')
    await user.click(within(dialog).getByRole('button', { name: '提交备案' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('最多可以延长到 2026-11-27')
  })

  it('says plainly that a document names nobody to decide', async () => {
    const propose = stepWith({ act: 'propose', outcomes: [{ outcome: 'done', role: null, needs: [] }] })
    open(listServer(begun, { head: headWith({ nobodyDecides: true }), steps: [propose] }))
    expect(await screen.findByText(/文件未规定由谁确定/)).toBeTruthy()
  })
})

function explained(truth: 'true' | 'false' | 'unknown') {
  const rule = (which: RuleResult['rule'], own: RuleResult['truth']): RuleResult => ({
    rule: which,
    truth: own,
    cite: [{ section: '第三条(一)', phrase: '联系本单位党外人士', occurrence: 1 }],
    because: [{ atom: { op: 'inUnitOf' }, truth: own }],
    undecided: false,
  })
  return {
    truth,
    needsReason: false,
    target: null,
    rules: [rule('cadre', 'true'), rule('scope', truth)],
  }
}
