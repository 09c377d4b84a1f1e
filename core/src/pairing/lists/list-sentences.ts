import { clauseOf, monthDay } from '../../duties/findings/finding-sentences.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Step, StepAct } from '../../policy/step.ts'
import type { ListProgress, StepView } from './list-steps.ts'

/** Where a list stands, what comes next and who is to do it, with the clauses of the steps that come next. */
export interface ListSentence {
  readonly text: string
  readonly clauses: readonly string[]
}

export function sentenceOfList(progress: ListProgress, roles: Policy['roles']): ListSentence {
  const open = progress.steps.filter(({ status }) => status === 'open')
  const next = open.map((view) => nextOf(view, roles))
  const parts = [standingOf(progress), ...(next.length === 0 ? [] : [`下一步：${next.join('，')}`])]
  return { text: parts.join('；'), clauses: open.flatMap(({ step }) => step.cite.map(clauseOf)) }
}

function standingOf({ state, effective, decidedNotFiled, nobodyDecides, round }: ListProgress): string {
  const again = round > 1 ? `第 ${round} 轮，` : ''
  if (decidedNotFiled) return `${again}已确定，未备案`
  if (effective === null) return `${again}${state === 'draft' ? '草案' : `已${stepWord(state)}`}，未生效`
  const by = nobodyDecides ? '（文件未规定由谁确定）' : ''
  return `${again}已${stepWord(state)}，${monthDay(effective.on)}起生效${by}`
}

function nextOf({ step, awaits }: StepView, roles: Policy['roles']): string {
  const who = awaits.map((role) => roles[role] ?? role)
  return `${stepWord(step.act)}${who.length === 0 ? '' : `（${who.join('、')}）`}${mayBe[step.force]}`
}

const mayBe: Readonly<Record<Step['force'], string>> = { must: '', should: '，一般要做', may: '，可做' }

function stepWord(act: string): string {
  return Object.entries(stepWords).find(([name]) => name === act)?.[1] ?? act
}

/** What is done at each step, as a verb. */
export const stepWords: Readonly<Record<StepAct, string>> = {
  propose: '提出',
  recommend: '推荐',
  consult: '商定',
  'confirm-self': '经本人确认',
  decide: '确定',
  file: '备案',
  issue: '印发',
  review: '复核',
  triage: '判定是否重要',
  study: '研究',
  dispatch: '交办',
  handle: '办理',
  answer: '答复',
  refuse: '退回',
  explain: '说明',
  tell: '告知本人',
  ask: '提出约谈',
  arrange: '安排',
  decline: '婉拒',
  report: '报告',
  escalate: '向上级报告',
}
