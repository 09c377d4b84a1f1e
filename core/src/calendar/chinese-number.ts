/** 二〇二六 → 2026, 十五 → 15, 三十一 → 31, 廿三 → 23. */
export function chineseNumber(text: string): string {
  const spelled = text.replace('廿', '二十').replace('卅', '三十')
  const at = spelled.indexOf('十')
  if (at < 0) return [...spelled].map(digit).join('')
  const tens = at === 0 ? 1 : Number(digit(spelled.slice(0, at)))
  const ones = at === spelled.length - 1 ? 0 : Number(digit(spelled.slice(at + 1)))
  return String(tens * 10 + ones)
}

/** 五 → 5; what is no Chinese digit stays. */
export function digit(character: string): string {
  const index = '〇一二三四五六七八九'.indexOf(character)
  if (index >= 0) return String(index)
  return character === '零' || character === '○' ? '0' : character === '两' ? '2' : character
}
