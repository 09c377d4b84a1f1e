import { bareName } from './canonical-name.ts'

/** What somebody types to find a human, as it is compared: characters, and letters where only letters were typed. */
export interface TypedName {
  readonly characters: string
  /** Pinyin or initials; null when something else than letters was typed. */
  readonly letters: string | null
}

export interface FindableName {
  readonly name: string
  /** Letters without blanks and tones: luzhixing. */
  readonly pinyin: string
  readonly initials: string
}

/** ü may be typed as ü, v or yu after l and n (吕 lü lv lyu). */
export function readTypedName(typed: string): TypedName {
  const characters = bareName(typed)
  const letters = characters
    .replaceAll("'", '')
    .replaceAll('-', '')
    .replaceAll('ü', 'v')
    .replaceAll(/(?<=^|[a-z])([ln])yu/g, '$1v')
  return { characters, letters: /^[a-z]+$/.test(letters) ? letters : null }
}

/** Characters anywhere in a name; its pinyin or initials from the beginning, or those of the end of it (the given name). */
export function isNamedLike({ name, pinyin, initials }: FindableName, typed: string): boolean {
  const { characters, letters } = readTypedName(typed)
  if (bareName(name).includes(characters)) return true
  return (
    letters !== null &&
    [pinyin, initials].some((spelled) => spelled.startsWith(letters) || spelled.endsWith(letters))
  )
}
