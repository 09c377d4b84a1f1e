/**
 * The text of a file people saved: UTF-8, UTF-16 with its mark (Excel's "Unicode 文本"), or else GB 18030, in which
 * Excel in Chinese saves and which GBK and GB 2312 are part of.
 */
export function decodedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
