// The words of a document a school uploads (.docx or .txt), paragraph by paragraph; nothing of how it looks.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { fileKind, refuseUnlessDocx } from '../file-kind.ts'
import { type ArchiveCaps, openArchive, usualCaps } from '../upload-guard.ts'
import { bodyBlocks, paragraphText } from './word-body.ts'
import { type ParagraphNumber, paragraphNumbers } from './word-numbering.ts'
import { type Element, findAll, parseElements } from './word-xml.ts'

export type DocumentTextRead =
  | Readonly<{ ok: true; text: string }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

/** Ten thousands of characters: the longest document of its kind has one or two. */
const most = 20

/** Reads the text. Never throws for what a file contains. */
export async function readDocumentText(
  bytes: Uint8Array,
  caps: ArchiveCaps = usualCaps,
): Promise<DocumentTextRead> {
  const kind = fileKind(bytes)
  const read = kind === 'zip' || kind === 'ole' ? await readDocx(bytes, caps) : readPlain(bytes, caps)
  if (!read.ok) return read
  if (!/\p{Script=Han}/u.test(read.text)) return refused({ code: 'no-text' })
  return read.text.length > most * 10_000 ? refused({ code: 'too-much-text', limit: most }) : read
}

async function readDocx(bytes: Uint8Array, caps: ArchiveCaps): Promise<DocumentTextRead> {
  const refusal = refuseUnlessDocx(bytes)
  if (refusal) return refused(refusal)
  const archive = await openArchive(bytes, { caps, keep: (name) => parts.includes(name) })
  if (!archive.ok) return archive
  const part = (name: string) => {
    const found = archive.parts.find((one) => one.name === name)
    return found ? parseElements(new TextDecoder().decode(found.bytes)) : []
  }
  if (!archive.parts.some(({ name }) => name === documentPart)) return refused({ code: 'not-document' })
  try {
    const numberOf = paragraphNumbers(part('word/numbering.xml'), part('word/styles.xml'))
    return { ok: true, text: linesOf(part(documentPart), numberOf).join('\n') }
  } catch {
    return refused({ code: 'broken', detail: '文档内容无法读取' })
  }
}

const documentPart = 'word/document.xml'
const parts = [documentPart, 'word/numbering.xml', 'word/styles.xml']

/** A cell of a table is a line: an annex is read in the order of its form. */
function linesOf(elements: readonly Element[], numberOf: ParagraphNumber): readonly string[] {
  return bodyBlocks(elements)
    .flatMap((block) => (block.tag === 'tbl' ? findAll(block.children, 'p') : [block]))
    .map((paragraph) => `${numberOf(paragraph)}${paragraphText(paragraph)}`)
}

function readPlain(bytes: Uint8Array, caps: ArchiveCaps): DocumentTextRead {
  if (bytes.length === 0) return refused({ code: 'empty' })
  if (bytes.length > caps.maxUploadMegabytes * 1024 * 1024)
    return refused({ code: 'too-big', limit: caps.maxUploadMegabytes })
  const text = decoded(bytes)
  return text === undefined || isOtherKind(text)
    ? refused({ code: 'not-document' })
    : { ok: true, text: text.replace(/(?!\s)\p{Cc}/gu, '') }
}

/** What Notepad writes: UTF-8, UTF-16 with its mark, or GBK. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined
}

/** A PDF, a web page or a program is no text of a document, even where its bytes can be read as characters. */
function isOtherKind(text: string): boolean {
  const opening = text.slice(0, 4096)
  return /^\s*(%PDF|<(!doctype|html|\?xml)|\{\\rtf)/i.test(opening) || /(?!\s)\p{Cc}/u.test(opening)
}

function refused(refusal: UploadRefusal): DocumentTextRead {
  return { ok: false, refusal }
}
