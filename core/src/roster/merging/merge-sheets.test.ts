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
    expect(settleSheets(two, {})).toEqual({ detail: { ...bare, born: '1980-01', email: 'x@y' }, dropped: [] })
  })

  test('nothing is settled while a question is open, or answered with both where that cannot be', () => {
    const two = { surviving: sheet('a', { staffNo: '1' }), merged: sheet('b', { staffNo: '2' }) }
    expect(settleSheets(two, {})).toEqual({ open: ['staffNo'] })
    expect(settleSheets(two, { staffNo: 'both' })).toEqual({ open: ['staffNo'] })
    expect(settleSheets(two, { staffNo: 'merged' })).toMatchObject({ detail: { staffNo: '2' } })
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
