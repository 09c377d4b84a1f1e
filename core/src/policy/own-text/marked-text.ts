import { plainTextOf, printsOf } from './plain-text.ts'

/** A stretch of a paragraph, and whether a citation rests on it. */
export interface TextPiece {
  readonly text: string
  readonly cited: boolean
}

/** The paragraphs in pieces, so that the phrases cited from them can be set off. A phrase may run over two paragraphs. */
export function markedParagraphs(
  paragraphs: readonly string[],
  phrases: readonly string[],
): readonly (readonly TextPiece[])[] {
  const whole = paragraphs.join('\n')
  const cited = citedPlaces(whole, phrases)
  let begins = 0
  return paragraphs.map((paragraph) => {
    const pieces = piecesOf(paragraph, (at) => cited.has(begins + at))
    begins += paragraph.length + 1
    return pieces
  })
}

function citedPlaces(whole: string, phrases: readonly string[]): ReadonlySet<number> {
  const { text, places } = plainTextOf(whole)
  const cited = new Set<number>()
  for (const phrase of phrases) {
    const plain = plainTextOf(phrase).text
    for (const begins of printsOf(plain, text)) {
      const [first = 0, last = 0] = [places[begins], places[begins + plain.length - 1]]
      for (let at = first; at <= last; at += 1) cited.add(at)
    }
  }
  return cited
}

function piecesOf(paragraph: string, isCited: (at: number) => boolean): readonly TextPiece[] {
  const pieces: { text: string; cited: boolean }[] = []
  for (let at = 0; at < paragraph.length; at += 1) {
    const cited = isCited(at)
    const last = pieces.at(-1)
    if (last?.cited === cited) last.text += paragraph.charAt(at)
    else pieces.push({ text: paragraph.charAt(at), cited })
  }
  return pieces
}
