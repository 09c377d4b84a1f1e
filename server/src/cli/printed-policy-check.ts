import type { CalendarGap } from '@tongxin/core/calendar/calendar-gaps'
import { gapSentence } from '@tongxin/core/calendar/gap-sentences'
import type { PolicyText } from '../intake/policy-text/policy-text.ts'
import type { PlacedMistake } from '../intake/policy-text/yaml-text.ts'

/** A file as `policy check` found it; `gaps` only where a calendar was given. */
export interface CheckedFile {
  readonly file: string
  readonly reading: PolicyText
  readonly gaps?: readonly CalendarGap[]
}

export function checkAsJson({ file, reading, gaps }: CheckedFile): object {
  const told = reading.ok
    ? { mistakes: [], advice: reading.advice }
    : { mistakes: reading.mistakes, advice: [] }
  return {
    file,
    ok: reading.ok,
    ...(reading.ok ? { id: reading.policy.id, title: reading.policy.title } : {}),
    ...told,
    ...(gaps && { calendar: gaps.map((gap) => ({ ...gap, ...gapSentence(gap) })) }),
  }
}

export function printedCheck({ file, reading, gaps = [] }: CheckedFile): readonly string[] {
  if (!reading.ok) {
    return [
      `${file}：有 ${reading.mistakes.length} 处错误`,
      ...reading.mistakes.flatMap((one) => told(file, one)),
    ]
  }
  const { policy, advice } = reading
  const sums = `${policy.tiers.length} 个层级，${policy.requirements.length} 项要求，${policy.silent.length} 处文件未规定`
  const rest =
    advice.length === 0 ? [] : [`另有 ${advice.length} 处提示`, ...advice.flatMap((one) => told(file, one))]
  return [`${file}：可用（${policy.title}；${sums}）`, ...rest, ...gapLines(gaps)]
}

function gapLines(gaps: readonly CalendarGap[]): readonly string[] {
  if (gaps.length === 0) return []
  const lines = gaps.flatMap((gap) => {
    const { text, consequence, suggestion } = gapSentence(gap)
    const waiting = gap.affects.map(({ label }) => label).join('、')
    return [`  ${text}，涉及：${waiting}。`, `    ${consequence}${suggestion}`]
  })
  return [`校历有 ${gaps.length} 处未设`, ...lines]
}

function told(file: string, { line, column, path, reason, suggestion }: PlacedMistake): readonly string[] {
  const where = path === '' ? '' : `  ${path}`
  return [`  ${file}:${line}:${column}${where}`, `    ${reason}${suggestion}`]
}
