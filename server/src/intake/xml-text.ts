// Text out of spreadsheet XML without a tree: a tree of a long list is ten times the list.

import { elementsIn } from './xml-elements.ts'

/** The text of all `t` elements, without the readings (rPh) that East Asian Excel keeps beside them. */
export function textOf(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml
  let text = ''
  for (const [, content = ''] of spoken.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)) {
    text += decodeXml(content)
  }
  return text
}

/** Entities, CDATA, and the escapes (_x000D_) that office formats add. */
export function decodeXml(text: string): string {
  if (!/[&<_]/.test(text)) return text
  return text
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, entity)))
    .join('')
    .replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The strings that cells point at, in their order. */
export function sharedStrings(xml: string): readonly string[] {
  return Array.from(
    elementsIn(xml, { whole: ['si'] }),
    ({ content }) => plainlySaid(content) ?? textOf(content),
  )
}

/** Nearly every one is a single `t` with nothing about it. */
function plainlySaid(content: string): string | undefined {
  const isPlain =
    content.startsWith('<t>') && content.endsWith('</t>') && content.indexOf('<', 3) === content.length - 4
  return isPlain ? decodeXml(content.slice(3, -4)) : undefined
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
