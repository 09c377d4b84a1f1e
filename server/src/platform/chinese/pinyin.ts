import { pinyin } from 'pinyin-pro'

/**
 * The sound of each character of a name with its tone (lu4), '' where it is not known. Surnames are read as surnames (单 shan4, 仇 qiu2,
 * 万俟 mo4 qi2). What of a name is not Chinese stays together as it is.
 */
export function syllablesOfName(name: string): readonly string[] {
  const options = { toneType: 'num', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' } as const
  return pinyin(name.normalize('NFKC'), options)
    .filter((syllable) => !/^[·\s]*$/.test(syllable))
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]|0$/g, ''))
}
