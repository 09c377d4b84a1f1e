import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { humanId } from '../../roster/human.cases.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, factsOf, pair, policyOf, policyWith, talk } from '../school.cases.ts'
import { clauseOf, sentenceOf } from './finding-sentences.ts'

interface Question {
  readonly on?: string
  readonly policy?: Policy
  readonly facts?: Partial<Facts>
}

function said(
  requirement: string,
  bearer: string,
  { on = '2026-11-20', policy = policyOf(), facts = {} }: Question = {},
) {
  const asOf = { on: day(on), knownAt: day(on) }
  const finding = evaluate([policy], calendar, factsOf(facts), asOf).findLast(
    (each) => each.requirement === requirement && each.bearer.id === bearer,
  )
  return finding === undefined ? null : sentenceOf(finding, asOf.on).text
}

const met = { facts: { contacts: [talk('2026-09-10', ['c1', 'p1'])] } }
const targetTwo = policyWith({ contact: { target: 2 } })

describe('a finding says', () => {
  it.each<[string, string, string, Question]>([
    ['1月24日前谈 1 次', 'contact', 'c1-p1', {}],
    ['本学期 1/1 已达标', 'contact', 'c1-p1', met],
    ['本学期 1/2 达到最低，还可谈 1 次', 'contact', 'c1-p1', { ...met, policy: targetTwo }],
    [
      '11月2日新结对，下学期起算（系统默认）',
      'contact',
      'c1-p1',
      { facts: { pairings: [pair('c1', 'p1', 'school', { from: '2026-11-02' })] } },
    ],
    [
      '12月1日结束，本期不计（系统默认）',
      'contact',
      'c1-p1',
      { facts: { pairings: [pair('c1', 'p1', 'school', { to: '2026-12-01' })] } },
    ],
    ['2027年7月10日起的学期未公布（未录入），无法判断', 'contact', 'c1-p1', { on: '2027-08-01' }],
    ['2026年国庆 0/1 待说明', 'festival', 'c1-p1', {}],
    ['10月7日前走访或慰问 1 次', 'festival', 'c1-p1', { on: '2026-10-01' }],
    ['已结对 1 人', 'school-quota', 'c1', {}],
    ['已结对 0 人，暂无符合条件的人', 'school-quota', 'c2', {}],
    ['尚无人联系', 'coverage', 'p3', {}],
    ['已有 1 位干部联系', 'coverage', 'p1', {}],
    ['文件授权另行规定，尚未规定', 'unit-quota', 'c3', {}],
    [
      '条文有两种理解，结果不同：超出、已达标',
      'school-quota',
      'c1',
      { facts: { pairings: [pair('c1', 'p1', 'school'), pair('c1', 'p2', 'school')] } },
    ],
    ['文件未规定', 'requests', 'minghu', {}],
    ['应于12月31日前，还差 1 份', 'summary', 'ufwd', { on: '2027-01-02' }],
  ])('%s', (text, requirement, bearer, question) => {
    expect(said(requirement, bearer, question)).toBe(text)
  })

  it.each<[string, string]>([
    ['2026-12-29', '慰问 1 次，2027年节假日安排未公布（未录入），期限待定，不早于1月4日'],
    ['2027-01-05', '2027年节假日安排未公布（未录入），无法判断'],
  ])('on %s that the working days of next year are not published: %s', (on, text) => {
    // Monday 28 December is day 0; three working days are left in the year.
    const event = {
      id: 'e1',
      on: day('2026-12-28'),
      recordedOn: day('2026-12-28'),
      kind: 'hardship',
      human: humanId('p1'),
    }
    const policy = policyWith({ hardship: { within: '7 working-days' } })
    expect(said('hardship', 'c1-p1', { on, policy, facts: { events: [event] } })).toBe(text)
  })

  it('and names its clause', () => {
    expect(clauseOf({ section: '三（二）', occurrence: 1, phrase: '全覆盖' })).toBe('三（二）“全覆盖”')
    expect(clauseOf({ section: '三（二）', phrase: null })).toBe('三（二）')
    expect(clauseOf({ section: '四', occurrence: 2, phrase: '及时反馈' })).toBe('四第2处“及时反馈”')
  })
})
