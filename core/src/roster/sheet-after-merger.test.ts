import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { noFacts, type StoredSheet } from './human-sheet.ts'
import { sheetAfterMerger } from './sheet-after-merger.ts'

const on = day('2026-10-08')
const always = { from: null, to: null }
const nobody = { pinyin: null, staffNo: null, gender: null, born: null, died: null }
const detail = { ...nobody, name: '柏予安', phone: null, email: null, ethnicity: null }
const sheetWith = (facts: Partial<StoredSheet['facts']>): StoredSheet => ({
  id: 'h',
  version: 1,
  detail,
  facts: { ...noFacts, ...facts },
})
const after = (facts: Partial<StoredSheet['facts']>) =>
  sheetAfterMerger(sheetWith(facts), { unitId: 'a', intoId: 'b', on }).facts

describe('after a merger', () => {
  test('somebody is on the roster of the other unit and employed in it, from that day', () => {
    const { roles, employments } = after({
      roles: [{ id: 'r', role: 'person', unitId: 'a', sortOrder: 3, ...always }],
      employments: [{ id: 'e', status: 'active', unitId: 'a', ...always }],
    })
    expect(roles).toMatchObject([
      { unitId: 'a', sortOrder: 3, from: null, to: on },
      { unitId: 'b', sortOrder: 3, from: on, to: null },
    ])
    expect(employments).toMatchObject([
      { unitId: 'a', to: on },
      { unitId: 'b', from: on, to: null },
    ])
  })

  test('a leader is in charge of the other unit, once where it was so already', () => {
    const link = (id: string, unitId: string) => ({ id, unitId, kind: 'in-charge' as const, ...always })
    expect(after({ portfolios: [link('p', 'a')] }).portfolios).toMatchObject([
      { to: on },
      { unitId: 'b', from: on },
    ])
    expect(after({ portfolios: [link('p', 'a'), link('q', 'b')] }).portfolios).toMatchObject([
      { unitId: 'a', to: on },
      { unitId: 'b', from: null, to: null },
    ])
  })

  test('posts stay, and so does what ended before, is of another unit, or would have begun later', () => {
    const past = {
      id: 'r1',
      role: 'person' as const,
      unitId: 'a',
      sortOrder: 0,
      from: null,
      to: day('2020-01-01'),
    }
    const elsewhere = { ...past, id: 'r2', unitId: 'c', from: day('2020-01-01'), to: null }
    const later = { ...past, id: 'r3', from: day('2026-12-01'), to: null }
    const facts = after({ roles: [past, elsewhere, later] })
    expect(facts.roles).toMatchObject([past, elsewhere, { unitId: 'b', from: '2026-12-01', to: null }])
    expect(facts.posts).toBeUndefined()
  })
})
