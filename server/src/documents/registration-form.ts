// A form of the kind documents annex: a title, the day it was filled, one bordered table over the page. What the
// labels say is data; the layout is the paper's.

import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '@tongxin/core/calendar/long-day'
import { AlignmentType, Document, Packer, Paragraph, type Table, TextRun } from 'docx'
import PizZip from 'pizzip'
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

/**
 * The forms as a Word file each. What surrounds the words is made once for all of them: a thousand files take half the
 * time they would take one by one.
 */
export async function writeEachRegistrationForm(
  forms: readonly RegistrationForm[],
  fonts: OfficialFonts = usualFonts,
): Promise<readonly Uint8Array[]> {
  const content = forms.flatMap((form) => [...formContent(form, false, fonts), markLine()])
  const title = forms[0]?.titleLines.join('') ?? ''
  const together = new PizZip(await packed([...content, lastLine()], { title, fonts }))
  const [head = '', ...bodies] = partedAt(together.file(bodyPart)?.asText() ?? '')
  const opening = head.slice(0, head.indexOf('<w:body>') + '<w:body>'.length)
  const closing = bodies.pop() ?? ''
  const contents = [head.slice(opening.length), ...bodies]
  // A text that says our own mark would part them wrongly: then each is written by itself.
  if (contents.length !== forms.length)
    return Promise.all(forms.map((form) => writeRegistrationForms([form], fonts)))
  return contents.map((content) => {
    together.file(bodyPart, `${opening}${content}${closing}`)
    return together.generate({ type: 'uint8array', compression: 'DEFLATE' })
  })
}

const bodyPart = 'word/document.xml'
const mark = 'the next form begins here'
const markLine = () => new Paragraph({ children: [new TextRun(mark)] })

/** Split where a paragraph says the mark. */
function partedAt(xml: string): readonly string[] {
  return xml.split(mark).map((part, at, all) => {
    const from = at === 0 ? 0 : part.indexOf('</w:p>') + '</w:p>'.length
    const to = at === all.length - 1 ? part.length : part.lastIndexOf('<w:p>')
    return part.slice(from, to)
  })
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
