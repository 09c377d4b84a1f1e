import { compareText } from '../../reading/compare-text.ts'
import { alikeInStrokes } from './alike-in-strokes.ts'
import { formsOf, kindsOf } from './stroke-forms.ts'

/** Text that sorts a character among all others by plain comparison of code units. */
export type CharacterKey = (character: string) => string

/**
 * The order of characters by strokes, of the State Language Commission (GF 3003—1999 《GB 13000.1字符集汉字字序（笔画序）规范》, the
 * order 通用规范汉字表 is printed in): fewer strokes first; then stroke after stroke 横 竖 撇 点 折; then their forms; then how the
 * strokes meet and how the character is built. A character whose strokes are not known comes after all that are, by code point.
 *
 * @param strokes the letters of `stroke-forms.ts` in writing order, by character
 */
export function characterOrder(strokes: ReadonlyMap<string, string>): CharacterKey {
  const keys = new Map<string, string>()
  for (const [kinds, alike] of groupedByKinds(strokes)) {
    const head = `${String(kinds.length).padStart(2, '0')}${kinds}`
    alike.sort((a, b) => compareText(formKey(a), formKey(b)))
    for (const [at, [character]] of alike.entries())
      keys.set(character, `${head}${String(at).padStart(2, '0')}`)
  }
  return (character) => keys.get(character) ?? unknownKey(character)
}

/** Whether a key says that the strokes are not known. */
export function isUnknownKey(key: string): boolean {
  return key.startsWith('99')
}

type Entry = readonly [character: string, strokes: string]

function groupedByKinds(strokes: ReadonlyMap<string, string>): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of strokes) {
    const kinds = kindsOf(entry[1])
    const group = groups.get(kinds)
    if (group) group.push(entry)
    else groups.set(kinds, [entry])
  }
  return groups
}

const placesOfAlike = new Map(
  alikeInStrokes.flatMap((group) => [...group].map((character, at) => [character, at])),
)

function formKey([character, strokes]: Entry): string {
  return `${formsOf(strokes)} ${String(placesOfAlike.get(character) ?? 99).padStart(2, '0')} ${codePoint(character)}`
}

function unknownKey(character: string): string {
  return `99${codePoint(character)}`
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
}
