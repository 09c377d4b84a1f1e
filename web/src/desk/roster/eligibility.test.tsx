import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { showEligible, showScope } from '@tongxin/contract/pairing/eligibility'
import { changeHuman, listUnits, showHuman } from '@tongxin/contract/roster/roster'
import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const ids = {
  unit: '0190b3c0-0000-7000-8000-00000000cc01',
  human: '0190b3c0-0000-7000-8000-00000000dd01',
  other: '0190b3c0-0000-7000-8000-00000000dd02',
}

function sheetOf(role: 'person' | 'cadre'): SheetView {
  return {
    id: ids.human,
    version: 1,
    detail: {
      name: '柏予安',
      pinyin: null,
      staffNo: null,
      gender: null,
      born: null,
      died: null,
      phone: null,
      email: null,
      ethnicity: null,
    },
    facts: {
      roles: [{ role, unitId: ids.unit, sortOrder: 0, from: null, to: null }],
      ...{ memberships: [], posts: [], employments: [], qualifications: [] },
      ...{ identities: [], registers: [], portfolios: [] },
    },
    spelled: 'Bǎi Yǔ’ān',
    shown: { phone: 'masked', email: 'masked', ethnicity: 'masked', party: 'plain', identity: 'plain' },
    unitNames: { [ids.unit]: '文学院' },
    can: { write: false, reveal: false, history: false, merge: false, pairs: false },
  }
}

const cite = (section: string, phrase: string) => [{ section, phrase }]
const days: (string | undefined)[] = []

const tier = {
  ...{ tier: 'school', tierName: '校级', cadres: [], hidden: 0, open: 0, targets: [], reasons: [] },
  ...{ missing: [], hasCadres: true },
}

function open(role: 'person' | 'cadre', can: Partial<SheetView['can']> = {}) {
  days.length = 0
  const server = fakeServer()
    .answer(listUnits, () => ({ rows: [], can: { write: false, merge: false } }))
    .answer(showHuman, () => ({ ...sheetOf(role), can: { ...sheetOf(role).can, ...can } }))
    .answer(changeHuman, () => ({ id: ids.human, version: 2 }))
    .answer(showScope, ({ query }) => {
      days.push(query.on)
      return {
        on: day(query.on ?? '2026-11-20'),
        tiers: [
          {
            ...tier,
            reasons: [
              { text: '不属于本层级的任何一类对象：不是政协委员', cites: cite('第二条(一)', '各级政协委员') },
            ],
          },
          {
            ...{ ...tier, tier: 'unit', tierName: '二级单位', hidden: 1, open: 2 },
            cadres: [{ id: ids.other, name: '卞怀瑾', unitName: '文学院', paired: true }],
            targets: [{ label: '民主党派成员', cites: cite('第二条(二)', '民主党派成员') }],
            missing: [{ text: '无法判断是否属于联系主体：政治面貌资料缺失', cites: [] }],
          },
        ],
        numbers: [
          {
            ...{ state: 'met' as const, text: '已有 1 位干部联系', cites: cite('第三条(一)', '全覆盖') },
            setBy: null,
          },
        ],
      }
    })
    .answer(showEligible, ({ query }) => ({
      on: day(query.on ?? '2026-11-20'),
      tiers: [
        {
          ...{ tier: 'unit', tierName: '二级单位', isCadre: 'true' as const, total: 21, hidden: 3, open: 1 },
          reason: { text: '属于本层级的联系主体', cites: cite('第三条', '二级单位班子成员') },
          persons: [
            {
              id: ids.other,
              name: query.page === 1 ? '温如玉' : '商秋池',
              unitName: '文学院',
              target: { label: '无党派人士', cites: cite('第二条(二)', '无党派人士') },
              needsReason: true,
              paired: false,
            },
          ],
          missing: ['政治面貌'],
        },
      ],
      numbers: [
        {
          ...{
            state: 'over' as const,
            text: '已结对 3 人，超出 1 人',
            cites: cite('第三条(一)', '一至二名'),
          },
          setBy: { title: '文学院联谊交友规定', cites: cite('第二条', '每人 2 名') },
        },
      ],
    }))
  return { ...renderDesk({ server, at: `/roster/people/${ids.human}`, me: meWith(['office']) }), server }
}

describe('a person’s sheet', () => {
  it('says in whose scope the person is, by which clause, and why not elsewhere', async () => {
    open('person')
    const card = within(await screen.findByRole('region', { name: '联系范围' }))
    const unit = within(await card.findByRole('region', { name: '二级单位' }))
    expect(unit.getByText('2 位干部可以联系')).toBeTruthy()
    expect(unit.getByText('卞怀瑾')).toBeTruthy()
    expect(unit.getByText('文学院，已结对')).toBeTruthy()
    expect(unit.getByText('民主党派成员')).toBeTruthy()
    expect(unit.getByText('另有 1 位不在您的查看范围')).toBeTruthy()
    expect(unit.getByText(/政治面貌资料缺失/)).toBeTruthy()
    const school = within(card.getByRole('region', { name: '校级' }))
    expect(school.getByText('不在任何干部的联系范围')).toBeTruthy()
    expect(school.getByText(/不是政协委员/)).toBeTruthy()
    expect(school.getByText('第二条（一）')).toBeTruthy()
    expect(card.getByText('已有 1 位干部联系')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('asks anew for whose scope it is once it was changed', async () => {
    const { user } = open('person', { write: true })
    await screen.findByText('卞怀瑾')
    expect(days).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: '修改' }))
    await user.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('卞怀瑾')
    await waitFor(() => expect(days).toHaveLength(2))
  })

  it('on another day, and says so where no document was in force', async () => {
    const { server } = open('person')
    const card = within(await screen.findByRole('region', { name: '联系范围' }))
    await card.findByText('卞怀瑾')
    fireEvent.change(card.getByLabelText('日期'), { target: { value: '2026-10-01' } })
    await card.findByText('卞怀瑾')
    expect(days.at(-1)).toBe('2026-10-01')
    server.answer(showScope, () => refuse({ code: 'no-policy-in-force', on: '2020-01-01' }))
    fireEvent.change(card.getByLabelText('日期'), { target: { value: '2020-01-01' } })
    expect(await card.findByText('2020年1月1日没有施行中的制度文件。')).toBeTruthy()
  })
})

describe('a cadre’s sheet', () => {
  it('says whom the cadre may be paired with, the tier and why, the quota, page by page', async () => {
    const { user } = open('cadre')
    const card = within(await screen.findByRole('region', { name: '可结对的人' }))
    const table = within(await card.findByRole('table'))
    expect(table.getByRole('rowheader', { name: '温如玉' })).toBeTruthy()
    expect(card.getByText(/《文学院联谊交友规定》/)).toBeTruthy()
    expect(table.getByText('须写明理由')).toBeTruthy()
    expect(card.getByText('可以联系 21 人')).toBeTruthy()
    expect(card.getByText('属于本层级的联系主体')).toBeTruthy()
    expect(card.getByText('已结对 3 人，超出 1 人')).toBeTruthy()
    expect(card.getByText('缺少：政治面貌')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
    await user.click(card.getByRole('button', { name: '下一页' }))
    expect(await card.findByText('商秋池')).toBeTruthy()
  })
})
