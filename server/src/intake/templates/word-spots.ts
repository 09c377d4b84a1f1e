import type { TemplateSpot } from '@tongxin/core/templates/check-placeholders'
import { notesSheet } from '../../documents/templates/notes-sheet.ts'
import type { ArchivePart } from '../upload-guard.ts'
import { paragraphText } from '../word/word-body.ts'
import { type Element, parseElements } from '../word/word-xml.ts'
import { textOfPart } from './open-template.ts'

/**
 * By part, the paragraphs that hold a brace, however their letters are formatted, each by what it says; those of a text box by
 * themselves. What old programs are shown in place of a shape (Fallback) says the same again.
 */
export function wordSpots(parts: readonly ArchivePart[]): readonly (readonly TemplateSpot[])[] {
  return parts
    .filter(({ name }) => filled.test(name))
    .map((part) => {
      const spots = withoutNotes(paragraphsIn(parseElements(textOfPart(part)), placeOf(part.name)))
      return part.name === bodyPart ? spots : spots.map((spot) => ({ ...spot, outsideBody: true }))
    })
    .filter((spots) => spots.length > 0)
}

/** What is filled: core/src/templates names the values, docxtemplater opens these parts. */
const bodyPart = 'word/document.xml'
const filled = /^word\/(document|header\d*|footer\d*|footnotes|comments)\.xml$/

function paragraphsIn(elements: readonly Element[], place: string): readonly TemplateSpot[] {
  return elements.flatMap((element): readonly TemplateSpot[] => {
    if (element.tag === 'Fallback') return []
    const inner = element.tag === 'txbxContent' ? `${place}文本框` : place
    if (element.tag !== 'p') return paragraphsIn(element.children, inner)
    const text = paragraphText(withoutBoxes(element))
    const own = /[{}｛｝]/u.test(text) ? [{ where: `${inner}“${shortened(text)}”`, text }] : []
    return [...own, ...paragraphsIn(element.children, inner)]
  })
}

function withoutBoxes(element: Element): Element {
  const children = element.children.filter(({ tag }) => tag !== 'txbxContent' && tag !== 'Fallback')
  return { ...element, children: children.map(withoutBoxes) }
}

/** The list of placeholders of our starter is not filled; one that is opened and not closed is told like any other loop. */
function withoutNotes(spots: readonly TemplateSpot[]): readonly TemplateSpot[] {
  const from = spots.findIndex(({ text }) => text.trim() === `{#${notesSheet}}`)
  const to = spots.findIndex(({ text }) => text.trim() === `{/${notesSheet}}`)
  return from === -1 || to < from ? spots : [...spots.slice(0, from), ...spots.slice(to + 1)]
}

function placeOf(name: string): string {
  return places.find(([word]) => name.includes(word))?.[1] ?? '正文'
}

const places = [
  ['header', '页眉'],
  ['footer', '页脚'],
  ['footnotes', '脚注'],
  ['comments', '批注'],
] as const

export const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 30 ? `${line.slice(0, 30)}…` : line
}
