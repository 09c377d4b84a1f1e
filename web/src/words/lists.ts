import type { ListHead } from '@tongxin/contract/pairing'

export const listsWords = {
  title: '联谊名单',
  tabLists: '名单',
  tabPairs: '结对',
  view: '查看',
  begin: '起草名单',
  beginTitle: '起草名单',
  beginNote: '现有结对会作为初稿带入，再增减。',
  beginFor: '层级和单位',
  schoolWide: '全校',
  academicYear: '学年',
  academicYearHint: '如 2026-2027',
  beginYes: '起草',
  cancel: '取消',
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
} as const

export const pairsWords = {
  caption: '结对一览',
  search: '筛选姓名、单位',
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
  endOf: (cadre: string, person: string) => `结束 ${cadre} 与 ${person} 的结对`,
  endTitle: '结束结对',
  endNote: '结束后以往的联系记录仍可查看。名单整体调整请起草新的一版。',
  endOn: '结束日期',
  endReason: '结束原因',
  endReasons: ['人员变动', '退休', '调离本校', '不再属于联系对象', '换届'],
  endReasonHint: '写事由，不评价人',
  endYes: '结束这一对',
  empty: '还没有结对',
  emptyNext: '名单确定之后，结对从生效日起显示在这里。',
  noneFound: '没有符合筛选的结对',
  noneFoundNext: '换一个姓名或单位，或清除筛选。',
} as const

/** What each act of a list is called, and the verb on its button. */
const acts: Readonly<Record<string, readonly [name: string, verb: string]>> = {
  propose: ['提出建议名单', '提出建议名单'],
  recommend: ['推荐', '登记推荐'],
  consult: ['征求意见', '登记意见'],
  'confirm-self': ['本人确认', '登记本人确认'],
  decide: ['研究确定', '登记确定'],
  file: ['备案', '提交备案'],
  issue: ['印发', '登记印发'],
  review: ['审核', '登记审核'],
}

export function actName(act: string): string {
  return acts[act]?.[0] ?? act
}

export function actVerb(act: string): string {
  return acts[act]?.[1] ?? `登记${act}`
}

const doneWords: Readonly<Record<string, string>> = {
  draft: '草案',
  propose: '已提出',
  recommend: '已推荐',
  consult: '已征求意见',
  'confirm-self': '本人已确认',
  decide: '已确定',
  file: '已备案',
  issue: '已印发',
  review: '已审核',
}

/** Where a list stands, in words; what is decided and not filed says so first. */
export function standsAs(head: Pick<ListHead, 'state' | 'decidedNotFiled'>): string {
  return head.decidedNotFiled ? listsWords.decidedNotFiled : (doneWords[head.state] ?? head.state)
}

/** 2026–2027 学年，as headings write it. */
export function yearWords(academicYear: string): string {
  return `${academicYear.replace('-', '–')} 学年`
}

/** 三(二) as the document prints it: full-width brackets. */
export function sectionWords(section: string): string {
  return section.replaceAll('(', '（').replaceAll(')', '）')
}
