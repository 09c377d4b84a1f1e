import { isDay } from '@tongxin/core/calendar/day'
import type { FieldProblem } from '@tongxin/core/decision/refusal'

// What no field may hold, whatever its schema: looked for once in all that was sent, names of fields included.

/** Deeper than anything the contract asks for, and far from what exhausts the stack. */
const mostLevels = 20

/** Characters nobody sees and PostgreSQL cannot keep, halves of characters, days no calendar of ours reaches. */
export function* findUnstorable(value: unknown, path: readonly string[] = []): Generator<FieldProblem> {
  if (typeof value === 'string') yield* problemsOf(value, path)
  if (typeof value !== 'object' || value === null) return
  if (path.length > mostLevels) {
    yield { path: path.slice(0, 1).join('.'), message: '嵌套的层数过多，请刷新页面后重新填写' }
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    if (saysNothing(name)) yield { path: path.join('.'), message: unseen }
    yield* findUnstorable(inner, [...path, name])
  }
}

function* problemsOf(text: string, path: readonly string[]): Generator<FieldProblem> {
  if (saysNothing(text)) yield { path: path.join('.'), message: unseen }
  else if (isDay(text) && !isWithinReach(Number(text.slice(0, 4))))
    yield {
      path: path.join('.'),
      message: `${text} 不在 ${firstYear} 年到 ${lastYear} 年之间，请核对年份；没有结束日期的请留空`,
    }
}

const unseen = '有看不见的特殊字符，不能保存。请删去后重新输入'

/** Control characters but tab and line ends, and halves of a character. */
export function saysNothing(text: string): boolean {
  return /(?![\t\n\r])[\p{Cc}\p{Surrogate}]/u.test(text)
}

/** A university is older than the records kept here; centuries on either side nothing can be counted. */
const firstYear = 1800
const lastYear = 2199

function isWithinReach(year: number): boolean {
  return year >= firstYear && year <= lastYear
}
