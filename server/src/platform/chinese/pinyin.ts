import { partsOfName } from '@tongxin/core/roster/names/surname'
import { pinyin } from 'pinyin-pro'

/**
 * The sound of each character of a name with its tone (lu4), '' where it is not known. Surnames are read as surnames (单 shan4, 仇 qiu2,
 * 万俟 mo4 qi2). What of a name is not Chinese stays together as it is.
 */
export function syllablesOfName(name: string): readonly string[] {
  const options = { toneType: 'num', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' } as const
  const syllables = pinyin(name.normalize('NFKC'), options)
    .filter((syllable) => !/^[·\s]*$/.test(syllable))
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]|0$/g, ''))
  const ofSurname = surnames.get(partsOfName(name).surname.join(''))
  return ofSurname ? [...ofSurname, ...syllables.slice(ofSurname.length)] : syllables
}

/** Surnames that 《现代汉语词典》 reads otherwise than the package does. */
const surnames: ReadonlyMap<string, readonly string[]> = new Map([
  ['单于', ['chan2', 'yu2']],
  ['种', ['chong2']],
  ['秘', ['bi4']],
  ['么', ['yao1']],
  ['祭', ['zhai4']],
  ['洗', ['xian3']],
  ['过', ['guo1']],
])
