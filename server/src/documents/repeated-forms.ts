// The library draws every form from a tree of objects, and most of a thousand forms is alike. It draws one form of each look, with
// marks for what is filled in; the others are that form's XML with their own words.

import { longDay } from '@tongxin/core/calendar/long-day'
import PizZip from 'pizzip'
import { type FormRow, inOneLine } from './form-table.ts'
import { blankDay, type RegistrationForm, writeRegistrationForms } from './registration-form.ts'
import { repacked } from './repacked.ts'
import { writtenText } from './templates/written-text.ts'

/** The forms as a Word file each, as `writeRegistrationForms` would write each of them. */
export async function writeEachRegistrationForm(
  forms: readonly RegistrationForm[],
): Promise<readonly Uint8Array[]> {
  const drawn = new Map<string, Drawn>()
  const files: Uint8Array[] = []
  for (const form of forms) {
    const look = lookOf(form)
    const key = JSON.stringify(look)
    const known = drawn.get(key) ?? (await draw(look))
    drawn.set(key, known)
    files.push(known(form))
  }
  return files
}

type Drawn = (form: RegistrationForm) => Uint8Array

/** Characters that no text holds; a mark stands in the drawn form only, so what is filled in may say anything. */
const [day, value, line] = ['\ufdd0', '\ufdd1', '\ufdd2']
/** A line that begins so stands deeper by itself. */
const deep = '\u3000\u3000'

/** The form with a mark for each value, and for each text a line of either depth. */
function lookOf({ filledOn, rows, ...form }: RegistrationForm): RegistrationForm {
  return { ...form, filledOn: { label: filledOn.label, written: day }, rows: rows.map(lookOfRow) }
}

function lookOfRow(row: FormRow): FormRow {
  if (row.kind === 'pair') {
    const [left, right] = row.cells
    return {
      kind: 'pair',
      cells: [
        { ...left, value },
        { ...right, value },
      ],
    }
  }
  const { ruledLines, ...plain } = row
  const ruled = ruledLines !== undefined && row.paragraphs.length > 0
  return { ...plain, paragraphs: [line, deep + line], ...(ruled ? { ruledLines } : {}) }
}

const bodyPart = 'word/document.xml'

async function draw(look: RegistrationForm): Promise<Drawn> {
  const zip = new PizZip(await writeRegistrationForms([look]))
  const parts = Object.values(zip.files).filter(({ dir }) => !dir)
  const pack = repacked(
    parts.map((part) => ({ name: part.name, bytes: part.asUint8Array() })),
    bodyPart,
  )
  const pieces = piecesOf(zip.file(bodyPart)?.asText() ?? '')
  return (form) => pack(filled(pieces, form))
}

/** What is filled in between two stretches of XML: words, or a text by its paragraphs. */
type Piece =
  | Readonly<{ kind: 'xml'; xml: string }>
  | Readonly<{ kind: 'words' }>
  | Readonly<{ kind: 'text'; plain: Around; deep: Around }>
/** A paragraph before and behind its words. */
type Around = readonly [string, string]

function piecesOf(xml: string): readonly Piece[] {
  const pair = /<w:p>(?:(?!<w:p>).)*?\ufdd2.*?<\/w:p><w:p>(?:(?!<w:p>).)*?\ufdd2.*?<\/w:p>/gsu
  const texts = [...xml.matchAll(pair)].map(([lines]) => lines)
  return xml.split(pair).flatMap((stretch, at) => {
    const words = stretch.split(/[\ufdd0\ufdd1]/u).flatMap((one, index): readonly Piece[] => {
      const own: Piece = { kind: 'xml', xml: one }
      return index === 0 ? [own] : [{ kind: 'words' }, own]
    })
    const text = texts[at]
    return text === undefined ? words : [...words, textOf(text)]
  })
}

function textOf(lines: string): Piece {
  const cut = lines.indexOf('</w:p>') + '</w:p>'.length
  const [plain, deeper] = [lines.slice(0, cut), lines.slice(cut).replace(deep, '')]
  return { kind: 'text', plain: around(plain), deep: around(deeper) }
}

function around(paragraph: string): Around {
  const [before = '', behind = ''] = paragraph.split(line)
  return [before, behind]
}

/** In the order of the page: the day, then the rows. */
function filled(pieces: readonly Piece[], { filledOn, rows }: RegistrationForm): string {
  const words = [
    filledOn.on ? longDay(filledOn.on) : (filledOn.written ?? blankDay),
    ...rows.flatMap((row) => (row.kind === 'pair' ? row.cells.map((cell) => inOneLine(cell.value)) : [])),
  ]
  const texts = rows.flatMap((row) => (row.kind === 'text' ? [row.paragraphs] : []))
  const [nextWord, nextText] = [words.values(), texts.values()]
  return pieces
    .map((piece) => {
      if (piece.kind === 'xml') return piece.xml
      if (piece.kind === 'words') return writtenText(nextWord.next().value ?? '')
      return paragraphsOf(nextText.next().value ?? [], piece)
    })
    .join('')
}

function paragraphsOf(texts: readonly string[], piece: Extract<Piece, { readonly kind: 'text' }>): string {
  const lines = texts.length === 0 ? [''] : texts.flatMap((text) => text.split(/\r?\n/))
  return lines
    .map((text) => {
      const [before, behind] = text.startsWith(deep) ? piece.deep : piece.plain
      return before + writtenText(text) + behind
    })
    .join('')
}
