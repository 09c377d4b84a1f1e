import type { Atom, IdentityAtom, NumberComparison, WordComparison } from './predicate.ts'
import type { AtomAnswer } from './predicate-holds.ts'

/** An answer in Chinese: 是党外人士 · 职称不是教授 · 职称资料缺失. What web, command line and files all say. */
export function atomSentence({ atom, truth, tierLabel }: AtomAnswer): string {
  const [subject, verb, negated, object] = wordsOf(atom, tierLabel)
  if (truth === 'unknown') return `${factAskedBy(atom)}资料缺失`
  return `${subject}${truth === 'true' ? verb : negated}${object}`
}

/** What has to be recorded before the question can be answered. */
export function factAskedBy(atom: Atom): string {
  switch (atom.op) {
    case 'party':
      return '政治面貌'
    case 'identity':
      return '身份的级别、职务或组织'
    case 'age':
      return '出生年月'
    case 'unit':
    case 'inUnitOf':
    case 'inPortfolioOf':
    case 'atContactPointOf':
      return '所在单位'
    case 'listed':
    case 'judged':
      return `“${atom.word.equals ?? ''}”名册`
    case 'group':
    case 'sameGroupAs':
      return '所在小组'
    case 'pairedIn':
      return '结对'
    default:
      return factLabels[atom.op]
  }
}

const factLabels = {
  title: '职称',
  degree: '学位',
  rank: '职务级别',
  post: '职务',
  body: '班子',
  employment: '任职状态',
} as const

type Words = readonly [subject: string, verb: string, negated: string, object: string]

function wordsOf(atom: Atom, tierLabel?: string): Words {
  switch (atom.op) {
    case 'party':
      return ['', '是', '不是', partyLabels[atom.party] ?? `${atom.party}成员`]
    case 'identity':
      return ['', '是', '不是', identityWords(atom)]
    case 'age':
      return ['年龄', '为', '不是', compared(atom.years, {}, '岁')]
    case 'unit':
      return ['', '属于', '不属于', atom.kind ?? `单位 ${atom.id ?? ''}`]
    case 'group':
      return ['', '在', '不在', `${atom.kind ?? '小组'}中`]
    case 'pairedIn':
      return ['', '已有', '没有', `“${tierLabel ?? atom.tier}”层级的结对`]
    case 'inUnitOf':
      return ['', '在', '不在', '对方的本单位']
    case 'inPortfolioOf':
      return ['', '在', '不在', '对方分管联系的部门']
    case 'atContactPointOf':
      return ['', '在', '不在', '对方的联系点']
    case 'sameGroupAs':
      return ['', '与对方同在', '与对方不在', `一个${atom.kind ?? '小组'}`]
    case 'listed':
      return ['', '列入', '未列入', `“${atom.word.equals ?? ''}”名册`]
    case 'judged':
      return ['', '已认定为', '未认定为', `“${atom.word.equals ?? ''}”`]
    case 'employment':
      return ['', '', '不是', employmentLabels[atom.word.equals ?? ''] ?? compared(atom.word)]
    case 'body':
      return ['', '是', '不是', `${compared(atom.word)}成员`]
    default:
      return [factLabels[atom.op], '为', '不是', compared(atom.word)]
  }
}

/** What persons are told apart by in every document, in words: parties, employments, the levels seats are held at. */
export const partyLabels: Readonly<Record<string, string>> = {
  CPC: '中共党员',
  outside: '党外人士',
  democratic: '民主党派成员',
  none: '无党派人士',
  masses: '群众',
}

export const employmentLabels: Readonly<Record<string, string>> = {
  active: '在职',
  retired: '离退休',
  external: '外聘',
}

export const levelLabels: Readonly<Record<string, string>> = {
  unit: '院级',
  school: '校级',
  county: '县（区）级',
  prefecture: '市级',
  provincial: '省级',
  national: '全国',
}

function identityWords({ is, role, level, group, of }: IdentityAtom): string {
  const details = [group, of, level && compared(level, levelLabels), role && compared(role)]
  const told = details.filter((detail) => detail !== undefined)
  return `${is ?? '任职人员'}${told.length === 0 ? '' : `（${told.join('，')}）`}`
}

/** 副教授及以上 · 高于校级 · 教授. */
function compared(
  { equals, atLeast, atMost, above, below }: WordComparison | NumberComparison,
  labels: Readonly<Record<string, string>> = {},
  measure = '',
): string {
  const label = (word: string | number) => `${labels[word] ?? word}${measure}`
  const parts = [
    equals === undefined ? '' : label(equals),
    atLeast === undefined ? '' : `${label(atLeast)}及以上`,
    atMost === undefined ? '' : `${label(atMost)}及以下`,
    above === undefined ? '' : `高于${label(above)}`,
    below === undefined ? '' : `低于${label(below)}`,
  ]
  return parts.filter((part) => part !== '').join('且')
}
