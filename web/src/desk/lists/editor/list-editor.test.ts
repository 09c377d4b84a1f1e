// @vitest-environment node
import type { LineChange } from '@tongxin/contract/pairing/line-change'
import { describe, expect, it } from 'vitest'
import { cadreIds, lineOf, pageWith, personIds } from '../list.cases.ts'
import { changesOfOthers } from './changes-of-others.ts'
import { expectedPage } from './expected-page.ts'
import type { ListChange } from './list-change.ts'

const { gu, wu } = cadreIds
const { bai, wen, lu } = personIds
const held = lineOf(gu, bai, { continues: true })

describe('the page expected after a step', () => {
  it.each([
    ['paired', { kind: 'paired', cadreId: wu, personId: wen, reason: '' }, [held, lineOf(wu, wen)]],
    ['removed', { kind: 'removed', cadreId: gu, personId: bai, reason: '' }, []],
    [
      'moved',
      { kind: 'moved', cadreId: wu, personId: bai, reason: '', from: { cadreId: gu, reason: '' } },
      [lineOf(wu, bai)],
    ],
  ] as const)('has the figures the server will answer with: %s', (_, change, lines) => {
    const expected = expectedPage(pageWith([held]), change)
    const answered = pageWith(lines)
    expect(expected.coverage.covered).toBe(answered.coverage.covered)
    expect(expected.quota).toEqual(answered.quota)
    expect(expected.kept).toEqual(answered.kept)
    expect(expected.cadres.map(({ quota }) => quota.load)).toEqual(
      answered.cadres.map(({ quota }) => quota.load),
    )
    expect(expected.persons.map(({ coveredBy }) => coveredBy)).toEqual(
      answered.persons.map(({ coveredBy }) => coveredBy),
    )
  })

  it.each<ListChange>([
    { kind: 'paired', cadreId: gu, personId: bai, reason: '' },
    { kind: 'removed', cadreId: wu, personId: bai, reason: '' },
    { kind: 'moved', cadreId: gu, personId: bai, reason: '', from: { cadreId: wu, reason: '' } },
  ])('is the answered page itself once it has come: $kind', (change) => {
    const answered = pageWith([held])
    expect(expectedPage(answered, change)).toBe(answered)
  })

  it('leaves what nobody can judge as it is', () => {
    const change = { kind: 'paired', cadreId: gu, personId: lu, reason: '' } as const
    const person = expectedPage(pageWith([]), change).persons.find(({ id }) => id === lu)
    expect(person).toMatchObject({ coveredBy: ['谷北辰'], finding: { state: 'unknown' } })
  })
})

describe('what another editor changed', () => {
  const change = (kind: LineChange['kind'], lineId: string, byName: string): LineChange => ({
    kind,
    lineId,
    cadreId: gu,
    personId: bai,
    byName,
    at: '2026-11-20T02:00:00.000Z',
  })

  it('is told line by line in the order it was made, and not what one did oneself', () => {
    const mine = lineOf(wu, wen)
    const theirs = lineOf(gu, lu)
    const changes = [
      change('added', mine.id, '我'),
      change('removed', held.id, '他'),
      change('added', theirs.id, '他'),
    ]
    const after = pageWith([mine, theirs], { changes })
    expect(changesOfOthers(pageWith([held]), after, '我')).toEqual([
      change('added', theirs.id, '他'),
      change('removed', held.id, '他'),
    ])
  })

  it('is nothing where the lines are those seen before, whatever was changed earlier', () => {
    const page = pageWith([held], { changes: [change('added', held.id, '他')] })
    expect(changesOfOthers(page, page, '我')).toEqual([])
  })
})
