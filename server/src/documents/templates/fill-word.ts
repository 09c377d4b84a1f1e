import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { mark, mergeMarkedCells } from './merge-word-cells.ts'
import type { Filling, TemplateFacts } from './template-facts.ts'

type Part = Readonly<{ name: string; bytes: Uint8Array }>

/** The parts of a .docx filled. Throws for a template that cannot be: it is tried when it is handed in. */
export function fillWord(parts: readonly Part[], { facts, merged }: Filling): Uint8Array {
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
    filled.file(path, mergeMarkedCells(filled.file(path)?.asText() ?? ''))
  return filled.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Undefined sends the question on to the scope outside. */
function knownIn({ values, loops, part = 'alone' }: TemplateFacts, name: string, merged: readonly string[]) {
  if (Object.hasOwn(loops, name)) return loops[name]
  if (!Object.hasOwn(values, name)) return undefined
  const value = values[name] ?? ''
  if (part === 'alone') return value
  return mark(value, merged.includes(name) ? part : 'own')
}
