// @vitest-environment node
import { day } from '@tongxin/core/calendar/day'
import { expect, test } from 'vitest'
import { newDraft, type SheetDraft } from './sheet-draft.ts'
import { mistakesIn, readDraft } from './sheet-mistakes.ts'

const today = day('2026-11-20')
const begun = newDraft('person', 'u1')
const named: SheetDraft = { ...begun, detail: { ...begun.detail, name: '阿不都·热合曼' } }
const withRow = (kind: keyof SheetDraft['facts'], row: Record<string, string>): SheetDraft => ({
  ...named,
  facts: { ...named.facts, [kind]: [row] },
})
const pathsOf = (draft: SheetDraft) => mistakesIn(readDraft(draft, today), today).map(({ path }) => path)

test('dates are taken as people write them, and shown as they are kept', () => {
  const draft = withRow('posts', { title: '教授', unitId: 'u1', from: '2019年9月', to: '2026.3.5' })
  const { detail, facts } = readDraft({ ...draft, detail: { ...draft.detail, born: '1980年1月' } }, today)
  expect(detail.born).toBe('1980-01')
  expect(facts.posts).toMatchObject([{ from: '2019-09-01', to: '2026-03-05' }])
})

test('a sheet as it begins needs a name and nothing else: rows in which nothing was typed are left out', () => {
  expect(pathsOf(begun)).toEqual(['detail.name'])
  expect(pathsOf(named)).toEqual([])
  expect(readDraft(named, today).facts.memberships).toEqual([])
})

test('pinyin is not held against a name that is missing or cannot be read', () => {
  const typed = (name: string) => ({ ...begun, detail: { ...begun.detail, name, pinyin: 'bei' } })
  expect(pathsOf(typed(''))).toEqual(['detail.name'])
  expect(pathsOf(typed('贝长庚123'))).toEqual(['detail.name'])
  expect(pathsOf(typed('贝长庚'))).toEqual(['detail.pinyin'])
})

test.each([
  ['a post without its title', 'posts', { title: '', body: '党委班子', from: '' }, 'facts.posts.0.title'],
  [
    'a party left out beside its day',
    'memberships',
    { party: '', from: '2019-09-01' },
    'facts.memberships.0.party',
  ],
  ['a unit without saying what for', 'portfolios', { unitId: 'u1', kind: '' }, 'facts.portfolios.0.kind'],
  ['a place that is no number', 'roles', { role: 'person', sortOrder: '第一' }, 'facts.roles.0.sortOrder'],
  ['a year alone', 'registers', { register: '党外代表人士', from: '2019' }, 'facts.registers.0.from'],
  [
    'an end before its beginning',
    'registers',
    { register: '党外代表人士', from: '2019年9月', to: '2019-09-01' },
    'facts.registers.0.to',
  ],
] as const)('%s is told at its cell, and nothing of it is lost in silence', (_, kind, row, path) => {
  expect(pathsOf(withRow(kind, row))).toEqual([path])
})

test('what can be read in two ways is asked about, with what to type instead', () => {
  const draft = { ...named, detail: { ...named.detail, born: '1980.1', phone: '123' } }
  expect(mistakesIn(readDraft(draft, today), today)).toEqual([
    { path: 'detail.phone', message: '不是电话号码。请填写 11 位手机号或带区号的电话，没有的留空。' },
    {
      path: 'detail.born',
      message: '可能是 1 月，也可能是 10 月（Excel 会去掉末尾的 0）。请写成 1980-01 或 1980-10。',
    },
  ])
})
