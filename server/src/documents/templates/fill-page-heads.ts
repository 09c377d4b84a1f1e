// What is printed above and below the pages of a worksheet: text with codes in it (&C, &12), of at most 255 characters.

import { writtenText } from './written-text.ts'

const part = /<(?:odd|even|first)(Header|Footer)>([^<]+)/g

export type PageHead = Readonly<{ kind: 'header' | 'footer'; text: string }>

/** The heads and feet of a worksheet, in the file's own escapes. */
export function pageHeads(tail: string): readonly PageHead[] {
  return [...tail.matchAll(part)].map(([, kind, text = '']) => ({
    kind: kind === 'Header' ? 'header' : 'footer',
    text,
  }))
}

/** Values in place of placeholders. An ampersand of a value is no code, and its digits are part of none. */
export function fillPageHeads(tail: string, pattern: RegExp, valueFor: (name: string) => string): string {
  return tail.replace(part, (whole, _, text: string) => {
    let left = mostChars - lengthOf(text.replace(pattern, ''))
    let filled = ''
    let next = 0
    for (const { 0: written, 2: name = '', index } of text.matchAll(pattern)) {
      filled += text.slice(next, index)
      next = index + written.length
      const value = valueFor(name).replaceAll('&', '&&')
      const apart = /&amp;\d+$/.test(filled) && /^\d/.test(value) ? ` ${value}` : value
      const short = apart.slice(0, Math.max(left, 0)).replace(/^((?:[^&]|&&)*)&$/, '$1')
      left -= short.length
      filled += writtenText(short)
    }
    return whole.slice(0, whole.length - text.length) + filled + text.slice(next)
  })
}

const lengthOf = (written: string) => written.replace(/&#?\w+;/g, '&').length

/** Excel calls a workbook damaged whose head is longer. */
const mostChars = 255
