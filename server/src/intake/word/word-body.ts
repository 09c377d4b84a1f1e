// What the body of a .docx holds in its order: paragraphs and tables, and the words of a paragraph as the paper shows them.

import { childrenOf, type Element, findAll } from './word-xml.ts'

/** Tables and paragraphs, also those inside a content control. */
export function bodyBlocks(elements: readonly Element[]): readonly Element[] {
  return findAll(elements, 'body')
    .flatMap(({ children }) => children)
    .flatMap(blocks)
}

function blocks(element: Element): readonly Element[] {
  if (element.tag === 'tbl' || element.tag === 'p') return [element]
  return element.tag === 'sdt' || element.tag === 'sdtContent' ? element.children.flatMap(blocks) : []
}

/** Deleted text of tracked changes (w:delText) and field codes (w:instrText) are not what the paper shows. */
export function paragraphText(paragraph: Element): string {
  return paragraphLines(paragraph).join('\n').trim()
}

/** The same with the spaces it begins with, parted where a line was broken by hand. */
export function paragraphLines(paragraph: Element): readonly string[] {
  return runText(paragraph)
    .replace(/\u00a0/g, ' ')
    .split('\n')
}

/** What was moved away while changes were tracked, and what old programs are shown in place of a shape, says the same again. */
const saidElsewhere: ReadonlySet<string> = new Set(['moveFrom', 'Fallback'])

/** The ticks and boxes of the Wingdings font, which forms are ticked with. */
const signs: Readonly<Record<string, string>> = {
  F052: '☑',
  F0FE: '☒',
  F0FC: '✓',
  F06F: '□',
  F0A8: '□',
  F0A3: '□',
}

/** Crossed out or hidden: the paper does not say it. */
function isUnsaid(run: Element): boolean {
  const marks = childrenOf(run, 'rPr').flatMap(({ children }) => children)
  return marks.some(
    ({ tag, attributes }) => unsaid.has(tag) && !['0', 'false', 'off'].includes(attributes['val'] ?? ''),
  )
}

const unsaid: ReadonlySet<string> = new Set(['strike', 'dstrike', 'vanish'])

function runText(element: Element): string {
  if (saidElsewhere.has(element.tag) || (element.tag === 'r' && isUnsaid(element))) return ''
  if (element.tag === 'sym') return signs[(element.attributes['char'] ?? '').toUpperCase()] ?? ''
  if (element.tag === 't') return element.children.map(({ text }) => text).join('')
  if (element.tag === 'br' || element.tag === 'cr') return '\n'
  if (element.tag === 'tab') return element.attributes['val'] === undefined ? ' ' : ''
  if (element.tag === 'p' && element.children.length === 0) return ''
  return element.children.map(runText).join('')
}
