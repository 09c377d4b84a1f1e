import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { printable } from '../printable.ts'
import type { ZipPart } from '../repacked.ts'
import { mark, mergeMarkedCells } from './merge-word-cells.ts'
import { lineEnd, partParagraphs } from './part-paragraphs.ts'
import type { Filling, TemplateFacts } from './template-facts.ts'

/** The parts of a .docx filled. Throws for a template that cannot be: it is tried when it is handed in. */
export function fillWord(parts: readonly ZipPart[], filling: Filling): Uint8Array {
  return filledZip(parts, filling).generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The same, as the parts it is made of. */
export function filledZip(parts: readonly ZipPart[], { facts, merged }: Filling): PizZip {
  const zip = new PizZip()
  for (const { name, bytes } of parts) zip.file(name, bytes)
  const paper = new Docxtemplater(zip, {
    paragraphLoop: true,
    errorLogging: false,
    stripInvalidXMLChars: true,
    // A name is looked up and never evaluated.
    parser: (tag) => ({ get: (scope: TemplateFacts) => knownIn(scope, tag.trim(), merged) }),
    nullGetter: () => '',
  })
  paper.render(facts)
  const filled = paper.getZip()
  for (const path of Object.keys(filled.files).filter((name) => /^word\/[^/]+\.xml$/.test(name)))
    filled.file(path, partParagraphs(mergeMarkedCells(filled.file(path)?.asText() ?? '')))
  return filled
}

/** Noncharacters mark what is done to a paper after it was filled: none may come with a text. */
const unmarked = (text: string) => printable(text).replace(/\p{Noncharacter_Code_Point}/gu, '')

/** Undefined sends the question on to the scope outside. */
function knownIn({ values, loops, part = 'alone' }: TemplateFacts, name: string, merged: readonly string[]) {
  if (Object.hasOwn(loops, name)) return loops[name]
  if (!Object.hasOwn(values, name)) return undefined
  const value = (values[name] ?? '').split(/\r?\n/).map(unmarked).join(lineEnd)
  if (part === 'alone') return value
  return mark(value, merged.includes(name) ? part : 'own')
}
