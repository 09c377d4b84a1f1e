/** What our empty form asks for in its tall cell, as it was filled; undefined for a line that is not of this kind. */
export interface LabelledParts {
  readonly day?: string
  readonly form?: string
  readonly place?: string
  readonly text?: string
}

/** 时间：2026年11月20日　形式：☑个别谈心 □座谈　地点：行政楼 305. A blank that was left empty is not there. */
export function labelledParts(line: string): LabelledParts | undefined {
  const found = [...line.matchAll(label)]
  if (found[0]?.index !== 0) return undefined
  const parts: Partial<Record<keyof LabelledParts, string>> = {}
  for (const [at, match] of found.entries()) {
    const field = fields[match[1] ?? '']
    const isRest = field === 'text'
    const value = line.slice(match.index + match[0].length, isRest ? undefined : found[at + 1]?.index)
    if (field && isFilled(value)) parts[field] = value.trim()
    if (isRest) break
  }
  return parts
}

const fields: Readonly<Record<string, keyof LabelledParts>> = {
  时间: 'day',
  联系时间: 'day',
  日期: 'day',
  联系日期: 'day',
  形式: 'form',
  联系形式: 'form',
  地点: 'place',
  联系地点: 'place',
  内容: 'text',
  主要内容: 'text',
  简要情况: 'text',
}

const label = new RegExp(
  `(?<=^|[\\s　；;。])(${Object.keys(fields)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s*[：:]`,
  'gu',
)

/** A blank for a day says 年 月 日 and no number; underscores are lines to write on. */
const isFilled = (value: string) => value.replace(/[年月日\s_＿]/gu, '') !== ''
