// A form of the kind documents annex: a title, the day it was filled, one bordered table over the page. What the
// labels say is data; the layout is the paper's.

import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '@tongxin/core/calendar/long-day'
import { AlignmentType, Document, Packer, Paragraph, type Table } from 'docx'
import { type FormRow, formTable } from './form-table.ts'
import {
  type OfficialFonts,
  officialPage,
  points,
  printable,
  textRun,
  typeSize,
  usualFonts,
} from './official-page.ts'

export type RegistrationForm = Readonly<{
  /** One line of the title each. */
  titleLines: readonly string[]
  /** 「填表时间」 and the day (2026-11-20); without a day the blanks 年 月 日 are left to be written by hand. */
  filledOn: Readonly<{ label: string; on?: Day | undefined }>
  rows: readonly FormRow[]
}>

/** The forms as one Word file, each beginning on a page of its own. */
export async function writeRegistrationForms(
  forms: readonly RegistrationForm[],
  fonts: OfficialFonts = usualFonts,
): Promise<Uint8Array> {
  const document = new Document({
    creator: '',
    title: printable(forms[0]?.titleLines.join('') ?? ''),
    styles: { default: { document: { run: { size: typeSize.four, font: fonts.body } } } },
    sections: [
      {
        properties: { page: officialPage },
        children: [...forms.flatMap((form, at) => formContent(form, at > 0, fonts)), lastLine()],
      },
    ],
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

function filledOnLine({ label, on }: RegistrationForm['filledOn'], fonts: OfficialFonts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: points(14), after: points(4) },
    children: [
      textRun(`${label}：${on ? longDay(on) : '      年    月    日'}`, {
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
