import { soundOrderOf, strokeOrderOf } from '@tongxin/core/roster/names/name-order'
import { type Syllables, searchForms, spelledName } from '@tongxin/core/roster/names/name-pinyin'
import { syllablesOfName } from './pinyin.ts'
import { keyOfCharacter } from './strokes.ts'

/** What is stored beside a name so that SQL can find it and put it in order; core says how. */
export interface NameForms {
  readonly pinyin: string
  readonly initials: string
  readonly stroke_order: string
  readonly sound_order: string
}

/** `typed`: the pinyin as somebody corrected it, syllables parted by blanks; null: as it is computed. */
export function nameForms(name: string, typed: string | null): NameForms {
  const syllables = syllablesOf(name, typed)
  return {
    ...searchForms(syllables),
    stroke_order: strokeOrderOf(name, keyOfCharacter),
    sound_order: soundOrderOf(name, syllables, keyOfCharacter),
  }
}

/** Shàn Zhīxíng. */
export function spelled(name: string, typed: string | null): string {
  return spelledName(name, syllablesOf(name, typed))
}

/** A correction without tones takes the tones of the reading it agrees with. */
function syllablesOf(name: string, typed: string | null): Syllables {
  const computed = syllablesOfName(name)
  if (typed === null) return computed
  return typed.split(' ').map((syllable, at) => {
    const own = computed[at] ?? ''
    return own.slice(0, -1) === syllable ? own : syllable
  })
}
