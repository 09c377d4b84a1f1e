import { type CharacterKey, isUnknownKey } from './character-order.ts'
import { partsOfName } from './surname.ts'

/** Fewer strokes than any character: the blank that official lists set between surname and single-character given name. */
const blank = '00'

/**
 * Text that sorts names 以姓氏笔画为序: character by character by strokes; a 单姓 before a 复姓 that begins with it (欧 before 欧阳);
 * under one surname a given name of one character before those of two, as lists of the 政协 and of party congresses print it
 * (田富 before 田大利). Names with · go by their characters from the first on. Compared as plain text, ascending.
 */
export function strokeOrderOf(name: string, keyOf: CharacterKey): string {
  const { surname, given } = partsOfName(name)
  const keys = (characters: readonly string[]) => characters.map(keyOf).join('')
  return `${keys(surname)} ${given.length === 1 ? blank : ''}${keys(given)}`
}

/**
 * Text that sorts names by sound, character by character: letters, then tone, then strokes, so that one surname stays together
 * (李 before 黎 only where its tone says so). `syllables` as `lu4 zhi1 xing2`, one for each character, ü as v; one not known comes last.
 */
export function soundOrderOf(name: string, syllables: readonly string[], keyOf: CharacterKey): string {
  const { surname, given } = partsOfName(name)
  const sounds = [...surname, ...given].map((character, at) => `${syllables[at] || '~'}/${keyOf(character)}`)
  return `${sounds.slice(0, surname.length).join(',')} ${sounds.slice(surname.length).join(',')}`
}

/** The characters of a name whose strokes are not known: the name then comes after those that are. */
export function charactersWithoutStrokes(name: string, keyOf: CharacterKey): readonly string[] {
  return [...name].filter((character) => /\p{Script=Han}/u.test(character) && isUnknownKey(keyOf(character)))
}
