// The tables of a .docx as text. Our own reader of w:tbl: of a filled form only the words in its cells are wanted.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { refuseUnlessDocx } from '../file-kind.ts'
import { type ArchiveCaps, openArchive, usualCaps } from '../upload-guard.ts'
import { bodyBlocks, paragraphText } from './word-body.ts'
import { childrenOf, type Element, findAll, parseElements } from './word-xml.ts'

export type WordTable = Readonly<{
  /** Paragraphs between the table before (or the beginning) and this one: titles, the day it was filled. */
  before: readonly string[]
  rows: readonly (readonly WordCell[])[]
}>

export type WordCell = Readonly<{
  /** One paragraph each, trimmed; empty ones left out. */
  paragraphs: readonly string[]
  /** How many columns of the grid it spans. */
  span: number
  /** The lower part of a cell merged over several rows. */
  continues: boolean
}>

export type WordRead =
  | Readonly<{ ok: true; tables: readonly WordTable[] }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

/** Reads the tables of the body, in their order. Never throws for what a file contains. */
export async function readWordTables(bytes: Uint8Array, caps: ArchiveCaps = usualCaps): Promise<WordRead> {
  const refusal = refuseUnlessDocx(bytes)
  if (refusal) return { ok: false, refusal }
  const archive = await openArchive(bytes, { caps, keep: (name) => name === 'word/document.xml' })
  if (!archive.ok) return archive
  const body = archive.parts[0]
  if (!body) return { ok: false, refusal: { code: 'not-word' } }
  try {
    return { ok: true, tables: tablesOf(parseElements(new TextDecoder().decode(body.bytes))) }
  } catch {
    return { ok: false, refusal: { code: 'broken', detail: '文档内容无法读取' } }
  }
}

function tablesOf(elements: readonly Element[]): WordTable[] {
  const tables: WordTable[] = []
  let before: string[] = []
  for (const block of bodyBlocks(elements)) {
    if (block.tag === 'tbl') {
      tables.push({ before, rows: rowsOf(block) })
      before = []
    } else before.push(...[paragraphText(block)].filter((text) => text !== ''))
  }
  return tables
}

function rowsOf(table: Element): WordCell[][] {
  return unwrapped(table, 'tr').map((row) => unwrapped(row, 'tc').map(toCell))
}

/** Rows and cells may stand inside content controls of their own. */
function unwrapped(element: Element, tag: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (child.tag === tag) return [child]
    return child.tag === 'sdt' || child.tag === 'sdtContent' ? unwrapped(child, tag) : []
  })
}

function toCell(cell: Element): WordCell {
  const properties = childrenOf(cell, 'tcPr')
  const merge = findAll(properties, 'vMerge')[0]
  return {
    paragraphs: findAll(cell.children, 'p')
      .map(paragraphText)
      .filter((text) => text !== ''),
    span: Math.max(1, Number(findAll(properties, 'gridSpan')[0]?.attributes['val'] ?? 1) || 1),
    continues: merge !== undefined && merge.attributes['val'] !== 'restart',
  }
}
