// Where in a document something stands, as a list of numbered steps: 三(二)1 is part 3, item 2, number 1.
import { chineseNumber, numberOf } from './chinese-number.ts'
import type { Heading, HeadingKind } from './heading.ts'

export type SectionPath = readonly Heading[]

/** Parts of a document without a number: what stands before the first one, after the last one, and annexes. */
export type UnnumberedPart = 'front' | 'end' | 'annex'

/** What a citation names: a numbered section, or a part without number. */
export type NamedSection =
  | { readonly kind: 'numbered'; readonly path: SectionPath }
  | { readonly kind: UnnumberedPart; readonly number: number | null }

/**
 * Reads a section as citations write it: 三(二), 二.2(1), 五1, 第三条（二）, 第三条第（二）项, 附件2, 首部, 落款. The ordinal of a
 * paragraph within a section (第二款) is read over: the section is where to look. Undefined when it is written no such way.
 */
export function sectionNamed(written: string): NamedSection | undefined {
  const text = written.replace(/\s/g, '')
  const annex = new RegExp(`^附件(${chinese}|\\d{1,2})?$`).exec(text)
  if (annex) return { kind: 'annex', number: annex[1] === undefined ? null : numberOf(annex[1]) }
  const part = unnumbered[text]
  if (part) return { kind: part, number: null }
  const path = readPath(text, [])
  return path && path.length > 0 ? { kind: 'numbered', path } : undefined
}

const unnumbered: Readonly<Record<string, UnnumberedPart>> = {
  标题: 'front',
  首部: 'front',
  主送: 'front',
  导语: 'front',
  通知: 'front',
  落款: 'end',
  尾部: 'end',
  版记: 'end',
}

const chinese = '[零〇一二三四五六七八九十]{1,3}'

const steps: readonly (readonly [HeadingKind | 'paragraph', RegExp])[] = [
  ['chapter', new RegExp(`^第(${chinese}|\\d{1,2})[章编]`)],
  ['article', new RegExp(`^第(${chinese}|\\d{1,2})条`)],
  ['paragraph', new RegExp(`^第(${chinese}|\\d{1,2})[款段]`)],
  ['item', new RegExp(`^第?[（(](${chinese})[)）]项?`)],
  ['sub', /^第?[（(](\d{1,2})[)）][项目]?/],
  ['number', /^[.．、]?(\d{1,2})[.．、]?/],
]
const ordinal = new RegExp(`^(${chinese})[、.．]?`)

function readPath(text: string, path: SectionPath): SectionPath | undefined {
  if (text === '') return path
  for (const [kind, pattern] of steps) {
    const match = pattern.exec(text)
    if (match?.[1] === undefined) continue
    const rest = text.slice(match[0].length)
    return readPath(rest, kind === 'paragraph' ? path : [...path, { kind, number: numberOf(match[1]) }])
  }
  const match = ordinal.exec(text)
  if (match?.[1] === undefined) return undefined
  const rest = text.slice(match[0].length)
  // 三 at the beginning is a part; after a section it is the ordinal of a paragraph.
  return readPath(rest, path.length > 0 ? path : [{ kind: 'part', number: numberOf(match[1]) }])
}

export function samePath(a: SectionPath, b: SectionPath): boolean {
  return a.length === b.length && isWithin(a, b)
}

/** Whether `inner` is the section `outer` or one inside it. */
export function isWithin(inner: SectionPath, outer: SectionPath): boolean {
  return outer.every(({ kind, number }, at) => inner[at]?.kind === kind && inner[at]?.number === number)
}

/** 三（二）1, as a reader names it. */
export function pathWords(path: SectionPath): string {
  return path.map(stepWords).join('')
}

function stepWords({ kind, number }: Heading): string {
  switch (kind) {
    case 'chapter':
      return `第${chineseNumber(number)}章`
    case 'article':
      return `第${chineseNumber(number)}条`
    case 'part':
      return chineseNumber(number)
    case 'item':
      return `（${chineseNumber(number)}）`
    case 'number':
      return `${number}`
    case 'sub':
      return `（${number}）`
  }
}
