import type { TemplateSpot } from '@tongxin/core/templates/check-placeholders'
import type { ArchivePart } from '../upload-guard.ts'
import { paragraphText } from '../word-body.ts'
import { findAll, parseElements } from '../word-xml.ts'
import { textOfPart } from './open-template.ts'

/** By part, the paragraphs that hold a brace, however their letters are formatted, each by what it says. */
export function wordSpots(parts: readonly ArchivePart[]): readonly (readonly TemplateSpot[])[] {
  return parts
    .filter(({ name }) => filled.test(name))
    .map((part) => {
      const place = placeOf(part.name)
      return findAll(parseElements(textOfPart(part)), 'p')
        .map(paragraphText)
        .filter((text) => /[{}｛｝]/u.test(text))
        .map((text) => ({ where: `${place}“${shortened(text)}”`, text }))
    })
    .filter((spots) => spots.length > 0)
}

const filled = /^word\/(document|header\d*|footer\d*)\.xml$/

function placeOf(name: string): string {
  if (name.includes('header')) return '页眉'
  return name.includes('footer') ? '页脚' : '正文'
}

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 30 ? `${line.slice(0, 30)}…` : line
}
