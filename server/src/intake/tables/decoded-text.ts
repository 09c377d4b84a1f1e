/**
 * The text of a file people saved: UTF-8, UTF-16 (Excel's "Unicode 文本"), or else GB 18030, in which Excel in Chinese saves and which
 * GBK and GB 2312 are part of.
 */
export function decodedText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    // What says that it is UTF-8 is no other because of one broken letter.
    return new TextDecoder('utf-8', { fatal: !startsWith(bytes, [0xef, 0xbb, 0xbf]) }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

type WideEncoding = 'utf-16le' | 'utf-16be'

/** Which UTF-16, by its mark; without one, where only one way of reading gives lines of text. Looks at the first kilobytes. */
export function wideEncoding(bytes: Uint8Array): WideEncoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const opening = bytes.subarray(0, 4096)
  if (!opening.includes(0)) return undefined
  const [found, other] = (['utf-16le', 'utf-16be'] as const).filter((encoding) => isTable(opening, encoding))
  return other === undefined ? found : undefined
}

function isTable(opening: Uint8Array, encoding: WideEncoding): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(opening, { stream: true })
    return isText(text) && /[\n\r]/.test(text) && /[\t,;]/.test(text)
  } catch {
    return false
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what text does not hold is what is looked for
export const isText = (text: string) => !/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(text)

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}
