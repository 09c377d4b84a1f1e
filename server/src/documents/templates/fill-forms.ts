// A template of a form filled for many sheets. Its body is repeated as one loop, so that the library reads it once for all of
// them; then the sheets are parted again, into one file or a file each.

import { repacked, type ZipPart } from '../repacked.ts'
import { filledZip } from './fill-word.ts'
import type { FormsFilling } from './template-facts.ts'

/** The sheets in one Word file, each a section of its own that begins a page. */
export function fillFormsTogether(parts: readonly ZipPart[], filling: FormsFilling): Uint8Array {
  const { bodies, fileWith, lastSection } = filledBodies(parts, filling)
  const between = sectionBreak(lastSection)
  return fileWith(bodies.map((body, at) => (at === 0 ? body : between + withoutIds(body))).join(''))
}

/** A Word file for each sheet. */
export function fillEachForm(parts: readonly ZipPart[], filling: FormsFilling): readonly Uint8Array[] {
  const { bodies, fileWith } = filledBodies(parts, filling)
  return bodies.map(fileWith)
}

const bodyPart = 'word/document.xml'
const sheets = '各张登记表'
/** A character no text holds. */
const sheetEnd = '\ufdd3'
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

function filledBodies(parts: readonly ZipPart[], { values, sheets: each }: FormsFilling) {
  const looped = parts.map((part) =>
    part.name === bodyPart
      ? { ...part, bytes: Buffer.from(asLoop(Buffer.from(part.bytes).toString())) }
      : part,
  )
  const zip = filledZip(looped, { facts: { values, loops: { [sheets]: each } }, merged: [] })
  const [opening = '', content = '', closing = ''] = partsOfBody(zip.file(bodyPart)?.asText() ?? '')
  const bodies = content.split(paragraph(sheetEnd)).slice(0, -1)
  if (bodies.length !== each.length)
    throw new Error(`${each.length} sheets were filled and ${bodies.length} came out`)
  const filled = parts.map(({ name, bytes }) => ({ name, bytes: zip.file(name)?.asUint8Array() ?? bytes }))
  const pack = repacked(filled, bodyPart)
  return {
    bodies,
    lastSection: /^<w:sectPr[\s>][\s\S]*?<\/w:sectPr>/.exec(closing)?.[0],
    fileWith: (body: string) => pack(opening + body + closing),
  }
}

function asLoop(xml: string): string {
  const [opening = '', content = '', closing = ''] = partsOfBody(xml)
  const begin = paragraph(`{#${sheets}}`)
  const end = paragraph(`{/${sheets}}`)
  return `${opening}${begin}${content}${paragraph(sheetEnd)}${end}${closing}`
}

/** What stands before the content of the body, the content, and the properties of the last section with what stands behind. */
function partsOfBody(xml: string): readonly string[] {
  const from = /<w:body(?:\s[^>]*)?>/.exec(xml)
  const end = xml.lastIndexOf('</w:body>')
  if (!from || end === -1) throw new Error('a template has no body')
  const start = from.index + from[0].length
  const inner = xml.slice(start, end)
  const last = /<w:sectPr(?:\s[^>]*)?(?:\/>|>(?:(?!<w:sectPr[\s>/])[\s\S])*?<\/w:sectPr>)\s*$/.exec(inner)
  const cut = start + (last?.index ?? inner.length)
  return [xml.slice(0, start), xml.slice(start, cut), xml.slice(cut)]
}

/** It takes no room, so that a full page does not bring an empty one. */
function sectionBreak(section: string | undefined): string {
  const height = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
  if (section === undefined) return `<w:p><w:pPr><w:pageBreakBefore/>${height}</w:pPr></w:p>`
  return `<w:p><w:pPr>${height}${section.replace(/<w:type\b[^>]*\/>/, '')}</w:pPr></w:p>`
}

/** What Word numbers within a file is not said twice. */
const withoutIds = (body: string) =>
  body.replace(/\sw14:(?:paraId|textId)="[^"]*"/g, '').replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '')
