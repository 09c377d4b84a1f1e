import { describe, expect, it } from 'vitest'
import type { Policy } from '../policy.ts'
import { readPolicy } from '../read-policy.ts'
import { smallPolicy } from '../small-policy.cases.ts'
import { differencesInAll, linesOfDifference } from './diff-sentences.ts'
import { policyDiff } from './policy-diff.ts'

type Raw = Record<string, unknown>

function policy(value: Raw = smallPolicy): Policy {
  const reading = readPolicy(value)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

function withRequirement(id: string, patch: Raw): Raw {
  const requirements = smallPolicy.requirements.map((one) => (one.id === id ? { ...one, ...patch } : one))
  return { ...smallPolicy, requirements }
}

describe('two policies', () => {
  it('that say the same have no difference', () => {
    expect(policyDiff(policy(), policy())).toEqual([])
    expect(differencesInAll([])).toBe('两份制度的规定相同')
  })

  it('have none where only the order of the file differs', () => {
    const turned = { ...smallPolicy, requirements: [...smallPolicy.requirements].reverse() }
    expect(policyDiff(policy(), policy(turned))).toEqual([])
  })

  it('tell a changed number with both sides in words, at its section', () => {
    const [only, ...others] = policyDiff(policy(), policy(withRequirement('quota', { atMost: 3 })))
    expect(others).toEqual([])
    expect(only).toMatchObject({ kind: 'changed', path: 'requirements.quota', sections: ['第四条'] })
    expect(only?.before?.[0]).toBe('1–2 人')
    expect(only?.after?.[0]).toBe('1–3 人')
  })

  it('tell a changed force without what stayed as it was', () => {
    const [only] = policyDiff(policy(), policy(withRequirement('talk', { force: 'should' })))
    expect(only && linesOfDifference(only)).toEqual([
      '改动 联系（谈心，由联系干部提出）  requirements.talk',
      '  - 约束程度：应',
      '  + 约束程度：一般',
    ])
  })

  it('tell what was added, what was removed, and what is no longer silent', () => {
    const later = {
      ...smallPolicy,
      requirements: [
        ...smallPolicy.requirements.filter(({ id }) => id !== 'visit'),
        {
          id: 'inspection',
          bearer: 'school',
          every: 'calendar-year',
          count: 'inspection',
          atLeast: 1,
          force: 'must',
        },
      ],
      silent: ['coverage', 'assessment', 'requests'],
    }
    const found = policyDiff(policy(), policy(later))
    expect(found.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
      'added requirements.inspection',
      'removed requirements.visit',
      'removed silent.inspection',
    ])
    expect(found.find(({ kind }) => kind === 'added')).toMatchObject({ before: null })
    expect(differencesInAll(found)).toBe('新增 1 处，删去 2 处')
  })

  it('tell who adopted a reading', () => {
    const open = { readings: [2, 'none'], adopted: null as number | null }
    const adopted = { ...open, adopted: 2, by: '党委会', since: '2031-05-01', minutesNo: '纪要〔2031〕4号' }
    const before = policy(withRequirement('quota', { atMost: open }))
    const [only] = policyDiff(before, policy(withRequirement('quota', { atMost: adopted })))
    expect(only?.after).toContain(
      '上限有两种理解：至多 2 人；不设上限。采用第二种：党委会，2031-05-01，纪要〔2031〕4号',
    )
  })

  it('tell a moved citation', () => {
    const [only] = policyDiff(policy(), policy(withRequirement('quota', { cite: { 第五条: '一至二名' } })))
    expect(only?.sections).toEqual(['第五条', '第四条'])
  })

  it('tell a difference for which there are no words, by its place in the file', () => {
    const later = { ...smallPolicy, id: 'mingde-2032' }
    expect(policyDiff(policy(), policy(later))).toEqual([
      {
        kind: 'changed',
        path: 'id',
        label: 'id',
        sections: [],
        before: ['"mingde-2031"'],
        after: ['"mingde-2032"'],
      },
    ])
  })

  it('stand in the order of the document', () => {
    const later = withRequirement('quota', { atMost: 5 })
    const found = policyDiff(policy(), policy({ ...later, title: '明德学院联谊交友办法（修订）' }))
    expect(found.map(({ path }) => path)).toEqual(['requirements.quota', 'title'])
  })
})
