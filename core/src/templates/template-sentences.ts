import type { TemplateProblem } from './check-placeholders.ts'

/** 正文“领导：{干部性名}”：“{干部性名}”没有这个占位符。是不是 {干部姓名}。 */
export function templateProblemSentence({ where, written, reason, fix }: TemplateProblem): string {
  return `${where}：${written === '' ? '' : `“${written}”`}${reason}。${fix}。`
}
