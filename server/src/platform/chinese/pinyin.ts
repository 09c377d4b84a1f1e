import { pinyin } from 'pinyin-pro'

/** How a name is found by typing: lu zhi xing → luzhixing and lzx. Surnames are read as surnames (单 shan, 仇 qiu). */
export function pinyinOfName(name: string): { readonly pinyin: string; readonly initials: string } {
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' } as const
  const syllables = pinyin(name.normalize('NFKC'), options)
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
