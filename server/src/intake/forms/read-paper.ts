// A .docx as the words of its tables and of the paragraphs between them: what core/src/contacts/form reads. Links, pictures,
// macros and everything else of the file stay unread.

import type { Paper, PaperCell, PaperTable } from '@tongxin/core/contacts/form/paper'
import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { refuseUnlessDocx } from '../file-kind.ts'
import { type ArchiveCaps, openArchive, usualCaps } from '../upload-guard.ts'
import { bodyBlocks, paragraphLines } from '../word/word-body.ts'
import { childrenOf, type Element, findAll, parseElements } from '../word/word-xml.ts'

export type PaperRead = Readonly<{ ok: true; paper: Paper }> | Readonly<{ ok: false; refusal: UploadRefusal }>

/** A form is a page or a few; 16 MB of its body are some thousand. */
export const paperCaps: ArchiveCaps = { ...usualCaps, maxInflatedMegabytes: 16 }

/** Reads one file. Never throws for what it contains. */
export async function readPaper(bytes: Uint8Array, budget?: { left: number }): Promise<PaperRead> {
  const refusal = refuseUnlessDocx(bytes)
  if (refusal) return { ok: false, refusal }
  const archive = await openArchive(bytes, {
    caps: paperCaps,
    keep: (name) => name === 'word/document.xml',
    ...(budget && { budget }),
  })
  if (!archive.ok) return archive
  const body = archive.parts[0]
  if (!body) return { ok: false, refusal: { code: 'not-word' } }
  try {
    return { ok: true, paper: paperOf(bodyBlocks(parseElements(new TextDecoder().decode(body.bytes)))) }
  } catch {
    return { ok: false, refusal: { code: 'broken', detail: '文档内容无法读取' } }
  }
}

function paperOf(blocks: readonly Element[]): Paper {
  const tables: PaperTable[] = []
  let before: string[] = []
  for (const block of blocks) {
    if (block.tag === 'tbl') {
      tables.push({ before, rows: rowsOf(block) })
      before = []
    } else before.push(...paragraphLines(block).filter((line) => line.trim() !== ''))
  }
  return { tables, after: before }
}

function rowsOf(table: Element): PaperTable['rows'] {
  const above = new Map<number, PaperCell>()
  return within(table, ['tr'])
    .filter((row) => !childrenOf(row, 'trPr').some((properties) => childrenOf(properties, 'del').length > 0))
    .map((row) => cellsOf(row, above))
}

/** A label merged over several rows is the label of each; of other merged cells only the first says something. */
function cellsOf(row: Element, above: Map<number, PaperCell>): readonly PaperCell[] {
  let column = 0
  return within(row, ['tc']).map((cell) => {
    const properties = childrenOf(cell, 'tcPr')
    const merge = findAll(properties, 'vMerge')[0]
    const continues = merge !== undefined && merge.attributes['val'] !== 'restart'
    const said = continues && column === 0 ? (above.get(column) ?? saidIn(cell)) : saidIn(cell)
    above.set(column, said)
    column += Math.max(1, Number(findAll(properties, 'gridSpan')[0]?.attributes['val'] ?? 1) || 1)
    return said
  })
}

function saidIn(cell: Element): PaperCell {
  const blocks = within(cell, ['p', 'tbl'])
  return {
    lines: blocks.flatMap((block) => (block.tag === 'p' ? paragraphLines(block) : [])),
    tables: blocks.flatMap((block) => (block.tag === 'tbl' ? [{ before: [], rows: rowsOf(block) }] : [])),
  }
}

/** Rows, cells and paragraphs may stand inside content controls, and inside what was inserted while changes were tracked. */
function within(element: Element, tags: readonly string[]): readonly Element[] {
  return element.children.flatMap((child) => {
    if (tags.includes(child.tag)) return [child]
    return wrappers.has(child.tag) ? within(child, tags) : []
  })
}

const wrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'])
