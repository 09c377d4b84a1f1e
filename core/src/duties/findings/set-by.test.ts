import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, document, factsOf, pair, policyOf, policyWith } from '../school.cases.ts'
import { sentenceOf } from './finding-sentences.ts'

const left = { delegated: 'unitOrg' }
const on = day('2026-11-20')

/** A document of the unit chem that sets these parts of the school's. */
function ownDocument(school: Policy, parts: object): Policy {
  const reading = readPolicy({
    ...{ id: 'chem-own', title: '化学学院联谊交友规定', effective: '2026-09-01', extent: 'partial' },
    relation: { to: school.id, as: 'fills', units: ['chem'] },
    ...parts,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

/** The clauses under the findings of a requirement about a cadre in the term under way, each once. */
function clausesOf(requirement: string, cadre: string, policies: readonly Policy[]) {
  const facts = factsOf({ pairings: [pair('c1', 'p1', 'school'), pair('c3', 'p2', 'unit')] })
  const found = evaluate(policies, calendar, facts, { on, knownAt: on })
    .filter((finding) => finding.requirement.split(':').at(-1) === requirement)
    .filter(({ bearer }) => bearer.cadre === cadre || bearer.id === cadre)
    .filter(({ turn }) => turn !== null && turn.from >= '2026-07-11')
  return [...new Set(found.map((finding) => sentenceOf(finding, on).clauses.join('；')))]
}

const ruleOf = (id: string) => {
  const { cite: _, ...rule } = document.requirements.find((one) => one.id === id) ?? { id }
  return rule
}

describe('a finding by what a unit has set', () => {
  const quota = { ...ruleOf('unit-quota'), atLeast: 2, cite: { 第二条: '每人不少于2名' } }
  const leaving = '三（二）“由本单位党组织结合实际研究确定”'

  it('rests on the clause that leaves it open and on the unit’s own', () => {
    const own = ownDocument(policyOf(), { requirements: [quota] })
    expect(clausesOf('unit-quota', 'c3', [policyOf(), own])).toEqual([
      `${leaving}；《化学学院联谊交友规定》第二条“每人不少于2名”`,
    ])
    expect(clausesOf('unit-quota', 'c3', [policyOf()])).toEqual([leaving])
  })

  it('names the unit’s document and its clauses as data', () => {
    const own = ownDocument(policyOf(), { requirements: [quota] })
    const found = evaluate([policyOf(), own], calendar, factsOf(), { on, knownAt: on })
    const { setBy } = found.find(({ requirement }) => requirement === 'unit-quota') ?? {}
    expect(setBy).toEqual({
      version: 'chem-own',
      title: '化学学院联谊交友规定',
      cites: [{ section: '第二条', occurrence: 1, phrase: '每人不少于2名' }],
    })
    expect(found.find(({ requirement }) => requirement === 'school-quota')?.setBy).toBeNull()
  })

  it('names the document alone where its file cites nothing', () => {
    const { cite: _, ...uncited } = quota
    const own = ownDocument(policyOf(), { requirements: [uncited] })
    expect(clausesOf('unit-quota', 'c3', [policyOf(), own])).toEqual([`${leaving}；《化学学院联谊交友规定》`])
  })

  it('rests on the unit’s clause about how often', () => {
    const school = policyWith({ contact: { every: left } })
    const cycle = { ...ruleOf('contact'), every: 'semester', cite: { 第三条: '每学期联系' } }
    const own = ownDocument(school, { requirements: [cycle] })
    expect(clausesOf('contact', 'c3', [school, own])).toEqual([
      '三（二）“每学期不少于1次”；《化学学院联谊交友规定》第三条“每学期联系”',
    ])
    expect(clausesOf('contact', 'c1', [school, own])).toEqual(['三（二）“每学期不少于1次”'])
  })

  it('rests on the unit’s clause about the forms that count', () => {
    const school = policyOf({ forms: [{ id: '座谈', group: true, counts: left }] })
    const own = ownDocument(school, {
      forms: [{ id: '座谈', counts: 'spoke', cite: { 第四条: '发言的计入' } }],
    })
    expect(clausesOf('contact', 'c3', [school, own])).toEqual([
      '三（二）“每学期不少于1次”；《化学学院联谊交友规定》第四条“发言的计入”',
    ])
  })

  it('rests on the unit’s clause about whose cadres a tier is of', () => {
    const [schoolTier, unitTier] = document.tiers
    const school = policyOf({ tiers: [schoolTier, { ...unitTier, cadres: left }] })
    const tier = { id: 'unit', cadres: { body: '系务会' }, cite: { 第五条: '系务会成员' } }
    const [clauses] = clausesOf('eligible.unit', 'c3', [school, ownDocument(school, { tiers: [tier] })])
    expect(clauses?.split('；').at(-1)).toBe('《化学学院联谊交友规定》第五条“系务会成员”')
    const [before] = clausesOf('eligible.school', 'c1', [school, ownDocument(school, { tiers: [tier] })])
    expect(before).not.toContain('化学学院')
  })
})
