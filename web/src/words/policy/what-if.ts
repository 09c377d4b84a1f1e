import type { WhatIfMove, WhatIfResult } from '@tongxin/contract/policy/what-if'
import type { Bearer } from '@tongxin/core/policy/requirement'
import { states } from '../duties/states.ts'

export const whatIfWords = {
  title: '试算',
  note: '不保存任何内容，不影响任何人',
  what: '试什么',
  ways: { numbers: '改数量', version: '另一版本', text: '制度文件', terms: '校历' },
  requirement: '哪项要求',
  atLeast: '至少',
  atMost: '至多',
  was: (least: number | null, most: number | null) =>
    `原为${[...(least === null ? [] : [`至少 ${least}`]), ...(most === null ? [] : [`至多 ${most}`])].join('，')}`,
  wrongNumber: '请填写 0 或以上的整数',
  noNumbers: '这份文件没有写明数量的要求。',
  version: '用哪一版',
  onlyVersion: '只有这一版，载入或起草另一版后可以试算。',
  text: '制度文件内容',
  textHint: '选择文件，或把改好的内容贴进来',
  term: '哪个学期',
  first: '第一天',
  last: '最后一天',
  termHint: '前后学期的起止随之调整',
  noTerms: '还没有设定学期，请先在校历中设定。',
  close: '收起',
  run: '试算',
  runAgain: '重新试算',
  changedSince: '内容有改动，下面是改动前的结果。',
  before: '选好后点“试算”，哪些结论会变、涉及谁，列在这里。',
  nothing: '没有一项结论会变',
  changed: (count: number) => `${count} 项结论会变`,
  unchanged: (count: number) => `${count} 项不变`,
  untouched: (count: number) => `另有 ${count} 项要求没有改动，结论不变`,
  more: (count: number) => `还有 ${count} 项要求没有列出，数字已计入合计`,
  today: (on: string) => `按 ${on}的数据和正在进行的周期计算；已结束的周期仍按当时的版本`,
  newRule: '新增的要求',
  goneRule: '不再有的要求',
  from: '现行',
  to: '试算',
  howMany: '涉及',
  same: '不变',
  noSuch: '无此要求',
  numbersOnly: '数字或期限变化',
  open: (line: string) => `看是谁：${line}`,
  whose: '涉及的人',
  next: '再看下一页',
  previous: '看上一页',
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  wholeSchool: '全校',
  mistakes: (count: number) =>
    `制度文件有 ${count} 处错误，改好才能试算。每处的位置和改法，可在“载入制度文件”中检查。`,
} as const

const measures: Readonly<Record<Bearer, string>> = {
  pairing: '对',
  cadre: '人',
  person: '人',
  team: '个班子',
  unit: '个单位',
  office: '个部门',
  school: '所学校',
}

/** 115 对, or 12 对 30 次 where one bearer has several results. */
export function howMany({ bearers, results }: WhatIfMove, bearer: Bearer): string {
  const many = `${bearers} ${measures[bearer]}`
  return results === bearers ? many : `${many} ${results} 项`
}

/** 柏予安（卞怀瑾联系）. */
export function resultName({ name, cadreName, unitName }: WhatIfResult): string {
  const whole = name ?? unitName ?? whatIfWords.wholeSchool
  return cadreName === null ? whole : `${whole}（${cadreName}联系）`
}

/** 已达标 → 未到期, for the name of a button. */
export function moveWords({ kind, from, to }: WhatIfMove): string {
  const word = (state: WhatIfMove['from']) => (state === null ? whatIfWords.noSuch : states[state].word)
  return kind === 'number' ? `${word(from)}，${whatIfWords.numbersOnly}` : `${word(from)} → ${word(to)}`
}
