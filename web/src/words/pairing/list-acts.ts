import { stepActWords } from '@tongxin/core/policy/outline/act-words'

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
  return acts[act]?.[0] ?? stepActWords(act)
}

export function actVerb(act: string): string {
  return acts[act]?.[1] ?? `登记${act}`
}

export const doneWords: Readonly<Record<string, string>> = {
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

const needs: Readonly<Record<string, string>> = {
  body: '会议',
  minutesNo: '纪要编号',
  reason: '理由',
  until: '延长到哪一天',
  occasion: '事由',
  word: '种类',
  role: '由谁办理',
  tier: '层级',
  unit: '单位',
  human: '人员',
  pairing: '哪一对结对',
  participants: '参加人员',
  subject: '编号',
}

/** What a step or a record asks to be written down; a document's own words stay as they are. */
export function needName(need: string): string {
  return needs[need] ?? need
}
