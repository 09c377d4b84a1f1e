import { atomSentence } from '../../policy/atom-sentences.ts'
import type { RuleResult } from './candidate.ts'

/** Why a rule lets a pair be, forbids it, or cannot say, in one Chinese sentence without its clause. */
export function ruleSentence(result: RuleResult): string {
  const facts = result.because.map(atomSentence)
  const because = facts.length === 0 ? '' : `：${[...new Set(facts)].join('；')}`
  if (result.undecided) return `文件有不同理解，尚未采用其一，${undecided[result.rule]}`
  return `${heads[result.rule][result.truth]}${because}`
}

const heads: Readonly<Record<RuleResult['rule'], Readonly<Record<RuleResult['truth'], string>>>> = {
  'two-people': { true: '是两个人', false: '不能与本人结对', unknown: '' },
  cadre: {
    true: '属于本层级的联系主体',
    false: '不属于本层级的联系主体',
    unknown: '无法判断是否属于联系主体',
  },
  target: {
    true: '属于本层级的联系对象',
    false: '不属于本层级的任何一类对象',
    unknown: '无法判断是否属于联系对象',
  },
  scope: { true: '在联系范围内', false: '不在联系范围内', unknown: '无法判断是否在联系范围内' },
  exclusion: { true: '不在排除之列', false: '按规定不再结对', unknown: '无法判断是否在排除之列' },
}

const undecided: Readonly<Record<RuleResult['rule'], string>> = {
  'two-people': '无法判断',
  cadre: '无法判断是否属于联系主体',
  target: '无法判断是否属于联系对象',
  scope: '无法判断是否在联系范围内',
  exclusion: '无法判断是否在排除之列',
}
