// Numbers that Word counts itself (自动编号) stand in no run of text: 一、 and （一） have to be counted again.

import { chineseNumber } from '@tongxin/core/policy/own-text/chinese-number'
import { childrenOf, type Element, findAll } from './word-xml.ts'

/** Gives each paragraph, asked in order, the number Word prints before it; '' where it prints none. */
export type ParagraphNumber = (paragraph: Element) => string

type Level = Readonly<{ start: number; format: string; text: string }>
type List = Readonly<{ counter: string; levels: readonly Level[] }>
type Place = Readonly<{ list: string; level: number }>

/** From the parts numbering.xml and styles.xml, where the file has them. */
export function paragraphNumbers(numbering: readonly Element[], styles: readonly Element[]): ParagraphNumber {
  const lists = readLists(numbering)
  const ofStyle = new Map(
    findAll(styles, 'style').flatMap((style) => {
      const place = placeIn(style)
      return place ? [[style.attributes['styleId'] ?? '', place] as const] : []
    }),
  )
  const counted = new Map<string, number[]>()
  return (paragraph) => {
    const place = placeIn(paragraph) ?? ofStyle.get(styleOf(paragraph) ?? '')
    const list = place && lists.get(place.list)
    if (!place || !list) return ''
    const counts = countOn(counted.get(list.counter) ?? [], place.level, list.levels)
    counted.set(list.counter, counts)
    return labelOf(place.level, list.levels, counts)
  }
}

/** The next number at a level; deeper levels begin again. */
function countOn(counts: readonly number[], level: number, levels: readonly Level[]): number[] {
  const started = Array.from({ length: level }, (_, at) => counts[at] ?? levels[at]?.start ?? 1)
  const last = counts[level]
  return [...started, last === undefined ? (levels[level]?.start ?? 1) : last + 1]
}

function labelOf(level: number, levels: readonly Level[], counts: readonly number[]): string {
  const text = levels[level]?.text ?? ''
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return written(counts[at] ?? 1, levels[at]?.format ?? 'decimal')
  })
}

function written(number: number, format: string): string {
  if (/^(chinese|japanese|taiwanese|ideographDigital)/.test(format)) return chineseNumber(number)
  if (format.startsWith('decimalEnclosedCircle')) return String.fromCodePoint(0x245f + number)
  return String(number)
}

/** By numId. Lists of one definition count on together, unless a list says where it starts. */
function readLists(numbering: readonly Element[]): ReadonlyMap<string, List> {
  const definitions = new Map(
    findAll(numbering, 'abstractNum').map((one) => [
      one.attributes['abstractNumId'] ?? '',
      childrenOf(one, 'lvl').map(levelOf),
    ]),
  )
  return new Map(
    findAll(numbering, 'num').flatMap((one) => {
      const [id = '', definition = ''] = [one.attributes['numId'], valueIn(one, 'abstractNumId')]
      const levels = definitions.get(definition)
      const startsAnew = findAll(one.children, 'startOverride').length > 0
      return levels ? [[id, { levels, counter: startsAnew ? `list ${id}` : definition }] as const] : []
    }),
  )
}

function levelOf(level: Element): Level {
  return {
    start: Number(valueIn(level, 'start') ?? 1) || 1,
    format: valueIn(level, 'numFmt') ?? 'decimal',
    text: valueIn(level, 'lvlText') ?? '',
  }
}

function placeIn(element: Element): Place | undefined {
  const [numPr] = findAll(childrenOf(element, 'pPr'), 'numPr')
  const list = numPr && valueIn(numPr, 'numId')
  return numPr && list !== undefined
    ? { list, level: Math.min(Number(valueIn(numPr, 'ilvl') ?? 0) || 0, deepest) }
    : undefined
}

/** Word knows nine levels. */
const deepest = 8

function styleOf(paragraph: Element): string | undefined {
  const [properties] = childrenOf(paragraph, 'pPr')
  return properties && valueIn(properties, 'pStyle')
}

function valueIn(element: Element, tag: string): string | undefined {
  return childrenOf(element, tag)[0]?.attributes['val']
}
