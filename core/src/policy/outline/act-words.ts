import { type StepAct, stepActs } from '../step.ts'

export const actWords: Readonly<Record<StepAct, string>> = {
  propose: '提出',
  recommend: '推荐',
  consult: '征求意见',
  'confirm-self': '本人确认',
  decide: '确定',
  file: '备案',
  issue: '印发',
  review: '审核',
  triage: '梳理',
  study: '研究',
  dispatch: '交办',
  handle: '办理',
  answer: '答复',
  refuse: '不予办理',
  explain: '说明',
  tell: '告知本人',
  ask: '提出约谈',
  arrange: '安排',
  decline: '不安排',
  report: '报告',
  escalate: '向上级报告',
}

/** The word for a step; what is no step, as 走访看望, stands as it is. */
export function stepActWords(act: string): string {
  const step = stepActs.find((one) => one === act)
  return step === undefined ? act : actWords[step]
}
