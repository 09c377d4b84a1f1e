import { describe, expect, it } from 'vitest'
import { atomSentence } from './atom-sentences.ts'
import type { Atom } from './predicate.ts'
import type { Truth } from './truth.ts'

describe('an answer about a human reads', () => {
  it.each<[Atom, Truth, string]>([
    [{ op: 'party', party: 'outside' }, 'true', '是党外人士'],
    [{ op: 'party', party: 'outside' }, 'unknown', '政治面貌资料缺失'],
    [
      { op: 'identity', is: '政协委员', level: { atLeast: 'prefecture' } },
      'false',
      '不是政协委员（市级及以上）',
    ],
    [
      { op: 'identity', is: '民主党派基层组织职务', role: { equals: '主要负责人' } },
      'true',
      '是民主党派基层组织职务（主要负责人）',
    ],
    [{ op: 'title', word: { atLeast: '副教授' } }, 'false', '职称不是副教授及以上'],
    [{ op: 'title', word: { atLeast: '副教授' } }, 'unknown', '职称资料缺失'],
    [{ op: 'employment', word: { equals: 'active' } }, 'true', '在职'],
    [{ op: 'employment', word: { equals: 'active' } }, 'false', '不是在职'],
    [{ op: 'body', word: { equals: '校党委会' } }, 'false', '不是校党委会成员'],
    [{ op: 'age', years: { atMost: 45 } }, 'true', '年龄为45岁及以下'],
    [{ op: 'judged', word: { equals: '有较大影响力' } }, 'false', '未认定为“有较大影响力”'],
    [{ op: 'listed', word: { equals: '党外代表人士' } }, 'unknown', '“党外代表人士”名册资料缺失'],
    [{ op: 'inUnitOf' }, 'false', '不在对方的本单位'],
    [{ op: 'pairedIn', tier: 'school' }, 'true', '已有“school”层级的结对'],
  ])('%j %s', (atom, truth, sentence) => {
    expect(atomSentence({ atom, truth })).toBe(sentence)
  })

  it('calls a tier as the document does', () => {
    const atom = { op: 'pairedIn', tier: 'college' } as const
    expect(atomSentence({ atom, truth: 'true', tierLabel: '学院' })).toBe('已有“学院”层级的结对')
  })
})
