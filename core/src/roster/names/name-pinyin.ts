import { partsOfName } from './surname.ts'
import { partedInto } from './syllables.ts'

/** One for each character: letters, ü as v, then the tone 1–5 where it is known (lu4). */
export type Syllables = readonly string[]

export type PinyinRead =
  | { readonly ok: true; readonly syllables: Syllables }
  | { readonly ok: false; readonly reason: string; readonly fix: string }

/** The marks of the four tones. */
const marks = ['\u0304', '\u0301', '\u030c', '\u0300']

/** Letters as typed, and the tones marked in them by the place of the letter. */
interface Word {
  readonly letters: string
  readonly tones: ReadonlyMap<number, string>
}

/**
 * The pinyin of a name as somebody writes it: `Shàn Zhīxíng`, `shan zhi xing`, `shan4 zhi1xing2`. Tones may be left out. What could be parted
 * into characters in two ways is asked about. Words without full stops.
 */
export function readNamePinyin(text: string, name: string): PinyinRead {
  const { surname, given } = partsOfName(name)
  const count = surname.length + given.length
  const words = wordsIn(text)
  const wrong = words.find(({ letters }) => !/^[a-z]+$/.test(letters))
  if (wrong !== undefined)
    return mistake(`“${wrong.letters}”不是拼音`, '请只写拼音字母，声调可写成 shàn 或 shan4，也可不写')
  if (words.length === count)
    return { ok: true, syllables: words.map((word) => withTone(word, 0, word.letters)) }
  const ways = waysToPart(words, count)
  const [only, second] = ways
  if (only && !second) return { ok: true, syllables: only }
  const example = only ?? ['shan', 'zhi', 'xing']
  return mistake(
    second ? '可以分成几种音节' : `姓名有 ${count} 个字，拼音与字数对不上`,
    `请在每个字的拼音之间空一格，如 ${example.join(' ')}`,
  )
}

/** For finding: letters joined, and the first letter of each. */
export function searchForms(syllables: Syllables): { readonly pinyin: string; readonly initials: string } {
  const letters = syllables.map((syllable) => syllable.replace(/\d$/, ''))
  return { pinyin: letters.join(''), initials: letters.map((one) => one.charAt(0)).join('') }
}

/** As GB/T 28039—2011 writes names: Shàn Zhīxíng, Ōuyáng Xiū, Lǐ Xī’ān; the parts of a name with · keep it. */
export function spelledName(name: string, syllables: Syllables): string {
  if (name.includes('·')) {
    let from = 0
    return name
      .split('·')
      .map((part) => {
        const length = [...part].length
        from += length
        return joined(syllables.slice(from - length, from))
      })
      .join('·')
  }
  const { surname } = partsOfName(name)
  const parts = [syllables.slice(0, surname.length), syllables.slice(surname.length)]
  return parts.flatMap((part) => (part.length === 0 ? [] : joined(part))).join(' ')
}

function waysToPart(words: readonly Word[], count: number): readonly Syllables[] {
  const [word, ...rest] = words
  if (word === undefined) return count === 0 ? [[]] : []
  const sizes = Array.from({ length: Math.max(0, count - rest.length) }, (_, at) => at + 1)
  return sizes.flatMap((size) =>
    partedInto(word.letters, size).flatMap((parts) => {
      const head = parts.map((part, at) => withTone(word, parts.slice(0, at).join('').length, part))
      return waysToPart(rest, count - size).map((tail) => [...head, ...tail])
    }),
  )
}

function withTone({ tones }: Word, from: number, letters: string): string {
  const marked = [...letters].map((_, at) => tones.get(from + at)).find((tone) => tone !== undefined)
  return `${letters}${marked ?? ''}`
}

function wordsIn(text: string): readonly Word[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('u:', 'ü')
    .split(/[\s'’·・-]+|(?<=[1-5])(?=\p{L})/u)
    .filter((word) => word !== '')
    .map(wordOf)
}

function wordOf(text: string): Word {
  const tones = new Map<number, string>()
  let letters = ''
  for (const sign of text.normalize('NFD')) {
    const tone = marks.indexOf(sign) + 1 || Number(/[1-5]/.exec(sign)?.[0] ?? 0)
    if (tone > 0) tones.set(letters.length - 1, String(tone))
    else if (sign === '\u0308') letters = `${letters.slice(0, -1)}v`
    else letters += sign
  }
  return { letters, tones }
}

function joined(syllables: Syllables): string {
  const marked = syllables.map(withMark)
  const text = marked.map((one, at) => (at > 0 && /^[aāáǎàeēéěèoōóǒò]/.test(one) ? `’${one}` : one)).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The mark goes on a, else e, else the o of ou, else the last vowel. */
function withMark(syllable: string): string {
  const letters = syllable.replace(/\d$/, '').replaceAll('v', 'ü')
  const mark = marks[Number(syllable.at(-1)) - 1]
  const at =
    /a/.exec(letters) ?? /e/.exec(letters) ?? /o(?=u)/.exec(letters) ?? /[iouü](?=[^aeiouü]*$)/.exec(letters)
  if (mark === undefined || at === null) return letters
  return `${letters.slice(0, at.index + 1)}${mark}${letters.slice(at.index + 1)}`.normalize('NFC')
}

function mistake(reason: string, fix: string): PinyinRead {
  return { ok: false, reason, fix }
}
