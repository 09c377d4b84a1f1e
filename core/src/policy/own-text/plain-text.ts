// Texts compared as a reader compares them: full-width or half-width, spaced or broken over lines, is the same.

/** A text without what does not matter, and for each of its characters the place in the original. */
export interface PlainText {
  readonly text: string
  readonly places: readonly number[]
}

/** Without blanks and line ends, in one width, with one kind of quotation marks and dashes. */
export function plainTextOf(original: string): PlainText {
  const characters: string[] = []
  const places: number[] = []
  let place = 0
  for (const character of original) {
    for (const plain of plainOf(character)) {
      characters.push(plain)
      places.push(place)
    }
    place += character.length
  }
  return { text: characters.join(''), places }
}

function plainOf(character: string): string {
  return character
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[“”„‟〝〞＂]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[〈﹤]/g, '<')
    .replace(/[〉﹥]/g, '>')
    .toLowerCase()
}

/** Where each print of a phrase begins in a text; both plain. Prints do not overlap. */
export function printsOf(phrase: string, text: string): readonly number[] {
  const begins: number[] = []
  if (phrase === '') return begins
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length))
    begins.push(at)
  return begins
}
