import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { deathMistake, diedFrom, factsUntilDeath } from './death.ts'
import { noFacts, type SentSheet, type StoredSheet } from './human-sheet.ts'
import { changesNothing, changesOfSheet } from './sheet-changes.ts'

const [from, later] = [day('2020-01-01'), day('2026-11-15')]
const post = { unitId: 'u', title: '院长', body: null, rank: null, isMain: true }
const stored: StoredSheet = {
  id: 'h',
  version: 1,
  detail: {
    name: '柏予安',
    pinyin: null,
    staffNo: null,
    gender: null,
    born: '1960',
    died: null,
    phone: null,
    email: null,
    ethnicity: null,
  },
  facts: {
    ...noFacts,
    roles: [{ id: 'r', role: 'person', unitId: 'u', sortOrder: 0, from: null, to: null }],
    posts: [
      { id: 'p1', ...post, from, to: day('2024-01-01') },
      { id: 'p2', ...post, title: '教授委员会主任', from: later, to: null },
    ],
    qualifications: [{ id: 'q', kind: 'title', word: '教授', from: null, to: null }],
  },
}
const dying = (died: string | null, facts: SentSheet['facts'] = {}): SentSheet => ({
  detail: { died },
  facts,
})
const after = (died: string): StoredSheet => {
  const { roles, posts } = factsUntilDeath(stored, dying(died))
  return {
    ...stored,
    detail: { ...stored.detail, died },
    facts: {
      ...stored.facts,
      roles: (roles ?? []).map((row) => ({ ...row, id: 'r' })),
      posts: (posts ?? []).map((row) => ({ ...row, id: 'p1' })),
    },
  }
}

describe('a date of death', () => {
  test.each([
    ['2026-11-08', '2026-11-08'],
    ['2026-11', '2026-11-01'],
    ['2026', '2026-01-01'],
  ])('%s ends what still held, from the first day it may mean', (died, on) => {
    expect(diedFrom(died)).toBe(on)
    const { roles, posts, qualifications } = factsUntilDeath(stored, dying(died))
    expect(roles).toMatchObject([{ role: 'person', to: on }])
    // What had ended stays as it was; what would have begun later never was; a title stays.
    expect(posts).toMatchObject([{ title: '院长', to: '2024-01-01' }])
    expect(qualifications).toBeUndefined()
  })

  test('told again changes nothing, whatever a roster of before says', () => {
    const dead = after('2026-11-08')
    expect(changesNothing(changesOfSheet(dead, dying('2026-11-08')))).toBe(true)
    const roles = [{ role: 'person' as const, unitId: 'u', sortOrder: 0, from: null, to: null }]
    expect(changesNothing(changesOfSheet(dead, { detail: {}, facts: { roles } }))).toBe(true)
  })

  test('taken back, lets hold again what it had ended and nothing else', () => {
    const { roles, posts } = factsUntilDeath(after('2026-11-08'), dying(null))
    expect(roles).toMatchObject([{ to: null }])
    expect(posts).toMatchObject([{ title: '院长', to: '2024-01-01' }])
  })

  test('moved to another day, moves the end', () => {
    expect(factsUntilDeath(after('2026-11-08'), dying('2026-10-08')).roles).toMatchObject([
      { to: '2026-10-08' },
    ])
    expect(factsUntilDeath(after('2026-11-08'), dying('2026-11-09')).roles).toMatchObject([
      { to: '2026-11-09' },
    ])
  })

  test('of the living nothing is touched', () => {
    const facts = { posts: [{ ...post, from, to: null }] }
    expect(factsUntilDeath(stored, { detail: {}, facts })).toBe(facts)
  })

  test.each([
    ['2026-11-21', '1960', '晚于今天'],
    ['2026-12', '1960', '晚于今天'],
    ['1959', '1960', '早于出生年月'],
  ])('%s after a birth in %s: %s', (died, born, told) => {
    expect(deathMistake({ born, died }, day('2026-11-20'))?.reason).toContain(told)
  })

  test('in the year of birth, or of somebody whose birth is not known, is none', () => {
    expect(deathMistake({ born: '1960-05', died: '1960' }, day('2026-11-20'))).toBeNull()
    expect(deathMistake({ born: null, died: '2026-11' }, day('2026-11-20'))).toBeNull()
  })
})
