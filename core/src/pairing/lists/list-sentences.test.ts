import { expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { document, policyOf } from '../../duties/school.cases.ts'
import { sentenceOfList } from './list-sentences.ts'
import { listsOfFacts } from './lists-of-facts.ts'

const steps = [
  { act: 'propose', by: 'ufwd' },
  { act: 'decide', by: 'unitOrg' },
  { act: 'file', by: 'ufwd', cite: { '三（二）': '报统战部备案' } },
]
const policy = policyOf({ tiers: [document.tiers[0], { ...document.tiers[1], list: { steps } }] })

function said(acts: readonly [string, string][], procedure = 'unit') {
  const facts = acts.map(([act, answer], index) => {
    const on = day(`2026-09-1${index}`)
    return {
      id: `${index}`,
      on,
      recordedOn: on,
      procedure,
      subject: 'l',
      act,
      ...(answer === 'no' && { answer: 'no' as const }),
    }
  })
  const [list] = listsOfFacts(policy, facts, { on: day('2026-11-20'), knownAt: day('2026-11-20') })
  return list === undefined ? null : sentenceOfList(list.progress, policy.roles)
}

it.each<[string, readonly [string, string][], string?]>([
  ['已提出，未生效；下一步：确定（二级党组织）', [['propose', '']]],
  [
    '已确定，未备案；下一步：备案（统战部）',
    [
      ['propose', ''],
      ['decide', ''],
    ],
  ],
  [
    '已备案，9月11日起生效',
    [
      ['propose', ''],
      ['decide', ''],
      ['file', ''],
    ],
  ],
  [
    '第 2 轮，草案，未生效；下一步：提出（统战部）',
    [
      ['propose', ''],
      ['decide', 'no'],
    ],
  ],
  ['已提出，9月10日起生效（文件未规定由谁确定）', [['propose', '']], 'school'],
])('says %s', (text, acts, tier) => {
  expect(said(acts, tier)?.text).toBe(text)
})

it('names the clause of the next step', () => {
  expect(
    said([
      ['propose', ''],
      ['decide', ''],
    ])?.clauses,
  ).toEqual(['三（二）“报统战部备案”'])
})
