const digits = '零一二三四五六七八九'

/** 十二 is 12, 二十 is 20, 〇 is 0; figures stay themselves. Documents do not number beyond 99. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  const text = written.replaceAll('〇', '零')
  const [tens, ones = ''] = text.includes('十') ? text.split('十') : ['零', text]
  return (tens ? digits.indexOf(tens) : 1) * 10 + Math.max(digits.indexOf(ones || '零'), 0)
}

/** 12 as 十二. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return ten === '' ? (digits[ones] ?? '') : `${ten}${ones === 0 ? '' : digits[ones]}`
}
