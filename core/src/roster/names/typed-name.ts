import { bareName } from './canonical-name.ts'

/** What somebody types to find a human, as it is compared: characters, and letters where only letters were typed. */
export interface TypedName {
  readonly characters: string
  /** Pinyin or initials with ü as yu; null when something else than letters was typed. */
  readonly letters: string | null
}

export interface FindableName {
  readonly name: string
  /** Letters without blanks and tones: luzhixing. */
  readonly pinyin: string
  readonly initials: string
}

/** ü may be typed as ü, v or yu (吕 lü lv lyu): it is compared as yu, for what comes after an n may as well be another syllable (陈宇 chenyu). */
export function readTypedName(typed: string): TypedName {
  const characters = bareName(typed)
  const letters = comparedLetters(characters.replaceAll(/['’-]/g, '').replaceAll('ü', 'v'))
  return { characters, letters: /^[a-z]+$/.test(letters) ? letters : null }
}

/** Characters anywhere in a name; its pinyin or initials from the beginning, or those of the end of it (the given name). */
export function isNamedLike({ name, pinyin, initials }: FindableName, typed: string): boolean {
  const { characters, letters } = readTypedName(typed)
  if (bareName(name).includes(characters)) return true
  return (
    letters !== null &&
    [pinyin, initials]
      .map(comparedLetters)
      .some((spelled) => spelled.startsWith(letters) || spelled.endsWith(letters))
  )
}

/** Stored pinyin has v for ü. */
function comparedLetters(letters: string): string {
  return letters.replaceAll('v', 'yu')
}
