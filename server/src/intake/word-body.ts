// What the body of a .docx holds in its order: paragraphs and tables, and the words of a paragraph as the paper shows them.

import { type Element, findAll } from './word-xml.ts'

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
  return runText(paragraph)
    .replace(/\u00a0/g, ' ')
    .trim()
}

function runText(element: Element): string {
  if (element.tag === 't') return element.children.map(({ text }) => text).join('')
  if (element.tag === 'br' || element.tag === 'cr') return '\n'
  if (element.tag === 'tab') return element.attributes['val'] === undefined ? ' ' : ''
  if (element.tag === 'p' && element.children.length === 0) return ''
  return element.children.map(runText).join('')
}
