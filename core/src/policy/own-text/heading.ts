import { numberOf } from './chinese-number.ts'

/** The levels of Chinese official numbering, outermost first: 第一章 · 第一条 or 一、 · （一） · 1. · （1）. */
export const headingKinds = ['chapter', 'article', 'part', 'item', 'number', 'sub'] as const
export type HeadingKind = (typeof headingKinds)[number]

export interface Heading {
  readonly kind: HeadingKind
  readonly number: number
}

const chinese = '[零〇一二三四五六七八九十]{1,3}'

const patterns: readonly (readonly [HeadingKind, RegExp])[] = [
  ['chapter', new RegExp(`^第(${chinese}|\\d{1,2})[章编]`)],
  ['article', new RegExp(`^第(${chinese}|\\d{1,2})条`)],
  ['part', new RegExp(`^(${chinese})[、.．]`)],
  ['item', new RegExp(`^[（(](${chinese})[)）]`)],
  ['number', /^(\d{1,2})[.．、](?!\d)/],
  ['sub', /^[（(](\d{1,2})[)）]/],
]

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The numbering a line begins with; null when it begins with none. */
export function headingOf(line: string): Heading | null {
  const text = line.trimStart()
  const inCircle = circled.indexOf(text.charAt(0))
  if (text !== '' && inCircle !== -1) return { kind: 'sub', number: inCircle + 1 }
  const wide = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  for (const [kind, pattern] of patterns) {
    const written = pattern.exec(wide)?.[1]
    if (written !== undefined) return { kind, number: numberOf(written) }
  }
  return null
}

/** How deep a level lies: 第一条 and 一、 are the same depth. */
export function depthOf(kind: HeadingKind): number {
  return { chapter: 0, article: 1, part: 1, item: 2, number: 3, sub: 4 }[kind]
}
