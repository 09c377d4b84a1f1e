/** What a number written as words or in full-width digits means; one number, or a lower and an upper one. */
export interface WrittenNumber {
  readonly from: number
  readonly to?: number
}

/**
 * The number in 1次, １, 两名, 十五, 1至2名, 一到三人; null for anything that is not one number or a range of two. For
 * suggestions only: a file is never read by guessing.
 */
export function writtenNumber(written: string): WrittenNumber | null {
  const plain = written
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(不少于|至少|不超过|最多|每)/, '')
    .replace(/[名人次个项条份天日周月年场]+(以上|以下|以内)?$/, '')
  const [first, second, ...more] = plain.split(/[-~–—至到]/)
  const [from, to] = [numeral(first ?? ''), second === undefined ? undefined : numeral(second)]
  if (from === null || to === null || more.length > 0) return null
  return to === undefined ? { from } : { from, to }
}

/** Arabic digits, or a Chinese numeral below a hundred. */
function numeral(text: string): number | null {
  const trimmed = text.replace(/[名人次个项条]$/, '')
  if (/^\d{1,6}$/.test(trimmed)) return Number(trimmed)
  const match = /^([一二三四五六七八九两]?)(十?)([一二三四五六七八九两〇零]?)$/.exec(trimmed)
  if (!match || trimmed === '') return null
  const [, tens = '', ten = '', ones = ''] = match
  if (ten === '') return ones === '' ? digit(tens) : tens === '' ? digit(ones) : null
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}

function digit(character: string): number {
  return character === '两' ? 2 : Math.max(0, '一二三四五六七八九'.indexOf(character) + 1)
}
