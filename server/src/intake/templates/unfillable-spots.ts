import type { TemplateSpot } from '@tongxin/core/templates/check-placeholders'
import type { ArchivePart } from '../upload-guard.ts'
import { decodeXml } from '../xml-text.ts'
import { textOfPart } from './open-template.ts'

/** Text that the papers show and that is never filled: charts, diagrams, endnotes, what stands behind a chart. */
export function unfillableSpots(parts: readonly ArchivePart[]): readonly TemplateSpot[] {
  return parts.flatMap((part) => {
    const where = unfilled.find(([pattern]) => pattern.test(part.name))?.[1]
    return where === undefined ? [] : paragraphsOf(textOfPart(part)).map((text) => ({ where, text }))
  })
}

const unfilled: readonly (readonly [RegExp, string])[] = [
  [/^(word|xl)\/charts\/.*\.xml$/, '图表'],
  [/^(word|xl)\/diagrams\/.*\.xml$/, 'SmartArt 图形'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^xl\/(comments\d*|threadedComments\/.*)\.xml$/, '批注'],
  [/^xl\/drawings\/vmlDrawing\d*\.vml$/, '旧式图形'],
]

/** Text by paragraph, since a placeholder may lie in several runs of one. */
function paragraphsOf(xml: string): readonly string[] {
  return xml
    .split(/<\/(?:\w+:)?(?:p|si|text|comment|v)>/)
    .map((piece) => decodeXml(piece.replace(/<[^>]*>/g, '')))
    .filter((text) => text.includes('{'))
}
