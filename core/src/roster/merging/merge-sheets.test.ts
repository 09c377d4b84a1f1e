import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import { noFacts, type StoredSheet } from '../human-sheet.ts'
import { mergeQuestions, settleSheets } from './merge-sheets.ts'

const bare = {
  name: '柏予安',
  pinyin: null,
  staffNo: null,
  gender: null,
  born: null,
  died: null,
  phone: null,
  email: null,
  ethnicity: null,
}
const sheet = (
  id: string,
  detail: Partial<StoredSheet['detail']>,
  facts: Partial<StoredSheet['facts']> = {},
): StoredSheet => ({
  id,
  version: 1,
  detail: { ...bare, ...detail },
  facts: { ...noFacts, ...facts },
})
const span = (from: string | null, to: string | null) => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
})
const asked = (surviving: StoredSheet, merged: StoredSheet) =>
  mergeQuestions({ surviving, merged }).map(
    ({ field, mayKeepBoth }) => `${field}${mayKeepBoth ? ' or both' : ''}`,
  )

describe('what the office is asked', () => {
  test('only where both say something, and say otherwise', () => {
    const one = sheet('a', { staffNo: '1', gender: '男', born: '1980' })
    expect(asked(one, sheet('b', { staffNo: '2', born: '1980-01', phone: '138' }))).toEqual(['staffNo'])
    expect(asked(one, sheet('b', { gender: '女', born: '1981' }))).toEqual(['gender', 'born'])
  })

  test('facts of one thing on the same days, not one after the other', () => {
    const role = (id: string, from: string | null, to: string | null) => ({
      roles: [{ id, role: 'person' as const, unitId: 'u', sortOrder: 0, ...span(from, to) }],
    })
    expect(
      asked(sheet('a', {}, role('1', null, '2020-01-01')), sheet('b', {}, role('2', '2019-01-01', null))),
    ).toEqual(['roles person'])
    expect(
      asked(sheet('a', {}, role('1', null, '2020-01-01')), sheet('b', {}, role('2', '2020-01-01', null))),
    ).toEqual([])
  })

  test('two parties or two employments at one time, which may both be right', () => {
    const of = (id: string, party: string, unitId: string) => ({
      memberships: [{ id: `m${id}`, party, ...span(null, null) }],
      employments: [{ id: `e${id}`, unitId, status: 'active', ...span(null, null) }],
    })
    expect(asked(sheet('a', {}, of('1', '05', 'u')), sheet('b', {}, of('2', '13', 'v')))).toEqual([
      'memberships or both',
      'employments or both',
    ])
  })
})

describe('what is kept', () => {
  test('the more exact birth and whatever only one says, without a question', () => {
    const two = {
      surviving: sheet('a', { born: '1980' }),
      merged: sheet('b', { born: '1980-01', email: 'x@y' }),
    }
    expect(settleSheets(two, {})).toEqual({
      detail: { ...bare, born: '1980-01', email: 'x@y' },
      dropped: [],
      demoted: [],
    })
  })

  test('nothing is settled while a question is open, or answered with both where that cannot be', () => {
    const two = { surviving: sheet('a', { staffNo: '1' }), merged: sheet('b', { staffNo: '2' }) }
    expect(settleSheets(two, {})).toEqual({ open: ['staffNo'] })
    expect(settleSheets(two, { staffNo: 'both' })).toEqual({ open: ['staffNo'] })
    expect(settleSheets(two, { staffNo: 'merged' })).toMatchObject({ detail: { staffNo: '2' } })
  })
})

describe('the main post', () => {
  const post = (id: string, title: string, more: object = {}) => ({
    ...{ id, unitId: 'u', title, body: null, rank: null, isMain: true, ...span('2020-01-01', null) },
    ...more,
  })
  const posts = (side: string, ...all: ReturnType<typeof post>[]) => sheet(side, {}, { posts: all })
  const settled = (one: StoredSheet, other: StoredSheet, choices = {}) => {
    const found = settleSheets({ surviving: one, merged: other }, choices)
    if ('open' in found) return `open: ${found.open.join()}`
    return [found.dropped.map(({ id }) => `-${id}`), found.demoted.map(({ id }) => `↓${id}`)].flat().join(' ')
  }

  test.each([
    ['two of one time', [post('1', '院长')], [post('2', '主任')], ['posts main']],
    ['one after the other', [post('1', '院长', span(null, '2020-01-01'))], [post('2', '主任')], []],
    ['the same one', [post('1', '院长')], [post('2', '院长')], []],
    ['only one called main', [post('1', '院长')], [post('2', '主任', { isMain: false })], []],
    [
      'one thing said in two ways',
      [post('1', '院长')],
      [post('2', '院长', { rank: '正处级' })],
      ['posts 院长 u or both'],
    ],
  ])('%s', (_, own, theirs, expected) => {
    expect(asked(posts('a', ...own), posts('b', ...theirs))).toEqual(expected)
  })

  test('is the chosen one, and both posts stay', () => {
    const two = [posts('a', post('1', '院长')), posts('b', post('2', '主任'))] as const
    expect(settled(...two)).toBe('open: posts main')
    expect(settled(...two, { 'posts main': 'both' })).toBe('open: posts main')
    expect(settled(...two, { 'posts main': 'surviving' })).toBe('↓2')
    expect(settled(...two, { 'posts main': 'merged' })).toBe('↓1')
  })

  test('is the surviving record’s where one thing said in two ways is kept twice', () => {
    const two = [posts('a', post('1', '院长')), posts('b', post('2', '院长', { rank: '正处级' }))] as const
    expect(settled(...two, { 'posts 院长 u': 'both' })).toBe('↓2')
    expect(settled(...two, { 'posts 院长 u': 'merged' })).toBe('-1')
  })

  test('stays main where the other record has the same post among others', () => {
    const one = posts('a', post('1', '主任'), post('2', '院长', { isMain: false }))
    const two = [one, posts('b', post('3', '院长'))] as const
    expect(settled(...two, { 'posts main': 'merged' })).toBe('-2 ↓1')
    expect(settled(...two, { 'posts main': 'surviving' })).toBe('-2 ↓3')
  })
})

test('whatever is chosen, no role stands twice on a day, and none is lost where only one sheet says it', () => {
  const start = day('2026-01-01')
  const rows = (prefix: string) =>
    fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 }).map((starts) =>
      [...starts]
        .sort((a, b) => a - b)
        .map((from, at, all) => ({
          id: `${prefix}${at}`,
          role: 'person' as const,
          unitId: prefix,
          sortOrder: at,
          from: addDays(start, from * 10),
          to: addDays(start, (all[at + 1] ?? 12) * 10),
        })),
    )
  fc.assert(
    fc.property(rows('a'), rows('b'), fc.constantFrom('surviving', 'merged'), (own, theirs, choice) => {
      const two = { surviving: sheet('a', {}, { roles: own }), merged: sheet('b', {}, { roles: theirs }) }
      const settled = settleSheets(two, { 'roles person': choice })
      if ('open' in settled) throw new Error('the one question was answered')
      const dropped = new Set(settled.dropped.map(({ id }) => id))
      const kept = [...own, ...theirs].filter(({ id }) => !dropped.has(id))
      for (let at = 0; at < 130; at += 5) {
        const on = addDays(start, at)
        const standing = (some: readonly { from: string; to: string }[]) =>
          some.filter(({ from, to }) => from <= on && on < to).length
        expect(standing(kept)).toBeLessThanOrEqual(1)
        if (standing(own) + standing(theirs) === 1 && dropped.size === 0) expect(standing(kept)).toBe(1)
      }
    }),
  )
})
