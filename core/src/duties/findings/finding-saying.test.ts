import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { countedWords } from '../../policy/outline/counted-as.ts'
import { countKinds } from '../../policy/record-filter.ts'
import type { Facts } from '../../roster/facts.ts'
import { evaluate } from '../evaluate.ts'
import { notCountedReasons } from '../records/not-counted.ts'
import { notCountedSentences } from '../records/not-counted-sentences.ts'
import { calendar, factsOf, person, policyOf, policyOnly, policyWith, talk } from '../school.cases.ts'
import { findingReasons } from './finding-reason.ts'
import { findingReasonSentences } from './finding-reason-sentences.ts'
import { sayingOf } from './finding-saying.ts'
import { countWords, sentenceOf } from './finding-sentences.ts'
import { findingStates } from './state-of.ts'
import { stateWords } from './state-words.ts'
import { whatCounts } from './what-counts.ts'

const on = day('2026-11-20')

function said(policy = policyOf(), facts: Partial<Facts> = {}) {
  const findings = evaluate([policy], calendar, factsOf(facts), { on, knownAt: on })
  return (requirement: string, bearer: string) => {
    const found = findings.findLast((each) => each.requirement === requirement && each.bearer.id === bearer)
    if (found === undefined) throw new Error(`no finding ${requirement} ${bearer}`)
    return sayingOf(found, { on, policies: [policy] })
  }
}

describe('every code has its words', () => {
  const tables: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
    ['states', findingStates, stateWords],
    ['reasons', findingReasons, findingReasonSentences],
    ['reasons of a record not counted', notCountedReasons, notCountedSentences],
    ['kinds that are counted', countKinds, countedWords],
  ]

  it.each(tables)('%s: each one, no two alike, in plain Chinese', (_, codes, words) => {
    expect(Object.keys(words).sort()).toEqual([...codes].sort())
    expect(new Set(Object.values(words)).size).toBe(codes.length)
    for (const sentence of Object.values(words)) expect(sentence).toMatch(/^[^A-Za-z！!]+$/)
  })

  it('in every state and kind a finding says something whole', () => {
    const [any] = evaluate([policyOf()], calendar, factsOf(), { on, knownAt: on })
    if (any === undefined) throw new Error('no finding')
    for (const state of findingStates) {
      for (const kind of countKinds) {
        const counts = { kind, where: null, distinct: null, anyOf: null }
        const { text } = sentenceOf({ ...any, state, counts }, on)
        expect(text, `${state} ${kind}`).toMatch(/^[^A-Za-z]+$/)
        expect(countWords[kind].noun).not.toBe('')
      }
    }
  })
})

describe('a finding says beside its sentence', () => {
  it('what is still needed and what counts towards it', () => {
    const policy = policyWith({ contact: { where: { act: ['走访', '慰问'], mode: 'in-person' } } })
    const facts = { contacts: [talk('2026-09-10', ['c1', 'p1'], { id: 'k', mode: 'in-person' })] }
    expect(said(policy, facts)('contact', 'c1-p1')).toEqual({
      title: '每学期不少于1次',
      when: '2026–2027 学年第一学期',
      state: '未达标',
      text: '1月24日前走访或慰问 1 次',
      clauses: ['三（二）“每学期不少于1次”'],
      reasons: [],
      missing: [],
      counts: '计入联系（走访或慰问，当面）',
      notCounted: [{ id: 'k', text: '所做的事不属于本条要求的' }],
    })
  })

  it('each of several ways, and what is told apart', () => {
    const ways = [
      { count: 'contact', where: { act: '走访' }, atLeast: 1 },
      { count: 'activity', atLeast: 2 },
    ] as const
    const policy = policyOnly({
      id: 'ways',
      bearer: 'pairing',
      every: 'semester',
      count: 'contact',
      anyOf: ways,
    })
    expect(said(policy)('ways', 'c1-p1').counts).toBe('计入联系（走访） 1 次，或者活动 2 次')
    const counts = { kind: 'contact', where: null, anyOf: null } as const
    expect(whatCounts({ ...counts, distinct: { by: 'person' } }, policy)).toBe('计入联系；按人计')
    expect(whatCounts({ ...counts, distinct: { by: 'person-attribute', attribute: 'title' } }, policy)).toBe(
      '计入联系；按对象的职称计',
    )
  })

  it('which facts nobody recorded', () => {
    const policy = policyWith({ coverage: { of: { party: 'outside', title: '教授' } } })
    const humans = [...factsOf().humans, person('p9', 'chem', { memberships: [] })]
    expect(said(policy, { humans })('coverage', 'p9')).toMatchObject({
      state: '无法判断',
      reasons: ['是否属于本条所指的对象，资料不全'],
      missing: ['缺政治面貌', '缺职称'],
    })
    expect(said(policy, { humans })('coverage', 'p3').missing).toEqual(['缺职称'])
  })

  it('why a pairing does not fit its tier', () => {
    const humans = factsOf().humans.map((human) => (human.id === 'p2' ? { ...human, registers: [] } : human))
    expect(said(policyOf(), { humans })('eligible.unit', 'c3-p2')).toMatchObject({
      state: '不足',
      text: '对象不属于本层级的联系对象',
      reasons: ['对象不属于本层级的联系对象'],
    })
  })
})
