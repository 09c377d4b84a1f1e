// A document in official layout (GB/T 9704): what a report says comes in as blocks, the Word file goes out.

import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '@tongxin/core/calendar/long-day'
import { AlignmentType, Document, Packer, Paragraph, type Table } from 'docx'
import {
  millimetres,
  type OfficialFonts,
  officialPage,
  pageNumberFooters,
  points,
  textRun,
  typeSize,
  usualFonts,
} from './official-page.ts'
import { type OfficialRows, officialTable, rowsOfTable } from './official-table.ts'
import { printable } from './printable.ts'
import { withRepeatedRows } from './repeated-rows.ts'

export type OfficialDocument = Readonly<{
  titleLines: readonly string[]
  /** In brackets below the title: （草案）, （征求意见稿）. */
  remark?: string
  blocks: readonly OfficialBlock[]
  /** Who signs, and on which day (2026-11-20). */
  signature?: Readonly<{ by: string; on: Day }>
}>

export type OfficialBlock =
  /** 「一、基本情况」: the text brings its number. */
  | Readonly<{ kind: 'heading'; text: string }>
  /** 「（一）名单」 */
  | Readonly<{ kind: 'subheading'; text: string }>
  | Readonly<{ kind: 'paragraph'; text: string }>
  | (Readonly<{ kind: 'table' }> & OfficialRows)

/** The document as .docx. */
export async function writeOfficialDocument(
  { titleLines, remark, blocks: written, signature }: OfficialDocument,
  fonts: OfficialFonts = usualFonts,
): Promise<Uint8Array> {
  const blocks = signature ? written.map(withSignature) : written
  const document = new Document({
    creator: '',
    title: printable(titleLines.join('')),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: typeSize.three, font: fonts.body } } } },
    sections: [
      {
        properties: { page: officialPage },
        footers: pageNumberFooters(fonts),
        children: [
          ...titleLines.map((line, at) =>
            titleLine(line, at === titleLines.length - 1 && remark === undefined, fonts),
          ),
          ...(remark === undefined ? [] : [remarkLine(remark, fonts)]),
          ...blocks.map((block, at) => blockContent(block, { at, fonts })),
          ...(signature ? signatureLines(signature, fonts) : []),
        ],
      },
    ],
  })
  const drawn = await Packer.toBuffer(document)
  return withRepeatedRows(
    drawn,
    blocks.map((block) => (block.kind === 'table' ? rowsOfTable(block) : [])),
  )
}

/** What is signed does not leave its signature alone on the next page. */
function withSignature(
  block: OfficialBlock,
  at: number,
  { length }: readonly OfficialBlock[],
): OfficialBlock {
  return block.kind === 'table' && at === length - 1 ? { ...block, keepsNext: true } : block
}

const linePitch = { line: points(28.8), lineRule: 'exact' } as const

function titleLine(text: string, gapBelow: boolean, fonts: OfficialFonts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: points(35), lineRule: 'exact', after: gapBelow ? points(28.8) : 0 },
    children: [textRun(text, { font: fonts.title, latin: fonts.title, size: typeSize.two })],
  })
}

function remarkLine(text: string, fonts: OfficialFonts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...linePitch, after: points(28.8) },
    children: [textRun(text, { font: fonts.subheading, latin: fonts.latin, size: typeSize.three })],
  })
}

function blockContent(
  block: OfficialBlock,
  place: { readonly at: number; readonly fonts: OfficialFonts },
): Paragraph | Table {
  const { fonts } = place
  if (block.kind === 'table') return officialTable(block, place)
  const font = { heading: fonts.heading, subheading: fonts.subheading, paragraph: fonts.body }[block.kind]
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: linePitch,
    indent: { firstLine: points(32) },
    keepNext: block.kind !== 'paragraph',
    children: [textRun(block.text, { font, latin: fonts.latin, size: typeSize.three })],
  })
}

/** Below the text by a line, to the right; the day stands four characters in. */
function signatureLines({ by, on }: { by: string; on: Day }, fonts: OfficialFonts): Paragraph[] {
  const line = (text: string, before: number, keepNext: boolean) =>
    new Paragraph({
      keepNext,
      alignment: AlignmentType.RIGHT,
      spacing: { ...linePitch, before },
      indent: { right: millimetres(22) },
      keepLines: true,
      children: [textRun(text, { font: fonts.body, latin: fonts.latin, size: typeSize.three })],
    })
  return [line(by, points(57.6), true), line(longDay(on), 0, false)]
}
