import { screen, within } from '@testing-library/react'
import { showScope } from '@tongxin/contract/pairing/eligibility'
import { listClosedUnits } from '@tongxin/contract/roster/close-unit'
import {
  changeHuman,
  changeUnit,
  enterHuman,
  listCadres,
  listPersons,
  listUnits,
  revealHuman,
  searchRoster,
  showHuman,
} from '@tongxin/contract/roster/roster'
import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const unitId = '0190b3c0-0000-7000-8000-00000000cc01'
const humanId = '0190b3c0-0000-7000-8000-00000000dd01'
const otherId = '0190b3c0-0000-7000-8000-00000000dd02'
const me = meWith(['office'])
const unit = {
  id: unitId,
  version: 4,
  name: '文学院',
  shortName: null,
  kind: '二级党组织',
  parentId: null,
  sortOrder: 1,
  from: null,
  to: null,
  cadres: 2,
  persons: 3,
}
const person = {
  id: humanId,
  name: '柏予安',
  number: null,
  staffNo: '2001',
  unitId,
  unitName: '文学院',
  post: null,
  title: '教授',
  employment: 'active',
  parties: ['民盟盟员'],
  identities: [{ word: '政协委员', role: null, level: 'provincial' }],
  registers: ['党外代表人士'],
}
const sheet: SheetView = {
  id: humanId,
  version: 7,
  detail: {
    name: '柏予安',
    pinyin: null,
    staffNo: '2001',
    gender: '女',
    born: '1980-01',
    died: null,
    phone: '138****2001',
    email: null,
    ethnicity: '****',
  },
  facts: {
    roles: [{ role: 'person', unitId, sortOrder: 0, from: null, to: null }],
    memberships: [{ party: '05', from: null, to: null }],
    posts: [],
    employments: [{ unitId, status: 'active', from: null, to: null }],
    qualifications: [{ kind: 'title', word: '副教授', from: null, to: null }],
    identities: [],
    registers: [],
    portfolios: [],
  },
  spelled: 'Bǎi Yǔ’ān',
  shown: { phone: 'masked', email: 'masked', ethnicity: 'masked', party: 'plain', identity: 'plain' },
  unitNames: { [unitId]: '文学院' },
  can: { write: true, reveal: true, history: true, merge: false, pairs: false },
}

function server(units = [unit]) {
  return fakeServer()
    .answer(listUnits, () => ({ rows: units, can: { write: true, merge: true } }))
    .answer(listClosedUnits, () => ({ rows: [], can: { reopen: true } }))
    .answer(listPersons, () => ({ rows: [person], total: 1, withoutStrokes: [], can: { write: true } }))
    .answer(listCadres, () => ({ rows: [], total: 0, withoutStrokes: [], can: { write: true } }))
    .answer(showHuman, () => sheet)
    .answer(showScope, () => ({ on: day('2026-11-20'), tiers: [], numbers: [] }))
}

describe('the roster', () => {
  it('shows units at the left and their persons, with party and identity', async () => {
    renderDesk({ server: server(), at: '/roster', me })
    const table = await screen.findByRole('table')
    expect(await within(table).findByText('柏予安')).toBeTruthy()
    expect(within(table).getByText('省级政协委员')).toBeTruthy()
    expect(screen.getByRole('navigation', { name: '单位' }).textContent).toContain('文学院3')
    await expectAccessible(screen.getByRole('main'))
  })

  it('asks by unit and letters from the address', async () => {
    const asked: unknown[] = []
    const asking = server().answer(listPersons, ({ query }) => {
      asked.push(query)
      return { rows: [], total: 0, withoutStrokes: [], can: { write: true } }
    })
    renderDesk({ server: asking, at: `/roster?unit=${unitId}&search=byA`, me })
    expect(await screen.findByText('没有符合条件的人')).toBeTruthy()
    expect(asked[0]).toMatchObject({ unit: unitId, search: 'byA', page: 1 })
  })

  it('of an empty school says what to enter first, and in which order', async () => {
    renderDesk({ server: server([]), at: '/roster', me })
    expect(await screen.findByText('名册还是空的')).toBeTruthy()
    const steps = screen.getAllByRole('listitem').map((item) => item.textContent ?? '')
    const order = ['单位', '党员领导干部', '党外代表人士', '校历', '制度']
    expect(order.map((word) => steps.findIndex((step) => step.startsWith(word)))).not.toContain(-1)
    await expectAccessible(screen.getByRole('main'))
  })

  it('changes a unit in the version that was seen', async () => {
    const changing = server().answer(changeUnit, ({ body, headers }) => {
      expect(headers.get('If-Match')).toBe('"4"')
      expect(body).toMatchObject({ name: '文学与传媒学院', from: '2026-11-01', kind: '二级党组织' })
      return { id: unitId, version: 5 }
    })
    const { user } = renderDesk({ server: changing, at: '/roster?tab=units', me })
    await user.click(await screen.findByRole('button', { name: '修改 文学院' }))
    const dialog = await screen.findByRole('dialog')
    await user.clear(within(dialog).getByLabelText('单位名称'))
    await user.type(within(dialog).getByLabelText('单位名称'), '文学与传媒学院')
    await user.type(within(dialog).getByLabelText('自哪天起'), '2026-11-01')
    await user.click(within(dialog).getByRole('button', { name: '保存单位' }))
    expect(await screen.findByText('单位已保存')).toBeTruthy()
  })
})

describe('a sheet', () => {
  it('is read with masks, and shown in full only after a purpose is written', async () => {
    const asking = server().answer(revealHuman, ({ body }) => {
      expect(body.purpose).toBe('联系确认时间')
      return { phone: '13800002001', email: null, ethnicity: '汉族' }
    })
    const { user } = renderDesk({ server: asking, at: `/roster/people/${humanId}`, me })
    expect(await screen.findByText('138****2001')).toBeTruthy()
    expect(screen.getByText('1980年1月')).toBeTruthy()
    // The tab of a browser, and its history, name nobody.
    expect(document.title).toBe('名册记录 · 同心')
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '显示完整内容' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '显示' }))
    expect(await within(dialog).findByText('请填写用途')).toBeTruthy()
    await user.type(within(dialog).getByLabelText('用途'), '联系确认时间')
    await user.click(within(dialog).getByRole('button', { name: '显示' }))
    expect(await within(dialog).findByText('13800002001')).toBeTruthy()
  })

  it('sends what is masked only when something was typed there', async () => {
    const changing = server().answer(changeHuman, ({ body, headers }) => {
      expect(headers.get('If-Match')).toBe('"7"')
      expect(body.detail).not.toHaveProperty('phone', expect.anything())
      expect(body.facts.qualifications).toEqual([{ kind: 'title', word: '教授', from: null, to: null }])
      return refuse({ code: 'stale-version', current: 8 })
    })
    const { user } = renderDesk({ server: changing, at: `/roster/people/${humanId}`, me })
    await user.click(await screen.findByRole('button', { name: '修改' }))
    const cell = screen.getByLabelText('职称与学位 第 1 行 名称')
    await user.clear(cell)
    await user.type(cell, '教授')
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/刚被别人改过/)).toBeTruthy()
  })

  it('with a day that is none is not sent', async () => {
    const { user } = renderDesk({ server: server(), at: `/roster/people/${humanId}`, me })
    await user.click(await screen.findByRole('button', { name: '修改' }))
    await user.type(screen.getByLabelText('政治面貌 第 1 行 起'), '2026-02-30')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/2026 年 2 月没有 30 日/)).toBeTruthy()
  })

  it('of somebody new goes out once, with a role', async () => {
    const unitName = '文学院'
    const entering = server().answer(searchRoster, () => ({
      humans: [
        { id: humanId, name: '单雨桐', role: 'person' as const, unitName, post: '教授' },
        { id: otherId, name: '单雨桐桐', role: 'person' as const, unitName, post: null },
      ],
      units: [],
    }))
    const keys: (string | null)[] = []
    entering.answer(enterHuman, ({ body, headers }) => {
      keys.push(headers.get('Idempotency-Key'))
      // What was written, and whose answer was lost, comes again under the same key.
      if (keys.length === 1) return refuse({ code: 'overloaded' })
      expect(body.detail.name).toBe('单雨桐')
      expect(body.facts.roles).toMatchObject([{ role: 'person', unitId: null }])
      return { id: humanId, version: 1 }
    })
    const { user } = renderDesk({ server: entering, at: '/roster/new?role=person', me })
    await user.click(await screen.findByRole('button', { name: '保存' }))
    expect(await screen.findByText('请填写姓名。')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('姓名'))
    await user.type(screen.getByLabelText('姓名'), '单雨桐')
    await user.tab()
    const same = await screen.findByRole('link', { name: '单雨桐，文学院' })
    expect(same.getAttribute('href')).toContain(`/roster/people/${humanId}`)
    expect(same.getAttribute('target')).toBe('_blank')
    expect(screen.queryByRole('link', { name: /单雨桐桐/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/这次没有保存。请稍后再试/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('138****2001')).toBeTruthy()
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), keys[0]])
  })
})
