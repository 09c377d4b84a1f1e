import type { ListHead } from '@tongxin/contract/pairing/list-head'
import { doneWords } from './list-acts.ts'

export const listsWords = {
  title: '联谊名单',
  tabLists: '名单',
  tabBeside: '对照',
  tabPairs: '结对',
  tabChanges: '变动',
  tabHandovers: '交接',
  view: '查看',
  begin: '起草名单',
  beginTitle: '起草名单',
  beginNote: '现有结对会作为初稿带入，再增减。',
  beginFor: '层级和单位',
  schoolWide: '全校',
  academicYear: '学年',
  academicYearHint: '如 2026-2027',
  beginYes: '起草',
  close: '关闭',
  columns: {
    list: '层级',
    unit: '单位',
    year: '学年',
    round: '稿次',
    stands: '进展',
    pairs: '结对',
    effective: '生效日',
  },
  count: (count: number) => `${count} 份`,
  pairCount: (count: number) => `${count} 对`,
  round: (round: number) => `第 ${round} 稿`,
  number: (number: number) => `编号 ${number}`,
  notEffective: '未生效',
  empty: '还没有联谊名单',
  emptyNext: '起草一份，先带入现有结对，再按制度的步骤提出、确定、备案。',
  emptyNobody: '名单由统战部或各二级党组织起草，起草后显示在这里。',
  nothingToBegin: '现行制度还没有录入，或没有您可以起草的层级。',
  decidedNotFiled: '已确定未备案',
  beginKind: '为什么起草',
  beginWhole: '拟定整份名单',
  beginAdjust: (when: string) => `调整：${when}`,
  occasion: '事由',
  occasionHint: '如 某某同志职务变动；不写对人的评价',
  adjusts: (when: string, occasion: string | null) =>
    occasion ? `调整（${when}）：${occasion}` : `调整（${when}）`,
  noDeadline: '未规定期限',
} as const

export const pairsWords = {
  caption: '结对一览',
  search: '筛选姓名、拼音、单位',
  tier: '层级',
  allTiers: '全部层级',
  withEnded: '含已结束的',
  count: (count: number) => `${count} 对`,
  columns: {
    cadre: '领导',
    person: '联谊对象',
    tier: '层级',
    unit: '名单单位',
    from: '结对起',
    ended: '结束',
    action: '办理',
  },
  inForce: '在结对',
  endedAs: (day: string, reason: string | null) => (reason ? `${day}，${reason}` : day),
  end: '结束结对',
  handOver: '交接单',
  handOverOf: (cadre: string, person: string) => `${cadre} 与 ${person} 的交接单（Word）`,
  endOf: (cadre: string, person: string) => `结束结对：${cadre} 与 ${person}`,
  endTitle: '结束结对',
  endNote: '结束后以往的联系记录仍可查看。名单整体调整请起草新的一版。',
  endOn: '结束日期',
  endReason: '结束原因',
  endReasons: ['人员变动', '退休', '调离本校', '不再属于联系对象', '换届'],
  endReasonHint: '写事由，不评价人',
  endYes: '结束这一对',
  endAnyway: '仍按此日期结束',
  empty: '还没有结对',
  emptyNext: '名单确定之后，结对从生效日起显示在这里。',
  noneFound: '没有符合筛选的结对',
  noneFoundNext: '换一个姓名或单位，或清除筛选。',
} as const

/** Where a list stands, in words; what is decided and not filed says so first. */
export function standsAs(head: Pick<ListHead, 'state' | 'decidedNotFiled'>): string {
  return head.decidedNotFiled ? listsWords.decidedNotFiled : (doneWords[head.state] ?? head.state)
}

/** 三(二) as the document prints it: full-width brackets. */
export function sectionWords(section: string): string {
  return section.replaceAll('(', '（').replaceAll(')', '）')
}

export const unchangedWords = {
  title: '本学年不调整',
  note: '名单继续有效、不作调整的声明，按学年留存。',
  state: '声明本学年不调整',
  dialogNote: '在施行的名单原样继续。声明之后不需要备案；以后仍可起草名单。',
  place: '层级和单位',
  on: '声明日期',
  body: '会议（可不填）',
  minutesNo: '纪要编号（可不填）',
  yes: '声明不调整',
  asked: (names: readonly string[]) => `本学年尚未提出名单或声明不调整：${names.join('、')}。`,
  notAsked: '制度没有规定每学年调整，也可以声明。',
  columns: {
    place: '名单',
    year: '学年',
    on: '声明日期',
    by: '声明人',
    minutes: '会议和纪要',
    withdrawal: '撤回',
  },
  withdraw: '撤回',
  withdrawOf: (place: string) => `撤回${place}的声明`,
  withdrawTitle: '撤回声明',
  withdrawNote: '声明有误的可以撤回，撤回后本学年仍可起草名单或重新声明；原来的声明和撤回的原因都留存。',
  withdrawReason: '撤回的原因',
  withdrawReasonHint: '如 单位选错',
} as const

/** 二级党组织 闻知秋，or, when entered for somebody else, with that said. */
export function signedBy({ roleName, byName, onBehalf }: Signed): string {
  return onBehalf ? `${roleName}（${byName} 代录）` : `${roleName} ${byName}`
}

interface Signed {
  readonly roleName: string
  readonly byName: string
  readonly onBehalf: boolean
}
