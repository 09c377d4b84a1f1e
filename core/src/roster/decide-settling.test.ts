import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { decideSettling, type SettledPerson } from './decide-settling.ts'
import { noFacts, type StoredSheet } from './human-sheet.ts'

const on = day('2026-10-08')
const always = { from: null, to: null }
const nothing = {
  pinyin: null,
  staffNo: null,
  gender: null,
  born: null,
  died: null,
  phone: null,
  email: null,
}
const post = (id: string, title: string, body: string | null) => ({
  ...{ id, title, body, unitId: 'a', rank: null, isMain: body !== null },
  ...always,
})
const sheet = (id: string, name: string, facts: Partial<StoredSheet['facts']>): StoredSheet => ({
  id,
  version: 3,
  detail: { ...nothing, name, ethnicity: null },
  facts: { ...noFacts, ...facts },
})
const secretary = sheet('s', '汤若谷', {
  roles: [{ id: 'r', role: 'cadre', unitId: 'a', sortOrder: 1, ...always }],
  posts: [post('p1', '党委书记', '党组织班子'), post('p2', '系主任', null)],
})
const professor = sheet('f', '柏予安', {
  roles: [{ id: 'r2', role: 'person', unitId: 'a', sortOrder: 0, ...always }],
  employments: [{ id: 'e', status: 'active', unitId: 'a', ...always }],
})
const ground = {
  unitId: 'a',
  on,
  standing: new Set(['b', 'c']),
  unitIds: new Set(['a', 'b', 'c']),
  sheets: new Map([secretary, professor].map((one) => [one.id, one])),
}
const goes = (humanId: string, unitId: string, posts: SettledPerson['posts'] = []): SettledPerson => ({
  ...{ humanId, version: 3, unitId, posts },
})

describe('the people of a unit that ended', () => {
  test('go where each is sent, in one event, with the posts as they were decided', () => {
    const sent = [
      goes('s', 'b', [
        { id: 'p1', title: null },
        { id: 'p2', title: '副院长' },
      ]),
      goes('f', 'c'),
    ]
    const decision = decideSettling(sent, ground)
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.events).toMatchObject([
      { act: 'human.recorded', subjectIds: ['s', 'f'], fields: ['roles', 'posts', 'employments'] },
    ])
    const [first, second] = decision.changes
    expect(first?.facts.posts.added).toMatchObject([
      { title: '党委书记', unitId: 'a', to: on },
      { title: '系主任', unitId: 'a', to: on },
      { title: '副院长', unitId: 'b', from: on, to: null },
    ])
    expect(first?.facts.roles.added).toMatchObject([
      { unitId: 'a', to: on },
      { unitId: 'b', from: on },
    ])
    expect(second?.facts.employments.added).toMatchObject([
      { unitId: 'a', to: on },
      { unitId: 'c', from: on },
    ])
  })

  test('keep a post nobody has decided of', () => {
    const decision = decideSettling([goes('s', 'b', [{ id: 'p2', title: '副院长' }])], ground)
    expect(decision.ok && decision.changes[0]?.facts.posts.superseded).toEqual(['p2'])
  })

  test.each([
    ['the unit that ended', [goes('s', 'a')], { code: 'unit-into-itself' }],
    ['a unit that does not stand', [goes('s', 'd')], { code: 'unit-unknown' }],
    ['nobody knows who', [goes('x', 'b')], { code: 'not-found' }],
    [
      'a sheet changed since',
      [goes('f', 'b'), { ...goes('s', 'b'), version: 2 }],
      { code: 'sheets-changed', names: ['汤若谷'] },
    ],
  ])('are refused together over %s', (_, sent, refusal) => {
    expect(decideSettling(sent, ground)).toMatchObject({ ok: false, refusal })
  })
})
