// @vitest-environment node
import type { Predicate } from '@tongxin/core/policy/predicate'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../policy.cases.ts'
import { draftItems } from './draft-items.ts'
import { editsOf, sheetOfItem } from './item-sheet.ts'
import { lineOfPlace } from './line-of-place.ts'
import { editsOfSteps, moved, newStep, sheetsOfSteps } from './steps-sheet.ts'
import { sheetOfValue, type Typed } from './value-sheet.ts'

const policy = policyOf({
  id: 'minghu-2026',
  title: '明湖大学联谊交友办法',
  effective: '2026-06-09',
  roles: { ufwd: '党委统战部', committee: '党委会' },
  vocabulary: { orders: { title: ['讲师', '副教授', '教授'] } },
  tiers: [
    {
      id: 'school',
      label: '校级',
      cadres: { body: '校党委会', party: 'CPC' },
      targets: [
        { id: 'seats', label: '代表委员', is: { party: 'outside', identity: ['政协委员', '人大代表'] } },
        { id: 'talents', label: '人才', is: { title: { atLeast: '副教授' }, age: { atMost: 45 } } },
        {
          id: 'level',
          label: '省级委员',
          is: { party: 'outside', identity: { is: '政协委员', level: 'provincial' } },
        },
        { id: 'either', label: '其一', is: { any: [{ party: 'none' }, { employment: 'retired' }] } },
      ],
      list: {
        steps: [
          { act: 'propose', by: 'ufwd' },
          { act: 'consult', by: 'ufwd', with: 'committee', force: 'should' },
          {
            act: 'decide',
            by: 'committee',
            body: '党委会议',
            within: '10 working-days',
            cite: { 三: '审定' },
          },
        ],
      },
    },
  ],
  requirements: [
    {
      ...{ id: 'quota', label: '校级每人结对', bearer: 'cadre', of: { tier: 'school' }, count: 'pairing' },
      ...{ atLeast: 1, atMost: 2, force: 'must', cite: { 三: '一至二名' } },
    },
  ],
})

function item(name: string) {
  const found = draftItems(policy).find((one) => one.name === name)
  if (!found) throw new Error(name)
  return found
}

function shown(name: string) {
  return Object.fromEntries(
    item(name).values.map(({ label, kind, value }) => [label, sheetOfValue(kind, value).value]),
  )
}

function edited(name: string, label: string, value: Typed) {
  const one = item(name)
  const field = one.values.find((each) => each.label === label)?.field ?? ''
  const sheet = sheetOfItem(one)
  const mode = value === '' ? 'absent' : 'set'
  const typed = { ...sheetOfValue('number', undefined), mode, value } as const
  return editsOf(one, { ...sheet, values: { ...sheet.values, [field]: typed } })
}

describe('a tier in the form', () => {
  it('shows how many each cadre takes and who its cadres are, and changes them where they stand', () => {
    expect(shown('校级')).toMatchObject({
      '校级每人结对：下限': '1',
      '校级每人结对：上限': '2',
      哪些人结对联系: {
        rule: 'condition',
        of: {
          op: 'all',
          of: [
            { op: 'party', party: 'CPC' },
            { op: 'body', word: { equals: '校党委会' } },
          ],
        },
      },
    })
    expect(edited('校级', '校级每人结对：上限', '3')).toEqual([
      { place: ['requirements', 'quota', 'atMost'], value: 3 },
    ])
    expect(edited('校级', '结对期限', '36 months')).toEqual([
      { place: ['tiers', 'school', 'pairTerm'], value: '36 months' },
    ])
    expect(edited('校级', '选人范围', 'ownUnit、portfolio')).toEqual([
      { place: ['tiers', 'school', 'scope'], value: ['ownUnit', 'portfolio'] },
    ])
  })
})

describe('a target in the form', () => {
  const is = (id: string) => ['tiers', 'school', 'targets', id, 'is']
  const young: Predicate = {
    op: 'all',
    of: [
      { op: 'party', party: 'outside' },
      { op: 'not', of: { op: 'employment', word: { equals: 'retired' } } },
      {
        op: 'any',
        of: [
          { op: 'age', years: { atMost: 45 } },
          { op: 'title', word: { atLeast: '副教授' } },
        ],
      },
    ],
  }

  it('is written as the file writes it, joined, excluded and in groups', () => {
    expect(edited('其一（校级）', '包括哪些人', { rule: 'condition', of: young })).toEqual([
      {
        place: is('either'),
        value: {
          party: 'outside',
          not: { employment: 'retired' },
          any: [{ age: { atMost: 45 } }, { title: { atLeast: '副教授' } }],
        },
      },
    ])
    expect(edited('人才（校级）', '优先次序', '1')).toEqual([
      { place: ['tiers', 'school', 'targets', 'talents', 'priority'], value: 1 },
    ])
  })

  it('waits while a condition is half typed', () => {
    const half: Predicate = { op: 'all', of: [young, { op: 'identity', is: '' }] }
    expect(edited('其一（校级）', '包括哪些人', { rule: 'condition', of: half })).toBeUndefined()
    expect(edited('其一（校级）', '包括哪些人', { rule: 'condition', of: null })).toBeUndefined()
  })
})

describe('the steps of a list in the form', () => {
  const { place, steps = [] } = item('校级名单')
  const sheets = sheetsOfSteps(steps)

  it('change field by field while they stand as they stood', () => {
    const [propose, consult, decide] = sheets
    if (!propose || !consult || !decide) throw new Error('three steps')
    expect(editsOfSteps(place, steps, sheets)).toEqual([])
    expect(editsOfSteps(place, steps, [propose, consult, { ...decide, within: '7 working-days' }])).toEqual([
      { place: [...place, '2', 'within'], value: '7 working-days' },
    ])
    expect(editsOfSteps(place, steps, [propose, { ...consult, force: 'must' }, decide])).toEqual([
      { place: [...place, '1', 'force'] },
    ])
  })

  it('keep what the form does not show when their order changes', () => {
    const [edit] = editsOfSteps(place, steps, moved(sheets, 1, 1)) ?? []
    expect(edit).toEqual({
      place,
      value: [
        { act: 'propose', by: 'ufwd' },
        { act: 'decide', by: 'committee', body: '党委会议', within: '10 working-days', cite: { 三: '审定' } },
        { act: 'consult', by: 'ufwd', with: 'committee', force: 'should' },
      ],
    })
  })

  it('wait for a new step to say what is done', () => {
    expect(editsOfSteps(place, steps, [...sheets, newStep])).toBeUndefined()
    const filed = { ...newStep, act: 'file', by: 'ufwd' }
    expect(editsOfSteps(place, steps, [...sheets, filed])?.[0]?.value).toHaveLength(4)
  })
})

describe('the line of a place', () => {
  const text = `id: x
tiers:
  - id: unit
    targets: [{ id: seats, is: { party: none } }]
  - id: school
    targets:
      - id: seats
        is:
          identity: { is: 政协委员 }
requirements:
  - { id: quota.school, atLeast: 1 }
`
  it('is that of the last key found below the ones before it', () => {
    expect(lineOfPlace(text, ['tiers', 'school', 'targets', 'seats', 'is', 'identity'])).toBe(9)
    expect(lineOfPlace(text, ['tiers', 'unit', 'targets', 'seats', 'is'])).toBe(4)
    expect(lineOfPlace(text, ['requirements', 'quota.school', 'atLeast'])).toBe(11)
    expect(lineOfPlace(text, ['requirements', 'quota.school', 'every'])).toBe(11)
  })
})
