// A form of the kind documents annex: a title, the day it was filled, one bordered table over the page. What the
// labels say is data; the layout is the paper's.

import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '@tongxin/core/calendar/long-day'
import { AlignmentType, Document, Packer, Paragraph, type Table } from 'docx'
import { type FormRow, formTable } from './form-table.ts'
import { type OfficialFonts, officialPage, points, textRun, typeSize, usualFonts } from './official-page.ts'
import { printable } from './printable.ts'

export type RegistrationForm = Readonly<{
  /** One line of the title each. */
  titleLines: readonly string[]
  /** 「填表时间」 and the day (2026-11-20), or other words for it; without either the blanks 年 月 日 are left to be written by hand. */
  filledOn: Readonly<{ label: string; on?: Day | undefined; written?: string }>
  rows: readonly FormRow[]
  /** Who signs below the table, with a line for each and the day; none where nobody is to. */
  signatures?: readonly string[]
}>

/** The forms as one Word file, each beginning on a page of its own. */
export async function writeRegistrationForms(
  forms: readonly RegistrationForm[],
  fonts: OfficialFonts = usualFonts,
): Promise<Uint8Array> {
  const content = forms.flatMap((form, at) => formContent(form, at > 0, fonts))
  return packed([...content, lastLine()], { title: forms[0]?.titleLines.join('') ?? '', fonts })
}

type Packing = Readonly<{ title: string; fonts: OfficialFonts }>

function packed(children: (Paragraph | Table)[], { title, fonts }: Packing): Promise<Uint8Array> {
  const document = new Document({
    creator: '',
    title: printable(title),
    styles: { default: { document: { run: { size: typeSize.four, font: fonts.body } } } },
    sections: [{ properties: { page: officialPage }, children }],
  })
  return Packer.toBuffer(document)
}

function formContent(
  form: RegistrationForm,
  onNewPage: boolean,
  fonts: OfficialFonts,
): (Paragraph | Table)[] {
  return [
    ...form.titleLines.map((line, at) => titleLine(line, onNewPage && at === 0, fonts)),
    filledOnLine(form.filledOn, fonts),
    formTable(form.rows, fonts),
    ...(form.signatures ? [signatureLine(form.signatures, fonts)] : []),
  ]
}

function titleLine(text: string, pageBreakBefore: boolean, fonts: OfficialFonts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    pageBreakBefore,
    spacing: { line: points(34), lineRule: 'exact' },
    children: [textRun(text, { font: fonts.title, latin: fonts.title, size: typeSize.two })],
  })
}

function filledOnLine(
  { label, on, written = blankDay }: RegistrationForm['filledOn'],
  fonts: OfficialFonts,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: points(14), after: points(4) },
    children: [
      textRun(`${label}：${on ? longDay(on) : written}`, {
        font: fonts.body,
        latin: fonts.latin,
        size: typeSize.four,
      }),
    ],
  })
}

/** To be written by hand. */
export const blankDay = '      年    月    日'

/** Two names and lines to sign on beside one another. */
function signatureLine(signatures: readonly string[], fonts: OfficialFonts): Paragraph {
  return new Paragraph({
    spacing: { before: points(10) },
    children: [
      textRun(signatures.map((who) => `${who}：__________`).join('　'), {
        font: fonts.body,
        latin: fonts.latin,
        size: typeSize.four,
      }),
    ],
  })
}

/** Word wants a paragraph behind a table; this one takes no room, so that a full page does not bring an empty one. */
const lastLine = () =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] })
