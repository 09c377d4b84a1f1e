// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { groupsOf } from '../board/persons/person-groups.ts'
import { foundPeople } from '../found-people.ts'
import { cadreIds, lineOf, pageWith, personIds } from '../list.cases.ts'
import { effectOf, inverseOf, type ListChange } from './list-change.ts'

const pair = { cadreId: cadreIds.gu, personId: personIds.bai, reason: '分管联系' }

describe('a step of an editor', () => {
  it.each<ListChange>([
    { kind: 'paired', ...pair },
    { kind: 'removed', ...pair },
    { kind: 'moved', ...pair, from: { cadreId: cadreIds.wu, reason: '' } },
  ])('taken back twice is itself: $kind', (change) => {
    expect(inverseOf(inverseOf(change))).toEqual(change)
    expect(inverseOf(change)).not.toEqual(change)
  })

  it('tells its effect on coverage, quota and what is kept', () => {
    const kept = lineOf(cadreIds.gu, personIds.bai, { continues: true })
    expect(effectOf(pageWith([kept]), pageWith([]))).toEqual({
      coverage: { before: 1, after: 0 },
      quota: { before: 1, after: 0 },
      kept: { before: 1, after: 0 },
    })
  })
})

describe('the persons of a list', () => {
  const { persons } = pageWith([lineOf(cadreIds.gu, personIds.bai)])

  it('stand each in one group: uncovered, unknown, covered', () => {
    const { uncovered, unknown, covered, notAsked } = groupsOf(persons)
    const named = [uncovered, unknown, covered, notAsked].map((own) => own.map((one) => one.name))
    expect(named).toEqual([['温如玉', '商秋池'], ['陆知行'], ['柏予安'], []])
  })

  it('whom the document asks nobody to cover are no shortage', () => {
    const free = persons.map((person) => ({ ...person, finding: null, missing: [] }))
    expect(groupsOf(free).uncovered).toEqual([])
    expect(groupsOf(free).notAsked).toHaveLength(3)
  })

  it.each([
    [' 秋池', [], ['商秋池']],
    ['文学院', [], ['柏予安', '温如玉', '商秋池', '陆知行']],
    ['lzx', [personIds.lu], ['陆知行']],
    ['nobody', [], []],
  ])('are found by name, by unit or by whom the server names: %s', (typed, named, expected) => {
    expect(foundPeople(persons, typed, new Set(named)).map((one) => one.name)).toEqual(expected)
  })
})
